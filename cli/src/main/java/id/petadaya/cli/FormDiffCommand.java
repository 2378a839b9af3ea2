package id.petadaya.cli;

import id.petadaya.instruments.forms.Form;
import id.petadaya.instruments.forms.FormChange;
import id.petadaya.instruments.forms.FormDiff;
import id.petadaya.intake.table.RefusedFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code form diff OLD NEW}: what changed between two versions, and what it means for answers collected. */
@Command(
    name = "diff",
    description =
        "Membandingkan dua versi formulir, beserta artinya bagi data yang sudah terkumpul.",
    synopsisHeading = "Pemakaian: ")
final class FormDiffCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "LAMA", description = "Versi lama, berkas atau NAMA@VERSI.")
  @SuppressWarnings("NullAway.Init")
  private String before;

  @Parameters(index = "1", paramLabel = "BARU", description = "Versi baru, berkas atau NAMA@VERSI.")
  @SuppressWarnings("NullAway.Init")
  private String after;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, RefusedFile {
    Form old = FormSource.form(before);
    Form now = FormSource.form(after);
    List<FormChange> changes = FormDiff.between(old, now);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        changes.isEmpty()
            ? "%s: keduanya sama.".formatted(now.title())
            : "%s, versi %s ke %s: %d perubahan."
                .formatted(now.title(), old.version(), now.version(), changes.size()));
    FormChange.@Nullable Kind told = null;
    for (FormChange change : changes) {
      if (change.kind() != told) {
        told = change.kind();
        out.println();
        out.println(told.word());
      }
      out.println("- " + change.what());
      if (!change.data().isEmpty()) {
        out.println("  " + change.data());
      }
    }
    return Exit.DONE;
  }
}
