package id.petadaya.analysis.tiles;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A message in protobuf's wire format, as far as tiles need it. */
final class Protobuf {

  private static final int VARINT = 0;
  private static final int BYTES = 2;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Protobuf varint(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
    return this;
  }

  Protobuf zigzag(long value) {
    return varint(value << 1 ^ value >> 63);
  }

  Protobuf number(int field, long value) {
    return varint((long) field << 3 | VARINT).varint(value);
  }

  Protobuf text(int field, String text) {
    return bytes(field, text.getBytes(StandardCharsets.UTF_8));
  }

  Protobuf message(int field, Protobuf message) {
    return bytes(field, message.bytes());
  }

  private Protobuf bytes(int field, byte[] bytes) {
    varint((long) field << 3 | BYTES).varint(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  boolean isEmpty() {
    return out.size() == 0;
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
