package id.petadaya.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/**
 * One line for each sign-in, miss and refusal, in the log {@code id.petadaya.security}: {@code
 * event=refused code=access.not-yours account=… route=/kerja/akun from=1f2e3d4c}. A typed name and an
 * address stand there as marks under a key that ends with the program: lines of one caller belong
 * together, and nobody is named. Who is turned away for too many calls, or sends what cannot be read, is
 * told once a minute, with how often.
 */
@Component
public class SecurityLog {

  private static final Logger LOG = LoggerFactory.getLogger("id.petadaya.security");
  private static final String TOLD = "petadaya.refusal-told";
  private static final Pattern PLAIN = Pattern.compile("[a-z][a-z-]{0,30}");

  private static final long AGAIN_NANOS = 60_000_000_000L;
  private static final int MOST_CALLERS = 1_000;

  private final SecretKeySpec key;
  private final Map<String, Away> away = new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Away> eldest) {
      return size() > MOST_CALLERS;
    }
  };

  /** When a caller was last told, and how often it was turned away since. */
  private record Away(long told, int since) {}

  SecurityLog() {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    this.key = new SecretKeySpec(secret, "HmacSHA256");
  }

  /** Something happened to an account at the door. */
  void told(String event, String account) {
    LOG.info("event={} account={} {}", event, account, place(request()));
  }

  /** Somebody asked for what is not theirs; a request is told once. */
  public void refused(String code) {
    HttpServletRequest request = request();
    if (request != null && request.getAttribute(TOLD) != null) {
      return;
    }
    if (request != null) {
      request.setAttribute(TOLD, true);
    }
    LOG.info("event=refused code={} account={} {}", code, account(), place(request));
  }

  /** A call that was turned away at the gate, or could not be read: too many, too long, malformed. */
  public void turnedAway(String code, HttpServletRequest request) {
    int times = times(code + " " + request.getRemoteAddr());
    if (times > 0) {
      LOG.info(
          "event=turned-away code={} times={} account={} {}",
          code,
          times,
          account(),
          place(request));
    }
  }

  /** How often since it was told last; 0 while that is less than a minute ago. */
  private int times(String caller) {
    long now = System.nanoTime();
    synchronized (away) {
      Away last = away.get(caller);
      if (last != null && now - last.told() < AGAIN_NANOS) {
        away.put(caller, new Away(last.told(), last.since() + 1));
        return 0;
      }
      away.put(caller, new Away(now, 0));
      return last == null ? 1 : last.since() + 1;
    }
  }

  @EventListener
  void missed(AbstractAuthenticationFailureEvent failure) {
    LOG.info(
        "event=sign-in-missed reason={} name={} {}",
        failure.getException().getClass().getSimpleName(),
        mark(failure.getAuthentication().getName().strip().toLowerCase(Locale.ROOT)),
        place(request()));
  }

  @EventListener
  void denied(AuthorizationDeniedEvent<?> denied) {
    refused("access.denied");
  }

  private static String account() {
    var who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof Viewer viewer ? viewer.getName() : "-";
  }

  private String place(@Nullable HttpServletRequest request) {
    return request == null
        ? "route=- from=-"
        : "method=%s route=%s from=%s"
            .formatted(request.getMethod(), route(request), mark(request.getRemoteAddr()));
  }

  /** The pattern of the route; before it is known, the words at the beginning of the address. */
  private static String route(HttpServletRequest request) {
    if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
        instanceof String pattern) {
      return pattern;
    }
    return Arrays.stream(request.getRequestURI().split("/"))
        .skip(1)
        .limit(2)
        .map(word -> PLAIN.matcher(word).matches() ? word : "*")
        .collect(Collectors.joining("/", "/", ""));
  }

  private static @Nullable HttpServletRequest request() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes held
        ? held.getRequest()
        : null;
  }

  private String mark(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 4);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256.", e);
    }
  }
}
