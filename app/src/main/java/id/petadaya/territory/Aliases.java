package id.petadaya.territory;

import static id.petadaya.territory.sql.Tables.ALIAS;

import id.petadaya.analysis.area.AreaCode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Spellings that an officer confirmed, kept for the next file of the same regency. */
@Component
public class Aliases {

  private final DSLContext db;
  private final Clock clock;

  Aliases(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Spelling as written to the area meant. */
  public Map<String, AreaCode> within(AreaCode parent) {
    return db.select(ALIAS.SPELLING, ALIAS.AREA_CODE)
        .from(ALIAS)
        .where(ALIAS.PARENT_CODE.eq(parent.value()))
        .fetchMap(ALIAS.SPELLING, row -> new AreaCode(row.get(ALIAS.AREA_CODE)));
  }

  public void confirm(AreaCode parent, String spelling, AreaCode meant, String by) {
    db.insertInto(ALIAS)
        .set(ALIAS.PARENT_CODE, parent.value())
        .set(ALIAS.SPELLING, spelling)
        .set(ALIAS.AREA_CODE, meant.value())
        .set(ALIAS.ADDED_BY, by)
        .set(ALIAS.ADDED_AT, OffsetDateTime.now(clock))
        .onConflict(ALIAS.PARENT_CODE, ALIAS.SPELLING)
        .doUpdate()
        .set(ALIAS.AREA_CODE, meant.value())
        .execute();
  }
}
