package id.petadaya.survey;

import static id.petadaya.survey.sql.Tables.OPENED_SURVEY;

import id.petadaya.files.KeptUnderKey;
import id.petadaya.files.KeyChange;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The secrets of surveys move to a new installation's key; printed cards stay good. */
@Component
class SurveysUnderKey implements KeptUnderKey {

  private final DSLContext db;

  SurveysUnderKey(DSLContext db) {
    this.db = db;
  }

  @Override
  public int sealAnew(KeyChange change) {
    var all =
        db.select(OPENED_SURVEY.ID, OPENED_SURVEY.SECRET).from(OPENED_SURVEY).fetch();
    all.forEach(row -> db.update(OPENED_SURVEY)
        .set(OPENED_SURVEY.SECRET, change.bytes(row.value2()))
        .where(OPENED_SURVEY.ID.eq(row.value1()))
        .execute());
    return all.size();
  }
}
