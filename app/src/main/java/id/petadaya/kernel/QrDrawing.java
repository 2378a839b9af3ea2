package id.petadaya.kernel;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A text as a QR code (ISO/IEC 18004), which the fragment {@code parts :: qr} draws as inline SVG.
 *
 * @param size modules a side, with the quiet zone of four around
 * @param path the dark modules as SVG path data, one run of a row after the other
 */
public record QrDrawing(int size, String path) {

  private static final int QUIET_ZONE = 4;

  /**
   * The smallest code that holds the text and stands a loss of 15 %.
   *
   * @throws IllegalArgumentException when the text is empty, or longer than a code holds (2,331 bytes)
   */
  public static QrDrawing of(String text) {
    try {
      BitMatrix modules = new QRCodeWriter()
          .encode(
              text,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.CHARACTER_SET,
                  "UTF-8",
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M,
                  EncodeHintType.MARGIN,
                  QUIET_ZONE));
      return new QrDrawing(modules.getWidth(), runs(modules));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("longer than a code holds", tooLong);
    }
  }

  private static String runs(BitMatrix modules) {
    var path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      int x = 0;
      while (x < modules.getWidth()) {
        int from = x;
        while (x < modules.getWidth() && modules.get(x, y)) {
          x++;
        }
        if (x > from) {
          int run = x - from;
          path.append("M%d %dh%dv1h-%dz".formatted(from, y, run, run));
        }
        x++;
      }
    }
    return path.toString();
  }

  /** Without what it says, which may be a secret. */
  @Override
  public String toString() {
    return "QrDrawing[" + size + "]";
  }
}
