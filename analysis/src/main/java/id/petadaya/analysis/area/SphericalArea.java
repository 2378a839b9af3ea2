package id.petadaya.analysis.area;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Areas of shapes in degrees, on the sphere with the surface of WGS84's ellipsoid. */
public final class SphericalArea {

  /** Kilometres: the radius of the sphere as large as the ellipsoid. */
  private static final double RADIUS = 6371.0072;

  private SphericalArea() {}

  /** Square kilometres of all polygons of a shape, holes taken off; within 0.4 % of the ellipsoid. */
  public static double km2(Geometry shape) {
    double sum = 0;
    for (int at = 0; at < shape.getNumGeometries(); at++) {
      Geometry part = shape.getGeometryN(at);
      if (part instanceof Polygon polygon) {
        sum += polygon(polygon);
      } else if (part != shape) {
        sum += km2(part);
      }
    }
    return sum;
  }

  private static double polygon(Polygon polygon) {
    if (polygon.isEmpty()) {
      return 0;
    }
    double area = ring(polygon.getExteriorRing());
    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
      area -= ring(polygon.getInteriorRingN(hole));
    }
    return area;
  }

  private static double ring(LinearRing ring) {
    CoordinateSequence places = ring.getCoordinateSequence();
    double sum = 0;
    for (int at = 1; at < places.size(); at++) {
      double width = Math.toRadians(places.getX(at) - places.getX(at - 1));
      double sines =
          Math.sin(Math.toRadians(places.getY(at))) + Math.sin(Math.toRadians(places.getY(at - 1)));
      sum += width * sines / 2;
    }
    return Math.abs(sum) * RADIUS * RADIUS;
  }
}
