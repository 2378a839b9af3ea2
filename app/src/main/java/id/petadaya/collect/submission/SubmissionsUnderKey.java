package id.petadaya.collect.submission;

import static id.petadaya.collect.sql.Tables.SUBMISSION;

import id.petadaya.files.KeptUnderKey;
import id.petadaya.files.KeyChange;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.stereotype.Component;

/** What phones sent moves to a new installation's key, a few hundred at a time. */
@Component
class SubmissionsUnderKey implements KeptUnderKey {

  private static final int STEP = 200;

  private final DSLContext db;

  SubmissionsUnderKey(DSLContext db) {
    this.db = db;
  }

  @Override
  public int sealAnew(KeyChange change) {
    int all = 0;
    UUID last = new UUID(0, 0);
    for (var some = after(last); !some.isEmpty(); some = after(last)) {
      List<Query> changes = new ArrayList<>();
      for (var row : some) {
        changes.add(db.update(SUBMISSION)
            .set(SUBMISSION.XML, change.bytes(row.value2()))
            .where(SUBMISSION.ID.eq(row.value1())));
        last = row.value1();
      }
      db.batch(changes).execute();
      all += changes.size();
    }
    return all;
  }

  private org.jooq.Result<org.jooq.Record2<UUID, byte[]>> after(UUID last) {
    return db.select(SUBMISSION.ID, SUBMISSION.XML)
        .from(SUBMISSION)
        .where(SUBMISSION.ID.gt(last))
        .orderBy(SUBMISSION.ID)
        .limit(STEP)
        .fetch();
  }
}
