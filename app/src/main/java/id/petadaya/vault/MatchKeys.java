package id.petadaya.vault;

import id.petadaya.files.KeyChange;
import id.petadaya.files.KeyRing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What two lists share when they speak of the same person: HMAC-SHA-256 under keys of their own. A plain
 * hash of a NIK would fall to trying them all.
 */
@Component
class MatchKeys {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[89]\\d\\d|20\\d\\d)(?!\\d)");

  private final BiFunction<String, String, SecretKey> keys;

  @Autowired
  MatchKeys(KeyRing keys) {
    this(keys::derived);
  }

  private MatchKeys(BiFunction<String, String, SecretKey> keys) {
    this.keys = keys;
  }

  /** Those that will be in use after a change. */
  static MatchKeys after(KeyChange change) {
    return new MatchKeys(change::after);
  }

  /** Of the sixteen digits, however they are written; empty when they are not sixteen. */
  Optional<byte[]> nik(@Nullable String written) {
    String digits = written == null ? "" : written.replaceAll("\\D", "");
    return digits.length() == 16 ? Optional.of(hmac("vault.match.nik", digits)) : Optional.empty();
  }

  /** Of how the name sounds and the year of birth; empty without both. */
  Optional<byte[]> name(@Nullable String name, @Nullable String born) {
    String sound = name == null ? "" : NameSound.of(name);
    Matcher year = YEAR.matcher(born == null ? "" : born);
    return sound.isEmpty() || !year.find()
        ? Optional.empty()
        : Optional.of(hmac("vault.match.name", sound + "|" + year.group()));
  }

  private byte[] hmac(String use, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(keys.apply(use, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256.", e);
    }
  }
}
