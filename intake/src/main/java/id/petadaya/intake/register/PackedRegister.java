package id.petadaya.intake.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The register as the build packs it: codes as numbers in the order of the register, and all names
 * in one run of UTF-8 bytes. About 2 MB in memory.
 */
record PackedRegister(long[] codes, int[] starts, byte[] names) {

  private static final int MAGIC = 0x50444152;

  /** Reads what {@code register/pack.mjs} wrote. */
  static PackedRegister read(InputStream in) throws IOException {
    byte[] all;
    try (InputStream inflated = new InflaterInputStream(in, new Inflater(), 1 << 16)) {
      all = inflated.readAllBytes();
    }
    ByteBuffer data = ByteBuffer.wrap(all);
    if (data.getInt() != MAGIC) {
      throw new IllegalStateException(
          "national.bin is not a packed register. Maybe build the module intake again.");
    }
    int size = data.getInt();
    long[] codes = new long[size];
    data.asLongBuffer().get(codes);
    int from = 8 + 8 * size;
    byte[] names = new byte[all.length - from - size];
    int[] starts = new int[size + 1];
    for (int at = 0; at < size; at++) {
      int length = all[from++] & 0xff;
      System.arraycopy(all, from, names, starts[at], length);
      starts[at + 1] = starts[at] + length;
      from += length;
    }
    return new PackedRegister(codes, starts, names);
  }

  int size() {
    return codes.length;
  }

  String name(int at) {
    return new String(names, starts[at], starts[at + 1] - starts[at], StandardCharsets.UTF_8);
  }
}
