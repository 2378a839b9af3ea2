package id.petadaya.survey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What is made under the secret of one survey: links, the marks of used ones, codes to take back. */
final class SurveyKey {

  static final int SECRET_BYTES = 32;

  private static final int TOKEN_MAC_BYTES = 8;
  private static final int TOKEN_BYTES = Seat.BYTES + TOKEN_MAC_BYTES;
  private static final int MARK_BYTES = 12;
  private static final int NONCE_BYTES = 10;
  private static final int LETTER_BYTES = 20;
  private static final int CODE_LETTERS = 12;

  /** No vowels, so that no word comes of it; nothing that looks like another. */
  private static final String CODE = "23456789BCDFGHJKMNPQRSTVWXYZ";

  private static final SecureRandom CHANCE = new SecureRandom();

  private final SecretKeySpec secret;

  SurveyKey(byte[] secret) {
    this.secret = new SecretKeySpec(secret, "HmacSHA256");
  }

  static byte[] freshSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    CHANCE.nextBytes(secret);
    return secret;
  }

  /** The seat that a link speaks of, be it ours or not; empty when it is none. */
  static Optional<Seat> seat(String token) {
    try {
      return Base32.read(token, TOKEN_BYTES).map(Seat::unpacked);
    } catch (IllegalArgumentException noVillage) {
      return Optional.empty();
    }
  }

  /** 32 letters and digits. */
  String token(Seat seat) {
    byte[] packed = seat.packed();
    byte[] token = Arrays.copyOf(packed, TOKEN_BYTES);
    System.arraycopy(mac("tautan", packed), 0, token, Seat.BYTES, TOKEN_MAC_BYTES);
    return Base32.write(token);
  }

  /** Whether the link was made here. */
  boolean made(String token) {
    return Base32.read(token, TOKEN_BYTES)
        .filter(bytes -> MessageDigest.isEqual(
            Arrays.copyOf(mac("tautan", Arrays.copyOf(bytes, Seat.BYTES)), TOKEN_MAC_BYTES),
            Arrays.copyOfRange(bytes, Seat.BYTES, TOKEN_BYTES)))
        .isPresent();
  }

  /** What stands in the row of an answer in place of its seat. */
  byte[] mark(Seat seat) {
    return Arrays.copyOf(mac("kursi", seat.packed()), MARK_BYTES);
  }

  /** A mark for one filling of a seat, given out with the questions and sent back with the answers. */
  String letter(Seat seat) {
    byte[] nonce = new byte[NONCE_BYTES];
    CHANCE.nextBytes(nonce);
    byte[] letter = Arrays.copyOf(nonce, LETTER_BYTES);
    System.arraycopy(
        mac("kiriman", seat.packed(), nonce), 0, letter, NONCE_BYTES, LETTER_BYTES - NONCE_BYTES);
    return Base32.write(letter);
  }

  /** Whether the letter was given out for this seat. */
  boolean gave(Seat seat, String letter) {
    return Base32.read(letter, LETTER_BYTES)
        .filter(bytes -> MessageDigest.isEqual(
            Arrays.copyOf(
                mac("kiriman", seat.packed(), Arrays.copyOf(bytes, NONCE_BYTES)),
                LETTER_BYTES - NONCE_BYTES),
            Arrays.copyOfRange(bytes, NONCE_BYTES, LETTER_BYTES)))
        .isPresent();
  }

  /** The code that takes the answer of this filling back; the same each time it is asked for. */
  String code(Seat seat, String letter) {
    byte[] read = Base32.read(letter, LETTER_BYTES).orElseThrow();
    byte[] mac = mac("kode", seat.packed(), read);
    var code = new StringBuilder();
    for (int at = 0; at < CODE_LETTERS; at++) {
      // Two bytes for each letter: no letter is much likelier than another.
      int two = Byte.toUnsignedInt(mac[2 * at]) << 8 | Byte.toUnsignedInt(mac[2 * at + 1]);
      code.append(CODE.charAt(two % CODE.length()));
    }
    return code.toString();
  }

  byte[] codeMark(String code) {
    return Arrays.copyOf(mac("tarik", code.getBytes(StandardCharsets.UTF_8)), MARK_BYTES);
  }

  private byte[] mac(String use, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secret);
      mac.update(use.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256.", e);
    }
  }
}
