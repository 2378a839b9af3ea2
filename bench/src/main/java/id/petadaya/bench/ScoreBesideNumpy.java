package id.petadaya.bench;

import id.petadaya.analysis.scoring.BulkScoring;
import id.petadaya.analysis.scoring.PackedScore;
import id.petadaya.instruments.rulesets.RuleSets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** How long does it take to score 84,000 areas? Beside numpy, from file to file and in memory. */
final class ScoreBesideNumpy implements Question {

  private static final String RULES = "klasik-default@1";
  private static final int PASSES = 50;

  @Override
  public String name() {
    return "score";
  }

  @Override
  public List<Duel> duels(Path work, boolean small) throws Exception {
    Path in = NationalFindings.write(work.resolve("findings.csv"));
    String numpy = Programs.pythonModule("numpy");
    return List.of(wholeProcess(work, in, numpy), inMemory(in, numpy));
  }

  /** Start, read the file, score, write the file, end. The two files must be the same byte for byte. */
  private static Duel wholeProcess(Path work, Path in, String numpy) throws Exception {
    Path ours = work.resolve("ours.csv");
    Path theirs = work.resolve("theirs.csv");
    Object[] call = {"score", in, "--rules", RULES, "--out", ours};
    Installed petadaya = new Installed(work.resolve("installed"));
    return new Duel(
        "whole process file to file",
        numpy,
        () -> timed(petadaya.command(call), ours),
        () -> timed(Programs.python("score_numpy.py", in, theirs), theirs));
  }

  private static Duel.Sample timed(List<String> command, Path out)
      throws IOException, InterruptedException {
    Files.deleteIfExists(out);
    double seconds = Programs.seconds(command);
    return new Duel.Sample(seconds, Programs.hash(out));
  }

  /** Findings in arrays to scores in arrays, warm, the median of many passes. */
  private static Duel inMemory(Path in, String numpy) throws IOException {
    int[] met = new int[NationalFindings.AREAS];
    int[] known = new int[NationalFindings.AREAS];
    read(in, met, known);
    BulkScoring scoring = new BulkScoring(RuleSets.shipped().get(RULES).scoring());
    return new Duel(
        "in memory one pass",
        numpy,
        () -> passes(scoring, met, known),
        () -> sample(Programs.output(Programs.python("score_numpy.py", in, "--passes", PASSES))));
  }

  private static void read(Path in, int[] met, int[] known) throws IOException {
    List<String> lines = Files.readAllLines(in);
    for (int area = 0; area < met.length; area++) {
      String[] cells = lines.get(area + 1).split(",", -1);
      for (int at = 0; at < 13; at++) {
        String cell = cells[at + 1];
        known[area] |= cell.isEmpty() ? 0 : 1 << at;
        met[area] |= cell.isEmpty() || cell.equals("0") ? 0 : 1 << at;
      }
    }
  }

  private static Duel.Sample passes(BulkScoring scoring, int[] met, int[] known) {
    int[] packed = new int[met.length];
    double[] seconds = new double[PASSES];
    for (int pass = 0; pass < PASSES; pass++) {
      long start = System.nanoTime();
      scoring.score(met, known, 0, met.length, packed);
      seconds[pass] = (System.nanoTime() - start) / 1e9;
    }
    Arrays.sort(seconds);
    return new Duel.Sample(seconds[PASSES / 2], sums(packed));
  }

  /** One sum per column of the result. */
  private static String sums(int[] packed) {
    long[] sums = new long[8];
    for (int score : packed) {
      sums[0] += PackedScore.state(score).ordinal() == 0 ? 1 : 0;
      sums[1] += PackedScore.best(score).rank();
      sums[2] += PackedScore.worst(score).rank();
      sums[3] += PackedScore.mainMet(score);
      sums[4] += PackedScore.mainUnknown(score);
      sums[5] += PackedScore.supportingMet(score);
      sums[6] += PackedScore.supportingUnknown(score);
      sums[7] += PackedScore.flips(score);
    }
    return Arrays.toString(sums);
  }

  /** The peer prints its seconds and its sums on two lines. */
  private static Duel.Sample sample(String printed) {
    List<String> lines = printed.lines().toList();
    return new Duel.Sample(Double.parseDouble(lines.get(0)), lines.get(1));
  }
}
