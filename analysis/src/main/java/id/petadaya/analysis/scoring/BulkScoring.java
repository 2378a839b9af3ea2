package id.petadaya.analysis.scoring;

import id.petadaya.analysis.indicator.Finding.Status;
import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.analysis.indicator.Indicator.Kind;

/**
 * Scores very many areas over primitive arrays: each area is two bit sets, each answer one packed
 * int. A score depends only on four counts, so all of them are worked out once.
 *
 * <p>Says the same as {@link Scoring#score}, without the lists.
 */
public final class BulkScoring {

  private static final int MAIN_SIDE = Indicator.MAIN_COUNT + 1;
  private static final int SUPPORTING_SIDE = Indicator.SUPPORTING_COUNT + 1;

  private final int mainBits;
  private final int supportingBits;
  private final int[] byCounts = new int[MAIN_SIDE * MAIN_SIDE * SUPPORTING_SIDE * SUPPORTING_SIDE];

  public BulkScoring(Scoring scoring) {
    mainBits = bits(scoring, Kind.MAIN);
    supportingBits = bits(scoring, Kind.SUPPORTING);
    int main = Integer.bitCount(mainBits);
    int supporting = Integer.bitCount(supportingBits);
    for (int mainMet = 0; mainMet <= main; mainMet++) {
      for (int mainUnknown = 0; mainMet + mainUnknown <= main; mainUnknown++) {
        for (int met = 0; met <= supporting; met++) {
          for (int unknown = 0; met + unknown <= supporting; unknown++) {
            Tally tally = new Tally(mainMet, mainUnknown, met, unknown);
            byCounts[at(mainMet, mainUnknown, met, unknown)] = packed(scoring, tally);
          }
        }
      }
    }
  }

  /**
   * Scores the areas {@code from} (included) to {@code to} (excluded).
   *
   * <p>Input: bits as in {@link Indicator#bit}; bits met but not known do not count. Output: packed
   * scores at the same places, read by {@link PackedScore}.
   */
  public void score(int[] met, int[] known, int from, int to, int[] packed) {
    for (int area = from; area < to; area++) {
      packed[area] = score(met[area], known[area]);
    }
  }

  /** One area. */
  public int score(int met, int known) {
    int reallyMet = met & known;
    return byCounts[
        at(
            Integer.bitCount(reallyMet & mainBits),
            Integer.bitCount(~known & mainBits),
            Integer.bitCount(reallyMet & supportingBits),
            Integer.bitCount(~known & supportingBits))];
  }

  private static int at(int mainMet, int mainUnknown, int met, int unknown) {
    return ((mainMet * MAIN_SIDE + mainUnknown) * SUPPORTING_SIDE + met) * SUPPORTING_SIDE
        + unknown;
  }

  private int packed(Scoring scoring, Tally tally) {
    int flips = flips(scoring.table(), tally, Kind.MAIN, Integer.bitCount(mainBits))
        + flips(scoring.table(), tally, Kind.SUPPORTING, Integer.bitCount(supportingBits));
    return PackedScore.pack(scoring.state(tally), tally, tally.possible(scoring.table()), flips);
  }

  /** Findings of one kind and status flip together, as they count alike. */
  private static int flips(DecisionTable table, Tally tally, Kind kind, int all) {
    int met = kind == Kind.MAIN ? tally.mainMet() : tally.supportingMet();
    int unknown = kind == Kind.MAIN ? tally.mainUnknown() : tally.supportingUnknown();
    return flipping(table, tally, kind, Status.MET, met)
        + flipping(table, tally, kind, Status.UNKNOWN, unknown)
        + flipping(table, tally, kind, Status.NOT_MET, all - met - unknown);
  }

  private static int flipping(DecisionTable table, Tally tally, Kind kind, Status from, int count) {
    if (count == 0) {
      return 0;
    }
    Possible before = tally.possible(table);
    boolean flips = from != Status.MET
            && !tally.changed(kind, from, Status.MET).possible(table).equals(before)
        || from != Status.NOT_MET
            && !tally.changed(kind, from, Status.NOT_MET).possible(table).equals(before);
    return flips ? count : 0;
  }

  private static int bits(Scoring scoring, Kind kind) {
    return scoring.indicators().stream()
        .filter(indicator -> indicator.kind() == kind)
        .mapToInt(Indicator::bit)
        .sum();
  }
}
