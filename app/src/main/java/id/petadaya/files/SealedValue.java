package id.petadaya.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * One short value sealed with AES-256-GCM: the mark, the id of its key, a nonce, the sealed bytes. It is
 * bound to a place, such as {@code table|column|row}, and opens nowhere else.
 */
public final class SealedValue {

  private static final byte MARK = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SealedValue() {}

  /** The value was changed, moved to another place, or sealed with another key. */
  public static final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1;

    Broken(Throwable cause) {
      super("A sealed value does not open. Maybe it was changed or moved.", cause);
    }
  }

  /** Seals; the key id, at most 255 bytes, stands readable in front. */
  public static byte[] seal(SecretKey key, String keyId, byte[] plain, String place) {
    byte[] id = keyId.getBytes(StandardCharsets.UTF_8);
    if (id.length > 255) {
      throw new IllegalArgumentException("A key id has at most 255 bytes.");
    }
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] head = ByteBuffer.allocate(2 + id.length)
        .put(MARK)
        .put((byte) id.length)
        .put(id)
        .array();
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, head, place).doFinal(plain);
      return ByteBuffer.allocate(head.length + NONCE + sealed.length)
          .put(head)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES-GCM.", e);
    }
  }

  /** Opens at the place it was sealed for. */
  public static byte[] open(SecretKey key, byte[] value, String place) {
    try {
      int head = 2 + (value[1] & 0xff);
      byte[] nonce = Arrays.copyOfRange(value, head, head + NONCE);
      return cipher(Cipher.DECRYPT_MODE, key, nonce, Arrays.copyOf(value, head), place)
          .doFinal(value, head + NONCE, value.length - head - NONCE);
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new Broken(e);
    }
  }

  /** The id of the key that a value was sealed with. */
  public static String keyId(byte[] value) {
    if (value.length < 2 || value[0] != MARK || value.length < 2 + (value[1] & 0xff)) {
      throw new Broken(new IllegalArgumentException("no mark"));
    }
    return new String(value, 2, value[1] & 0xff, StandardCharsets.UTF_8);
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] head, String place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(head);
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
