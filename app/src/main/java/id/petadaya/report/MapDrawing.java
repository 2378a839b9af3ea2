package id.petadaya.report;

import id.petadaya.analysis.scoring.Category;
import id.petadaya.instruments.documents.Mark;
import id.petadaya.instruments.documents.Picture;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * The map of a city's categories, drawn once and given as pixels or as SVG. Colour, pattern and
 * words say the same, so it can be read from a grey print. Sizes are 1/96 inch.
 */
public final class MapDrawing {

  private static final Color INK = new Color(0x16242E);
  private static final Color SEA = new Color(0xDDE9EF);
  private static final Color EDGE = new Color(0x7D8B95);

  private final double width;
  private final double height;
  private final double size;
  private final List<Stroke> strokes = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();
  private final List<Rectangle2D> taken = new ArrayList<>();
  private final Projection projection;

  private MapDrawing(List<Shape> shapes, double width, double height) {
    this.width = width;
    this.height = height;
    Envelope box = new Envelope();
    shapes.forEach(s -> box.expandToInclude(s.degrees().getEnvelopeInternal()));
    size = width > 400 ? 10 : 8;
    projection = new Projection(box, width, height, Math.min(width, height) * 0.04);
  }

  /** One area: geometry in degrees; both categories null means not assessed. */
  public record Shape(
      String code,
      String name,
      String group,
      Geometry degrees,
      @Nullable Category best,
      @Nullable Category worst) {}

  /**
   * Draws the areas.
   *
   * @param selected code of the area with the thick outline, or empty
   * @param approximate whether the map carries BATAS PERKIRAAN
   */
  public static MapDrawing of(
      List<Shape> shapes, String selected, boolean approximate, int width, int height) {
    if (shapes.isEmpty()) {
      throw new IllegalArgumentException("A map needs an area. Maybe no borders are imported.");
    }
    MapDrawing map = new MapDrawing(shapes, width, height);
    map.ground();
    List<Placed> placed = shapes.stream().map(map::place).toList();
    placed.forEach(map::fill);
    map.groups(placed);
    map.selected(placed, selected);
    map.northArrow();
    map.scaleBar();
    if (approximate) {
      map.tag("BATAS PERKIRAAN");
    }
    map.names(placed, selected);
    map.frame();
    return map;
  }

  private record Placed(Shape shape, Geometry paper) {}

  private Placed place(Shape shape) {
    return new Placed(shape, GeometryFixer.fix(projection.toPaper(shape.degrees())));
  }

  private void ground() {
    strokes.add(Stroke.filled(box(0, 0, width, height), SEA));
  }

  private void frame() {
    strokes.add(Stroke.line(box(0.5, 0.5, width - 1, height - 1), INK, 1));
  }

  private void fill(Placed area) {
    Category best = area.shape().best();
    Category worst = area.shape().worst();
    Mark mark = Mark.of(best, worst);
    Category[] range =
        best == null || worst == null ? new Category[0] : new Category[] {best, worst};
    strokes.addAll(Patterns.of(area.paper(), mark, range));
    Path2D outline = Projection.path(area.paper());
    strokes.add(
        mark == Mark.BELUM
            ? new Stroke(outline, null, EDGE, 0.6, 2.2)
            : Stroke.line(outline, Color.WHITE, 0.8));
  }

  private void groups(List<Placed> placed) {
    TreeMap<String, List<Geometry>> groups = new TreeMap<>();
    placed.forEach(
        p -> groups.computeIfAbsent(p.shape().group(), g -> new ArrayList<>()).add(p.paper()));
    groups
        .values()
        .forEach(g -> strokes.add(
            Stroke.line(Projection.path(closed(g)), new Color(0x16, 0x24, 0x2E, 199), 0.9)));
  }

  /** Cells that touch badly leave slits a hair wide; growing and shrinking closes them. */
  private static Geometry closed(List<Geometry> cells) {
    return UnaryUnionOp.union(cells).buffer(0.4, 2).buffer(-0.4, 2);
  }

  private void selected(List<Placed> placed, String code) {
    for (Placed area : placed) {
      if (area.shape().code().equals(code)) {
        Path2D outline = Projection.path(area.paper());
        strokes.add(Stroke.line(outline, Color.WHITE, 4));
        strokes.add(Stroke.line(outline, INK, 2));
      }
    }
  }

