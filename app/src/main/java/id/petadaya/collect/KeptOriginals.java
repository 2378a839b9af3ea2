package id.petadaya.collect;

import static id.petadaya.collect.sql.Tables.ATTACHMENT;
import static id.petadaya.collect.sql.Tables.SUBMISSION;
import static id.petadaya.collect.sql.Tables.TABLE_IMPORT;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which files of agencies and phones there are, and since when: for whoever ends their keeping. */
@Component
public class KeptOriginals {

  private final DSLContext db;

  KeptOriginals(DSLContext db) {
    this.db = db;
  }

  /** Whose file it is. */
  public enum Kind {
    LIST,
    SUBMISSION
  }

  /**
   * A file, once for each kind that refers to it.
   *
   * @param since when it came last
   * @param area of one that refers to it
   */
  public record Original(String sha256, Kind kind, Instant since, String area) {}

  /** All that came, the oldest first; also those whose bytes are gone. */
  public List<Original> all() {
    List<Original> all = new ArrayList<>();
    db.select(TABLE_IMPORT.FILE_SHA256, max(TABLE_IMPORT.UPLOADED_AT), max(TABLE_IMPORT.AREA_CODE))
        .from(TABLE_IMPORT)
        .groupBy(TABLE_IMPORT.FILE_SHA256)
        .orderBy(max(TABLE_IMPORT.UPLOADED_AT))
        .forEach(row -> all.add(original(row.value1(), Kind.LIST, row.value2(), row.value3())));
    db.select(ATTACHMENT.SHA256, max(ATTACHMENT.RECEIVED_AT), max(SUBMISSION.AREA_CODE))
        .from(ATTACHMENT)
        .join(SUBMISSION)
        .on(SUBMISSION.ID.eq(ATTACHMENT.SUBMISSION_ID))
        .groupBy(ATTACHMENT.SHA256)
        .orderBy(max(ATTACHMENT.RECEIVED_AT))
        .forEach(
            row -> all.add(original(row.value1(), Kind.SUBMISSION, row.value2(), row.value3())));
    return all;
  }

  private static Original original(String sha256, Kind kind, OffsetDateTime since, String area) {
    return new Original(sha256, kind, since.toInstant(), area);
  }
}
