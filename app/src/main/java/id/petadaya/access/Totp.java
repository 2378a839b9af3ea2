package id.petadaya.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes by time, RFC 6238: HMAC-SHA-1, steps of 30 seconds, six digits, as every authenticator knows. */
final class Totp {

  static final int SECRET_BYTES = 20;
  private static final long STEP_SECONDS = 30;
  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  /**
   * The step whose code this is: the present one, or the one before for the time that typing and sending
   * take, which is the delay that RFC 6238, section 5.2, recommends. Never one that is still to come.
   */
  static OptionalLong stepOf(byte[] secret, String code, Instant now) {
    long present = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    OptionalLong found = OptionalLong.empty();
    for (long step = present - 1; step <= present; step++) {
      // Both are compared, so that the time taken tells nothing.
      if (same(code(secret, step), code)) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  static String code(byte[] secret, Instant at) {
    return code(secret, Math.floorDiv(at.getEpochSecond(), STEP_SECONDS));
  }

  /** RFC 4226, section 5.3. */
  private static String code(byte[] secret, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fff_ffff;
      return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA-1.", e);
    }
  }

  private static boolean same(String one, String other) {
    return java.security.MessageDigest.isEqual(
        one.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        other.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** The secret as people type it, in groups of four. */
  static String written(byte[] secret) {
    var text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte one : secret) {
      held = held << 8 | one & 0xff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        if (text.length() % 5 == 4) {
          text.append(' ');
        }
        text.append(BASE_32.charAt(held >> bits & 31));
      }
      held &= (1 << bits) - 1;
    }
    return text.toString();
  }
}
