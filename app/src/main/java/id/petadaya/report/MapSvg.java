package id.petadaya.report;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes strokes and labels as SVG 1.1 with attributes only: it passes a strict CSP. */
final class MapSvg {

  private MapSvg() {}

  /** The same with letters as outlines: it looks alike where the font is missing. */
  static String outlined(
      List<Stroke> strokes, List<Label> labels, double w, double h, String title) {
    List<Stroke> all = new ArrayList<>(strokes);
    for (Label label : labels) {
      Path2D letters = MapPixels.outline(label);
      all.add(Stroke.line(letters, Color.WHITE, 2.2));
      all.add(Stroke.filled(letters, MapPixels.INK));
    }
    return svg(all, List.of(), w, h, title);
  }

  static String svg(List<Stroke> strokes, List<Label> labels, double w, double h, String title) {
    var svg = new StringBuilder(100_000);
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"")
        .append(" width=\"%s\" height=\"%s\"".formatted(number(w), number(h)))
        .append(" viewBox=\"0 0 %s %s\">".formatted(number(w), number(h)))
        .append("<title>")
        .append(Xml.escape(title))
        .append("</title>");
    strokes.forEach(s -> stroke(svg, s));
    labels.forEach(l -> label(svg, l));
    return svg.append("</svg>").toString();
  }

  private static void stroke(StringBuilder svg, Stroke stroke) {
    svg.append("<path d=\"");
    path(svg, stroke.path());
    svg.append("\" fill=\"").append(colour(stroke.fill())).append('"');
    if (stroke.fill() != null) {
      svg.append(" fill-rule=\"evenodd\"");
    }
    if (stroke.line() != null) {
      svg.append(" stroke=\"").append(colour(stroke.line()));
      svg.append("\" stroke-width=\"").append(number(stroke.width())).append('"');
      svg.append(" stroke-linejoin=\"round\"");
      if (stroke.line().getAlpha() < 255) {
        svg.append(" stroke-opacity=\"")
            .append(number(stroke.line().getAlpha() / 255.0))
            .append('"');
      }
      if (stroke.dash() > 0) {
        svg.append(" stroke-dasharray=\"").append(number(stroke.dash())).append(' ');
        svg.append(number(stroke.dash() * 0.8)).append('"');
      }
    }
    svg.append("/>");
  }

  /** Twice: halo below, letters above, since not every reader of SVG knows paint-order. */
  private static void label(StringBuilder svg, Label label) {
    String halo = " stroke=\"#FFFFFF\" stroke-width=\"2.2\" stroke-linejoin=\"round\"";
    text(svg, label, "#FFFFFF", halo + " aria-hidden=\"true\"");
    text(svg, label, "#16242E", "");
  }

  private static void text(StringBuilder svg, Label label, String fill, String more) {
    svg.append("<text x=\"").append(number(label.x())).append("\" y=\"").append(number(label.y()));
    svg.append("\" text-anchor=\"middle\" font-family=\"Liberation Sans, Arial, sans-serif\"");
    svg.append(" font-size=\"").append(number(label.size())).append('"');
    svg.append(label.bold() ? " font-weight=\"bold\"" : "");
    svg.append(" fill=\"").append(fill).append('"').append(more).append('>');
    svg.append(Xml.escape(label.text())).append("</text>");
  }

  private static void path(StringBuilder svg, Path2D path) {
    double[] at = new double[6];
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      switch (i.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> point(svg.append('M'), at);
        case PathIterator.SEG_LINETO -> point(svg.append('L'), at);
        case PathIterator.SEG_QUADTO -> {
          point(svg.append('Q'), at);
          svg.append(' ').append(number(at[2])).append(' ').append(number(at[3]));
        }
        case PathIterator.SEG_CLOSE -> svg.append('Z');
        default -> throw new IllegalStateException("A map has no cubic curves.");
      }
    }
  }

  private static void point(StringBuilder svg, double[] at) {
    svg.append(number(at[0])).append(' ').append(number(at[1]));
  }

  private static String colour(@Nullable Color colour) {
    return colour == null
        ? "none"
        : String.format(Locale.ROOT, "#%06X", colour.getRGB() & 0xFFFFFF);
  }

  private static String number(double value) {
    double hundredths = Math.round(value * 100) / 100.0;
    return hundredths == Math.rint(hundredths)
        ? Long.toString((long) hundredths)
        : Double.toString(hundredths);
  }
}
