package id.petadaya.assess.web;

import java.util.List;

/**
 * A category as pages draw it: rank, word and pattern together.
 *
 * <p>Ranks: 1 AMAN to 4 BAHAYA, 0 not assessed. Best and worst are both 0 or both not: what is not
 * assessed has no range.
 */
public record Badge(int best, int worst) {

  private static final List<String> WORDS =
      List.of("BELUM DINILAI", "AMAN", "SIAGA", "WASPADA", "BAHAYA");

  public Badge {
    if (best < 0 || worst > 4 || best > worst || (best == 0) != (worst == 0)) {
      throw new IllegalArgumentException(
          "Ranks %d to %d are no category. Maybe best and worst are swapped, or 0 stands beside a rank."
              .formatted(best, worst));
    }
  }

  public static Badge notAssessed() {
    return new Badge(0, 0);
  }

  /** More than one category is still possible. */
  public boolean split() {
    return best != worst;
  }

  public String bestLabel() {
    return label(best);
  }

  public String worstLabel() {
    return label(worst);
  }

  /** What a screen reader says. */
  public String spoken() {
    return split() ? "antara " + bestLabel() + " dan " + worstLabel() : bestLabel();
  }

  private static String label(int rank) {
    return rank == 0 ? WORDS.get(0) : rank + " " + WORDS.get(rank);
  }
}
