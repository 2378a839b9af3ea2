package id.petadaya.audit;

import static id.petadaya.audit.sql.Tables.ENTRY;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The book of deeds. */
@Component
public class Audit {

  private final DSLContext db;
  private final Clock clock;
  private final JsonMapper json;

  Audit(DSLContext db, Clock clock, JsonMapper json) {
    this.db = db;
    this.clock = clock;
    this.json = json;
  }

  /**
   * Appends one entry inside the transaction of the deed; fails without one, so that no deed is left
   * without its trace.
   *
   * @param by account id, or the name of a job
   * @param deed {@code room.what-was-done}
   * @param subject id of what it was done to
   * @param area the area it concerns, if any
   * @param details codes, counts and reasons; never personal data
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(
      String by, String deed, String subject, @Nullable String area, Map<String, ?> details) {
    db.insertInto(ENTRY)
        .set(ENTRY.AT, OffsetDateTime.now(clock))
        .set(ENTRY.ACTOR, by)
        .set(ENTRY.DEED, deed)
        .set(ENTRY.SUBJECT, subject)
        .set(ENTRY.AREA_CODE, area)
        .set(ENTRY.DETAILS, JSONB.valueOf(json.writeValueAsString(details)))
        .execute();
  }
}
