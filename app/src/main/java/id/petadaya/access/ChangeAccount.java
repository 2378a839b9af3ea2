package id.petadaya.access;

import id.petadaya.audit.Audit;
import id.petadaya.kernel.Problem;
import id.petadaya.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes who may do what. Whatever gives rights waits for a second person: another administrator, or a
 * section or division head. Whatever takes them away happens at once.
 *
 * <p>A new office begins with one person. Until somebody else has ever been able to agree, what that
 * person asks is done at once, and the trace says so.
 */
@Component
public class ChangeAccount {

  /** An account that does not exist, or not in this area. */
  public static final Problem UNKNOWN = AccessProblem.UNKNOWN;

  /** Somebody who neither manages accounts nor agrees to changes. */
  public static final Problem NOT_YOURS = AccessProblem.NOT_YOURS;

  public static final Problem AREA_UNKNOWN = AccessProblem.AREA_UNKNOWN;

  private static final Role[] SECOND = {Role.ADMINISTRATOR, Role.SECTION_HEAD, Role.DIVISION_HEAD};

  private final Accounts accounts;
  private final AccountChanges changes;
  private final SecondFactor secondFactor;
  private final PasswordEncoder passwords;
  private final OwnSessions sessions;
  private final Audit audit;

  ChangeAccount(
      Accounts accounts,
      AccountChanges changes,
      SecondFactor secondFactor,
      PasswordEncoder passwords,
      OwnSessions sessions,
      Audit audit) {
    this.accounts = accounts;
    this.changes = changes;
    this.secondFactor = secondFactor;
    this.passwords = passwords;
    this.sessions = sessions;
    this.audit = audit;
  }

  /** Changes that wait, for those who may agree to one. */
  public List<AccountChange> waiting(Viewer by) {
    return by.is(SECOND) ? changes.open() : List.of();
  }

  /** Whether this person manages accounts or agrees to changes. */
  public boolean mayLook(Viewer by) {
    return by.is(SECOND);
  }

  /** How many changes this person may agree to. */
  public int waitingFor(Viewer by) {
    return (int) waiting(by).stream().filter(one -> mayDecide(by, one)).count();
  }

  /** Whether this person may agree to it: never to the own wish, never about oneself. */
  public boolean mayDecide(Viewer by, AccountChange change) {
    return by.is(SECOND)
        && !by.id().equals(change.askedBy())
        && !by.id().equals(change.account())
        && change.grants().stream().allMatch(grant -> by.maySee(grant.area()));
  }

  /** All that the account has now, in whatever area. */
  public Set<Grant> grants(Viewer by, UUID account) {
    return Scope.everywhere().call(() -> managed(by, account)).grants();
  }

  /** Asks that the account shall have exactly these roles. */
  @Transactional
  public void roles(Viewer by, UUID account, Set<Grant> grants, String reason) {
    if (grants.isEmpty()) {
      throw new Refused(AccessProblem.NO_ROLE);
    }
    ask(by, managed(by, account), AccountChange.Kind.PERAN, grants, reason);
  }

  /** Asks that a shut account shall be open again. */
  @Transactional
  public void enable(Viewer by, UUID account, String reason) {
    ask(by, managed(by, account), AccountChange.Kind.AKTIF, Set.of(), reason);
  }

  /** Asks that the second factor of a lost phone shall no longer be asked for. */
  @Transactional
  public void forgetSecondFactor(Viewer by, UUID account, String reason) {
    ask(by, managed(by, account), AccountChange.Kind.KODE, Set.of(), reason);
  }

  /** Asks, or does it where nobody else has ever been able to agree. */
  void ask(
      Viewer by, Accounts.Kept account, AccountChange.Kind kind, Set<Grant> grants, String reason) {
    if (!changed(account.grants(), grants).allMatch(grant -> by.maySee(grant.area()))
        || account.id().equals(by.id())) {
      throw new Refused(AccessProblem.NOT_YOURS);
    }
    if (reason.strip().length() < 5) {
      throw new Refused(AccessProblem.REASON_MISSING);
    }
    if (changes.isOpenFor(account.id())) {
      throw new Refused(AccessProblem.CHANGE_OPEN);
    }
    UUID id = changes.ask(account.id(), account.home(), kind, grants, reason.strip(), by.id());
    trace(by, "access.change-asked", account, kind, grants);
    if (isAlone(by, account)) {
      apply(account, kind, grants);
      changes.close(id);
      trace(by, "access.change-made-alone", account, kind, grants);
    }
  }

