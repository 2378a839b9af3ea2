package id.petadaya.registry;

import static id.petadaya.registry.sql.Tables.FIGURE_OF_SUBMISSION;
import static id.petadaya.registry.sql.Tables.OBSERVATION;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.indicator.Place;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The observations that stand; a withdrawn one is kept but never answered with. */
@Component
public class Observations {

  private static final int CELLS_KEPT = 100;

  private final DSLContext db;
  private final Clock clock;
  private final JsonMapper json;

  Observations(DSLContext db, Clock clock, JsonMapper json) {
    this.db = db;
    this.clock = clock;
    this.json = json;
  }

  /** Those of an area, newest period first, then newest recorded. */
  public List<Observation> of(AreaCode area) {
    return list(OBSERVATION.AREA_CODE.eq(area.value()));
  }

  /** Those of several areas that touch a span of days. */
  public List<Observation> of(Collection<AreaCode> areas, LocalDate from, LocalDate to) {
    return list(OBSERVATION
        .AREA_CODE
        .in(areas.stream().map(AreaCode::value).toList())
        .and(OBSERVATION.PERIOD_FROM.le(to))
        .and(OBSERVATION.PERIOD_TO.ge(from)));
  }

  public Optional<Observation> find(UUID id) {
    return list(OBSERVATION.ID.eq(id)).stream().findFirst();
  }

  /** How many figures an import gave that still stand. */
  public int countOf(UUID importId) {
    return db.fetchCount(
        OBSERVATION, OBSERVATION.IMPORT_ID.eq(importId).and(OBSERVATION.WITHDRAWN_AT.isNull()));
  }

  void add(Collection<Observation> observations, String by) {
    var inserts = observations.stream()
        .map(one -> db.insertInto(OBSERVATION)
            .set(OBSERVATION.ID, one.id())
            .set(OBSERVATION.AREA_CODE, one.area().value())
            .set(OBSERVATION.MEASURE, one.measure())
            .set(OBSERVATION.VALUE, one.value())
            .set(OBSERVATION.UNIT, one.unit())
            .set(OBSERVATION.PERIOD_FROM, one.from())
            .set(OBSERVATION.PERIOD_TO, one.to())
            .set(OBSERVATION.PLACE, one.place().name())
            .set(OBSERVATION.INSTITUTION, one.institution())
            .set(OBSERVATION.IMPORT_ID, one.importId())
            .set(OBSERVATION.CELLS, cellsOf(one))
            .set(OBSERVATION.CELL_COUNT, one.cellCount())
            .set(OBSERVATION.AT_LEAST, one.atLeast())
            .set(OBSERVATION.SIMULATED, one.simulated())
            .set(OBSERVATION.STATED_ON, one.statedOn())
            .set(OBSERVATION.RECORDED_BY, by)
            .set(OBSERVATION.RECORDED_AT, one.recordedAt().atOffset(ZoneOffset.UTC)))
        .toList();
    db.batch(inserts).execute();
  }

  /** Notes which submission the figures were said in. */
  void tie(Collection<Observation> figures, UUID submission) {
    db.batch(figures.stream()
            .map(one -> db.insertInto(FIGURE_OF_SUBMISSION)
                .set(FIGURE_OF_SUBMISSION.OBSERVATION_ID, one.id())
                .set(FIGURE_OF_SUBMISSION.SUBMISSION_ID, submission))
            .toList())
        .execute();
  }

  /** Takes back what a submission gave; answers with the areas concerned. */
  Set<AreaCode> withdrawSaid(UUID submission) {
    return withdraw(OBSERVATION.ID.in(db.select(FIGURE_OF_SUBMISSION.OBSERVATION_ID)
        .from(FIGURE_OF_SUBMISSION)
        .where(FIGURE_OF_SUBMISSION.SUBMISSION_ID.eq(submission))));
  }

  /** Takes back what an import gave; answers with the areas concerned. */
  Set<AreaCode> withdraw(UUID importId) {
    return withdraw(OBSERVATION.IMPORT_ID.eq(importId));
  }

  private Set<AreaCode> withdraw(Condition which) {
    var areas = new TreeSet<AreaCode>();
    db.update(OBSERVATION)
        .set(OBSERVATION.WITHDRAWN_AT, OffsetDateTime.now(clock))
        .where(which)
        .and(OBSERVATION.WITHDRAWN_AT.isNull())
        .returning(OBSERVATION.AREA_CODE)
        .fetch()
        .forEach(row -> areas.add(new AreaCode(row.get(OBSERVATION.AREA_CODE))));
    return areas;
  }

  private List<Observation> list(Condition which) {
    return db.selectFrom(OBSERVATION)
        .where(which)
        .and(OBSERVATION.WITHDRAWN_AT.isNull())
        .orderBy(OBSERVATION.PERIOD_TO.desc(), OBSERVATION.RECORDED_AT.desc(), OBSERVATION.ID)
        .fetch()
        .map(this::observation);
  }

  private Observation observation(Record row) {
    return new Observation(
        row.get(OBSERVATION.ID),
        new AreaCode(row.get(OBSERVATION.AREA_CODE)),
        row.get(OBSERVATION.MEASURE),
        row.get(OBSERVATION.VALUE),
        row.get(OBSERVATION.UNIT),
        row.get(OBSERVATION.PERIOD_FROM),
        row.get(OBSERVATION.PERIOD_TO),
        Place.valueOf(row.get(OBSERVATION.PLACE)),
        row.get(OBSERVATION.INSTITUTION),
        row.get(OBSERVATION.IMPORT_ID),
        json.readValue(
            row.get(OBSERVATION.CELLS).data(), new TypeReference<List<Observation.CellPlace>>() {}),
        row.get(OBSERVATION.CELL_COUNT),
        row.get(OBSERVATION.AT_LEAST),
        row.get(OBSERVATION.SIMULATED),
        row.get(OBSERVATION.STATED_ON),
        row.get(OBSERVATION.RECORDED_AT).toInstant());
  }

  private JSONB cellsOf(Observation one) {
    var first = one.cells().subList(0, Math.min(CELLS_KEPT, one.cells().size()));
    return JSONB.valueOf(json.writeValueAsString(first));
  }
}
