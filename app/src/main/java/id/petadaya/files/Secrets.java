package id.petadaya.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Seals small values that stand in the database, and hashes random tokens under a key that does not.
 * Each purpose has a key of its own, derived from the installation's key.
 */
@Component
public class Secrets {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeyRing keys;
  private final OlderHashKeys older;
  private final Map<String, List<SecretKey>> olderOf = new ConcurrentHashMap<>();

  Secrets(KeyRing keys, OlderHashKeys older) {
    this.keys = keys;
    this.older = older;
  }

  /** AES-256-GCM. What was sealed for one owner opens for no other. */
  public byte[] seal(String purpose, String owner, byte[] value) {
    return seal(keys.key(), purpose, owner, value);
  }

  static byte[] seal(RecoveryKey key, String purpose, String owner, byte[] value) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, purpose, owner, nonce, value);
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  /**
   * What {@link #seal} was given.
   *
   * @throws IllegalStateException when it was changed, or sealed for another owner or under another key
   */
  public byte[] open(String purpose, String owner, byte[] sealed) {
    return open(keys.key(), purpose, owner, sealed);
  }

  static byte[] open(RecoveryKey key, String purpose, String owner, byte[] sealed) {
    ByteBuffer in = ByteBuffer.wrap(sealed);
    byte[] nonce = new byte[NONCE];
    byte[] rest = new byte[sealed.length - NONCE];
    in.get(nonce).get(rest);
    return crypt(Cipher.DECRYPT_MODE, key, purpose, owner, nonce, rest);
  }

  /** 64 hexadecimal digits, for tokens that are too random to be guessed. */
  public String hash(String purpose, String token) {
    return hash(key(keys.key(), purpose, "HmacSHA256"), token);
  }

  /** Under what a token may stand: {@link #hash}, and those of keys that were changed since. */
  public List<String> hashes(String purpose, String token) {
    List<String> all = new ArrayList<>(List.of(hash(purpose, token)));
    olderOf.computeIfAbsent(purpose, older::of).forEach(key -> all.add(hash(key, token)));
    return all;
  }

  private static String hash(SecretKey key, String token) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256.", e);
    }
  }

  private static byte[] crypt(
      int mode, RecoveryKey key, String purpose, String owner, byte[] nonce, byte[] value) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key(key, purpose, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD((purpose + "|" + owner).getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(value);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "A sealed value of %s does not open. Maybe the key is another one.".formatted(purpose),
          e);
    }
  }

  static SecretKey key(RecoveryKey key, String purpose, String algorithm) {
    return key.derived(RecoveryKey.NO_SALT, "petadaya " + purpose, algorithm);
  }
}
