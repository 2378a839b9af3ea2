package id.petadaya.report;

import java.awt.geom.Path2D;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryTransformer;

/**
 * Degrees to paper, true to shape at the middle of the envelope and good for a regency: there the
 * error of distance is below 1 %. North is up.
 */
final class Projection {

  private static final double KM_PER_DEGREE = 111.2;

  private final double west;
  private final double north;
  private final double perDegreeX;
  private final double perDegreeY;

  Projection(Envelope degrees, double width, double height, double margin) {
    double cos = Math.cos(Math.toRadians(degrees.centre().y));
    double scale = Math.min(
        (width - 2 * margin) / (degrees.getWidth() * cos),
        (height - 2 * margin) / degrees.getHeight());
    perDegreeX = scale * cos;
    perDegreeY = scale;
    west = degrees.getMinX() - (width / perDegreeX - degrees.getWidth()) / 2;
    north = degrees.getMaxY() + (height / perDegreeY - degrees.getHeight()) / 2;
  }

  double unitsPerKm() {
    return perDegreeY / KM_PER_DEGREE;
  }

  Geometry toPaper(Geometry degrees) {
    return new GeometryTransformer() {
      @Override
      protected CoordinateSequence transformCoordinates(CoordinateSequence in, Geometry parent) {
        Coordinate[] out = new Coordinate[in.size()];
        for (int i = 0; i < out.length; i++) {
          double x = (in.getX(i) - west) * perDegreeX;
          double y = (north - in.getY(i)) * perDegreeY;
          out[i] = new Coordinate(round(x), round(y));
        }
        return factory.getCoordinateSequenceFactory().create(out);
      }
    }.transform(degrees);
  }

  static Path2D path(Geometry paper) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (int i = 0; i < paper.getNumGeometries(); i++) {
      Geometry part = paper.getGeometryN(i);
      if (part instanceof org.locationtech.jts.geom.Polygon polygon) {
        add(path, polygon.getExteriorRing(), true);
        for (int r = 0; r < polygon.getNumInteriorRing(); r++) {
          add(path, polygon.getInteriorRingN(r), true);
        }
      } else if (part instanceof org.locationtech.jts.geom.LineString line) {
        add(path, line, false);
      }
    }
    return path;
  }

  private static void add(Path2D path, Geometry line, boolean close) {
    Coordinate[] points = line.getCoordinates();
    if (points.length < 2) {
      return;
    }
    path.moveTo(points[0].x, points[0].y);
    for (int i = 1; i < points.length - (close ? 1 : 0); i++) {
      path.lineTo(points[i].x, points[i].y);
    }
    if (close) {
      path.closePath();
    }
  }

  private static double round(double units) {
    return Math.round(units * 20) / 20.0;
  }
}
