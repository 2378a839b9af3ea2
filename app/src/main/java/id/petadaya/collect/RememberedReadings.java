package id.petadaya.collect;

import static id.petadaya.collect.sql.Tables.REMEMBERED_READING;

import id.petadaya.analysis.area.AreaCode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How people had files read, for each institution of an area and each template. */
@Component
class RememberedReadings {

  private final DSLContext db;
  private final Clock clock;
  private final JsonMapper json;

  RememberedReadings(DSLContext db, Clock clock, JsonMapper json) {
    this.db = db;
    this.clock = clock;
    this.json = json;
  }

  /** Those of an institution, newest first. */
  List<Remembered> of(AreaCode area, String institution) {
    return db.select(REMEMBERED_READING.CONTENT)
        .from(REMEMBERED_READING)
        .where(REMEMBERED_READING.AREA_CODE.eq(area.value()))
        .and(REMEMBERED_READING.INSTITUTION.eq(institution))
        .orderBy(REMEMBERED_READING.KEPT_AT.desc())
        .fetch(row -> json.readValue(row.value1().data(), Remembered.class));
  }

  /** Takes the place of what was remembered for the same template. */
  void keep(AreaCode area, String institution, Remembered one, String by) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    JSONB content = JSONB.valueOf(json.writeValueAsString(one));
    db.insertInto(REMEMBERED_READING)
        .set(REMEMBERED_READING.AREA_CODE, area.value())
        .set(REMEMBERED_READING.INSTITUTION, institution)
        .set(REMEMBERED_READING.TEMPLATE, one.template())
        .set(REMEMBERED_READING.CONTENT, content)
        .set(REMEMBERED_READING.KEPT_BY, by)
        .set(REMEMBERED_READING.KEPT_AT, now)
        .onConflict(
            REMEMBERED_READING.AREA_CODE,
            REMEMBERED_READING.INSTITUTION,
            REMEMBERED_READING.TEMPLATE)
        .doUpdate()
        .set(REMEMBERED_READING.CONTENT, content)
        .set(REMEMBERED_READING.KEPT_BY, by)
        .set(REMEMBERED_READING.KEPT_AT, now)
        .execute();
  }
}
