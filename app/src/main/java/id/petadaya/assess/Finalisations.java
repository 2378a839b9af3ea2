package id.petadaya.assess;

import static id.petadaya.assess.sql.Tables.FINALISATION;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.scoring.Category;
import id.petadaya.kernel.Period;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** What was decided. Rows are added, never changed: the database refuses it too. */
@Component
public class Finalisations {

  private final DSLContext db;

  Finalisations(DSLContext db) {
    this.db = db;
  }

  /** The decision in force for an area and year: the last one made. */
  public Optional<Finalisation> find(AreaCode area, Period period, String ruleSet) {
    return of(area).stream()
        .filter(one -> one.period().equals(period) && one.ruleSet().equals(ruleSet))
        .findFirst();
  }

  /** The decisions in force inside an area, by area: of several for one area the last one made. */
  public Map<AreaCode, Finalisation> within(AreaCode area, Period period, String ruleSet) {
    Map<AreaCode, Finalisation> last = new HashMap<>();
    db.selectFrom(FINALISATION)
        .where(FINALISATION.AREA_CODE.startsWith(area.value()))
        .and(FINALISATION.YEAR.eq(period.year()))
        .and(FINALISATION.RULE_SET.eq(ruleSet))
        .orderBy(FINALISATION.DECIDED_AT)
        .fetch(Finalisations::finalisation)
        .forEach(one -> last.put(one.area(), one));
    return last;
  }

  /** What was decided inside an area since then, newest first. */
  List<Finalisation> since(AreaCode area, Instant since) {
    return db.selectFrom(FINALISATION)
        .where(FINALISATION.AREA_CODE.startsWith(area.value()))
        .and(FINALISATION.DECIDED_AT.ge(since.atOffset(ZoneOffset.UTC)))
        .orderBy(FINALISATION.DECIDED_AT.desc())
        .fetch(Finalisations::finalisation);
  }

  /** All decisions about an area, newest first. */
  public List<Finalisation> of(AreaCode area) {
    return db.selectFrom(FINALISATION)
        .where(FINALISATION.AREA_CODE.eq(area.value()))
        .orderBy(FINALISATION.DECIDED_AT.desc())
        .fetch(Finalisations::finalisation);
  }

  void add(Finalisation one, String findings, String by) {
    db.insertInto(FINALISATION)
        .set(FINALISATION.ID, one.id())
        .set(FINALISATION.AREA_CODE, one.area().value())
        .set(FINALISATION.YEAR, one.period().year())
        .set(FINALISATION.RULE_SET, one.ruleSet())
        .set(FINALISATION.RULE_HASH, one.ruleHash())
        .set(FINALISATION.CATEGORY, one.category().name())
        .set(FINALISATION.BEST, one.best().name())
        .set(FINALISATION.WORST, one.worst().name())
        .set(FINALISATION.FINDINGS, JSONB.valueOf(findings))
        .set(FINALISATION.REASON, one.reason())
        .set(FINALISATION.DECIDED_BY, by)
        .set(FINALISATION.DECIDED_NAME, one.decidedName())
        .set(FINALISATION.DECIDED_AT, one.decidedAt().atOffset(ZoneOffset.UTC))
        .execute();
  }

  private static Finalisation finalisation(Record row) {
    return new Finalisation(
        row.get(FINALISATION.ID),
        new AreaCode(row.get(FINALISATION.AREA_CODE)),
        new Period(row.get(FINALISATION.YEAR)),
        row.get(FINALISATION.RULE_SET),
        row.get(FINALISATION.RULE_HASH),
        Category.valueOf(row.get(FINALISATION.CATEGORY)),
        Category.valueOf(row.get(FINALISATION.BEST)),
        Category.valueOf(row.get(FINALISATION.WORST)),
        row.get(FINALISATION.REASON),
        row.get(FINALISATION.DECIDED_NAME),
        row.get(FINALISATION.DECIDED_AT).toInstant());
  }
}
