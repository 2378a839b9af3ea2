package id.petadaya.cli;

import id.petadaya.analysis.scoring.BulkScoring;
import id.petadaya.instruments.rulesets.RuleSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code score IN.csv --rules NAME@VERSION --out S.csv}: findings to categories. */
@Command(
    name = "score",
    description = "Menentukan kategori setiap wilayah dari temuan 13 indikator.",
    synopsisHeading = "Pemakaian: ")
final class ScoreCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "MASUKAN.csv",
      description = "Kolom area,P1…P8,D1…D5 atau area,i01…i13; kosong berarti belum diketahui.")
  @SuppressWarnings("NullAway.Init")
  private Path in;

  @Option(names = "--out", required = true, paramLabel = "HASIL.csv", description = "Berkas hasil.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

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
    FindingsTable table = FindingsReader.read(in);
    timing.phase("read");
    int[] scores = new int[table.rows()];
    new BulkScoring(ruleSet.scoring()).score(table.met(), table.known(), 0, table.rows(), scores);
    timing.phase("score");
    ScoresFile.write(out, table, scores);
    timing.phase("write");
    tell(table, ruleSet);
    timing.print(spec.commandLine().getOut(), "score", table.rows());
    return table.complaints().isEmpty() ? Exit.DONE : Exit.COMPLAINTS;
  }

  private void tell(FindingsTable table, RuleSet ruleSet) {
    PrintWriter err = spec.commandLine().getErr();
    table.notes().forEach(err::println);
    table.complaints().forEach(complaint -> err.println(complaint.line()));
    if (ruleSet.isUnverified()) {
      err.println("%s memuat aturan yang BELUM DIVERIFIKASI.".formatted(ruleSet.id()));
    }
    if (!table.complaints().isEmpty()) {
      err.println("%d wilayah dinilai, %d keluhan."
          .formatted(table.rows(), table.complaints().size()));
    }
  }
}
