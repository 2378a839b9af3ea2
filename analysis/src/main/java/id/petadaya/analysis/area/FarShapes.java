package id.petadaya.analysis.area;

import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Shapes that lie apart: outside Indonesia, or far beyond where the others are. */
final class FarShapes {

  /** Times the distance within which nine of ten shapes lie from their middle. */
  private static final double TIMES = 5;

  /** Degrees; nearer is never far, however tightly the others stand. */
  private static final double LEAST = 1;

  private FarShapes() {}

  static Map<AreaCode, Geometry> among(Map<AreaCode, Geometry> shapes) {
    Map<AreaCode, Geometry> far = new TreeMap<>();
    if (shapes.isEmpty()) {
      return far;
    }
    Map<AreaCode, Coordinate> centres = new TreeMap<>();
    shapes.forEach(
        (code, shape) -> centres.put(code, shape.getEnvelopeInternal().centre()));
    Coordinate middle = new Coordinate(
        quantile(centres.values().stream().mapToDouble(centre -> centre.x).toArray(), 0.5),
        quantile(centres.values().stream().mapToDouble(centre -> centre.y).toArray(), 0.5));
    double reach = Math.max(
        LEAST,
        TIMES * quantile(centres.values().stream().mapToDouble(middle::distance).toArray(), 0.9));
    shapes.forEach((code, shape) -> {
      if (!ShapeRepair.INDONESIA.contains(shape.getEnvelopeInternal())
          || middle.distance(centres.get(code)) > reach) {
        far.put(code, shape);
      }
    });
    return far;
  }

  private static double quantile(double[] values, double share) {
    java.util.Arrays.sort(values);
    return values[(int) Math.floor(share * (values.length - 1))];
  }
}
