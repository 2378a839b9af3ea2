package id.petadaya.access;

import static id.petadaya.access.sql.Tables.ACCOUNT;
import static id.petadaya.access.sql.Tables.ACCOUNT_ROLE;
import static java.util.stream.Collectors.toUnmodifiableSet;

import id.petadaya.analysis.area.AreaCode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The accounts of this office. */
@Component
class Accounts {

  /** An account as it is kept. */
  record Kept(Viewer viewer, String passwordHash) {}

  private final DSLContext db;
  private final Clock clock;

  Accounts(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  boolean isEmpty() {
    return !db.fetchExists(ACCOUNT);
  }

  Optional<Kept> findByUsername(String username) {
    return find(ACCOUNT.USERNAME.eq(username));
  }

  /** Empty for an account that is unknown or disabled: a disabled one is out at its next request. */
  Optional<Viewer> findActive(UUID id) {
    return find(ACCOUNT.ID.eq(id)).map(Kept::viewer);
  }

  void add(Viewer viewer, String passwordHash) {
    db.insertInto(ACCOUNT)
        .set(ACCOUNT.ID, viewer.id())
        .set(ACCOUNT.USERNAME, viewer.username())
        .set(ACCOUNT.DISPLAY_NAME, viewer.displayName())
        .set(ACCOUNT.PASSWORD_HASH, passwordHash)
        .set(ACCOUNT.AREA_CODE, viewer.area().value())
        .set(ACCOUNT.CREATED_AT, OffsetDateTime.now(clock))
        .execute();
    for (Role role : viewer.roles()) {
      db.insertInto(ACCOUNT_ROLE)
          .set(ACCOUNT_ROLE.ACCOUNT_ID, viewer.id())
          .set(ACCOUNT_ROLE.ROLE, role.key())
          .execute();
    }
  }

  /** Active accounts, by name. */
  List<Viewer> list() {
    return db
        .select(ACCOUNT.ID)
        .from(ACCOUNT)
        .where(ACCOUNT.DISABLED.isFalse())
        .orderBy(ACCOUNT.DISPLAY_NAME)
        .fetch(ACCOUNT.ID)
        .stream()
        .flatMap(id -> findActive(id).stream())
        .toList();
  }

  private Optional<Kept> find(Condition which) {
    return db.selectFrom(ACCOUNT)
        .where(which)
        .and(ACCOUNT.DISABLED.isFalse())
        .fetchOptional(row -> new Kept(
            new Viewer(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.USERNAME),
                row.get(ACCOUNT.DISPLAY_NAME),
                rolesOf(row.get(ACCOUNT.ID)),
                new AreaCode(row.get(ACCOUNT.AREA_CODE))),
            row.get(ACCOUNT.PASSWORD_HASH)));
  }

  private Set<Role> rolesOf(UUID id) {
    return db
        .select(ACCOUNT_ROLE.ROLE)
        .from(ACCOUNT_ROLE)
        .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(id))
        .fetch()
        .stream()
        .map(row -> Role.of(row.value1()))
        .collect(toUnmodifiableSet());
  }
}
