package id.petadaya.intake.shape;

import id.petadaya.intake.table.RefusedFile;
import id.petadaya.intake.table.RefusedFile.Reason;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * Brings coordinates to longitude and latitude on WGS84 from the reference systems used in
 * Indonesia: WGS84 and DGN95 (equal within a metre) as such, in UTM zones 46 to 54, in the TM-3
 * zones of the land agency, and web maps' Mercator.
 */
final class Projection {

  private static final Pattern PARAMETER =
      Pattern.compile("\"([^\"]{1,60})\"\\s*,\\s*(-?[0-9.]+(?:E[+-]?\\d+)?)");

  /** Coordinates that are longitude and latitude already. */
  static final Projection NONE = new Projection(null);

  private static final CRSFactory SYSTEMS = new CRSFactory();
  private static final CoordinateReferenceSystem WGS84 =
      SYSTEMS.createFromParameters("WGS84", "+proj=longlat +datum=WGS84 +no_defs");
  private static final String GRS = " +ellps=WGS84 +towgs84=0,0,0 +units=m +no_defs";
  private static final String WEB =
      "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs";

  private final @Nullable CoordinateTransform transform;

  private Projection(@Nullable CoordinateTransform transform) {
    this.transform = transform;
  }

  private static Projection of(String parameters) {
    return new Projection(new CoordinateTransformFactory()
        .createTransform(SYSTEMS.createFromParameters("file", parameters), WGS84));
  }

  /** Takes the number at the end of a text such as {@code EPSG:32751}. */
  static Projection ofEpsg(String name) throws RefusedFile {
    Matcher number = Pattern.compile("(\\d{4,6})\\s*$").matcher(name);
    if (number.find()) {
      int epsg = Integer.parseInt(number.group(1));
      if (epsg == 4326 || epsg == 4755) {
        return NONE;
      }
      String parameters = parameters(epsg);
      if (parameters != null) {
        return of(parameters);
      }
    }
    throw unknown(name);
  }

  private static @Nullable String parameters(int epsg) {
    if (epsg >= 32646 && epsg <= 32654) {
      return utm(epsg - 32600, false);
    }
    if (epsg >= 32746 && epsg <= 32754) {
      return utm(epsg - 32700, true);
    }
    if (epsg >= 23866 && epsg <= 23872) {
      return utm(epsg - 23820, false);
    }
    if (epsg >= 23877 && epsg <= 23884) {
      return utm(epsg - 23830, true);
    }
    if (epsg >= 23830 && epsg <= 23845) {
      return mercator(0, 94.5 + 3 * (epsg - 23830), 0.9999, 200_000, 1_500_000);
    }
    return epsg == 3857 ? WEB : null;
  }

  private static String utm(int zone, boolean south) {
    return mercator(0, 6 * zone - 183, 0.9996, 500_000, south ? 10_000_000 : 0);
  }

  private static String mercator(
      double latitude, double longitude, double scale, double east, double north) {
    return String.format(
            Locale.ROOT,
            "+proj=tmerc +lat_0=%s +lon_0=%s +k=%s +x_0=%s +y_0=%s",
            latitude,
            longitude,
            scale,
            east,
            north)
        + GRS;
  }

  /** Reads the text of a .prj file, in ESRI's or OGC's form. */
  static Projection ofWkt(String wkt) throws RefusedFile {
    String plain = wkt.strip();
    String upper = plain.toUpperCase(Locale.ROOT);
    if (upper.startsWith("GEOGCS") || upper.startsWith("GEOGCRS")) {
      return geographic(upper);
    }
    if (upper.contains("AUXILIARY_SPHERE") || upper.contains("PSEUDO")) {
      return of(WEB);
    }
    geographic(upper);
    if (!upper.contains("TRANSVERSE_MERCATOR") && !upper.contains("TRANSVERSE MERCATOR")) {
      throw unknown(title(plain));
    }
    OptionalDouble meridian = parameter(upper, "CENTRAL_MERIDIAN");
    if (meridian.isEmpty()) {
      throw unknown(title(plain));
    }
    return of(mercator(
        parameter(upper, "LATITUDE_OF_ORIGIN").orElse(0),
        meridian.getAsDouble(),
        parameter(upper, "SCALE_FACTOR").orElse(1),
        parameter(upper, "FALSE_EASTING").orElse(0),
        parameter(upper, "FALSE_NORTHING").orElse(0)));
  }

  private static Projection geographic(String upper) throws RefusedFile {
    if (upper.contains("WGS")
        || upper.contains("DGN")
        || upper.contains("DATUM_GEODESI")
        || upper.contains("SRGI")) {
      return NONE;
    }
    throw unknown(title(upper));
  }

  private static OptionalDouble parameter(String wkt, String name) {
    Matcher value = PARAMETER.matcher(wkt);
    while (value.find()) {
      if (value.group(1).equals(name)) {
        return OptionalDouble.of(Double.parseDouble(value.group(2)));
      }
    }
    return OptionalDouble.empty();
  }

  private static String title(String wkt) {
    Matcher title = Pattern.compile("\"([^\"]{1,60})\"").matcher(wkt);
    return title.find() ? title.group(1) : "tanpa nama";
  }

  private static RefusedFile unknown(String name) {
    return new RefusedFile(
        Reason.WRONG_TYPE,
        "Sistem koordinat berkas ini (%s) belum dikenal. Simpanlah ulang dalam WGS84 (EPSG:4326)."
            .formatted(name.length() > 60 ? name.substring(0, 60) : name));
  }

  Geometry toWgs84(Geometry geometry) {
    CoordinateTransform known = transform;
    if (known != null) {
      geometry.apply(new Moving(known));
      geometry.geometryChanged();
    }
    return geometry;
  }

  private record Moving(CoordinateTransform transform) implements CoordinateSequenceFilter {
    @Override
    public void filter(CoordinateSequence sequence, int at) {
      ProjCoordinate moved = new ProjCoordinate();
      transform.transform(new ProjCoordinate(sequence.getX(at), sequence.getY(at)), moved);
      sequence.setOrdinate(at, 0, moved.x);
      sequence.setOrdinate(at, 1, moved.y);
    }

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public boolean isGeometryChanged() {
      return true;
    }
  }
}
