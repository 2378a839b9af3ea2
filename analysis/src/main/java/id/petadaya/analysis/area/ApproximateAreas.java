package id.petadaya.analysis.area;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Stand-ins for shapes that nobody has: every place in the outline goes to the area whose point is
 * nearest. They show where areas lie, never where their borders run, and must be named approximate
 * wherever they are shown.
 */
public final class ApproximateAreas {

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private ApproximateAreas() {}

  /**
   * One valid polygon per area, in the order of the codes. Together they cover the outline and do
   * not overlap; equal input gives equal output. Where the outline bends so far that a cell falls
   * apart, the far part goes to the neighbour it shares most border with.
   *
   * @param points one place per area: longitude and latitude, all different
   * @param outline a polygon in degrees
   * @throws IllegalArgumentException when two points are equal or one lies outside the outline
   */
  public static Map<AreaCode, Polygon> of(Map<AreaCode, Coordinate> points, Polygon outline) {
    double shrink = Math.cos(Math.toRadians(outline.getEnvelopeInternal().centre().y));
    AffineTransformation flat = AffineTransformation.scaleInstance(shrink, 1);
    AffineTransformation back = AffineTransformation.scaleInstance(1 / shrink, 1);
    Polygon around = (Polygon) flat.transform(outline);
    Map<Coordinate, AreaCode> sites = sites(new TreeMap<>(points), flat, around);
    Map<AreaCode, Polygon> cells = new TreeMap<>();
    List<Polygon> loose = new ArrayList<>();
    Geometry diagram = diagram(sites, around);
    for (int at = 0; at < diagram.getNumGeometries(); at++) {
      Geometry cell = diagram.getGeometryN(at);
      AreaCode code =
          Objects.requireNonNull(sites.get((Coordinate) cell.getUserData()), "A cell has a site.");
      share(
          OverlayNGRobust.overlay(cell, around, OverlayNG.INTERSECTION),
          (Coordinate) cell.getUserData(),
          code,
          cells,
          loose);
    }
    loose.sort((a, b) -> a.compareTo(b));
    loose.forEach(part -> give(part, cells));
    cells.replaceAll((code, cell) -> (Polygon) back.transform(cell));
    return cells;
  }

  private static Map<Coordinate, AreaCode> sites(
      Map<AreaCode, Coordinate> points, AffineTransformation flat, Polygon around) {
    Map<Coordinate, AreaCode> sites = new HashMap<>();
    points.forEach((code, point) -> {
      Coordinate site = flat.transform(point, new Coordinate());
      if (!around.contains(FACTORY.createPoint(site))) {
        throw new IllegalArgumentException(
            "The point of " + code + " lies outside the outline. Maybe its axes are swapped.");
      }
      AreaCode other = sites.put(site, code);
      if (other != null) {
        throw new IllegalArgumentException(
            code + " and " + other + " have the same point. Maybe one was copied.");
      }
    });
    return sites;
  }

  private static Geometry diagram(Map<Coordinate, AreaCode> sites, Polygon around) {
    Envelope room = new Envelope(around.getEnvelopeInternal());
    room.expandBy(room.getDiameter());
    VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
    List<Coordinate> sorted = new ArrayList<>(sites.keySet());
    sorted.sort(null);
    builder.setSites(sorted);
    builder.setClipEnvelope(room);
    return builder.getDiagram(FACTORY);
  }

  private static void share(
      Geometry cut,
      Coordinate site,
      AreaCode code,
      Map<AreaCode, Polygon> cells,
      List<Polygon> loose) {
    Geometry place = FACTORY.createPoint(site);
    for (int at = 0; at < cut.getNumGeometries(); at++) {
      if (cut.getGeometryN(at) instanceof Polygon part) {
        if (!cells.containsKey(code) && part.intersects(place)) {
          cells.put(code, part);
        } else {
          loose.add(part);
        }
      }
    }
  }

  private static void give(Polygon part, Map<AreaCode, Polygon> cells) {
    AreaCode best = null;
    double most = 0;
    for (Map.Entry<AreaCode, Polygon> cell : cells.entrySet()) {
      if (cell.getValue().getEnvelopeInternal().intersects(part.getEnvelopeInternal())) {
        double border = OverlayNGRobust.overlay(
                cell.getValue().getBoundary(), part.getBoundary(), OverlayNG.INTERSECTION)
            .getLength();
        if (border > most
            && OverlayNGRobust.overlay(cell.getValue(), part, OverlayNG.UNION) instanceof Polygon) {
          most = border;
          best = cell.getKey();
        }
      }
    }
    if (best != null) {
      cells.put(best, (Polygon) OverlayNGRobust.overlay(cells.get(best), part, OverlayNG.UNION));
    }
  }
}
