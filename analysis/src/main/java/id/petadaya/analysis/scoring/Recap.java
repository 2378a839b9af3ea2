package id.petadaya.analysis.scoring;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * Areas counted by category. Areas between two categories, and areas not assessed, are counted
 * apart and never join AMAN.
 *
 * @param certain areas with one category, all four named
 * @param uncertain areas assessed whose best and worst differ
 * @param notAssessed areas of the register without enough findings, or without any
 */
public record Recap(Map<Category, Integer> certain, int uncertain, int notAssessed) {

  public Recap {
    EnumMap<Category, Integer> all = new EnumMap<>(Category.class);
    for (Category category : Category.values()) {
      all.put(category, certain.getOrDefault(category, 0));
    }
    certain = Map.copyOf(all);
    if (uncertain < 0 || notAssessed < 0 || all.values().stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("A count of areas must be 0 or more: %s.".formatted(all));
    }
  }

  /**
   * Counts the scores of the areas of a register. Areas of the register without a score are not
   * assessed; the counts always add up to the register.
   */
  public static Recap of(Collection<Score> scores, int register) {
    if (scores.size() > register) {
      throw new IllegalArgumentException(
          "%d areas have a score, but the register holds %d. Maybe two rows are of one area."
              .formatted(scores.size(), register));
    }
    EnumMap<Category, Integer> certain = new EnumMap<>(Category.class);
    int uncertain = 0;
    int notAssessed = register - scores.size();
    for (Score score : scores) {
      if (!score.isAssessed()) {
        notAssessed++;
      } else if (score.possible().isCertain()) {
        certain.merge(score.best(), 1, Integer::sum);
      } else {
        uncertain++;
      }
    }
    return new Recap(certain, uncertain, notAssessed);
  }

  public int count(Category category) {
    return certain.getOrDefault(category, 0);
  }

  /** Areas that are certainly WASPADA or BAHAYA, as BNN counts "rawan". */
  public int rawan() {
    return count(Category.WASPADA) + count(Category.BAHAYA);
  }

  public int assessed() {
    return uncertain + certain.values().stream().mapToInt(Integer::intValue).sum();
  }

  public int register() {
    return assessed() + notAssessed;
  }

  /** The share of the register that is assessed, 0 to 1; 0 for an empty register. */
  public double coverage() {
    return register() == 0 ? 0 : (double) assessed() / register();
  }
}
