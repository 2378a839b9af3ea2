package id.petadaya.analysis.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What may be shown.
 *
 * @param least the smallest count of persons that is shown; 10 for the public, 5 inside an office
 * @param width how far apart the least and the greatest possible value of a hidden cell must lie
 * @param largestShare a cell of which one household or event gives more than this share is hidden, in
 *     (0, 1]
 * @param leastPopulation rates are shown only for at least so many inhabitants
 * @param zerosAreHarmless whether "none" may be shown. Where even that tells something about people,
 *     every zero is hidden like a small count
 */
public record DisclosureRule(
    int least, int width, double largestShare, int leastPopulation, boolean zerosAreHarmless) {

  /** For everybody. */
  public static final DisclosureRule PUBLIC = new DisclosureRule(10, 10, 0.5, 1_000, true);

  /** For papers that stay between offices. */
  public static final DisclosureRule INTERNAL = new DisclosureRule(5, 10, 0.5, 1_000, true);

  public DisclosureRule {
    if (least < 2 || width < 1 || leastPopulation < 1) {
      throw new IllegalArgumentException(
          "A rule needs least >= 2, width >= 1 and leastPopulation >= 1, not %d, %d and %d."
              .formatted(least, width, leastPopulation));
    }
    if (!(largestShare > 0 && largestShare <= 1)) {
      throw new IllegalArgumentException(
          "largestShare is in (0, 1], not %s. Maybe it was meant in percent."
              .formatted(largestShare));
    }
  }

  /** Whether a cell must be hidden for its own sake. */
  public boolean hides(Count count) {
    if (count.persons() == 0) {
      return !zerosAreHarmless;
    }
    return count.persons() < least || count.largest() > largestShare * count.persons();
  }

  /**
   * Persons per 10,000 inhabitants with one decimal; empty where the count is hidden or too few people
   * live there for a rate to say something.
   */
  public Optional<BigDecimal> rate(Count count, long population) {
    if (population < leastPopulation || hides(count)) {
      return Optional.empty();
    }
    return Optional.of(BigDecimal.valueOf(count.persons())
        .multiply(BigDecimal.valueOf(10_000))
        .divide(BigDecimal.valueOf(population), 1, RoundingMode.HALF_UP));
  }

  /** The least value that a reader knows a hidden cell to have. */
  long floor() {
    return zerosAreHarmless ? 1 : 0;
  }
}
