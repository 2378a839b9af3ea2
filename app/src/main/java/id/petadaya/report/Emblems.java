package id.petadaya.report;

import id.petadaya.instruments.documents.Picture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** The emblem of an office as a picture that fits a letterhead. */
final class Emblems {

  private Emblems() {}

  /** At most {@link DocxWriter#EMBLEM_MM} in both directions; null without an emblem. */
  static @Nullable Picture picture(Optional<byte[]> png) {
    if (png.isEmpty()) {
      return null;
    }
    try {
      var image = ImageIO.read(new ByteArrayInputStream(png.get()));
      double scale = DocxWriter.EMBLEM_MM / (double) Math.max(image.getWidth(), image.getHeight());
      return Picture.ofPixels(
          Math.max(1, (int) Math.round(image.getWidth() * scale)),
          Math.max(1, (int) Math.round(image.getHeight() * scale)),
          png.get());
    } catch (IOException e) {
      throw new IllegalStateException("The kept emblem is no longer a PNG.", e);
    }
  }
}
