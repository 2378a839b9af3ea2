package id.petadaya.registry;

import static id.petadaya.registry.sql.Tables.POTENTIAL;

import id.petadaya.analysis.area.AreaCode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

  /** What is noted for an area, and what is on offer in the areas that hold it, by pillar. */
  public List<Potential> of(AreaCode area) {
    List<String> codes = Stream.iterate(
            Optional.of(area), Optional::isPresent, code -> code.flatMap(AreaCode::parent))
        .map(code -> code.orElseThrow().value())
        .toList();
    return db.selectFrom(POTENTIAL)
        .where(POTENTIAL.AREA_CODE.in(codes))
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
                .set(POTENTIAL.PLACE, one.place())
                .set(POTENTIAL.SIMULATED, one.simulated())
                .set(POTENTIAL.RECORDED_BY, by)
                .set(POTENTIAL.RECORDED_AT, OffsetDateTime.now(clock)))
            .toList())
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
