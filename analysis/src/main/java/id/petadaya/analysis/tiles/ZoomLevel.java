package id.petadaya.analysis.tiles;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaShape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** All shapes in the detail of one zoom, indexed. Coordinates are those of the unit square. */
final class ZoomLevel {

  /** A shape on the screen is drawn 512 pixels to the tile; smaller bends cannot be seen. */
  private static final double PIXELS = 512;

  /** An area this wide on the screen has room for its name. */
  private static final double LABEL_PIXELS = 24;

  /** Beyond the edge of a tile, so that no cut is seen; in units of the extent. */
  private static final int BUFFER = 64;

  private static final PrecisionModel WHOLE = new PrecisionModel(1);
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private record Item(AreaCode code, String name, Geometry shape) {}

  private final int zoom;
  private final String outlineLayer;
  private final STRtree polygons = new STRtree();
  private final STRtree outlines = new STRtree();
  private final STRtree labels = new STRtree();

  private ZoomLevel(int zoom, String outlineLayer) {
    this.zoom = zoom;
    this.outlineLayer = outlineLayer;
  }

  static ZoomLevel of(
      int zoom,
      List<AreaShape> areas,
      List<Geometry> shapes,
      List<Coordinate> labels,
      String outlineLayer) {
    ZoomLevel level = new ZoomLevel(zoom, outlineLayer);
    double pixel = 1 / (PIXELS * (1L << zoom));
    Geometry[] simple = CoverageSimplifier.simplify(shapes.toArray(new Geometry[0]), pixel);
    for (int at = 0; at < simple.length; at++) {
      AreaShape area = areas.get(at);
      level.polygons.insert(
          simple[at].getEnvelopeInternal(), new Item(area.code(), area.name(), simple[at]));
      if (zoom == TileSet.MAX_ZOOM
          || isWide(simple[at].getEnvelopeInternal(), LABEL_PIXELS * pixel)) {
        level.labels.insert(
            new Envelope(labels.get(at)),
            new Item(area.code(), area.name(), FACTORY.createPoint(labels.get(at))));
      }
    }
    if (!outlineLayer.isEmpty()) {
      dissolved(areas, simple, pixel * pixel * 16)
          .forEach((code, outline) ->
              level.outlines.insert(outline.getEnvelopeInternal(), new Item(code, "", outline)));
    }
    level.polygons.build();
    level.outlines.build();
    level.labels.build();
    return level;
  }

  private static boolean isWide(Envelope shape, double least) {
    return Math.max(shape.getWidth(), shape.getHeight()) >= least;
  }

  /** The outlines of the parents, as lines. */
  private static Map<AreaCode, Geometry> dissolved(
      List<AreaShape> areas, Geometry[] shapes, double sliver) {
    Map<AreaCode, List<Geometry>> groups = new TreeMap<>();
    IntStream.range(0, shapes.length)
        .forEach(at -> groups
            .computeIfAbsent(areas.get(at).code().parent().orElseThrow(), code -> new ArrayList<>())
            .add(shapes[at]));
    Map<AreaCode, Geometry> outlines = new TreeMap<>();
    groups.forEach(
        (code, group) -> outlines.put(code, withoutSlivers(union(group), sliver).getBoundary()));
    return outlines;
  }

  private static Geometry union(Collection<Geometry> group) {
    return OverlayNGRobust.union(group);
  }

  /** Neighbours that do not quite meet leave holes that are no border. */
  private static Geometry withoutSlivers(Geometry union, double sliver) {
    List<Polygon> polygons = new ArrayList<>();
    for (int at = 0; at < union.getNumGeometries(); at++) {
      if (union.getGeometryN(at) instanceof Polygon polygon) {
        List<LinearRing> holes = new ArrayList<>();
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          LinearRing ring = polygon.getInteriorRingN(hole);
          if (FACTORY.createPolygon(ring).getArea() > sliver) {
            holes.add(ring);
          }
        }
        polygons.add(
            FACTORY.createPolygon(polygon.getExteriorRing(), holes.toArray(new LinearRing[0])));
      }
    }
    return FACTORY.createMultiPolygon(polygons.toArray(new Polygon[0]));
  }

  byte[] tile(int x, int y) {
    double side = 1.0 / (1L << zoom);
    Envelope tile = new Envelope(x * side, (x + 1) * side, y * side, (y + 1) * side);
    Envelope buffered = new Envelope(tile);
    buffered.expandBy(side * BUFFER / Tile.EXTENT);
    Geometry box = FACTORY.toGeometry(
        new Envelope(-BUFFER, Tile.EXTENT + BUFFER, -BUFFER, Tile.EXTENT + BUFFER));
    Tile drawn = new Tile();
    for (Item item : items(polygons, buffered)) {
      Geometry clipped = clip(Mercator.toTile(item.shape(), zoom, x, y), box);
      drawn.polygon("wilayah", item.code(), clipped);
    }
    for (Item item : items(outlines, buffered)) {
      drawn.line(outlineLayer, item.code(), clip(Mercator.toTile(item.shape(), zoom, x, y), box));
    }
    for (Item item : items(labels, tile)) {
      Coordinate at = Mercator.toTile(item.shape(), zoom, x, y).getCoordinate();
      if (at.x >= 0 && at.y >= 0 && at.x < Tile.EXTENT && at.y < Tile.EXTENT) {
        drawn.label("label", item.code(), item.name(), at);
      }
    }
    return drawn.bytes();
  }

  private static List<Item> items(STRtree index, Envelope where) {
    List<Item> items = new ArrayList<>();
    index.query(where, item -> items.add((Item) item));
    items.sort((a, b) -> a.code().compareTo(b.code()));
    return items;
  }

  /** Cut to the box and rounded to whole units, valid. */
  private static Geometry clip(Geometry shape, Geometry box) {
    try {
      return OverlayNG.overlay(shape, box, OverlayNG.INTERSECTION, WHOLE);
    } catch (TopologyException | IllegalArgumentException e) {
      Geometry fixed = org.locationtech.jts.geom.util.GeometryFixer.fix(shape);
      return fixed instanceof Polygon || fixed instanceof MultiPolygon
          ? OverlayNG.overlay(fixed, box, OverlayNG.INTERSECTION, WHOLE)
          : FACTORY.createPolygon();
    }
  }
}
