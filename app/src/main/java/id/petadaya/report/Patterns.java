package id.petadaya.report;

import id.petadaya.analysis.scoring.Category;
import id.petadaya.instruments.documents.Mark;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Fills an area with the colour and pattern of its mark. Patterns are cut to the area as plain
 * lines, so that pixels, SVG and PDF show exactly the same and a grey print still tells them apart.
 */
final class Patterns {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final double SQUEEZE = 0.72;

  private Patterns() {}

  static List<Stroke> of(Geometry area, Mark mark, Category[] range) {
    List<Stroke> strokes = new ArrayList<>();
    strokes.add(Stroke.filled(Projection.path(area), mark.fill));
    switch (mark) {
      case AMAN -> {}
      case SIAGA -> strokes.add(Stroke.filled(dots(area), mark.ink));
      case WASPADA -> strokes.add(hatch(area, 6, 1, mark.ink, 1.3));
      case BAHAYA -> {
        strokes.add(hatch(area, 5, 1, mark.ink, 1.1));
        strokes.add(hatch(area, 5, -1, mark.ink, 1.1));
      }
      case RENTANG -> bands(area, range, strokes);
      case BELUM -> strokes.add(hatch(area, 6, -1, new Color(0xB5BFC7), 1.2));
    }
    return strokes;
  }

  /** Lines at 45 degrees; {@code slope} 1 rises to the right on paper, -1 falls. */
  private static Stroke hatch(Geometry area, double every, int slope, Color ink, double width) {
    Envelope box = area.getEnvelopeInternal();
    double step = every * SQUEEZE * Math.sqrt(2);
    double low = slope > 0 ? box.getMinX() + box.getMinY() : box.getMinX() - box.getMaxY();
    double high = slope > 0 ? box.getMaxX() + box.getMaxY() : box.getMaxX() - box.getMinY();
    List<LineString> lines = new ArrayList<>();
    for (double c = Math.ceil(low / step) * step; c <= high; c += step) {
      double top = box.getMinY();
      double bottom = box.getMaxY();
      double atTop = slope > 0 ? c - top : c + top;
      double atBottom = slope > 0 ? c - bottom : c + bottom;
      lines.add(line(atTop, top, atBottom, bottom));
    }
    return Stroke.line(Projection.path(cut(lines, area)), ink, width * SQUEEZE);
  }

  private static Path2D dots(Geometry area) {
    var inside = PreparedGeometryFactory.prepare(area);
    Envelope box = area.getEnvelopeInternal();
    double step = 4 * SQUEEZE;
    double radius = 1.1 * SQUEEZE;
    Path2D path = new Path2D.Double();
    for (long row = (long) Math.ceil(box.getMinY() / step); row * step <= box.getMaxY(); row++) {
      double first = Math.ceil(box.getMinX() / (2 * step)) * 2 * step + (row % 2 == 0 ? 0 : step);
      for (double x = first; x <= box.getMaxX(); x += 2 * step) {
        Point point = GEOMETRY.createPoint(new Coordinate(x, row * step));
        if (inside.contains(point)) {
          path.append(diamond(x, row * step, radius), false);
        }
      }
    }
    return path;
  }

  /** Eight corners look round at this size and keep the file small. */
  private static Path2D diamond(double x, double y, double radius) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < 8; i++) {
      double turn = Math.PI * (i + 0.5) / 4;
      double px = Math.round((x + radius * Math.cos(turn)) * 100) / 100.0;
      double py = Math.round((y + radius * Math.sin(turn)) * 100) / 100.0;
      if (i == 0) {
        path.moveTo(px, py);
      } else {
        path.lineTo(px, py);
      }
    }
    path.closePath();
    return path;
  }

  private static void bands(Geometry area, Category[] range, List<Stroke> strokes) {
    Envelope box = area.getEnvelopeInternal();
    double width = 9 * SQUEEZE;
    List<LineString> between = new ArrayList<>();
    int i = 0;
    for (double x = box.getMinX(); x <= box.getMaxX(); x += width, i++) {
      Envelope band = new Envelope(x, x + width, box.getMinY() - 1, box.getMaxY() + 1);
      Geometry part =
          OverlayNGRobust.overlay(area, GEOMETRY.toGeometry(band), OverlayNG.INTERSECTION);
      Color fill = Mark.of(range[i % 2]).fill;
      strokes.add(Stroke.filled(Projection.path(part), fill));
      between.add(line(x, box.getMinY(), x, box.getMaxY()));
    }
    Path2D lines = Projection.path(cut(between, area));
    strokes.add(Stroke.line(lines, Mark.RENTANG.ink, 0.4));
  }

  private static Geometry cut(List<LineString> lines, Geometry area) {
    Geometry all = GEOMETRY.createMultiLineString(lines.toArray(LineString[]::new));
    return OverlayNGRobust.overlay(all, area, OverlayNG.INTERSECTION);
  }

  private static LineString line(double x1, double y1, double x2, double y2) {
    return GEOMETRY.createLineString(
        new Coordinate[] {new Coordinate(x1, y1), new Coordinate(x2, y2)});
  }

  static BasicStroke pen(Stroke stroke) {
    float width = (float) stroke.width();
    if (stroke.dash() == 0) {
      return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }
    float[] dash = {(float) stroke.dash(), (float) (stroke.dash() * 0.8)};
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
  }
}