  /**
   * Agrees to a change, or does not.
   *
   * @throws Refused to whoever asked for it, whom it concerns, or who has no role for it
   */
  @Transactional
  public void decide(Viewer by, UUID change, boolean agreed) {
    AccountChange asked =
        changes.findOpen(change).orElseThrow(() -> new Refused(AccessProblem.UNKNOWN));
    if (!mayDecide(by, asked)) {
      throw new Refused(AccessProblem.SECOND_PERSON);
    }
    Accounts.Kept account = accounts.find(asked.account()).orElseThrow();
    if (!changes.decide(change, by.id(), agreed)) {
      throw new Refused(AccessProblem.UNKNOWN);
    }
    if (agreed) {
      apply(account, asked.kind(), asked.grants());
    }
    trace(
        by,
        agreed ? "access.change-agreed" : "access.change-refused",
        account,
        asked.kind(),
        asked.grants());
  }

  /** Shuts an account at once; its sessions end with their next request. */
  @Transactional
  public void disable(Viewer by, UUID account, String reason) {
    Accounts.Kept one = managed(by, account);
    if (one.id().equals(by.id())) {
      throw new Refused(AccessProblem.NOT_YOURS);
    }
    if (reason.strip().length() < 5) {
      throw new Refused(AccessProblem.REASON_MISSING);
    }
    accounts.disable(account, true);
    sessions.endOthers(account, "");
    audit.append(
        by.getName(), "access.account-shut", account.toString(), one.home().value(), Map.of());
  }

  /**
   * Gives the account a first password again, which lets in only to choose another. A second factor
   * stays, so that this opens nothing by itself; where the person is signed in, that ends.
   *
   * @return the password, to be told once
   */
  @Transactional
  public String resetPassword(Viewer by, UUID account) {
    Accounts.Kept one = managed(by, account);
    String password = FirstPassword.fresh();
    accounts.setPassword(account, passwords.encode(password), true);
    sessions.endOthers(account, "");
    audit.append(
        by.getName(), "access.password-reset", account.toString(), one.home().value(), Map.of());
    return password;
  }

  private void apply(Accounts.Kept account, AccountChange.Kind kind, Set<Grant> grants) {
    switch (kind) {
      case BARU -> {
        accounts.grant(account.id(), grants);
        accounts.disable(account.id(), false);
      }
      case PERAN -> accounts.grant(account.id(), grants);
      case AKTIF -> accounts.disable(account.id(), false);
      case KODE -> secondFactor.forget(account.id());
    }
  }

  /** Nobody else in sight has, or ever had, a role that could agree; a shut account counts as well. */
  private boolean isAlone(Viewer by, Accounts.Kept account) {
    return Scope.everywhere()
        .call(() -> accounts.list().stream()
            .filter(one -> !one.id().equals(by.id()) && !one.id().equals(account.id()))
            .flatMap(one -> one.grants().stream())
            .noneMatch(grant -> Set.of(SECOND).contains(grant.role())));
  }

  /** Nobody gives or takes what lies outside the own area. */
  private static Stream<Grant> changed(Set<Grant> now, Set<Grant> wanted) {
    return Stream.concat(
        wanted.stream().filter(one -> !now.contains(one)),
        now.stream().filter(one -> !wanted.isEmpty() && !wanted.contains(one)));
  }

  private Accounts.Kept managed(Viewer by, UUID account) {
    if (!by.is(Role.ADMINISTRATOR)) {
      throw new Refused(AccessProblem.NOT_YOURS);
    }
    return accounts
        .find(account)
        .filter(one -> by.maySee(one.home()))
        .orElseThrow(() -> new Refused(AccessProblem.UNKNOWN));
  }

  private void trace(
      Viewer by, String deed, Accounts.Kept account, AccountChange.Kind kind, Set<Grant> grants) {
    audit.append(
        by.getName(),
        deed,
        account.id().toString(),
        account.home().value(),
        Map.of(
            "kind",
            kind.name(),
            "grants",
            grants.stream()
                .map(one -> one.role().key() + "@" + one.area())
                .sorted()
                .toList()));
  }
}
