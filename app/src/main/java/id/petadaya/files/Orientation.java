package id.petadaya.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, from the EXIF block of a JPEG: 1 to 8, 1 where nothing is said. */
final class Orientation {

  private static final int UPRIGHT = 1;
  private static final int TAG = 0x0112;

  private Orientation() {}

  static int of(byte[] file) {
    try {
      return find(ByteBuffer.wrap(file));
    } catch (RuntimeException cutOff) {
      return UPRIGHT;
    }
  }

  private static int find(ByteBuffer file) {
    if (file.remaining() < 4 || (file.getShort() & 0xffff) != 0xffd8) {
      return UPRIGHT;
    }
    while (file.remaining() > 4) {
      int marker = file.getShort() & 0xffff;
      int length = (file.getShort() & 0xffff) - 2;
      if (marker == 0xffda || length < 0) {
        return UPRIGHT;
      }
      ByteBuffer part = file.slice(file.position(), length);
      if (marker == 0xffe1 && length > 14 && part.getInt() == 0x45786966) {
        return inside(part.slice(6, length - 6));
      }
      file.position(file.position() + length);
    }
    return UPRIGHT;
  }

  private static int inside(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int at = tiff.getInt(4);
    int entries = tiff.getShort(at) & 0xffff;
    for (int entry = 0; entry < entries; entry++) {
      int place = at + 2 + 12 * entry;
      if ((tiff.getShort(place) & 0xffff) == TAG) {
        int value = tiff.getShort(place + 8) & 0xffff;
        return value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
