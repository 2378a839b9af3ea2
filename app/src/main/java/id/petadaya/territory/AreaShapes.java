package id.petadaya.territory;

import id.petadaya.analysis.area.AreaCode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.springframework.stereotype.Component;

/** Where a point lies beside the border of an area. A boundary never changes, so its shapes are kept. */
@Component
public class AreaShapes {

  private static final double METRES_PER_DEGREE = 111_195;
  private static final int MOST_BOUNDARIES = 4;

  private final Boundaries boundaries;
  private final GeometryFactory points = new GeometryFactory();
  private final Map<String, Map<AreaCode, Geometry>> byBoundary = new ConcurrentHashMap<>();

  AreaShapes(Boundaries boundaries) {
    this.boundaries = boundaries;
  }

  /** Metres from the area to a point in degrees: 0 inside; empty where the area is not drawn. */
  public Optional<Double> metresOutside(AreaCode area, double latitude, double longitude) {
    return boundaries
        .drawn(area)
        .flatMap(boundary -> Optional.ofNullable(shapes(boundary.id()).get(area)))
        .map(shape -> metres(shape, new Coordinate(longitude, latitude)));
  }

  private Map<AreaCode, Geometry> shapes(String boundary) {
    if (byBoundary.size() > MOST_BOUNDARIES) {
      byBoundary.clear();
    }
    return byBoundary.computeIfAbsent(
        boundary,
        id -> boundaries.shapes(id).stream()
            .collect(Collectors.toMap(Shape::area, Shape::geometry, (one, other) -> one)));
  }

  private double metres(Geometry shape, Coordinate at) {
    Coordinate nearest = DistanceOp.nearestPoints(shape, points.createPoint(at))[0];
    double east = (nearest.x - at.x) * Math.cos(Math.toRadians(at.y));
    return Math.hypot(east, nearest.y - at.y) * METRES_PER_DEGREE;
  }
}
