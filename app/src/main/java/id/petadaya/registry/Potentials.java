package id.petadaya.registry;

import static id.petadaya.registry.sql.Tables.POTENTIAL;
import static org.jooq.impl.DSL.falseCondition;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What areas can build on, as far as somebody has noted it. */
@Component
public class Potentials {

  private final DSLContext db;
  private final Clock clock;

  Potentials(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * What is noted for an area, what is on offer in the areas that hold it, and what is taught and bought
   * anywhere in its regency, by pillar.
   */
  public List<Potential> of(AreaCode area) {
    List<String> codes = Stream.iterate(
            Optional.of(area), Optional::isPresent, code -> code.flatMap(AreaCode::parent))
        .map(code -> code.orElseThrow().value())
        .toList();
    return db.selectFrom(POTENTIAL)
        .where(POTENTIAL.AREA_CODE.in(codes).or(nearby(area)))
        .and(POTENTIAL.WITHDRAWN_AT.isNull())
        .orderBy(POTENTIAL.PILLAR, POTENTIAL.TITLE)
        .fetch(row -> new Potential(
            row.get(POTENTIAL.ID),
            new AreaCode(row.get(POTENTIAL.AREA_CODE)),
            Potential.Pillar.valueOf(row.get(POTENTIAL.PILLAR)),
            row.get(POTENTIAL.TITLE),
            row.get(POTENTIAL.DETAIL),
            row.get(POTENTIAL.INSTITUTION),
            row.get(POTENTIAL.IMPORT_ID),
            row.get(POTENTIAL.SUBMISSION_ID),
            row.get(POTENTIAL.PLACE),
            row.get(POTENTIAL.SIMULATED)));
  }

  void add(Collection<Potential> potentials, String by) {
    db.batch(potentials.stream()
            .map(one -> db.insertInto(POTENTIAL)
                .set(POTENTIAL.ID, one.id())
                .set(POTENTIAL.AREA_CODE, one.area().value())
                .set(POTENTIAL.PILLAR, one.pillar().name())
                .set(POTENTIAL.TITLE, one.title())
                .set(POTENTIAL.DETAIL, one.detail())
                .set(POTENTIAL.INSTITUTION, one.institution())
                .set(POTENTIAL.IMPORT_ID, one.importId())
                .set(POTENTIAL.SUBMISSION_ID, one.submissionId())
                .set(POTENTIAL.PLACE, one.place())
                .set(POTENTIAL.SIMULATED, one.simulated())
                .set(POTENTIAL.RECORDED_BY, by)
                .set(POTENTIAL.RECORDED_AT, OffsetDateTime.now(clock)))
            .toList())
        .execute();
  }

  /** A village's people go to a school or a market of their town, wherever it stands. */
  private static Condition nearby(AreaCode area) {
    return area.level() != AreaLevel.DESKEL
        ? falseCondition()
        : area.parent()
            .flatMap(AreaCode::parent)
            .map(regency -> POTENTIAL
                .AREA_CODE
                .startsWith(regency.value() + ".")
                .and(POTENTIAL.PILLAR.in(
                    Potential.Pillar.PELATIHAN.name(), Potential.Pillar.PASAR.name())))
            .orElse(falseCondition());
  }

  void withdrawTold(UUID submissionId) {
    db.update(POTENTIAL)
        .set(POTENTIAL.WITHDRAWN_AT, OffsetDateTime.now(clock))
        .where(POTENTIAL.SUBMISSION_ID.eq(submissionId))
        .and(POTENTIAL.WITHDRAWN_AT.isNull())
        .execute();
  }

  void withdraw(UUID importId) {
    db.update(POTENTIAL)
        .set(POTENTIAL.WITHDRAWN_AT, OffsetDateTime.now(clock))
        .where(POTENTIAL.IMPORT_ID.eq(importId))
        .and(POTENTIAL.WITHDRAWN_AT.isNull())
        .execute();
  }
}
