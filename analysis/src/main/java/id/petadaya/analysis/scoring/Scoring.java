package id.petadaya.analysis.scoring;

import id.petadaya.analysis.indicator.Finding.Status;
import id.petadaya.analysis.indicator.Findings;
import id.petadaya.analysis.indicator.Indicator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A decision table with the indicators it reads and the least number of findings it wants known. */
public final class Scoring {

  private final DecisionTable table;
  private final int minimumKnown;
  private final Set<Indicator> indicators;

  /** {@code minimumKnown} is 1 to the number of indicators; with fewer known an area is BELUM_DINILAI. */
  public Scoring(DecisionTable table, int minimumKnown, Set<Indicator> indicators) {
    if (indicators.isEmpty() || minimumKnown < 1 || minimumKnown > indicators.size()) {
      throw new IllegalArgumentException(
          "Of %d indicators, %d cannot be the least number known. Maybe 7 of 13."
              .formatted(indicators.size(), minimumKnown));
    }
    this.table = table;
    this.minimumKnown = minimumKnown;
    this.indicators = Collections.unmodifiableSet(EnumSet.copyOf(indicators));
  }

  /** Reads all 13 indicators. */
  public Scoring(DecisionTable table, int minimumKnown) {
    this(table, minimumKnown, EnumSet.allOf(Indicator.class));
  }

  public DecisionTable table() {
    return table;
  }

  public int minimumKnown() {
    return minimumKnown;
  }

  /** In the order of the sheet. */
  public Set<Indicator> indicators() {
    return indicators;
  }

  /**
   * Scores one area.
   *
   * <p>Input: findings; those of indicators that are not read do not matter. Output: the best and
   * the worst category still possible, equal when nothing is unknown. Never gets calmer when a
   * finding turns from not met to met; never gets narrower when a finding turns unknown.
   */
  public Score score(Findings findings) {
    Tally tally = Tally.of(findings, indicators);
    Possible possible = tally.possible(table);
    return new Score(
        state(tally),
        possible,
        tally.mainMet(),
        tally.mainUnknown(),
        tally.supportingMet(),
        tally.supportingUnknown(),
        flips(findings, tally, possible),
        firstQuestion(findings, tally, possible));
  }

  State state(Tally tally) {
    return indicators.size() - tally.unknown() >= minimumKnown
        ? State.DINILAI
        : State.BELUM_DINILAI;
  }

  /** The nearest graver category and what it takes, from counts of met findings; empty at the top. */
  public Optional<Shift> findRise(int mainMet, int supportingMet) {
    Shift nearest = null;
    for (int main = mainMet; main <= count(Indicator.Kind.MAIN); main++) {
      for (int more = supportingMet; more <= count(Indicator.Kind.SUPPORTING); more++) {
        nearest = nearer(nearest, mainMet, supportingMet, main, more);
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** The nearest calmer category and what it takes; empty at the bottom. */
  public Optional<Shift> findFall(int mainMet, int supportingMet) {
    Shift nearest = null;
    for (int main = mainMet; main >= 0; main--) {
      for (int less = supportingMet; less >= 0; less--) {
        nearest = nearer(nearest, mainMet, supportingMet, main, less);
      }
    }
    return Optional.ofNullable(nearest);
  }

  private @Nullable Shift nearer(
      @Nullable Shift nearest, int mainMet, int supportingMet, int main, int supporting) {
    Category to = table.category(main, supporting);
    if (to == table.category(mainMet, supportingMet)) {
      return nearest;
    }
    Shift shift = new Shift(to, Math.abs(main - mainMet), Math.abs(supporting - supportingMet));
    return nearest == null || shift.findings() < nearest.findings() ? shift : nearest;
  }

  private int count(Indicator.Kind kind) {
    return (int)
        indicators.stream().filter(indicator -> indicator.kind() == kind).count();
  }

  private List<Flip> flips(Findings findings, Tally tally, Possible before) {
    List<Flip> flips = new ArrayList<>();
    for (Indicator indicator : indicators) {
      Status from = findings.of(indicator).status();
      for (Status to : List.of(Status.NOT_MET, Status.MET)) {
        Possible after = tally.changed(indicator.kind(), from, to).possible(table);
        if (from != to && !after.equals(before)) {
          flips.add(new Flip(indicator, from, to, after));
        }
      }
    }
    return flips;
  }

  /** Settles most: narrows the pair most, both answers taken together; the earlier one of equals. */
  private @Nullable Indicator firstQuestion(Findings findings, Tally tally, Possible before) {
    Indicator first = null;
    int most = 0;
    for (Indicator indicator : indicators) {
      if (findings.of(indicator).status() == Status.UNKNOWN) {
        int settled = 2 * before.width()
            - widthAfter(tally, indicator, Status.MET)
            - widthAfter(tally, indicator, Status.NOT_MET);
        if (settled > most) {
          most = settled;
          first = indicator;
        }
      }
    }
    return first;
  }

  private int widthAfter(Tally tally, Indicator indicator, Status answer) {
    return tally
        .changed(indicator.kind(), Status.UNKNOWN, answer)
        .possible(table)
        .width();
  }

  /** Another category and how many findings would have to turn for it, fewest. */
  public record Shift(Category to, int main, int supporting) {
    int findings() {
      return main + supporting;
    }
  }
}
