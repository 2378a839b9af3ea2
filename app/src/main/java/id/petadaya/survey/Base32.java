package id.petadaya.survey;

import java.util.Locale;
import java.util.Optional;

/** Bytes as letters that are hard to confuse (Crockford): no i, l, o, u; read in any case. */
final class Base32 {

  private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

  private Base32() {}

  /** Whole groups of five bytes become eight letters each. */
  static String write(byte[] bytes) {
    var text = new StringBuilder(bytes.length / 5 * 8);
    for (int at = 0; at < bytes.length; at += 5) {
      long five = 0;
      for (int each = 0; each < 5; each++) {
        five = five << 8 | Byte.toUnsignedLong(bytes[at + each]);
      }
      for (int letter = 7; letter >= 0; letter--) {
        text.append(LETTERS.charAt((int) (five >>> 5 * letter) & 31));
      }
    }
    return text.toString();
  }

  /** Empty when it is not exactly so many bytes, or has another letter. */
  static Optional<byte[]> read(String text, int bytes) {
    if (text.length() != bytes / 5 * 8) {
      return Optional.empty();
    }
    String plain =
        text.toLowerCase(Locale.ROOT).replace('o', '0').replace('i', '1').replace('l', '1');
    byte[] read = new byte[bytes];
    for (int at = 0; at < bytes; at += 5) {
      long five = 0;
      for (int letter = 0; letter < 8; letter++) {
        int value = LETTERS.indexOf(plain.charAt(at / 5 * 8 + letter));
        if (value < 0) {
          return Optional.empty();
        }
        five = five << 5 | value;
      }
      for (int each = 4; each >= 0; each--) {
        read[at + each] = (byte) five;
        five >>>= 8;
      }
    }
    return Optional.of(read);
  }
}
