package id.petadaya.access;

import id.petadaya.audit.Audit;
import id.petadaya.files.Secrets;
import id.petadaya.kernel.Refused;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What still stands between a right password and the office: a code, an own password, a phone to be
 * tied. Until all is done the session knows the person as waiting, never as signed in.
 */
@Component
public class SignInSteps {

  private static final String WAITING = "masuk.akun";
  private static final String PROVED = "masuk.kode";
  private static final String DRAFT = "masuk.ponsel";
  private static final String DRAFT_PURPOSE = "access.totp-draft";

  private final Accounts accounts;
  private final Attempts attempts;
  private final SecondFactor secondFactor;
  private final Secrets secrets;
  private final PasswordEncoder passwords;
  private final LeakedPasswords leaked;
  private final OwnSessions sessions;
  private final SecurityLog log;
  private final Audit audit;
  private final Clock clock;

  SignInSteps(
      Accounts accounts,
      Attempts attempts,
      SecondFactor secondFactor,
      Secrets secrets,
      PasswordEncoder passwords,
      LeakedPasswords leaked,
      OwnSessions sessions,
      SecurityLog log,
      Audit audit,
      Clock clock) {
    this.accounts = accounts;
    this.attempts = attempts;
    this.secondFactor = secondFactor;
    this.secrets = secrets;
    this.passwords = passwords;
    this.leaked = leaked;
    this.sessions = sessions;
    this.log = log;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is to be done next. */
  public enum Step {
    /** Nobody has given a password in this session. */
    START,
    CODE,
    PASSWORD,
    PHONE,
    DONE
  }

  /** A right password was given: from here on the person waits, or is in when nothing is left to do. */
  void begin(HttpSession session, UUID account) {
    session.setAttribute(WAITING, account.toString());
    session.removeAttribute(PROVED);
    session.removeAttribute(DRAFT);
    next(session);
  }

  /** What is to be done next; lets the person in when it is nothing. */
  public Step next(@Nullable HttpSession session) {
    Optional<Accounts.Kept> waiting = waiting(session);
    if (session == null || waiting.isEmpty()) {
      return Step.START;
    }
    Step step = step(waiting.get(), session.getAttribute(PROVED) != null);
    if (step == Step.DONE) {
      session.removeAttribute(WAITING);
      AccountInSession.admit(session, waiting.get().id(), clock.instant());
      log.told("signed-in", waiting.get().id().toString());
    }
    return step;
  }

  /** What a password alone leaves to do; who comes without a page cannot do it and is refused. */
  Step afterPassword(Accounts.Kept one) {
    return step(one, false);
  }

  private Step step(Accounts.Kept one, boolean proved) {
    if (one.totpSecret() != null && !proved) {
      return Step.CODE;
    }
    if (one.mustChange()) {
      return Step.PASSWORD;
    }
    return one.totpSecret() == null && secondFactor.isRequired(one.viewer(null))
        ? Step.PHONE
        : Step.DONE;
  }

  /** Takes the code of the phone, or a recovery code. Misses slow down like those of passwords. */
  public void code(HttpSession session, String typed) {
    Accounts.Kept one = waiting(session).orElseThrow(() -> new Refused(AccessProblem.UNKNOWN));
    String who = "kode " + one.id();
    if (attempts.of(who).lockedUntil() != null || !secondFactor.proves(one.id(), typed)) {
      attempts.missed(who);
      log.told("code-missed", one.id().toString());
      throw new Refused(AccessProblem.CODE_WRONG);
    }
    attempts.succeeded(who);
    session.setAttribute(PROVED, true);
  }

  /** Takes the person's own password in place of the first one. */
  @Transactional
  public void password(HttpSession session, String fresh) {
    Accounts.Kept one = waiting(session)
        .filter(waiting -> next(session) == Step.PASSWORD)
        .orElseThrow(() -> new Refused(AccessProblem.UNKNOWN));
    change(one, fresh);
  }

  /** Replaces the own password, whoever made it; wherever else the person is signed in, that ends. */
  @Transactional(noRollbackFor = Refused.class)
  public void changeOwn(Viewer viewer, String current, String now, String fresh) {
    Accounts.Kept one = prove(viewer, now);
    change(one, fresh);
    sessions.endOthers(one.id(), current);
  }

  /**
   * That it is the person who sits there: the present password, once more. Call it before anything is
   * written, and let a refusal of the transaction around it commit, so that the miss is counted.
   */
  Accounts.Kept prove(Viewer viewer, String now) {
    Accounts.Kept one =
        Scope.everywhere().call(() -> accounts.find(viewer.id())).orElseThrow();
    String who = "sandi " + one.id();
    if (attempts.of(who).lockedUntil() != null || !passwords.matches(now, one.passwordHash())) {
      attempts.missed(who);
      log.told("password-missed", one.id().toString());
      throw new Refused(AccessProblem.PASSWORD_WRONG);
    }
    attempts.succeeded(who);
    return one;
  }

  private void change(Accounts.Kept one, String fresh) {
    CommonPasswords.check(fresh, one.username());
    leaked.check(fresh);
    if (passwords.matches(fresh, one.passwordHash())) {
      throw new Refused(AccessProblem.PASSWORD_TOO_COMMON);
    }
    Scope.everywhere().run(() -> accounts.setPassword(one.id(), passwords.encode(fresh), false));
    String id = one.id().toString();
    audit.append(id, "access.password-changed", id, one.home().value(), Map.of());
  }

  /** The secret that the phone is to know, as it is typed; the same until it is in force. */
  public String phoneSecret(HttpSession session, @Nullable Viewer viewer) {
    return Totp.written(draft(session, owner(session, viewer)));
  }

  /** As at the door, for somebody who is in already and proves with the password to be that person. */
  public List<String> tieOwnPhone(HttpSession session, Viewer viewer, String now, String code) {
    prove(viewer, now);
    return tiePhone(session, viewer, code);
  }

  /** Ties the phone; answers with the recovery codes, to be shown once. */
  public List<String> tiePhone(HttpSession session, @Nullable Viewer viewer, String code) {
    UUID account = owner(session, viewer);
    List<String> codes = secondFactor.begin(account, draft(session, account), code);
    session.removeAttribute(DRAFT);
    session.setAttribute(PROVED, true);
    return codes;
  }

  /** Works for another area of one's own; anything else is as absent as none. */
  public void workFor(HttpSession session, Viewer viewer, String area) {
    var own = areas(viewer).stream().filter(one -> one.value().equals(area)).findFirst();
    AccountInSession.workFor(session, own.orElseThrow(() -> new Refused(AccessProblem.UNKNOWN)));
  }

  /** The areas that the person may work for. */
  public List<id.petadaya.analysis.area.AreaCode> areas(Viewer viewer) {
    return Scope.everywhere()
        .call(() -> accounts.find(viewer.id()))
        .map(Accounts.Kept::areas)
        .orElse(List.of());
  }

  private UUID owner(HttpSession session, @Nullable Viewer viewer) {
    return viewer != null
        ? viewer.id()
        : waiting(session)
            .filter(one -> next(session) == Step.PHONE)
            .orElseThrow(() -> new Refused(AccessProblem.UNKNOWN))
            .id();
  }

  /** Sealed also while it is a draft: sessions lie in the database. */
  private byte[] draft(HttpSession session, UUID account) {
    if (session.getAttribute(DRAFT) instanceof String sealed) {
      return secrets.open(
          DRAFT_PURPOSE,
          account.toString(),
          Base64.getDecoder().decode(sealed.getBytes(StandardCharsets.US_ASCII)));
    }
    byte[] secret = secondFactor.freshSecret();
    session.setAttribute(
        DRAFT,
        Base64.getEncoder()
            .encodeToString(secrets.seal(DRAFT_PURPOSE, account.toString(), secret)));
    return secret;
  }

  private Optional<Accounts.Kept> waiting(@Nullable HttpSession session) {
    return session != null && session.getAttribute(WAITING) instanceof String id
        ? Scope.everywhere().call(() -> accounts.findActive(UUID.fromString(id)))
        : Optional.empty();
  }
}
