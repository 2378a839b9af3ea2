package id.petadaya.analysis.tiles;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.analysis.area.AreaShape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Vector tiles of areas of one level. Three layers: {@code wilayah}, polygons with {@code kode} and
 * the digits of the code as feature number; the outlines of the areas one level above, as lines in a
 * layer named after that level, such as {@code kecamatan}; and {@code label}, one point inside
 * each area that is wide enough for a name, with {@code kode} and {@code nama}.
 *
 * <p>Each zoom is simplified once, as a whole, so that neighbours keep one border, and then kept.
 * Equal shapes give equal bytes. Safe between threads.
 */
public final class TileSet {

  /** The zooms that have tiles of their own; a map draws nearer ones from the last. */
  public static final int MIN_ZOOM = 3;

  public static final int MAX_ZOOM = 14;

  private final List<AreaShape> areas;
  private final List<Geometry> projected;
  private final List<Coordinate> labels;
  private final Envelope bounds = new Envelope();
  private final Map<Integer, ZoomLevel> zooms = new ConcurrentHashMap<>();

  private TileSet(List<AreaShape> areas) {
    this.areas = areas;
    this.projected = areas.stream().map(area -> Mercator.project(area.shape())).toList();
    this.labels = projected.stream().map(TileSet::inside).toList();
    areas.forEach(area -> bounds.expandToInclude(area.shape().getEnvelopeInternal()));
  }

  /**
   * @param shapes areas of one level, with polygons
   * @throws IllegalArgumentException when there is none, or the levels differ
   */
  public static TileSet of(Collection<AreaShape> shapes) {
    List<AreaShape> sorted = new ArrayList<>(shapes);
    sorted.sort(Comparator.comparing(AreaShape::code));
    if (sorted.stream().map(shape -> shape.code().level()).distinct().count() != 1) {
      throw new IllegalArgumentException(
          "A tile set needs areas of one level, and at least one. Maybe make one set per level.");
    }
    return new TileSet(List.copyOf(sorted));
  }

  private static Coordinate inside(Geometry shape) {
    Point point = shape.getInteriorPoint();
    return point.isEmpty() ? shape.getCoordinate() : point.getCoordinate();
  }

  /** West, south, east and north of all shapes, in degrees. */
  public double[] bounds() {
    return new double[] {bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()};
  }

  /** Longitude and latitude of the middle of the bounds. */
  public double[] centre() {
    Coordinate centre = bounds.centre();
    return new double[] {centre.x, centre.y};
  }

  /** The layer with the outlines of the level above, empty for provinces. */
  public String outlineLayer() {
    AreaLevel level = areas.get(0).code().level();
    return level == AreaLevel.PROVINSI
        ? ""
        : AreaLevel.values()[level.ordinal() - 1].name().toLowerCase(Locale.ROOT);
  }

  /** The tile in the usual XYZ numbering, not compressed; no bytes when it is empty or there is none. */
  public byte[] tile(int zoom, int x, int y) {
    if (zoom < MIN_ZOOM || zoom > MAX_ZOOM || x < 0 || y < 0 || x >= 1 << zoom || y >= 1 << zoom) {
      return new byte[0];
    }
    return zoom(zoom).tile(x, y);
  }

  private ZoomLevel zoom(int zoom) {
    return zooms.computeIfAbsent(
        zoom, z -> ZoomLevel.of(z, areas, projected, labels, outlineLayer()));
  }

  /**
   * For each area those that touch it, in the order of their codes; borders up to about three metres
   * apart count as touching.
   */
  public Map<AreaCode, List<AreaCode>> neighbours() {
    return Neighbours.of(areas);
  }
}
