package id.petadaya.queue;

import static id.petadaya.queue.sql.Tables.POSTPONED;

import id.petadaya.access.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What each person put off, and until when. */
@Component
class Postponed {

  private final DSLContext db;
  private final Clock clock;

  Postponed(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Keys that do not wait yet, with the day they come back. */
  Map<String, LocalDate> of(Viewer viewer, LocalDate today) {
    return db.select(POSTPONED.KEY, POSTPONED.UNTIL)
        .from(POSTPONED)
        .where(POSTPONED.ACCOUNT_ID.eq(viewer.id()))
        .and(POSTPONED.UNTIL.gt(today))
        .fetchMap(POSTPONED.KEY, POSTPONED.UNTIL);
  }

  void put(Viewer viewer, String key, LocalDate until, String reason) {
    db.insertInto(POSTPONED)
        .set(POSTPONED.ACCOUNT_ID, viewer.id())
        .set(POSTPONED.AREA_CODE, viewer.area().value())
        .set(POSTPONED.KEY, key)
        .set(POSTPONED.UNTIL, until)
        .set(POSTPONED.REASON, reason)
        .set(POSTPONED.AT, OffsetDateTime.now(clock))
        .onConflict(POSTPONED.ACCOUNT_ID, POSTPONED.KEY)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }

  void takeUpAgain(Viewer viewer, String key) {
    db.deleteFrom(POSTPONED)
        .where(POSTPONED.ACCOUNT_ID.eq(viewer.id()))
        .and(POSTPONED.KEY.eq(key))
        .execute();
  }
}
