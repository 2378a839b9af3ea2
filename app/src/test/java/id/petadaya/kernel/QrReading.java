package id.petadaya.kernel;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the QR code of a page as a camera would: from the picture that was drawn. */
public final class QrReading {

  private static final int SCALE = 6;
  private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\"");
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

  private QrReading() {}

  /** The text of the only code of the page. */
  public static String of(String page) {
    String picture = page.substring(page.indexOf("<svg class=\"qr\""));
    Matcher size = SIZE.matcher(picture);
    if (!size.find()) {
      throw new AssertionError("a QR code has a size");
    }
    return of(new QrDrawing(
        Integer.parseInt(size.group(1)), picture.substring(0, picture.indexOf("</svg>"))));
  }

  static String of(QrDrawing drawing) {
    int side = drawing.size() * SCALE;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, 0xffffff);
    Matcher run = RUN.matcher(drawing.path());
    while (run.find()) {
      int left = Integer.parseInt(run.group(1)) * SCALE;
      int right = left + Integer.parseInt(run.group(3)) * SCALE;
      int top = Integer.parseInt(run.group(2)) * SCALE;
      for (int y = top; y < top + SCALE; y++) {
        Arrays.fill(pixels, y * side + left, y * side + right, 0);
      }
    }
    BinaryBitmap picture =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
    try {
      return read(picture, DecodeHintType.TRY_HARDER);
    } catch (ReaderException notFound) {
      return readStraight(picture);
    }
  }

  /** Now and then this reader loses a code when it looks for the corners in a picture this clean. */
  private static String readStraight(BinaryBitmap picture) {
    try {
      return read(picture, DecodeHintType.PURE_BARCODE);
    } catch (ReaderException unreadable) {
      throw new AssertionError("no phone would read this", unreadable);
    }
  }

  private static String read(BinaryBitmap picture, DecodeHintType how) throws ReaderException {
    return new QRCodeReader().decode(picture, Map.of(how, true)).getText();
  }
}
