package id.petadaya.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Seals small values that stand in the database, and hashes random tokens under a key that does not.
 * Each purpose has a key of its own, derived from the installation's key.
 */
@Component
public class Secrets {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final KeyRing keys;
  private final SecureRandom random = new SecureRandom();

  Secrets(KeyRing keys) {
    this.keys = keys;
  }

  /** AES-256-GCM. What was sealed for one owner opens for no other. */
  public byte[] seal(String purpose, String owner, byte[] value) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, purpose, owner, nonce, value);
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  /**
   * What {@link #seal} was given.
   *
   * @throws IllegalStateException when it was changed, or sealed for another owner or under another key
   */
  public byte[] open(String purpose, String owner, byte[] sealed) {
    ByteBuffer in = ByteBuffer.wrap(sealed);
    byte[] nonce = new byte[NONCE];
    byte[] rest = new byte[sealed.length - NONCE];
    in.get(nonce).get(rest);
    return crypt(Cipher.DECRYPT_MODE, purpose, owner, nonce, rest);
  }

  /** 64 hexadecimal digits, for tokens that are too random to be guessed. */
  public String hash(String purpose, String token) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key(purpose, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256.", e);
    }
  }

  private byte[] crypt(int mode, String purpose, String owner, byte[] nonce, byte[] value) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key(purpose, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD((purpose + "|" + owner).getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(value);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "A sealed value of %s does not open. Maybe the key is another one.".formatted(purpose),
          e);
    }
  }

  private SecretKey key(String purpose, String algorithm) throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256")
        .deriveKey(
            algorithm,
            HKDFParameterSpec.ofExtract()
                .addIKM(keys.key().bytes())
                .thenExpand(("petadaya " + purpose).getBytes(StandardCharsets.UTF_8), 32));
  }
}
