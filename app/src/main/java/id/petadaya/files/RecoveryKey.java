package id.petadaya.files;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * A key of 256 bits as people keep it: 52 letters and digits in groups of four. The signs are those of
 * Crockford's Base 32, without I, L, O and U, so that nothing is misread.
 */
public final class RecoveryKey {

  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 52;
  private static final byte[] SALT = "petadaya".getBytes(StandardCharsets.UTF_8);

  /** How {@link Secrets} derived its keys from the beginning. */
  static final byte[] NO_SALT = {};

  private final byte[] bytes;

  private RecoveryKey(byte[] bytes) {
    if (bytes.length != 32) {
      throw new IllegalArgumentException("A key has 256 bits, not %d.".formatted(bytes.length * 8));
    }
    this.bytes = bytes.clone();
  }

  static RecoveryKey fresh() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return new RecoveryKey(bytes);
  }

  /**
   * Reads what {@link #written()} wrote, however it was spaced.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static RecoveryKey read(String written) {
    String signs = written
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s-]", "")
        .replace('O', '0')
        .replaceAll("[IL]", "1");
    BigInteger number = BigInteger.ZERO;
    for (char sign : signs.toCharArray()) {
      int value = SIGNS.indexOf(sign);
      if (value < 0) {
        throw new IllegalArgumentException(
            "The key holds a sign that no key has. Maybe it was copied wrongly.");
      }
      number = number.shiftLeft(5).or(BigInteger.valueOf(value));
    }
    if (signs.length() != LENGTH || number.bitLength() > 256) {
      throw new IllegalArgumentException(
          "A key has %d signs, this one has %d.".formatted(LENGTH, signs.length()));
    }
    byte[] raw = number.toByteArray();
    byte[] bytes = new byte[32];
    int skip = Math.max(0, raw.length - 32);
    System.arraycopy(raw, skip, bytes, 32 - (raw.length - skip), raw.length - skip);
    return new RecoveryKey(bytes);
  }

  /**
   * The key that another program writes; see {@link KeyCommand}.
   *
   * @throws id.petadaya.kernel.RefusedSetting when it writes none
   */
  public static RecoveryKey askedOf(String command) {
    return new KeyCommand(command).ask();
  }

  /** Thirteen groups of four signs. */
  public List<String> groups() {
    BigInteger number = new BigInteger(1, bytes);
    var signs = new StringBuilder();
    for (int at = LENGTH - 1; at >= 0; at--) {
      signs.append(SIGNS.charAt(number.shiftRight(5 * at).intValue() & 31));
    }
    List<String> groups = new ArrayList<>();
    for (int at = 0; at < LENGTH; at += 4) {
      groups.add(signs.substring(at, at + 4));
    }
    return groups;
  }

  /**
   * A key of its own for one use, with HKDF-SHA-256: this key brings all of them back, and none tells
   * another.
   *
   * @param algorithm what it is for: {@code AES} or {@code HmacSHA256}
   */
  public SecretKey derived(String use, String algorithm) {
    return derived(SALT, use, algorithm);
  }

  SecretKey derived(byte[] salt, String use, String algorithm) {
    try {
      var extract = HKDFParameterSpec.ofExtract().addIKM(bytes);
      var parameters = (salt.length == 0 ? extract : extract.addSalt(salt))
          .thenExpand(use.getBytes(StandardCharsets.UTF_8), 32);
      return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java from 25 on has HKDF.", e);
    }
  }

  /** Sixteen hex digits by which the key is told from others; they tell nothing of it. */
  public String name() {
    return HexFormat.of().formatHex(derived("key name", "HmacSHA256").getEncoded(), 0, 8);
  }

  String written() {
    return String.join("-", groups());
  }

  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecoveryKey key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Never the key: it must not reach a log. */
  @Override
  public String toString() {
    return "RecoveryKey";
  }
}
