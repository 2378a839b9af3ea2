package id.petadaya.access;

import static id.petadaya.access.sql.Tables.OFFICE;

import id.petadaya.analysis.area.AreaCode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The one office; empty before the first set-up. */
@Component
public class Offices {

  private final DSLContext db;
  private final Clock clock;

  Offices(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public Optional<Office> find() {
    return db.selectFrom(OFFICE)
        .fetchOptional(row -> new Office(
            row.get(OFFICE.NAME),
            new AreaCode(row.get(OFFICE.AREA_CODE)),
            row.get(OFFICE.SET_UP_AT) != null,
            row.get(OFFICE.SIMULATED)));
  }

  void put(String name, AreaCode area, boolean simulated) {
    db.insertInto(OFFICE)
        .set(OFFICE.ID, true)
        .set(OFFICE.NAME, name)
        .set(OFFICE.AREA_CODE, area.value())
        .set(OFFICE.SIMULATED, simulated)
        .onConflict(OFFICE.ID)
        .doUpdate()
        .set(OFFICE.NAME, name)
        .set(OFFICE.AREA_CODE, area.value())
        .execute();
  }

  void finish() {
    db.update(OFFICE).set(OFFICE.SET_UP_AT, OffsetDateTime.now(clock)).execute();
  }
}
