package id.petadaya.analysis.scoring;

import java.util.EnumMap;
import java.util.Map;

/** How areas moved between categories from one period to the next, under one rule set. */
public final class Transitions {

  private final Map<Category, Map<Category, Integer>> counts = new EnumMap<>(Category.class);

  private Transitions() {}

  /**
   * Counts the moves of the areas named in both; {@code A} is whatever names an area. Areas in one
   * period only have not moved and are left out.
   */
  public static <A> Transitions between(Map<A, Category> before, Map<A, Category> after) {
    Transitions transitions = new Transitions();
    before.forEach((area, from) -> {
      Category to = after.get(area);
      if (to != null) {
        transitions
            .counts
            .computeIfAbsent(from, any -> new EnumMap<>(Category.class))
            .merge(to, 1, Integer::sum);
      }
    });
    return transitions;
  }

  public int count(Category from, Category to) {
    return counts.getOrDefault(from, Map.of()).getOrDefault(to, 0);
  }

  /** Areas whose category is another than before. */
  public int moved() {
    int moved = 0;
    for (Category from : Category.values()) {
      for (Category to : Category.values()) {
        moved += from == to ? 0 : count(from, to);
      }
    }
    return moved;
  }
}
