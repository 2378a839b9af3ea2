package id.petadaya.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanPictureTests {

  @Test
  void onlyThePixelsOfAPhotoAreLeft() throws IOException {
    byte[] photo = withExif(jpeg(picture(40, 20)), 1, "Kamera Rahasia GPS -10.16,123.60");
    assertThat(text(photo)).contains("Kamera Rahasia");
    CleanPicture.Made made = CleanPicture.of(new ByteArrayInputStream(photo));
    assertThat(made.reason()).isNull();
    assertThat(text(made.jpeg())).doesNotContain("Kamera", "Exif", "GPS", "http");
    assertThat(made.width()).isEqualTo(40);
    assertThat(made.height()).isEqualTo(20);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void aPhotoStandsUprightHoweverItWasHeld(int orientation) throws IOException {
    CleanPicture.Made made = CleanPicture.of(
        new ByteArrayInputStream(withExif(jpeg(picture(64, 32)), orientation, "x")));
    BufferedImage shown = ImageIO.read(new ByteArrayInputStream(made.jpeg()));
    // The upper left corner is red in the file; where it belongs is what the number says.
    int x = orientation == 1 || orientation == 4 || orientation == 5 || orientation == 8
        ? 3
        : shown.getWidth() - 4;
    int y = orientation == 1 || orientation == 2 || orientation == 5 || orientation == 6
        ? 3
        : shown.getHeight() - 4;
    var corner = new Color(shown.getRGB(x, y));
    assertThat(corner.getRed()).isGreaterThan(180);
    assertThat(corner.getBlue()).isLessThan(90);
    assertThat(shown.getWidth()).isEqualTo(orientation >= 5 ? 32 : 64);
  }

  @Test
  void aHugePictureIsRefusedByItsHeaderWithoutDecoding() throws IOException {
    byte[] bomb = png(picture(4, 4));
    ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
    var crc = new CRC32();
    crc.update(bomb, 12, 17);
    ByteBuffer.wrap(bomb).putInt(29, (int) crc.getValue());
    long before = Runtime.getRuntime().totalMemory();
    CleanPicture.Made made = CleanPicture.of(new ByteArrayInputStream(bomb));
    assertThat(made.reason()).isEqualTo(CleanPicture.Reason.TOO_LARGE);
    assertThat(made.width()).isEqualTo(60_000);
    assertThat(Runtime.getRuntime().totalMemory() - before).isLessThan(200_000_000L);
  }

  @Test
  void whatIsNoPictureOrCutOffSaysWhy() throws IOException {
    byte[] photo = jpeg(picture(40, 20));
    assertThat(
            CleanPicture.of(new ByteArrayInputStream("bukan foto".getBytes(StandardCharsets.UTF_8)))
                .reason())
        .isEqualTo(CleanPicture.Reason.NO_PICTURE);
    assertThat(
            CleanPicture.of(new ByteArrayInputStream(Arrays.copyOf(photo, 120))).reason())
        .isEqualTo(CleanPicture.Reason.UNREADABLE);
    assertThat(CleanPicture.of(new ByteArrayInputStream(new byte[0])).reason())
        .isEqualTo(CleanPicture.Reason.NO_PICTURE);
  }

  private static BufferedImage picture(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        picture.setRGB(x, y, x < width / 2 && y < height / 2 ? 0xff0000 : 0x0000ff);
      }
    }
    return picture;
  }

  private static byte[] jpeg(BufferedImage picture) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpeg", out);
    return out.toByteArray();
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    return out.toByteArray();
  }

  /** An EXIF block with the orientation and a text, put after the first two bytes. */
  private static byte[] withExif(byte[] jpeg, int orientation, String text) {
    byte[] words = text.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + words.length);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
        .put("MM\0*".getBytes(StandardCharsets.US_ASCII))
        .putInt(8);
    exif.putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0);
    exif.putInt(0).put(words);
    ByteBuffer all = ByteBuffer.allocate(jpeg.length + 4 + exif.capacity());
    all.put(jpeg, 0, 2)
        .putShort((short) 0xffe1)
        .putShort((short) (exif.capacity() + 2))
        .put(exif.array())
        .put(jpeg, 2, jpeg.length - 2);
    return all.array();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
