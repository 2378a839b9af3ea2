package id.petadaya.assess;

import static id.petadaya.assess.sql.Tables.DRAFT;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.scoring.Category;
import id.petadaya.kernel.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The drafts, one for each area, year and rule set for which there are figures. */
@Component
public class Drafts {

  private final DSLContext db;
  private final Finalisations finalisations;

  Drafts(DSLContext db, Finalisations finalisations) {
    this.db = db;
    this.finalisations = finalisations;
  }

  /** As {@link #within}, but a decided area has the category that was decided. */
  public List<Draft> inForce(AreaCode area, Period period, String ruleSet) {
    Map<AreaCode, Finalisation> decided = finalisations.within(area, period, ruleSet);
    return within(area, period, ruleSet).stream()
        .map(one -> decided.containsKey(one.area()) ? one.decided(decided.get(one.area())) : one)
        .toList();
  }

  /** Those inside an area, in the order of the register. Areas without figures have none. */
  public List<Draft> within(AreaCode area, Period period, String ruleSet) {
    return list(DRAFT
        .AREA_CODE
        .startsWith(area.value() + ".")
        .or(DRAFT.AREA_CODE.eq(area.value()))
        .and(DRAFT.YEAR.eq(period.year()))
        .and(DRAFT.RULE_SET.eq(ruleSet)));
  }

  public Optional<Draft> find(AreaCode area, Period period, String ruleSet) {
    return list(DRAFT
            .AREA_CODE
            .eq(area.value())
            .and(DRAFT.YEAR.eq(period.year()))
            .and(DRAFT.RULE_SET.eq(ruleSet)))
        .stream()
        .findFirst();
  }

  /** The years for which an area or a part of it has a draft, newest first. */
  public List<Integer> years(AreaCode area) {
    return db.selectDistinct(DRAFT.YEAR)
        .from(DRAFT)
        .where(DRAFT.AREA_CODE.startsWith(area.value()))
        .orderBy(DRAFT.YEAR.desc())
        .fetch(DRAFT.YEAR);
  }

  void put(Collection<Draft> drafts) {
    db.batch(drafts.stream()
            .map(one -> db.insertInto(DRAFT)
                .set(DRAFT.AREA_CODE, one.area().value())
                .set(DRAFT.YEAR, one.period().year())
                .set(DRAFT.RULE_SET, one.ruleSet())
                .set(DRAFT.STATE, one.isNotAssessed() ? "BELUM_DINILAI" : "DINILAI")
                .set(DRAFT.BEST, name(one.best()))
                .set(DRAFT.WORST, name(one.worst()))
                .set(DRAFT.MAIN_MET, one.mainMet())
                .set(DRAFT.MAIN_UNKNOWN, one.mainUnknown())
                .set(DRAFT.SUPPORTING_MET, one.supportingMet())
                .set(DRAFT.SUPPORTING_UNKNOWN, one.supportingUnknown())
                .set(DRAFT.FLIPS, one.flips())
                .set(DRAFT.SIMULATED, one.simulated())
                .set(DRAFT.COMPUTED_AT, one.computedAt().atOffset(ZoneOffset.UTC))
                .onConflict(DRAFT.AREA_CODE, DRAFT.YEAR, DRAFT.RULE_SET)
                .doUpdate()
                .setAllToExcluded())
            .toList())
        .execute();
  }

  private List<Draft> list(Condition which) {
    return db.selectFrom(DRAFT).where(which).orderBy(DRAFT.AREA_CODE).fetch(Drafts::draft);
  }

  private static Draft draft(Record row) {
    return new Draft(
        new AreaCode(row.get(DRAFT.AREA_CODE)),
        new Period(row.get(DRAFT.YEAR)),
        row.get(DRAFT.RULE_SET),
        category(row.get(DRAFT.BEST)),
        category(row.get(DRAFT.WORST)),
        row.get(DRAFT.MAIN_MET),
        row.get(DRAFT.MAIN_UNKNOWN),
        row.get(DRAFT.SUPPORTING_MET),
        row.get(DRAFT.SUPPORTING_UNKNOWN),
        row.get(DRAFT.FLIPS),
        row.get(DRAFT.SIMULATED),
        row.get(DRAFT.COMPUTED_AT).toInstant());
  }

  private static @Nullable String name(@Nullable Category category) {
    return category == null ? null : category.name();
  }

  private static @Nullable Category category(@Nullable String name) {
    return name == null ? null : Category.valueOf(name);
  }
}
