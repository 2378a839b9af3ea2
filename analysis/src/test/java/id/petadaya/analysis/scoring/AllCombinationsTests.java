package id.petadaya.analysis.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.indicator.Findings;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Every one of the 3^13 = 1,594,323 areas there can be, against an oracle that shares no code with
 * what it judges: it tries both answers of each unknown by recursion, and each change by itself.
 */
class AllCombinationsTests {

  private static final int ALL = 1_594_323;

  /** Digits of a number in base three: 0 not met, 1 met, 2 unknown. */
  private final int[] best = new int[ALL];

  private final int[] worst = new int[ALL];

  @Test
  void bulkScoringAgreesWithTheOracleOnAllCombinations() {
    int[] power = powersOfThree();
    for (int area = 0; area < ALL; area++) {
      settle(area, power);
    }
    BulkScoring bulk = new BulkScoring(ClassicTable.SCORING);
    int wrong = 0;
    for (int area = 0; area < ALL; area++) {
      wrong += agrees(area, power, bulk) ? 0 : 1;
    }
    assertThat(wrong).isZero();
  }

  /** A number with an unknown was preceded by the two numbers in which it is answered. */
  private void settle(int area, int[] power) {
    for (int at = 0; at < 13; at++) {
      if (area / power[at] % 3 == 2) {
        int no = area - 2 * power[at];
        int yes = area - power[at];
        best[area] = Math.min(best[no], best[yes]);
        worst[area] = Math.max(worst[no], worst[yes]);
        return;
      }
    }
    best[area] = worst[area] = rank(area, power);
  }

  private static int rank(int area, int[] power) {
    int main = 0;
    int supporting = 0;
    for (int at = 0; at < 13; at++) {
      if (area / power[at] % 3 == 1) {
        main += at < 8 ? 1 : 0;
        supporting += at < 8 ? 0 : 1;
      }
    }
    return main >= 5 && supporting >= 4 ? 4 : main >= 3 ? 3 : main >= 1 ? 2 : 1;
  }

  private boolean agrees(int area, int[] power, BulkScoring bulk) {
    int met = 0;
    int known = 0;
    int[] counts = new int[4];
    int flips = 0;
    for (int at = 0; at < 13; at++) {
      int digit = area / power[at] % 3;
      met |= digit == 1 ? 1 << at : 0;
      known |= digit == 2 ? 0 : 1 << at;
      counts[0] += at < 8 && digit == 1 ? 1 : 0;
      counts[1] += at < 8 && digit == 2 ? 1 : 0;
      counts[2] += at >= 8 && digit == 1 ? 1 : 0;
      counts[3] += at >= 8 && digit == 2 ? 1 : 0;
      flips += flips(area, digit, power[at]) ? 1 : 0;
    }
    int packed = bulk.score(met, known);
    boolean assessed = 13 - counts[1] - counts[3] >= 7;
    return PackedScore.best(packed).rank() == best[area]
        && PackedScore.worst(packed).rank() == worst[area]
        && PackedScore.mainMet(packed) == counts[0]
        && PackedScore.mainUnknown(packed) == counts[1]
        && PackedScore.supportingMet(packed) == counts[2]
        && PackedScore.supportingUnknown(packed) == counts[3]
        && (PackedScore.state(packed) == State.DINILAI) == assessed
        && PackedScore.flips(packed) == flips;
  }

  private boolean flips(int area, int digit, int power) {
    int without = area - digit * power;
    return differs(area, without) || differs(area, without + power);
  }

  private boolean differs(int area, int changed) {
    return best[area] != best[changed] || worst[area] != worst[changed];
  }

  @Test
  void scoringOneAreaSaysTheSameAsScoringMany() {
    BulkScoring bulk = new BulkScoring(ClassicTable.SCORING);
    Random random = new Random(20200121);
    for (int round = 0; round < 20_000; round++) {
      int known = random.nextInt(1 << 13);
      int met = known & random.nextInt(1 << 13);
      Score score = ClassicTable.SCORING.score(Findings.ofBits(met, known));
      assertThat(bulk.score(met, known)).isEqualTo(PackedScore.pack(score));
    }
  }

  private static int[] powersOfThree() {
    int[] power = new int[13];
    power[0] = 1;
    for (int at = 1; at < 13; at++) {
      power[at] = 3 * power[at - 1];
    }
    return power;
  }
}
