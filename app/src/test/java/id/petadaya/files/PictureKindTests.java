package id.petadaya.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What a file is stands in its first bytes; what it is called is only a name. */
class PictureKindTests {

  @Test
  void whatIsCalledAPictureMustBeginAsOne() throws Exception {
    for (String format : new String[] {"jpeg", "png", "gif"}) {
      var out = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
      assertThat(isPicture(out.toByteArray())).as(format).isTrue();
    }
    assertThat(isPicture("RIFF1234WEBP".getBytes(StandardCharsets.US_ASCII))).isTrue();
    assertThat(isPicture("....ftypheic".getBytes(StandardCharsets.US_ASCII))).isTrue();
    for (String other : new String[] {"", "PK\u0003\u0004", "<svg/>", "MZ", "%PDF-1.7", "GIF"}) {
      assertThat(isPicture(other.getBytes(StandardCharsets.US_ASCII))).as(other).isFalse();
    }
  }

  @Test
  void aNameOrATypeCallsItAPicture() {
    assertThat(PictureKind.isCalledPicture("a.JPG", "application/octet-stream")).isTrue();
    assertThat(PictureKind.isCalledPicture("a", "image/jpeg")).isTrue();
    assertThat(PictureKind.isCalledPicture("a.jpg.txt", "text/plain")).isFalse();
    assertThat(PictureKind.isCalledPicture("suara.m4a", "audio/mp4")).isFalse();
  }

  private static boolean isPicture(byte[] bytes) throws Exception {
    return PictureKind.isPicture(new ByteArrayInputStream(bytes));
  }
}
