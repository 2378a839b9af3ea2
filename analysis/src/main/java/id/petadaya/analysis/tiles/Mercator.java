package id.petadaya.analysis.tiles;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** Web Mercator on the unit square: x grows to the east and y to the south, both from 0 to 1. */
final class Mercator {

  private static final double NORTHMOST = 85.0511287798;

  private Mercator() {}

  static Geometry project(Geometry degrees) {
    return moved(degrees, new Projecting());
  }

  /** Into the units of one tile: its corner at 0, its side as long as the extent. */
  static Geometry toTile(Geometry unit, int zoom, int x, int y) {
    double scale = (double) (1L << zoom) * Tile.EXTENT;
    return moved(unit, new Scaling(scale, (double) x * Tile.EXTENT, (double) y * Tile.EXTENT));
  }

  private static Geometry moved(Geometry geometry, CoordinateSequenceFilter filter) {
    Geometry moved = geometry.copy();
    moved.apply(filter);
    moved.geometryChanged();
    return moved;
  }

  private abstract static class Each implements CoordinateSequenceFilter {
    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public boolean isGeometryChanged() {
      return true;
    }
  }

  private static final class Projecting extends Each {
    @Override
    public void filter(CoordinateSequence sequence, int at) {
      double latitude = Math.max(-NORTHMOST, Math.min(NORTHMOST, sequence.getY(at)));
      double sine = Math.sin(Math.toRadians(latitude));
      sequence.setOrdinate(at, 0, (sequence.getX(at) + 180) / 360);
      sequence.setOrdinate(at, 1, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI));
    }
  }

  private static final class Scaling extends Each {
    private final double scale;
    private final double left;
    private final double top;

    Scaling(double scale, double left, double top) {
      this.scale = scale;
      this.left = left;
      this.top = top;
    }

    @Override
    public void filter(CoordinateSequence sequence, int at) {
      sequence.setOrdinate(at, 0, sequence.getX(at) * scale - left);
      sequence.setOrdinate(at, 1, sequence.getY(at) * scale - top);
    }
  }
}
