package id.petadaya.vault;

import id.petadaya.files.KeyRing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What two lists share when they speak of the same person: HMAC-SHA-256 under keys of their own. A plain
 * hash of a NIK would fall to trying them all.
 */
@Component
class MatchKeys {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[89]\\d\\d|20\\d\\d)(?!\\d)");

  private final SecretKey nikKey;
  private final SecretKey nameKey;

  MatchKeys(KeyRing keys) {
    this.nikKey = keys.derived("vault.match.nik", "HmacSHA256");
    this.nameKey = keys.derived("vault.match.name", "HmacSHA256");
  }

  /** Of the sixteen digits, however they are written; empty when they are not sixteen. */
  Optional<byte[]> nik(@Nullable String written) {
    String digits = written == null ? "" : written.replaceAll("\\D", "");
    return digits.length() == 16 ? Optional.of(hmac(nikKey, digits)) : Optional.empty();
  }

  /** Of how the name sounds and the year of birth; empty without both. */
  Optional<byte[]> name(@Nullable String name, @Nullable String born) {
    String sound = name == null ? "" : NameSound.of(name);
    Matcher year = YEAR.matcher(born == null ? "" : born);
    return sound.isEmpty() || !year.find()
        ? Optional.empty()
        : Optional.of(hmac(nameKey, sound + "|" + year.group()));
  }

  private static byte[] hmac(SecretKey key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256.", e);
    }
  }
}
