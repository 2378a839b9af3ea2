package id.petadaya.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petadaya.kernel.Refused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class EmblemTests {

  @Test
  void aPictureIsDrawnAnewSmallAndWithoutWhatWasHiddenBehindIt() throws IOException {
    byte[] hidden = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
    byte[] png = written(1000, 500, "png");
    byte[] came = Arrays.copyOf(png, png.length + hidden.length);
    System.arraycopy(hidden, 0, came, png.length, hidden.length);
    byte[] kept = Emblem.clean(came);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(kept));
    assertThat(image.getWidth()).isEqualTo(320);
    assertThat(image.getHeight()).isEqualTo(160);
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script");
  }

  @Test
  void whatIsNoPngOrTooLargeOrBrokenIsRefused() throws IOException {
    byte[] png = written(40, 40, "png");
    for (byte[] came : new byte[][] {
      new byte[0],
      "<svg/>".getBytes(StandardCharsets.US_ASCII),
      written(40, 40, "gif"),
      written(4001, 2, "png"),
      Arrays.copyOf(png, 40),
      new byte[Emblem.MOST_BYTES + 1]
    }) {
      assertThatThrownBy(() -> Emblem.clean(came))
          .isInstanceOfSatisfying(
              Refused.class,
              it -> assertThat(it.problem()).isEqualTo(AccessProblem.EMBLEM_REFUSED));
    }
  }

  private static byte[] written(int width, int height, String format) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }
}
