package id.petadaya.access;

import static id.petadaya.access.sql.Tables.ACCOUNT;
import static id.petadaya.access.sql.Tables.PROGRAM_KEY;
import static id.petadaya.access.sql.Tables.ROLE_GRANT;
import static java.util.stream.Collectors.toUnmodifiableSet;

import id.petadaya.analysis.area.AreaCode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accounts of this installation. */
@Component
class Accounts {

  private final DSLContext db;
  private final Clock clock;

  Accounts(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * An account as it is kept.
   *
   * @param mustChange somebody else made the password
   * @param totpSecret sealed; null without a second factor
   * @param totpStep the last step whose code was used
   */
  record Kept(
      UUID id,
      String username,
      String displayName,
      AreaCode home,
      Set<Grant> grants,
      boolean disabled,
      String passwordHash,
      boolean mustChange,
      byte @Nullable [] totpSecret,
      long totpStep) {

    Kept {
      grants = Set.copyOf(grants);
    }

    /** The areas that the person may work for, the widest first. */
    List<AreaCode> areas() {
      return grants.stream().map(Grant::area).distinct().sorted().toList();
    }

    /**
     * The person at work for one area, with the roles that count there: those given for it or for an
     * area around it. A person works for one area at a time.
     */
    Viewer viewer(@Nullable AreaCode wanted) {
      AreaCode usual = areas().contains(home) ? home : first();
      AreaCode area = wanted != null && areas().contains(wanted) ? wanted : usual;
      Set<Role> roles = grants.stream()
          .filter(grant -> grant.area().holds(area))
          .map(Grant::role)
          .collect(toUnmodifiableSet());
      return new Viewer(id, username, displayName, roles, area);
    }

    private AreaCode first() {
      return grants.isEmpty() ? home : areas().getFirst();
    }

    /** Without hash and secret. */
    @Override
    public String toString() {
      return "Kept[" + id + "]";
    }
  }

  boolean isEmpty() {
    return !db.fetchExists(ACCOUNT);
  }

  Optional<Kept> findByUsername(String username) {
    return find(ACCOUNT.USERNAME.eq(username));
  }

  Optional<Kept> find(UUID id) {
    return find(ACCOUNT.ID.eq(id));
  }

  /** Empty for an account that is unknown or disabled: a disabled one is out at its next request. */
  Optional<Kept> findActive(UUID id) {
    return find(id).filter(one -> !one.disabled());
  }

  /** Accounts whose home lies in the scope, by name. */
  List<Kept> list() {
    return db.selectFrom(ACCOUNT).orderBy(ACCOUNT.DISPLAY_NAME).fetch().map(this::kept);
  }

  void add(Kept one) {
    db.insertInto(ACCOUNT)
        .set(ACCOUNT.ID, one.id())
        .set(ACCOUNT.USERNAME, one.username())
        .set(ACCOUNT.DISPLAY_NAME, one.displayName())
        .set(ACCOUNT.PASSWORD_HASH, one.passwordHash())
        .set(ACCOUNT.AREA_CODE, one.home().value())
        .set(ACCOUNT.DISABLED, one.disabled())
        .set(ACCOUNT.MUST_CHANGE, one.mustChange())
        .set(ACCOUNT.CREATED_AT, OffsetDateTime.now(clock))
        .execute();
    grant(one.id(), one.grants());
  }

  /** From now on exactly these. */
  void grant(UUID id, Collection<Grant> grants) {
    db.deleteFrom(ROLE_GRANT).where(ROLE_GRANT.ACCOUNT_ID.eq(id)).execute();
    for (Grant one : Set.copyOf(grants)) {
      db.insertInto(ROLE_GRANT)
          .set(ROLE_GRANT.ACCOUNT_ID, id)
          .set(ROLE_GRANT.ROLE, one.role().key())
          .set(ROLE_GRANT.AREA_CODE, one.area().value())
          .execute();
    }
  }

  void disable(UUID id, boolean disabled) {
    db.update(ACCOUNT).set(ACCOUNT.DISABLED, disabled).where(ACCOUNT.ID.eq(id)).execute();
  }

  /** Programs of the account are out with the old password. */
  void setPassword(UUID id, String hash, boolean mustChange) {
    db.deleteFrom(PROGRAM_KEY).where(PROGRAM_KEY.ACCOUNT_ID.eq(id)).execute();
    db.update(ACCOUNT)
        .set(ACCOUNT.PASSWORD_HASH, hash)
        .set(ACCOUNT.MUST_CHANGE, mustChange)
        .where(ACCOUNT.ID.eq(id))
        .execute();
  }

  void setSecret(UUID id, byte @Nullable [] sealed) {
    db.update(ACCOUNT)
        .set(ACCOUNT.TOTP_SECRET, sealed)
        .set(ACCOUNT.TOTP_STEP, 0L)
        .where(ACCOUNT.ID.eq(id))
        .execute();
  }

  /** False when a code of this step, or of a later one, was used already: also by somebody at once. */
  boolean useStep(UUID id, long step) {
    return db.update(ACCOUNT)
            .set(ACCOUNT.TOTP_STEP, step)
            .where(ACCOUNT.ID.eq(id))
            .and(ACCOUNT.TOTP_STEP.lt(step))
            .execute()
        == 1;
  }

  private Optional<Kept> find(Condition which) {
    return db.selectFrom(ACCOUNT).where(which).fetchOptional().map(this::kept);
  }

  private Kept kept(Record row) {
    UUID id = row.get(ACCOUNT.ID);
    Set<Grant> grants = db
        .selectFrom(ROLE_GRANT)
        .where(ROLE_GRANT.ACCOUNT_ID.eq(id))
        .fetch(one -> new Grant(
            Role.of(one.get(ROLE_GRANT.ROLE)), new AreaCode(one.get(ROLE_GRANT.AREA_CODE))))
        .stream()
        .collect(toUnmodifiableSet());
    return new Kept(
        id,
        row.get(ACCOUNT.USERNAME),
        row.get(ACCOUNT.DISPLAY_NAME),
        new AreaCode(row.get(ACCOUNT.AREA_CODE)),
        grants,
        row.get(ACCOUNT.DISABLED),
        row.get(ACCOUNT.PASSWORD_HASH),
        row.get(ACCOUNT.MUST_CHANGE),
        row.get(ACCOUNT.TOTP_SECRET),
        row.get(ACCOUNT.TOTP_STEP));
  }
}
