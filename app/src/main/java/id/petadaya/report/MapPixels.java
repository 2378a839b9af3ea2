package id.petadaya.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Paints strokes and labels with Java2D. */
final class MapPixels {

  static final Color INK = new Color(0x16242E);

  private MapPixels() {}

  static byte[] png(List<Stroke> strokes, List<Label> labels, double w, double h, int dpi) {
    double scale = dpi / 96.0;
    var image = new BufferedImage(
        (int) Math.round(w * scale), (int) Math.round(h * scale), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.scale(scale, scale);
    strokes.forEach(s -> paint(g, s));
    labels.forEach(l -> paint(g, l));
    g.dispose();
    return encode(image);
  }

  private static void paint(Graphics2D g, Stroke stroke) {
    if (stroke.fill() != null) {
      g.setColor(stroke.fill());
      g.fill(stroke.path());
    }
    if (stroke.line() != null) {
      g.setColor(stroke.line());
      g.setStroke(Patterns.pen(stroke));
      g.draw(stroke.path());
    }
  }

  static Path2D outline(Label label) {
    GlyphVector glyphs =
        Fonts.font(label.size(), label.bold()).createGlyphVector(Fonts.CONTEXT, label.text());
    double x = label.x() - Fonts.width(label.text(), label.size(), label.bold()) / 2;
    return new Path2D.Double(glyphs.getOutline((float) x, (float) label.y()));
  }

  private static void paint(Graphics2D g, Label label) {
    Path2D outline = outline(label);
    g.setColor(Color.WHITE);
    g.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(outline);
    g.setColor(INK);
    g.fill(outline);
  }

  private static byte[] encode(BufferedImage image) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
