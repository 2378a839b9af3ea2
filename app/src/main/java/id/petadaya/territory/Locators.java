package id.petadaya.territory;

import id.petadaya.analysis.area.AreaCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.springframework.stereotype.Component;

/** Small drawings of where an area lies in its regency, as SVG paths. */
@Component
public class Locators {

  private static final double WIDTH = 88;
  private static final double HEIGHT = 78;

  private final Boundaries boundaries;
  private final Map<String, Map<AreaCode, Locator>> byBoundary = new ConcurrentHashMap<>();

  Locators(Boundaries boundaries) {
    this.boundaries = boundaries;
  }

  /**
   * A drawing.
   *
   * @param whole path data of the regency
   * @param part path data of the area, in the same box
   */
  public record Locator(String viewBox, String whole, String part) {}

  /** Empty where no boundary draws the area. */
  public Optional<Locator> of(AreaCode area) {
    return area.parent()
        .flatMap(AreaCode::parent)
        .flatMap(boundaries::active)
        .flatMap(boundary -> Optional.ofNullable(drawn(boundary.id()).get(area)));
  }

  private Map<AreaCode, Locator> drawn(String boundary) {
    if (byBoundary.size() > 4) {
      byBoundary.clear();
    }
    return byBoundary.computeIfAbsent(boundary, this::draw);
  }

  private Map<AreaCode, Locator> draw(String boundary) {
    List<Shape> shapes = boundaries.shapes(boundary);
    Geometry whole = CoverageUnion.union(shapes
        .getFirst()
        .geometry()
        .getFactory()
        .buildGeometry(shapes.stream().map(Shape::geometry).toList()));
    Frame frame = Frame.around(whole.getEnvelopeInternal());
    String outline = frame.path(whole);
    Map<AreaCode, Locator> locators = new ConcurrentHashMap<>();
    for (Shape shape : shapes) {
      locators.put(shape.area(), new Locator("0 0 88 78", outline, frame.path(shape.geometry())));
    }
    return locators;
  }

  /** Fits degrees into the box, north up, with the shortening of a degree of longitude. */
  private record Frame(
      double minLon, double maxLat, double scale, double shortening, double left, double top) {

    static Frame around(Envelope box) {
      double shortening = Math.cos(Math.toRadians(box.centre().getY()));
      double scale =
          Math.min((WIDTH - 4) / (box.getWidth() * shortening), (HEIGHT - 4) / box.getHeight());
      return new Frame(
          box.getMinX(),
          box.getMaxY(),
          scale,
          shortening,
          (WIDTH - box.getWidth() * shortening * scale) / 2,
          (HEIGHT - box.getHeight() * scale) / 2);
    }

    String path(Geometry geometry) {
      Geometry plain = TopologyPreservingSimplifier.simplify(geometry, 0.4 / scale);
      var path = new StringBuilder();
      for (int part = 0; part < plain.getNumGeometries(); part++) {
        Coordinate[] ring = plain.getGeometryN(part).getBoundary().getCoordinates();
        for (int at = 0; at < ring.length; at++) {
          path.append(at == 0 ? 'M' : 'L')
              .append(String.format(
                  Locale.ROOT,
                  "%.1f %.1f",
                  left + (ring[at].x - minLon) * shortening * scale,
                  top + (maxLat - ring[at].y) * scale));
        }
        path.append('Z');
      }
      return path.toString();
    }
  }
}
