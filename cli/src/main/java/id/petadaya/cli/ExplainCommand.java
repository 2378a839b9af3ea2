package id.petadaya.cli;

import id.petadaya.analysis.scoring.Explanation;
import id.petadaya.instruments.rulesets.RuleSet;
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

/** {@code explain IN.csv --rules … --area CODE}: the reasons of one area in sentences. */
@Command(
    name = "explain",
    description = "Menjelaskan kategori satu wilayah, satu kalimat untuk setiap temuan.",
    synopsisHeading = "Pemakaian: ")
final class ExplainCommand implements Callable<Integer> {

  @Parameters(paramLabel = "MASUKAN.csv", description = "Berkas temuan, sama seperti untuk score.")
  @SuppressWarnings("NullAway.Init")
  private Path in;

  @Option(
      names = "--area",
      required = true,
      paramLabel = "KODE",
      description = "Kode wilayah, misalnya 53.71.01.1008.")
  @SuppressWarnings("NullAway.Init")
  private String area;

  @Mixin
  private final RulesOption rules = new RulesOption();

  @Mixin
  private final Timing timing = new Timing();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    RuleSet ruleSet = rules.ruleSet();
    timing.phase("rules");
    FindingsTable table = FindingsReader.readFor(area, in);
    timing.phase("read");
    int row = table.row(area.strip());
    if (row < 0) {
      throw new Refusal("Wilayah %s tidak ada di %s. Periksa kodenya; berkas memuat %d wilayah."
          .formatted(area, in, table.rows()));
    }
    print(table, row, ruleSet);
    timing.phase("explain");
    timing.print(spec.commandLine().getOut(), "explain", table.rows());
    return table.complaints(row).isEmpty() ? Exit.DONE : Exit.COMPLAINTS;
  }

  private void print(FindingsTable table, int row, RuleSet ruleSet) {
    Explanation why = new Explanation(ruleSet.scoring(), table.findingsWithFigures(row));
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "Wilayah %s menurut %s (%s)".formatted(table.area(row), ruleSet.id(), ruleSet.title()));
    out.println(why.headline());
    paragraph(out, "Temuan", why.findings());
    paragraph(out, "Baris aturan", why.deciding());
    paragraph(out, "Yang mengubah kategori", why.flips());
    why.question().ifPresent(out::println);
    paragraph(out, "Jalan naik dan turun", why.ways());
    PrintWriter err = spec.commandLine().getErr();
    table.notes().forEach(err::println);
    table.complaints(row).forEach(complaint -> err.println(complaint.line()));
  }

  private static void paragraph(PrintWriter out, String title, List<String> sentences) {
    if (!sentences.isEmpty()) {
      out.println();
      out.println(title + ":");
      sentences.forEach(sentence -> out.println("- " + sentence));
    }
  }
}
