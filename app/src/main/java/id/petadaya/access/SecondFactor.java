package id.petadaya.access;

import static id.petadaya.access.sql.Tables.RECOVERY_CODE;

import id.petadaya.audit.Audit;
import id.petadaya.files.Secrets;
import id.petadaya.kernel.Refused;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second proof of a person: a code from the phone, or one of ten recovery codes, each good once.
 * Required as {@code petadaya.second-factor} says: {@code required-for-all} (usual), {@code roles}, of
 * those that may see persons, or {@code optional}. An office of a sample never requires it, since its
 * people have no phones.
 */
@Component
@Lazy(false)
public class SecondFactor {

  static final String PURPOSE = "access.totp";
  static final String RECOVERY = "access.recovery-code";
  private static final int CODES = 10;

  private final Accounts accounts;
  private final Offices offices;
  private final Secrets secrets;
  private final DSLContext db;
  private final Audit audit;
  private final Clock clock;
  private final Need need;
  private volatile @Nullable Boolean realOffice;
  private final SecureRandom random = new SecureRandom();

  SecondFactor(
      Accounts accounts,
      Offices offices,
      Secrets secrets,
      DSLContext db,
      Audit audit,
      Clock clock,
      @Value("${petadaya.second-factor:required-for-all}") String setting) {
    this.accounts = accounts;
    this.offices = offices;
    this.secrets = secrets;
    this.db = db;
    this.audit = audit;
    this.clock = clock;
    this.need = Need.of(setting);
  }

  private enum Need {
    ALL,
    ROLES,
    NONE;

    static Need of(String setting) {
      return switch (setting) {
        case "required-for-all" -> ALL;
        // What it was called before all were asked.
        case "roles", "required" -> ROLES;
        case "optional" -> NONE;
        default ->
          throw new IllegalStateException(
              "petadaya.second-factor \"%s\" tidak dikenal. Tulis required-for-all, roles, atau optional."
                  .formatted(setting));
      };
    }

    boolean of(Viewer viewer) {
      return this == ALL || this == ROLES && viewer.roles().stream().anyMatch(Role::maySeePersons);
    }
  }

  /** Whether the person has one. */
  public boolean isOn(Viewer viewer) {
    return own(viewer.id()).totpSecret() != null;
  }

  boolean isRequired(Viewer viewer) {
    return need.of(viewer) && isRealOffice();
  }

  /** Asked until the office is set up; from then on it stays what it is. */
  private boolean isRealOffice() {
    if (realOffice == null) {
      realOffice =
          offices.find().filter(Office::ready).map(one -> !one.simulated()).orElse(null);
    }
    return Boolean.TRUE.equals(realOffice);
  }

  byte[] freshSecret() {
    byte[] secret = new byte[Totp.SECRET_BYTES];
    random.nextBytes(secret);
    return secret;
  }

  /**
   * Puts the factor in force once the person has shown a code of it.
   *
   * @return the recovery codes, to be shown once
   */
  @Transactional
  List<String> begin(UUID account, byte[] secret, String code) {
    var step = Totp.stepOf(secret, digits(code), clock.instant());
    if (step.isEmpty()) {
      throw new Refused(AccessProblem.CODE_WRONG);
    }
    return Scope.everywhere().call(() -> {
      Accounts.Kept one = own(account);
      accounts.setSecret(account, secrets.seal(PURPOSE, account.toString(), secret));
      accounts.useStep(account, step.getAsLong());
      List<String> codes = freshCodes(account);
      audit.append(
          account.toString(),
          "access.second-factor-on",
          account.toString(),
          one.home().value(),
          Map.of());
      return codes;
    });
  }

  /** Whether the code is good now; it is never good again. */
  @Transactional
  boolean proves(UUID account, String typed) {
    return Scope.everywhere().call(() -> {
      byte[] sealed = own(account).totpSecret();
      if (sealed == null) {
        return false;
      }
      byte[] secret = secrets.open(PURPOSE, account.toString(), sealed);
      var step = Totp.stepOf(secret, digits(typed), clock.instant());
      return step.isPresent()
          ? accounts.useStep(account, step.getAsLong())
          : useRecovery(account, typed);
    });
  }

  /** The phone is lost, or the person wants none any more. */
  void forget(UUID account) {
    Scope.everywhere().run(() -> {
      accounts.setSecret(account, null);
      db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT_ID.eq(account)).execute();
    });
  }

  private boolean useRecovery(UUID account, String typed) {
    boolean used = db.update(RECOVERY_CODE)
            .set(RECOVERY_CODE.USED_AT, OffsetDateTime.now(clock))
            .where(RECOVERY_CODE.ACCOUNT_ID.eq(account))
            .and(RECOVERY_CODE.CODE_HASH.in(secrets.hashes(RECOVERY, text(account, typed))))
            .and(RECOVERY_CODE.USED_AT.isNull())
            .execute()
        == 1;
    if (used) {
      audit.append(
          account.toString(),
          "access.recovery-code-used",
          account.toString(),
          own(account).home().value(),
          Map.of());
    }
    return used;
  }

  private List<String> freshCodes(UUID account) {
    db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT_ID.eq(account)).execute();
    List<String> codes = new ArrayList<>();
    for (int at = 0; at < CODES; at++) {
      String code = FirstPassword.fresh();
      codes.add(code);
      db.insertInto(RECOVERY_CODE)
          .set(RECOVERY_CODE.ACCOUNT_ID, account)
          .set(RECOVERY_CODE.CODE_HASH, secrets.hash(RECOVERY, text(account, code)))
          .execute();
    }
    return codes;
  }

  private static String text(UUID account, String code) {
    String signs = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return account + "|" + signs;
  }

  private Accounts.Kept own(UUID account) {
    return Scope.everywhere().call(() -> accounts.find(account)).orElseThrow();
  }

  private static String digits(String typed) {
    return typed.replaceAll("\\s", "");
  }
}
