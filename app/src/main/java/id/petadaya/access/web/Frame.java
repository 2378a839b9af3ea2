package id.petadaya.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every signed-in page. The model holds one named {@code frame}; pages that stand
 * outside the office (sign-in, set-up) have none.
 *
 * @param role as the office calls it, "Kepala Seksi Dayamas"
 */
public record Frame(String office, String person, String role, List<Place> places) {

  public Frame {
    places = List.copyOf(places);
  }

  /**
   * One entry of the navigation. The first three also stand in the phone's bar, the others under
   * "Lainnya".
   *
   * @param key what a page gives as its place: {@code peta}, {@code antrean}, {@code kegiatan}, {@code data-masuk}
   * @param icon a symbol of {@code icons.svg}
   * @param count what waits there; null when nothing is counted
   */
  public record Place(
      String key,
      String label,
      String href,
      String icon,
      @Nullable String count) {}
}
