package id.petadaya.cli;

import id.petadaya.instruments.forms.Fault;
import id.petadaya.instruments.forms.Form;
import id.petadaya.instruments.forms.ReadForm;
import id.petadaya.instruments.forms.XFormWriter;
import id.petadaya.intake.form.FormBook;
import id.petadaya.intake.table.RefusedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code form FILE [--out F]}: a form checked, and told to phones (.xml) or written as XLSForm (.xlsx,
 * .csv).
 */
@Command(
    name = "form",
    description =
        "Memeriksa formulir, dan mengubahnya menjadi XForm untuk ODK Collect atau XLSForm.",
    synopsisHeading = "Pemakaian: ",
    commandListHeading = "%nPerintah:%n",
    synopsisSubcommandLabel = "[PERINTAH]",
    subcommands = FormDiffCommand.class)
final class FormCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "BERKAS",
      description = "Formulir .xlsx, .xls, .ods, .csv, .yml, atau NAMA@VERSI bawaan.")
  private @Nullable String in;

  @Option(
      names = "--out",
      paramLabel = "HASIL",
      description = "XForm (.xml) atau XLSForm (.xlsx, .csv); tanpa ini hanya diperiksa.")
  private @Nullable Path out;

  @Mixin
  private final Timing timing = new Timing();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, RefusedFile {
    if (in == null) {
      throw new ParameterException(spec.commandLine(), "Formulir belum disebut.");
    }
    ReadForm read = FormSource.read(in);
    timing.phase("read");
    tell(read.faults());
    tell(read.remarks());
    if (read.form().isEmpty()) {
      spec.commandLine()
          .getErr()
          .println("Formulir belum dapat dipakai: %d kesalahan. Perbaiki, lalu jalankan lagi."
              .formatted(read.faults().size()));
      return Exit.REFUSED;
    }
    Form form = read.form().get();
    if (out != null) {
      write(form, out);
    }
    timing.phase("write");
    spec.commandLine()
        .getErr()
        .println("%s: %d pertanyaan.".formatted(form.title(), form.questions().size()));
    timing.print(spec.commandLine().getOut(), "form", form.questions().size());
    return read.remarks().isEmpty() ? Exit.DONE : Exit.COMPLAINTS;
  }

  private static void write(Form form, Path out) throws IOException {
    String name = out.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".xlsx")) {
      FormBook.workbook(form, out);
    } else if (name.endsWith(".csv")) {
      FormBook.text(form, out);
    } else if (name.endsWith(".xml")) {
      Files.writeString(out, XFormWriter.write(form), StandardCharsets.UTF_8);
    } else {
      throw new Refusal(
          "%s: akhiran ini tidak dikenal. Pakai .xml untuk ODK Collect, atau .xlsx dan .csv untuk XLSForm."
              .formatted(out));
    }
  }

  private void tell(List<Fault> faults) {
    int number = 1;
    for (Fault fault : faults) {
      spec.commandLine().getErr().println("%d. %s".formatted(number++, fault));
    }
  }
}
