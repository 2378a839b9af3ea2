package id.petadaya.files;

import static id.petadaya.files.sql.Tables.INSTALLATION_KEY;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** By name, which key everything is sealed with, and which one is to follow. */
@Component
class KeyNames {

  static final String COMING = "coming";
  static final String IN_USE = "in_use";
  private static final String LEFT = "left";

  private final DSLContext db;
  private final Clock clock;

  KeyNames(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** The key that is {@link #IN_USE} or {@link #COMING}. */
  Optional<String> find(String state) {
    return db.select(INSTALLATION_KEY.NAME)
        .from(INSTALLATION_KEY)
        .where(INSTALLATION_KEY.STATE.eq(state))
        .fetchOptional(INSTALLATION_KEY.NAME);
  }

  void note(String name, String state) {
    db.insertInto(INSTALLATION_KEY)
        .set(INSTALLATION_KEY.NAME, name)
        .set(INSTALLATION_KEY.STATE, state)
        .set(INSTALLATION_KEY.SINCE, OffsetDateTime.now(clock))
        .onConflictDoNothing()
        .execute();
  }

  /** The coming one is in use from now on. */
  void arrive() {
    become(IN_USE, LEFT);
    become(COMING, IN_USE);
  }

  /** Before anything is sealed. */
  void forget() {
    db.deleteFrom(INSTALLATION_KEY).execute();
  }

  private void become(String from, String to) {
    db.update(INSTALLATION_KEY)
        .set(INSTALLATION_KEY.STATE, to)
        .set(INSTALLATION_KEY.SINCE, OffsetDateTime.now(clock))
        .where(INSTALLATION_KEY.STATE.eq(from))
        .execute();
  }
}
