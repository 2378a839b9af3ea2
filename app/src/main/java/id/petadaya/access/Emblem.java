package id.petadaya.access;

import id.petadaya.kernel.Refused;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture from outside, made harmless: only PNG, its size read before it is decoded, drawn anew and
 * written by us. What was hidden in the file does not come through.
 */
final class Emblem {

  /** Largest file that is taken, in bytes. */
  static final int MOST_BYTES = 1 << 20;

  private static final int MOST_PIXELS = 4_000;
  private static final int KEPT_PIXELS = 320;

  private Emblem() {}

  /**
   * The picture as a PNG of at most 320 pixels in both directions.
   *
   * @throws Refused when it is too large, not a PNG, or broken
   */
  static byte[] clean(byte[] came) {
    if (came.length == 0 || came.length > MOST_BYTES) {
      throw new Refused(AccessProblem.EMBLEM_REFUSED);
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(came))) {
      Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
      ImageReader reader = readers.next();
      if (!reader.getOriginatingProvider().canDecodeInput(in)) {
        throw new Refused(AccessProblem.EMBLEM_REFUSED);
      }
      reader.setInput(in, true, true);
      if (reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS) {
        throw new Refused(AccessProblem.EMBLEM_REFUSED);
      }
      BufferedImage image = reader.read(0);
      reader.dispose();
      return written(image);
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException broken) {
      throw new Refused(AccessProblem.EMBLEM_REFUSED);
    }
  }

  private static byte[] written(BufferedImage image) throws IOException {
    double scale =
        Math.min(1, KEPT_PIXELS / (double) Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    var pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(drawn, "png", out);
    if (out.size() > 400_000) {
      throw new Refused(AccessProblem.EMBLEM_REFUSED);
    }
    return out.toByteArray();
  }
}
