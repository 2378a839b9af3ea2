package id.petadaya.cli;

import id.petadaya.instruments.ExampleResult;
import id.petadaya.instruments.InstrumentCheck;
import id.petadaya.instruments.RefusedInstrument;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check FILE… [--watch]}: runs the examples beside instruments. */
@Command(
    name = "check",
    description = "Menjalankan contoh-contoh di samping instrumen (aturan, templat impor).",
    synopsisHeading = "Pemakaian: ")
final class CheckCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "BERKAS.yml",
      description = "Instrumen, atau berkas .spec.yml-nya.")
  @SuppressWarnings("NullAway.Init")
  private List<Path> files;

  @Option(
      names = "--watch",
      description = "Jalankan lagi setiap kali berkas disimpan; berhenti dengan Ctrl+C.")
  private boolean watch;

  @Mixin
  private final Timing timing = new Timing();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    int exit = checkAll();
    if (watch) {
      out().println("Menunggu perubahan. Tekan Ctrl+C untuk berhenti.");
      FileWatch.eachChange(files, this::checkAll);
    }
    return exit;
  }

  private int checkAll() {
    int worst = Exit.DONE;
    long examples = 0;
    for (Path file : files) {
      try {
        List<ExampleResult> results = new InstrumentCheck().check(file);
        examples += results.size();
        worst = Math.max(worst, print(file, results));
      } catch (RefusedInstrument refused) {
        spec.commandLine().getErr().println(refused.getMessage());
        worst = Exit.REFUSED;
      }
    }
    timing.phase("check");
    timing.print(out(), "check", examples);
    return worst;
  }

  private int print(Path file, List<ExampleResult> results) {
    out().println(file);
    for (ExampleResult result : results) {
      out()
          .println(
              result.isPassed()
                  ? "  lulus  " + result.name()
                  : "  GAGAL  %s (baris %d): %s"
                      .formatted(result.name(), result.line(), result.failure()));
    }
    long passed = results.stream().filter(ExampleResult::isPassed).count();
    out().println("%d lulus, %d gagal".formatted(passed, results.size() - passed));
    return passed == results.size() ? Exit.DONE : Exit.COMPLAINTS;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
