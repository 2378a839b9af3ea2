package id.petadaya.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * A name and a password with each request, from a program or from a person's phone. An account that
 * owes more than that at the door of pages does not come in ({@link MoreThanAPassword}). Remembers for a
 * minute that a password fitted, because checking it is slow on purpose; keeps a keyed hash, never the
 * password. The account itself is read anew each time: shut, with other roles, another password or a
 * second factor, it is so at once, whichever program changed it.
 */
@Component
public class RememberedSignIn implements AuthenticationProvider {

  private static final long SECONDS = 60;
  private static final int MOST = 1_000;

  private final PasswordSignIn slow;
  private final Accounts accounts;
  private final SignInSteps steps;
  private final SecurityLog log;
  private final SecretKeySpec key;
  private final Object[] turns = new Object[64];
  private final Map<String, Fitted> remembered = new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Fitted> eldest) {
      return size() > MOST;
    }
  };

  RememberedSignIn(PasswordSignIn slow, Accounts accounts, SignInSteps steps, SecurityLog log) {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    Arrays.setAll(turns, each -> new Object());
    this.slow = slow;
    this.accounts = accounts;
    this.steps = steps;
    this.log = log;
    this.key = new SecretKeySpec(secret, "HmacSHA256");
  }

  /** That the typed password fitted this hash. */
  private record Fitted(String passwordHash, long until) {}

  @Override
  public @Nullable Authentication authenticate(Authentication asked) {
    String mark = mark(asked);
    Authentication known = recall(asked, mark);
    if (known != null) {
      return known;
    }
    // Phones of one account that come at once wait for one check instead of making sixteen.
    synchronized (turns[Math.floorMod(mark.hashCode(), turns.length)]) {
      known = recall(asked, mark);
      return known != null ? known : check(asked, mark);
    }
  }

  private @Nullable Authentication recall(Authentication asked, String mark) {
    Fitted fitted;
    synchronized (remembered) {
      fitted = remembered.get(mark);
    }
    if (fitted == null || fitted.until() - System.nanoTime() <= 0) {
      return null;
    }
    return account(asked)
        .filter(one -> one.passwordHash().equals(fitted.passwordHash()))
        .map(this::enter)
        .orElse(null);
  }

  private Authentication enter(Accounts.Kept one) {
    if (steps.afterPassword(one) != SignInSteps.Step.DONE) {
      log.told("password-not-enough", one.id().toString());
      throw new MoreThanAPassword();
    }
    return PasswordSignIn.signedIn(one.viewer(null));
  }

  private Authentication check(Authentication asked, String mark) {
    // Read before the check: a password that is changed meanwhile is remembered for neither.
    Optional<Accounts.Kept> account = account(asked);
    slow.authenticate(asked);
    account.ifPresent(one -> {
      synchronized (remembered) {
        remembered.put(
            mark, new Fitted(one.passwordHash(), System.nanoTime() + SECONDS * 1_000_000_000L));
      }
    });
    return account
        .map(this::enter)
        .orElseThrow(() -> new BadCredentialsException("opened meanwhile"));
  }

  /** Nobody is known yet, so that no scope is either. */
  private Optional<Accounts.Kept> account(Authentication asked) {
    String username = asked.getName().strip().toLowerCase(Locale.ROOT);
    return Scope.everywhere()
        .call(() -> accounts.findByUsername(username))
        .filter(one -> !one.disabled());
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
