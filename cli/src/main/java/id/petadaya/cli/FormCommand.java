package id.petadaya.cli;

import id.petadaya.intake.form.Fault;
import id.petadaya.intake.form.ReadForm;
import id.petadaya.intake.form.XlsForm;
import id.petadaya.intake.form.XlsForms;
import id.petadaya.intake.table.RefusedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code form FILE.xlsx --out F.xml}: an XLSForm workbook to the XForm that phones read. */
@Command(
    name = "form",
    description = "Mengubah formulir XLSForm menjadi XForm untuk ODK Collect.",
    synopsisHeading = "Pemakaian: ")
final class FormCommand implements Callable<Integer> {

  @Parameters(paramLabel = "BERKAS", description = "Formulir .xlsx, .xls, .ods, atau .csv.")
  @SuppressWarnings("NullAway.Init")
  private Path in;

  @Option(names = "--out", required = true, paramLabel = "FORMULIR.xml", description = "XForm.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Mixin
  private final Timing timing = new Timing();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, RefusedFile {
    ReadForm read = XlsForms.read(in);
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
    XlsForm form = read.form().get();
    Files.writeString(out, XlsForms.xform(form), StandardCharsets.UTF_8);
    timing.phase("write");
    spec.commandLine()
        .getErr()
        .println("%s: %d pertanyaan.".formatted(form.title(), form.questionCount()));
    timing.print(spec.commandLine().getOut(), "form", form.questionCount());
    return read.remarks().isEmpty() ? Exit.DONE : Exit.COMPLAINTS;
  }

  private void tell(List<Fault> faults) {
    int number = 1;
    for (Fault fault : faults) {
      spec.commandLine().getErr().println("%d. %s".formatted(number++, fault));
    }
  }
}
