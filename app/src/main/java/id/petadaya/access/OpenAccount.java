package id.petadaya.access;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.audit.Audit;
import id.petadaya.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
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
  private final Audit audit;

  OpenAccount(Accounts accounts, PasswordEncoder passwords, Audit audit) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.audit = audit;
  }

  /** Opens an account that an administrator asks for, inside the administrator's own area. */
  @Transactional
  public Viewer invite(
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
    return open(by.getName(), username, displayName, password, roles, area);
  }

  /** The people of the office, for its administrator. */
  public List<Viewer> people(Viewer by) {
    if (!by.is(Role.ADMINISTRATOR)) {
      throw new Refused(AccessProblem.NOT_YOURS);
    }
    return accounts.list().stream().filter(one -> by.maySee(one.area())).toList();
  }

  /**
   * Opens the account.
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
    if (!USERNAME.matcher(username).matches()) {
      throw new Refused(AccessProblem.USERNAME_NOT_USABLE);
    }
    CommonPasswords.check(password, username);
    if (Scope.everywhere().call(() -> accounts.findByUsername(username)).isPresent()) {
      throw new Refused(AccessProblem.USERNAME_TAKEN);
    }
    var viewer = new Viewer(UUID.randomUUID(), username, displayName.strip(), roles, area);
    accounts.add(viewer, passwords.encode(password));
    audit.append(
        by,
        "access.account-opened",
        viewer.id().toString(),
        area.value(),
        Map.of("roles", roles.stream().map(Role::key).sorted().toList()));
    return viewer;
  }
}
