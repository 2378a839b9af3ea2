package id.petadaya.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * What happens when another house has vouched for somebody: the account that was tied to it is in, with
 * no code of ours, since a second factor is then that house's to ask; how strongly and how lately it has
 * to have asked is a setting ({@link OtherDoor}). Nobody without an account gets
 * one. An account is tied by whoever is signed in with it, has just given its password, and comes back
 * within five minutes.
 */
@Component
public class OutsideSignIn implements AuthenticationSuccessHandler {

  private static final String TYING = "masuk.ikat";
  private static final Duration MINUTES = Duration.ofMinutes(5);

  private final OtherDoor door;
  private final OutsideIdentities identities;
  private final AccountInSession inSession;
  private final SignInSteps steps;
  private final SecurityLog log;
  private final Clock clock;

  OutsideSignIn(
      OtherDoor door,
      OutsideIdentities identities,
      AccountInSession inSession,
      SignInSteps steps,
      SecurityLog log,
      Clock clock) {
    this.door = door;
    this.identities = identities;
    this.inSession = inSession;
    this.steps = steps;
    this.log = log;
    this.clock = clock;
  }

  public boolean isTied(Viewer viewer) {
    return door.isOpen() && identities.isTied(String.valueOf(door.issuer()), viewer.id());
  }

  /** The next who comes back in this session is to be tied to the viewer's account. */
  public void beginTying(HttpSession session, Viewer viewer, String password) {
    steps.prove(viewer, password);
    session.setAttribute(TYING, clock.instant().toEpochMilli());
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws IOException {
    SecurityContextHolder.clearContext();
    if (!(who.getPrincipal() instanceof OidcUser person)
        || !door.isSatisfiedBy(person, clock.instant())) {
      log.told("outside-too-weak", "-");
      response.sendRedirect("/masuk?lain-lemah");
      return;
    }
    String subject = String.valueOf(person.getSubject());
    String issuer = String.valueOf(door.issuer());
    HttpSession session = request.getSession();
    Optional<UUID> owner = tying(request, session);
    if (owner.isPresent()) {
      boolean tied = identities.tie(issuer, subject, owner.get());
      response.sendRedirect("/kerja/akun-saya?" + (tied ? "terikat" : "milik-lain"));
      return;
    }
    Optional<UUID> account = identities.find(issuer, subject);
    if (account.isEmpty()) {
      log.told("outside-unknown", "-");
      response.sendRedirect("/masuk?tak-terikat");
      return;
    }
    Instant now = clock.instant();
    AccountInSession.admitUntil(session, account.get(), now, door.until(person, now));
    session.setAttribute(OwnSessions.BROWSER, Browser.of(request.getHeader("User-Agent")));
    log.told("signed-in-from-outside", account.get().toString());
    response.sendRedirect(InsideAddress.USUAL);
  }

  private Optional<UUID> tying(HttpServletRequest request, HttpSession session) {
    Object since = session.getAttribute(TYING);
    session.removeAttribute(TYING);
    boolean inTime = since instanceof Long begun
        && clock.instant().isBefore(Instant.ofEpochMilli(begun).plus(MINUTES));
    return inTime && inSession.containsContext(request)
        ? SessionAccount.of(request).map(UUID::fromString)
        : Optional.empty();
  }
}
