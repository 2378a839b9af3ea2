package id.petadaya.assess.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The map's place while the office has no data: three steps beside the map, all hatched.
 *
 * @param sampleHref where the practice data is opened; null when there is none
 */
public record StartPage(
    int total,
    String unit,
    List<Step> steps,
    String tiles,
    boolean approximate,
    @Nullable String sampleHref) {

  public StartPage {
    steps = List.copyOf(steps);
  }

  /**
   * @param state {@code done}, {@code now} or {@code next}
   * @param done "Sri Lestari, 16 Januari 2020", when somebody did it
   */
  public record Step(
      int number,
      String title,
      String time,
      String text,
      String state,
      @Nullable String done,
      List<Deed> deeds) {
    public Step {
      deeds = List.copyOf(deeds);
    }
  }

  /** A button of a step. */
  public record Deed(String label, String href, boolean primary) {}
}
