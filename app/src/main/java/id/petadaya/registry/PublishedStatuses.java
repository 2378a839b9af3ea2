package id.petadaya.registry;

import static id.petadaya.registry.sql.Tables.PUBLISHED_STATUS;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.scoring.Category;
import id.petadaya.kernel.Period;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Categories that somebody published about areas, with where it was said: history, never an input. */
@Component
public class PublishedStatuses {

  private final DSLContext db;

  PublishedStatuses(DSLContext db) {
    this.db = db;
  }

  /** A category as published. */
  public record Status(
      AreaCode area,
      Period period,
      Category category,
      String saidBy,
      String source,
      String saidOn) {}

  /** Newest year first. */
  public List<Status> of(AreaCode area) {
    return db.selectFrom(PUBLISHED_STATUS)
        .where(PUBLISHED_STATUS.AREA_CODE.eq(area.value()))
        .orderBy(PUBLISHED_STATUS.YEAR.desc(), PUBLISHED_STATUS.SAID_BY)
        .fetch(PublishedStatuses::status);
  }

  public Optional<Status> find(AreaCode area, Period period) {
    return of(area).stream().filter(one -> one.period().equals(period)).findFirst();
  }

  /** Notes what was published; the same statement is noted once. */
  public void note(Status one) {
    db.insertInto(PUBLISHED_STATUS)
        .set(PUBLISHED_STATUS.AREA_CODE, one.area().value())
        .set(PUBLISHED_STATUS.YEAR, one.period().year())
        .set(PUBLISHED_STATUS.CATEGORY, one.category().name())
        .set(PUBLISHED_STATUS.SAID_BY, one.saidBy())
        .set(PUBLISHED_STATUS.SOURCE, one.source())
        .set(PUBLISHED_STATUS.SAID_ON, one.saidOn())
        .onConflictDoNothing()
        .execute();
  }

  private static Status status(Record row) {
    return new Status(
        new AreaCode(row.get(PUBLISHED_STATUS.AREA_CODE)),
        new Period(row.get(PUBLISHED_STATUS.YEAR)),
        Category.valueOf(row.get(PUBLISHED_STATUS.CATEGORY)),
        row.get(PUBLISHED_STATUS.SAID_BY),
        row.get(PUBLISHED_STATUS.SOURCE),
        row.get(PUBLISHED_STATUS.SAID_ON));
  }
}
