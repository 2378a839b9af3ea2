package id.petadaya.analysis.area;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * A shape made valid. Shells inside shells are land and stay land (their union), never holes.
 *
 * @param shape valid polygons, empty when there are none
 * @param reason what was wrong, in Indonesian; empty when nothing was
 */
record ShapeRepair(Geometry shape, String reason, boolean isSwapped) {

  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Indonesia with its seas. */
  static final Envelope INDONESIA = new Envelope(94, 142, -12, 7);

  static ShapeRepair of(Geometry given) {
    for (Coordinate place : given.getCoordinates()) {
      if (!Double.isFinite(place.x) || !Double.isFinite(place.y)) {
        return new ShapeRepair(FACTORY.createPolygon(), "memuat koordinat yang bukan angka", false);
      }
    }
    boolean swapped = isSwapped(given.getEnvelopeInternal());
    Geometry shape = polygons(swapped ? swapped(given) : given);
    if (shape.isEmpty()) {
      return new ShapeRepair(shape, "tidak berisi bidang", swapped);
    }
    TopologyValidationError error = new IsValidOp(shape).getValidationError();
    if (error == null) {
      return new ShapeRepair(shape, "", swapped);
    }
    Geometry inside = withoutStrayHoles(shape);
    String stray = inside == shape ? "" : "; lubang yang terletak di luar bidangnya diabaikan";
    return new ShapeRepair(polygons(GeometryFixer.fix(inside)), reason(error) + stray, swapped);
  }

  private static Geometry polygons(Geometry given) {
    if (given instanceof Polygon) {
      return given;
    }
    @SuppressWarnings("unchecked")
    List<Polygon> polygons = PolygonExtracter.getPolygons(given);
    polygons.removeIf(Geometry::isEmpty);
    return polygons.size() == 1
        ? polygons.get(0)
        : FACTORY.createMultiPolygon(polygons.toArray(new Polygon[0]));
  }

  /** A hole that reaches beyond its shell is no land either; taking it for land would invent some. */
  private static Geometry withoutStrayHoles(Geometry shape) {
    boolean stray = false;
    List<Polygon> kept = new ArrayList<>();
    for (int at = 0; at < shape.getNumGeometries(); at++) {
      Polygon polygon = (Polygon) shape.getGeometryN(at);
      Envelope shell = polygon.getEnvelopeInternal();
      List<LinearRing> holes = new ArrayList<>();
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        if (shell.covers(polygon.getInteriorRingN(hole).getEnvelopeInternal())) {
          holes.add(polygon.getInteriorRingN(hole));
        }
      }
      stray |= holes.size() < polygon.getNumInteriorRing();
      kept.add(FACTORY.createPolygon(polygon.getExteriorRing(), holes.toArray(new LinearRing[0])));
    }
    return stray ? FACTORY.createMultiPolygon(kept.toArray(new Polygon[0])) : shape;
  }

  private static String reason(TopologyValidationError error) {
    return switch (error.getErrorType()) {
      case TopologyValidationError.NESTED_SHELLS ->
        "bidang di dalam bidang digabung menjadi satu daratan";
      case TopologyValidationError.SELF_INTERSECTION -> "garis tepinya memotong dirinya sendiri";
      case TopologyValidationError.RING_SELF_INTERSECTION ->
        "garis tepinya menyentuh dirinya sendiri";
      case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "lubangnya terletak di luar bidang";
      case TopologyValidationError.NESTED_HOLES -> "ada lubang di dalam lubang";
      case TopologyValidationError.DISCONNECTED_INTERIOR -> "bidangnya terputus oleh lubang";
      case TopologyValidationError.DUPLICATE_RINGS -> "garis tepinya tertulis dua kali";
      case TopologyValidationError.TOO_FEW_POINTS -> "titiknya terlalu sedikit";
      case TopologyValidationError.RING_NOT_CLOSED -> "garis tepinya tidak tertutup";
      default -> "garis tepinya tidak sah";
    };
  }

  private static boolean isSwapped(Envelope given) {
    Envelope swapped =
        new Envelope(given.getMinY(), given.getMaxY(), given.getMinX(), given.getMaxX());
    return !given.isNull() && !INDONESIA.contains(given) && INDONESIA.contains(swapped);
  }

  private static Geometry swapped(Geometry given) {
    Geometry swapped = given.copy();
    swapped.apply(new CoordinateSequenceFilter() {
      @Override
      public void filter(CoordinateSequence sequence, int at) {
        double x = sequence.getX(at);
        sequence.setOrdinate(at, 0, sequence.getY(at));
        sequence.setOrdinate(at, 1, x);
      }

      @Override
      public boolean isDone() {
        return false;
      }

      @Override
      public boolean isGeometryChanged() {
        return true;
      }
    });
    swapped.geometryChanged();
    return swapped;
  }
}
