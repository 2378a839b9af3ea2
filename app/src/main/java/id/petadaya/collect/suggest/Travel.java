package id.petadaya.collect.suggest;

import id.petadaya.analysis.area.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * How long it takes from one office to another: straight line times a factor for streets where both
 * points are known, else by how near their areas are to each other. Minutes, in steps of five.
 *
 * @param detour how much longer streets are than the straight line
 * @param kmPerHour of an office car in town
 */
public record Travel(double detour, double kmPerHour) {

  private static final double EARTH_KM = 6371.0;
  private static final int PARKING_MINUTES = 5;
  private static final int SAME_VILLAGE = 10;
  private static final int SAME_KECAMATAN = 15;
  private static final int SAME_CITY = 30;
  private static final int FARTHER = 60;

  /** Where an office stands; a point in degrees when it is known. */
  public record Spot(
      @Nullable AreaCode area,
      @Nullable Double latitude,
      @Nullable Double longitude) {}

  /** Never negative; 0 only for one and the same point. */
  public int minutes(Spot from, Spot to) {
    if (from.latitude() != null
        && from.longitude() != null
        && to.latitude() != null
        && to.longitude() != null) {
      double km = km(from.latitude(), from.longitude(), to.latitude(), to.longitude());
      return km < 0.02 ? 0 : fives(km * detour / kmPerHour * 60 + PARKING_MINUTES);
    }
    return byArea(from.area(), to.area());
  }

  private static int byArea(@Nullable AreaCode from, @Nullable AreaCode to) {
    if (from == null || to == null) {
      return SAME_CITY;
    }
    int same = 0;
    String[] one = from.value().split("\\.");
    String[] other = to.value().split("\\.");
    while (same < one.length && same < other.length && one[same].equals(other[same])) {
      same++;
    }
    return switch (same) {
      case 4 -> SAME_VILLAGE;
      case 3 -> SAME_KECAMATAN;
      case 2 -> SAME_CITY;
      default -> one.length < 2 || other.length < 2 ? SAME_CITY : FARTHER;
    };
  }

  static double km(double lat1, double lon1, double lat2, double lon2) {
    double dLat = Math.toRadians(lat2 - lat1);
    double dLon = Math.toRadians(lon2 - lon1);
    double a = Math.pow(Math.sin(dLat / 2), 2)
        + Math.cos(Math.toRadians(lat1))
            * Math.cos(Math.toRadians(lat2))
            * Math.pow(Math.sin(dLon / 2), 2);
    return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)));
  }

  private static int fives(double minutes) {
    return (int) Math.ceil(minutes / 5) * 5;
  }
}
