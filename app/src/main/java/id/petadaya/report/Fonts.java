package id.petadaya.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Liberation Sans, the metric twin of Arial, bundled: no machine's own fonts change a document. */
final class Fonts {

  static final String FAMILY = "Liberation Sans";

  static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final Font REGULAR = read("LiberationSans-Regular.ttf");
  private static final Font BOLD = read("LiberationSans-Bold.ttf");

  private Fonts() {}

  static Font font(double size, boolean bold) {
    return (bold ? BOLD : REGULAR).deriveFont((float) size);
  }

  static double width(String text, double size, boolean bold) {
    return font(size, bold).getStringBounds(text, CONTEXT).getWidth();
  }

  static InputStream open(String file) {
    InputStream in = Fonts.class.getResourceAsStream("fonts/" + file);
    if (in == null) {
      throw new IllegalStateException(
          "The font %s is not in the jar. Maybe resources were filtered.".formatted(file));
    }
    return in;
  }

  private static Font read(String file) {
    try (InputStream in = open(file)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("The font %s cannot be read.".formatted(file), e);
    }
  }
}