  private void northArrow() {
    double x = width - 14;
    Path2D arrow = new Path2D.Double();
    arrow.moveTo(x, 8);
    arrow.lineTo(x + 4, 20);
    arrow.lineTo(x, 17);
    arrow.lineTo(x - 4, 20);
    arrow.closePath();
    strokes.add(Stroke.filled(arrow, INK));
    keep(new Label("U", x, 29, size, true));
  }

  private void scaleBar() {
    double km = niceLength(width * 0.25 / projection.unitsPerKm());
    double length = km * projection.unitsPerKm();
    double y = height - 8;
    Path2D bar = new Path2D.Double();
    bar.moveTo(8, y - 3);
    bar.lineTo(8, y);
    bar.lineTo(8 + length, y);
    bar.lineTo(8 + length, y - 3);
    strokes.add(Stroke.line(bar, INK, 1));
    String text = km < 1 ? Math.round(km * 1000) + " m" : Math.round(km) + " km";
    double half = Fonts.width(text, size, false) / 2;
    keep(new Label(text, 12 + length + half, y, size, false));
    taken.add(new Rectangle2D.Double(4, y - 8, length + 8, 12));
  }

  private static double niceLength(double most) {
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    double lead = most / power;
    return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
  }

  private void tag(String words) {
    double small = 7;
    double wide = Fonts.width(words, small, true) + 8;
    double x = width - wide - 5;
    double y = height - 16;
    strokes.add(new Stroke(box(x, y, wide, 11), Color.WHITE, INK, 0.8, 0));
    keep(new Label(words, x + wide / 2, y + 8.2, small, true));
    taken.add(new Rectangle2D.Double(x, y, wide, 11));
  }

  /** The chosen area first, then the larger ones; a name that would touch another is left out. */
  private void names(List<Placed> placed, String selected) {
    placed.stream()
        .sorted(Comparator.comparing((Placed p) -> !p.shape().code().equals(selected))
            .thenComparing(p -> -p.paper().getArea())
            .thenComparing(p -> p.shape().code()))
        .forEach(p -> name(p, p.shape().code().equals(selected)));
  }

  private void name(Placed area, boolean selected) {
    var middle = area.paper().getInteriorPoint().getCoordinate();
    double half = Fonts.width(area.shape().name(), size, selected) / 2 + 3;
    double x = Math.max(half, Math.min(width - half, middle.x));
    Label label = new Label(area.shape().name(), x, middle.y + size * 0.35, size, selected);
    boolean wide =
        label.box().getWidth() > 2.2 * area.paper().getEnvelopeInternal().getWidth();
    if (selected || (!wide && taken.stream().noneMatch(label.box()::intersects))) {
      keep(label);
    }
  }

  private void keep(Label label) {
    labels.add(label);
    taken.add(label.box());
  }

  private static Path2D box(double x, double y, double w, double h) {
    return new Path2D.Double(new Rectangle2D.Double(x, y, w, h));
  }

  /** PNG with this many dots per inch; 300 is good for print. Same map, same bytes. */
  public byte[] png(int dpi) {
    return MapPixels.png(strokes, labels, width, height, dpi);
  }

  /** A whole {@code <svg>} element with title and role, without script, style or outside links. */
  public String svg(String title) {
    return MapSvg.svg(strokes, labels, width, height, title);
  }

  Picture picture(int widthMm, int heightMm, String title) {
    String svg = MapSvg.outlined(strokes, labels, width, height, title);
    return Picture.drawn(widthMm, heightMm, svg, () -> png(300));
  }

  /** Millimetres on paper in whole units of 1/96 inch. */
  static int units(double mm) {
    return (int) Math.round(mm * 96 / 25.4);
  }

  /** A small sample of one mark for a legend or a badge, in the same pattern as on the map. */
  static List<Stroke> sample(Mark mark, double width, double height) {
    Geometry area = new org.locationtech.jts.geom.GeometryFactory()
        .toGeometry(new Envelope(0.4, width - 0.4, 0.4, height - 0.4));
    Category[] range = {Category.WASPADA, Category.BAHAYA};
    List<Stroke> strokes = new ArrayList<>(Patterns.of(area, mark, range));
    Path2D outline = Projection.path(area);
    strokes.add(new Stroke(
        outline, null, mark == Mark.BELUM ? EDGE : INK, 0.7, mark == Mark.BELUM ? 2 : 0));
    return strokes;
  }
}
