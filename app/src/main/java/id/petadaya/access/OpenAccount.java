package id.petadaya.access;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.audit.Audit;
import id.petadaya.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a person an account. Never without a password of that person's own, never a default one. */
@Component
public class OpenAccount {

  /** Shortest password, in characters. */
  public static final int LEAST_LENGTH = 12;

  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");

  private final Accounts accounts;
  private final PasswordEncoder passwords;
  private final LeakedPasswords leaked;
  private final ChangeAccount changeAccount;
  private final Audit audit;

  OpenAccount(
      Accounts accounts,
      PasswordEncoder passwords,
      LeakedPasswords leaked,
      ChangeAccount changeAccount,
      Audit audit) {
    this.accounts = accounts;
    this.changeAccount = changeAccount;
    this.passwords = passwords;
    this.leaked = leaked;
    this.audit = audit;
  }

  /**
   * Prepares an account that an administrator asks for, inside the administrator's own area. It lets in
   * once a second person agrees, and then only to choose another password.
   */
  @Transactional
  public void invite(
      Viewer by,
      String username,
      String displayName,
      String password,
      Set<Role> roles,
      AreaCode area) {
    if (!by.is(Role.ADMINISTRATOR) || !by.maySee(area)) {
      throw new Refused(AccessProblem.NOT_YOURS);
    }
    if (roles.isEmpty()) {
      throw new Refused(AccessProblem.NO_ROLE);
    }
    Accounts.Kept shut = fresh(username, displayName, password, Set.of(), area, true);
    accounts.add(shut);
    changeAccount.ask(
        by,
        shut,
        AccountChange.Kind.BARU,
        roles.stream().map(role -> new Grant(role, area)).collect(Collectors.toSet()),
        "Akun baru untuk " + shut.displayName());
  }

  /** The people of the office, for its administrator. */
  public List<Person> people(Viewer by) {
    if (!by.is(Role.ADMINISTRATOR)) {
      throw new Refused(AccessProblem.NOT_YOURS);
    }
    return accounts.list().stream()
        .filter(one -> by.maySee(one.home()))
        .map(OpenAccount::person)
        .toList();
  }

  /** An account as its administrator sees it. */
  public record Person(
      UUID id,
      String username,
      String displayName,
      AreaCode home,
      Set<Grant> grants,
      boolean disabled,
      boolean secondFactor) {}

  private static Person person(Accounts.Kept one) {
    return new Person(
        one.id(),
        one.username(),
        one.displayName(),
        one.home(),
        one.grants(),
        one.disabled(),
        one.totpSecret() != null);
  }

  /**
   * Opens an account without a second person: for the first set-up and for the sample, whose name
   * {@code by} stands in the trace.
   *
   * @throws Refused when the name is taken or not usable, or the password is short or common
   */
  @Transactional
  public Viewer open(
      String by,
      String username,
      String displayName,
      String password,
      Set<Role> roles,
      AreaCode area) {
    Set<Grant> grants =
        roles.stream().map(role -> new Grant(role, area)).collect(Collectors.toSet());
    Accounts.Kept one = fresh(username, displayName, password, grants, area, false);
    accounts.add(one);
    audit.append(
        by,
        "access.account-opened",
        one.id().toString(),
        area.value(),
        Map.of("roles", roles.stream().map(Role::key).sorted().toList()));
    return one.viewer(area);
  }

  private Accounts.Kept fresh(
      String username,
      String displayName,
      String password,
      Set<Grant> grants,
      AreaCode area,
      boolean byAnother) {
    if (!USERNAME.matcher(username).matches()) {
      throw new Refused(AccessProblem.USERNAME_NOT_USABLE);
    }
    CommonPasswords.check(password, username);
    leaked.check(password);
    if (Scope.everywhere().call(() -> accounts.findByUsername(username)).isPresent()) {
      throw new Refused(AccessProblem.USERNAME_TAKEN);
    }
    return new Accounts.Kept(
        UUID.randomUUID(),
        username,
        displayName.strip(),
        area,
        grants,
        byAnother,
        passwords.encode(password),
        byAnother,
        null,
        0);
  }
}
