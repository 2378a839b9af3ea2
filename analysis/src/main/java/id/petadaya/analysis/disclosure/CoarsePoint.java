package id.petadaya.analysis.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A place that was made coarse before it leaves the house: degrees with two decimals, so that it means
 * a square of about 1.1 km. For facilities; persons never become points.
 *
 * @param longitude degrees east, at most two decimals
 * @param latitude degrees north, at most two decimals
 */
public record CoarsePoint(BigDecimal longitude, BigDecimal latitude) {

  public CoarsePoint {
    if (longitude.scale() > 2 || latitude.scale() > 2) {
      throw new IllegalArgumentException(
          "A coarse point has at most two decimals. Maybe CoarsePoint.of was meant.");
    }
  }

  /**
   * @throws IllegalArgumentException when it is no place on earth
   */
  public static CoarsePoint of(double longitude, double latitude) {
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
      throw new IllegalArgumentException(
          "No place on earth lies at %s, %s. Maybe the two were exchanged."
              .formatted(longitude, latitude));
    }
    return new CoarsePoint(coarse(longitude), coarse(latitude));
  }

  private static BigDecimal coarse(double degrees) {
    return BigDecimal.valueOf(degrees).setScale(2, RoundingMode.HALF_EVEN);
  }
}
