package id.petadaya.collect.submission;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;

/**
 * Remembers for a minute that a name and a password fitted, because a phone sends them with each post
 * and checking a password is slow on purpose. Keeps a keyed hash, never the password. Whoever is barred
 * is barred after a minute at the latest.
 */
class RememberedSignIn implements AuthenticationProvider {

  private static final long SECONDS = 60;
  private static final int MOST = 1_000;

  private final AuthenticationProvider slow;
  private final SecretKeySpec key;
  private final Object[] turns = new Object[64];
  private final Map<String, Remembered> remembered = new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
      return size() > MOST;
    }
  };

  RememberedSignIn(AuthenticationProvider slow) {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    Arrays.setAll(turns, each -> new Object());
    this.slow = slow;
    this.key = new SecretKeySpec(secret, "HmacSHA256");
  }

  private record Remembered(Authentication who, long until) {}

  @Override
  public @Nullable Authentication authenticate(Authentication asked) {
    String mark = mark(asked);
    Authentication known = recall(mark);
    if (known != null) {
      return known;
    }
    // Phones of one account that come at once wait for one check instead of making sixteen.
    synchronized (turns[Math.floorMod(mark.hashCode(), turns.length)]) {
      known = recall(mark);
      return known != null ? known : check(asked, mark);
    }
  }

  private @Nullable Authentication recall(String mark) {
    synchronized (remembered) {
      Remembered known = remembered.get(mark);
      return known != null && known.until() - System.nanoTime() > 0 ? known.who() : null;
    }
  }

  private @Nullable Authentication check(Authentication asked, String mark) {
    Authentication who = slow.authenticate(asked);
    if (who != null && who.isAuthenticated()) {
      synchronized (remembered) {
        remembered.put(mark, new Remembered(who, System.nanoTime() + SECONDS * 1_000_000_000L));
      }
    }
    return who;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return slow.supports(authentication);
  }

  private String mark(Authentication asked) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(asked.getName().getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return HexFormat.of()
          .formatHex(
              mac.doFinal(String.valueOf(asked.getCredentials()).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256.", e);
    }
  }
}
