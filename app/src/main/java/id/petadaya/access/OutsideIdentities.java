package id.petadaya.access;

import static id.petadaya.access.sql.Tables.OUTSIDE_IDENTITY;

import id.petadaya.audit.Audit;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which account somebody has for whom another house vouches. */
@Component
class OutsideIdentities {

  private final Accounts accounts;
  private final DSLContext db;
  private final Audit audit;
  private final Clock clock;

  OutsideIdentities(Accounts accounts, DSLContext db, Audit audit, Clock clock) {
    this.accounts = accounts;
    this.db = db;
    this.audit = audit;
    this.clock = clock;
  }

  /** The open account that was tied to it; an account is never made. */
  Optional<UUID> find(String issuer, String subject) {
    return Scope.everywhere()
        .call(() -> db.select(OUTSIDE_IDENTITY.ACCOUNT_ID)
            .from(OUTSIDE_IDENTITY)
            .where(OUTSIDE_IDENTITY.ISSUER.eq(issuer))
            .and(OUTSIDE_IDENTITY.SUBJECT.eq(subject))
            .fetchOptional(OUTSIDE_IDENTITY.ACCOUNT_ID)
            .flatMap(accounts::findActive)
            .map(Accounts.Kept::id));
  }

  boolean isTied(String issuer, UUID account) {
    return Scope.everywhere()
        .call(() -> db.fetchExists(
            OUTSIDE_IDENTITY,
            OUTSIDE_IDENTITY.ISSUER.eq(issuer).and(OUTSIDE_IDENTITY.ACCOUNT_ID.eq(account))));
  }

  /** Ties it in place of what was tied before; false when it is somebody else's. */
  @Transactional
  public boolean tie(String issuer, String subject, UUID account) {
    return Scope.everywhere().call(() -> {
      db.deleteFrom(OUTSIDE_IDENTITY)
          .where(OUTSIDE_IDENTITY.ISSUER.eq(issuer))
          .and(OUTSIDE_IDENTITY.ACCOUNT_ID.eq(account))
          .execute();
      int tied = db.insertInto(OUTSIDE_IDENTITY)
          .set(OUTSIDE_IDENTITY.ISSUER, issuer)
          .set(OUTSIDE_IDENTITY.SUBJECT, subject)
          .set(OUTSIDE_IDENTITY.ACCOUNT_ID, account)
          .set(OUTSIDE_IDENTITY.TIED_AT, OffsetDateTime.now(clock))
          .onConflictDoNothing()
          .execute();
      if (tied == 1) {
        String home = accounts.find(account).orElseThrow().home().value();
        audit.append(account.toString(), "access.outside-tied", account.toString(), home, Map.of());
      }
      return tied == 1;
    });
  }
}
