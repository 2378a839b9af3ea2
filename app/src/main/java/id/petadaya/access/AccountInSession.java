package id.petadaya.access;

import id.petadaya.analysis.area.AreaCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps nothing but the account id and the area of the work in the session and reads the account anew
 * at each request, so that a changed role counts at once and a disabled account is out at once. After
 * twelve hours a session ends, however busy it was.
 */
@Component
class AccountInSession implements SecurityContextRepository {

  static final Duration LONGEST = Duration.ofHours(12);

  /** How far a clock may be set back before that ends a session. */
  private static final Duration SET_BACK = Duration.ofMinutes(5);

  static final String KEY = "account";
  private static final String SINCE = "since";
  private static final String UNTIL = "until";
  private static final String AREA = "area";

  private final Accounts accounts;
  private final SignInSteps steps;
  private final Clock clock;

  AccountInSession(Accounts accounts, SignInSteps steps, Clock clock) {
    this.accounts = accounts;
    this.steps = steps;
    this.clock = clock;
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return load(holder.getRequest());
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Deferred(() -> load(request), () -> !containsContext(request));
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    var who = context.getAuthentication();
    if (who != null && who.getPrincipal() instanceof Viewer viewer) {
      HttpSession session = request.getSession(true);
      if (!viewer.id().toString().equals(session.getAttribute(KEY))) {
        session.setAttribute(OwnSessions.BROWSER, Browser.of(request.getHeader("User-Agent")));
        steps.begin(session, viewer.id());
      }
      return;
    }
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(KEY);
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(KEY) != null && isInTime(session);
  }

  /** Also false for a session from the future: a clock that was set back lengthens none. */
  private boolean isInTime(HttpSession session) {
    if (!(session.getAttribute(SINCE) instanceof Long since)) {
      return false;
    }
    Instant now = clock.instant();
    if (session.getAttribute(UNTIL) instanceof Long until
        && !now.isBefore(Instant.ofEpochMilli(until))) {
      return false;
    }
    Duration age = Duration.between(Instant.ofEpochMilli(since), now);
    return age.compareTo(LONGEST) <= 0 && age.compareTo(SET_BACK.negated()) >= 0;
  }

  /** Everything was proved: the session is this account's from now on. */
  static void admit(HttpSession session, UUID account, Instant now) {
    session.setAttribute(KEY, account.toString());
    session.setAttribute(OwnSessions.OWNER, account.toString());
    session.setAttribute(SINCE, now.toEpochMilli());
    session.removeAttribute(UNTIL);
  }

  /** As {@link #admit}, on the word of another house, which counts no longer than that. */
  static void admitUntil(HttpSession session, UUID account, Instant now, Instant until) {
    admit(session, account, now);
    session.setAttribute(UNTIL, until.toEpochMilli());
  }

  /** Works for another of the person's areas. */
  static void workFor(HttpSession session, AreaCode area) {
    session.setAttribute(AREA, area.value());
  }

  private SecurityContext load(HttpServletRequest request) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    if (containsContext(request)) {
      HttpSession session = request.getSession(false);
      UUID id = UUID.fromString((String) session.getAttribute(KEY));
      AreaCode area = AreaCode.find(String.valueOf(session.getAttribute(AREA))).orElse(null);
      // Nobody is known yet, so that no scope is either.
      Scope.everywhere()
          .call(() -> accounts.findActive(id))
          .map(one -> PasswordSignIn.signedIn(one.viewer(area)))
          .ifPresent(context::setAuthentication);
    }
    return context;
  }

  /** Loads once, when first asked. */
  private static final class Deferred implements DeferredSecurityContext {

    private final Supplier<SecurityContext> load;
    private final BooleanSupplier generated;
    private @Nullable SecurityContext loaded;

    Deferred(Supplier<SecurityContext> load, BooleanSupplier generated) {
      this.load = load;
      this.generated = generated;
    }

    @Override
    public SecurityContext get() {
      if (loaded == null) {
        loaded = load.get();
      }
      return loaded;
    }

    @Override
    public boolean isGenerated() {
      return generated.getAsBoolean();
    }
  }
}
