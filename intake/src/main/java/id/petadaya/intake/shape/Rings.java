package id.petadaya.intake.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** Puts rings together; an open ring is closed, one of two places stays, without area. */
final class Rings {

  private Rings() {}

  /** The first ring is the shell, the others are holes. */
  static Polygon polygon(List<Coordinate[]> rings) {
    List<LinearRing> made = new ArrayList<>();
    for (Coordinate[] ring : rings) {
      LinearRing closed = closed(ring);
      if (made.isEmpty() || !closed.isEmpty()) {
        made.add(closed);
      }
    }
    if (made.isEmpty() || made.get(0).isEmpty()) {
      return Harvest.FACTORY.createPolygon();
    }
    return Harvest.FACTORY.createPolygon(
        made.get(0), made.subList(1, made.size()).toArray(new LinearRing[0]));
  }

  static Geometry multi(List<? extends Geometry> polygons) {
    List<Polygon> full = new ArrayList<>();
    for (Geometry geometry : polygons) {
      if (geometry instanceof Polygon polygon && !polygon.isEmpty()) {
        full.add(polygon);
      }
    }
    return full.size() == 1
        ? full.get(0)
        : Harvest.FACTORY.createMultiPolygon(full.toArray(new Polygon[0]));
  }

  /** Rings of a shapefile: clockwise ones are shells, the others holes of the smallest shell around. */
  static Geometry byDirection(List<Coordinate[]> rings) {
    List<LinearRing> shells = new ArrayList<>();
    List<LinearRing> holes = new ArrayList<>();
    for (Coordinate[] ring : rings) {
      LinearRing closed = closed(ring);
      if (!closed.isEmpty()) {
        (Orientation.isCCW(closed.getCoordinates()) ? holes : shells).add(closed);
      }
    }
    if (shells.isEmpty()) {
      shells.addAll(holes);
      holes.clear();
    }
    List<List<LinearRing>> held = new ArrayList<>();
    shells.forEach(shell -> held.add(new ArrayList<>()));
    for (LinearRing hole : holes) {
      int shell = smallestAround(hole, shells);
      if (shell >= 0) {
        held.get(shell).add(hole);
      }
    }
    List<Polygon> polygons = new ArrayList<>();
    for (int at = 0; at < shells.size(); at++) {
      polygons.add(
          Harvest.FACTORY.createPolygon(shells.get(at), held.get(at).toArray(new LinearRing[0])));
    }
    return multi(polygons);
  }

  private static int smallestAround(LinearRing hole, List<LinearRing> shells) {
    int best = -1;
    for (int at = 0; at < shells.size(); at++) {
      LinearRing shell = shells.get(at);
      if (shell.getEnvelopeInternal().covers(hole.getEnvelopeInternal())
          && around(hole, shell)
          && (best < 0
              || shells.get(best).getEnvelopeInternal().getArea()
                  > shell.getEnvelopeInternal().getArea())) {
        best = at;
      }
    }
    return best;
  }

  private static boolean around(LinearRing hole, LinearRing shell) {
    Polygon filled = Harvest.FACTORY.createPolygon(shell);
    for (Coordinate vertex : hole.getCoordinates()) {
      int where = SimplePointInAreaLocator.locate(vertex, filled);
      if (where != Location.BOUNDARY) {
        return where == Location.INTERIOR;
      }
    }
    return true;
  }

  private static LinearRing closed(Coordinate[] ring) {
    Coordinate[] closed = ring;
    if (ring.length > 0 && !ring[0].equals2D(ring[ring.length - 1])) {
      closed = Arrays.copyOf(ring, ring.length + 1);
      closed[ring.length] = ring[0].copy();
    }
    if (closed.length == 3) {
      closed = new Coordinate[] {closed[0], closed[1], closed[1].copy(), closed[2]};
    }
    return closed.length < 4
        ? Harvest.FACTORY.createLinearRing()
        : Harvest.FACTORY.createLinearRing(closed);
  }
}
