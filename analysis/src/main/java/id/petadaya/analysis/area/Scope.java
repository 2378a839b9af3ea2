package id.petadaya.analysis.area;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an area may lie: inside one of the places, or around one of them when it is wider.
 *
 * @param places any of these
 * @param kota whether a kabupaten or kota must be a kota; null when the text does not say
 */
record Scope(List<AreaCode> places, @Nullable Boolean kota) {

  static Scope of(AreaCode place) {
    return new Scope(List.of(place), null);
  }

  Scope ofKind(@Nullable Boolean mustBeKota) {
    return new Scope(places, mustBeKota);
  }

  boolean admits(Area area) {
    AreaCode code = area.code();
    if (kota != null && code.level() == AreaLevel.KABKOTA && kota != isKota(code)) {
      return false;
    }
    for (AreaCode place : places) {
      if (place.holds(code) || code.holds(place)) {
        return true;
      }
    }
    return false;
  }

  /** The places narrowed to those inside the areas; a wider area changes nothing. */
  Scope within(List<Area> areas) {
    return new Scope(
        areas.stream()
            .flatMap(area -> places.stream()
                .filter(place -> place.holds(area.code()) || area.code().holds(place))
                .map(place -> place.holds(area.code()) ? area.code() : place))
            .distinct()
            .toList(),
        null);
  }

  /** The ministry numbers the kota of a province from 71. */
  private static boolean isKota(AreaCode code) {
    return code.value().charAt(3) >= '7';
  }
}
