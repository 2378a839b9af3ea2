package id.petadaya.vault;

import static id.petadaya.vault.sql.Tables.NOTICE;

import id.petadaya.analysis.area.AreaCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What the data-protection officer and the heads of the area are told at once. */
@Component
class Notices {

  private final DSLContext db;
  private final Clock clock;

  Notices(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** One notice: {@code kind} is glass_broken or many_persons; subject is a reference or a count. */
  record Notice(String kind, String actor, String subject, Instant at) {}

  void tell(AreaCode area, String kind, String actor, String subject) {
    db.insertInto(NOTICE)
        .set(NOTICE.AREA_CODE, area.value())
        .set(NOTICE.KIND, kind)
        .set(NOTICE.ACTOR, actor)
        .set(NOTICE.SUBJECT, subject)
        .set(NOTICE.AT, OffsetDateTime.now(clock))
        .execute();
  }

  boolean toldWithin(String actor, String kind, Duration time) {
    return db.fetchExists(
        NOTICE,
        NOTICE
            .ACTOR
            .eq(actor)
            .and(NOTICE.KIND.eq(kind))
            .and(NOTICE.AT.ge(OffsetDateTime.now(clock).minus(time))));
  }

  List<Notice> youngest(AreaCode within, int most) {
    return db.selectFrom(NOTICE)
        .where(NOTICE
            .AREA_CODE
            .eq(within.value())
            .or(NOTICE.AREA_CODE.startsWith(within.value() + ".")))
        .orderBy(NOTICE.ID.desc())
        .limit(most)
        .fetch(row -> new Notice(
            row.get(NOTICE.KIND),
            row.get(NOTICE.ACTOR),
            row.get(NOTICE.SUBJECT),
            row.get(NOTICE.AT).toInstant()));
  }
}
