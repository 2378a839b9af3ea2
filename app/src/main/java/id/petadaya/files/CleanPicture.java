package id.petadaya.files;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A photo made anew from its pixels: nothing else of the file that came is in it, no place, no thumbnail,
 * no maker's notes. How it was held is applied first. The size is read from the header before anything
 * is decoded.
 */
final class CleanPicture {

  /** Most pixels that are decoded; a photo of a phone has 12 to 50 million. */
  static final long MOST_PIXELS = 50_000_000;

  /** Most pixels of a side of what is shown. */
  private static final int LONGEST = 4_096;

  private static final float QUALITY = 0.85f;

  private CleanPicture() {}

  /** Why a picture could not be made anew. */
  enum Reason {
    NO_PICTURE,
    TOO_LARGE,
    UNREADABLE
  }

  /** What came out: JPEG bytes with their size in pixels, or the reason why not. */
  record Made(
      byte @Nullable [] jpeg,
      int width,
      int height,
      @Nullable Reason reason) {

    static Made not(Reason reason, int width, int height) {
      return new Made(null, width, height, reason);
    }
  }

  /** Reads a picture of at most a few dozen megabytes. */
  static Made of(InputStream in) throws IOException {
    byte[] bytes = in.readAllBytes();
    try (ImageInputStream data =
        ImageIO.createImageInputStream(new java.io.ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(data);
      if (!readers.hasNext()) {
        return Made.not(Reason.NO_PICTURE, 0, 0);
      }
      ImageReader reader = readers.next();
      try {
        return decoded(reader, data, Orientation.of(bytes));
      } finally {
        reader.dispose();
      }
    }
  }

  private static Made decoded(ImageReader reader, ImageInputStream data, int orientation) {
    int width = 0;
    int height = 0;
    try {
      reader.setInput(data, true, true);
      width = reader.getWidth(0);
      height = reader.getHeight(0);
      if ((long) width * height > MOST_PIXELS) {
        return Made.not(Reason.TOO_LARGE, width, height);
      }
      BufferedImage upright = upright(reader.read(0, inside(reader, width, height)), orientation);
      return new Made(encoded(upright), upright.getWidth(), upright.getHeight(), null);
    } catch (IOException | RuntimeException unreadable) {
      return Made.not(Reason.UNREADABLE, width, height);
    }
  }

  /** Every second or third pixel of a larger one, so that a picture takes 120 MB at the most. */
  private static ImageReadParam inside(ImageReader reader, int width, int height) {
    ImageReadParam how = reader.getDefaultReadParam();
    int step = (Math.max(width, height) + LONGEST - 1) / LONGEST;
    how.setSourceSubsampling(step, step, 0, 0);
    return how;
  }

  /** Turned and mirrored as the camera noted, on white where it was see-through. */
  private static BufferedImage upright(BufferedImage from, int orientation) {
    int w = from.getWidth();
    int h = from.getHeight();
    boolean onSide = orientation >= 5;
    var to = new BufferedImage(onSide ? h : w, onSide ? w : h, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = to.createGraphics();
    pen.setColor(java.awt.Color.WHITE);
    pen.fillRect(0, 0, to.getWidth(), to.getHeight());
    pen.drawImage(
        from,
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
          case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
          default -> new AffineTransform();
        },
        null);
    pen.dispose();
    return to;
  }

  private static byte[] encoded(BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var out = new ByteArrayOutputStream();
    try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(to);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
