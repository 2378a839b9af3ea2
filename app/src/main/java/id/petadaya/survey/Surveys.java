package id.petadaya.survey;

import static id.petadaya.survey.sql.Tables.OPENED_SURVEY;

import id.petadaya.access.Scope;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.files.SealedBytes;
import id.petadaya.survey.Survey.Group;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The surveys that were opened, and their secrets. */
@Component
public class Surveys {

  private final DSLContext db;
  private final SealedBytes seal;
  private final JsonMapper json;
  private final Clock clock;
  private final Map<UUID, SurveyKey> keys = new ConcurrentHashMap<>();

  Surveys(DSLContext db, SealedBytes seal, JsonMapper json, Clock clock) {
    this.db = db;
    this.seal = seal;
    this.json = json;
    this.clock = clock;
  }

  public Optional<Survey> find(UUID id) {
    return db.selectFrom(OPENED_SURVEY).where(OPENED_SURVEY.ID.eq(id)).fetchOptional(this::survey);
  }

  /** Those of offices inside an area, the last opened first. */
  public List<Survey> within(AreaCode area) {
    return db.selectFrom(OPENED_SURVEY)
        .where(OPENED_SURVEY
            .AREA_CODE
            .eq(area.value())
            .or(OPENED_SURVEY.AREA_CODE.startsWith(area.value() + ".")))
        .orderBy(OPENED_SURVEY.OPENS_ON.desc(), OPENED_SURVEY.NUMBER.desc())
        .fetch(this::survey);
  }

  /** By what stands in a link, before it is known whose it is. */
  Optional<Survey> byNumber(int number) {
    return Scope.everywhere()
        .call(() -> db.selectFrom(OPENED_SURVEY)
            .where(OPENED_SURVEY.NUMBER.eq(number))
            .fetchOptional(this::survey));
  }

  /** Those whose answers may still be taken back on a day, of whatever office. */
  List<Survey> openOn(java.time.LocalDate day) {
    return Scope.everywhere()
        .call(() -> db.selectFrom(OPENED_SURVEY)
            .where(OPENED_SURVEY.OPENS_ON.le(day))
            .and(OPENED_SURVEY.CLOSES_ON.ge(day))
            .fetch(this::survey));
  }

  /** The key of a survey; opened once and held in memory. */
  SurveyKey key(Survey survey) {
    return keys.computeIfAbsent(
        survey.id(),
        id -> new SurveyKey(seal.open(Scope.everywhere()
            .call(() -> db.select(OPENED_SURVEY.SECRET)
                .from(OPENED_SURVEY)
                .where(OPENED_SURVEY.ID.eq(id))
                .fetchSingle(OPENED_SURVEY.SECRET)))));
  }

  /** Adds one; its number is given by the database. */
  Survey add(Survey one, String by) {
    Integer number = db.insertInto(OPENED_SURVEY)
        .set(OPENED_SURVEY.ID, one.id())
        .set(OPENED_SURVEY.AREA_CODE, one.area().value())
        .set(
            OPENED_SURVEY.COVERS, one.covers().stream().map(AreaCode::value).toArray(String[]::new))
        .set(OPENED_SURVEY.TITLE, one.title())
        .set(OPENED_SURVEY.PURPOSE, one.purpose())
        .set(OPENED_SURVEY.RESPONDENTS, JSONB.valueOf(json.writeValueAsString(one.groups())))
        .set(OPENED_SURVEY.OPENS_ON, one.opensOn())
        .set(OPENED_SURVEY.CLOSES_ON, one.closesOn())
        .set(OPENED_SURVEY.SECRET, seal.seal(SurveyKey.freshSecret()))
        .set(OPENED_SURVEY.SIMULATED, one.simulated())
        .set(OPENED_SURVEY.OPENED_BY, by)
        .set(OPENED_SURVEY.OPENED_AT, OffsetDateTime.now(clock))
        .returning(OPENED_SURVEY.NUMBER)
        .fetchSingle(OPENED_SURVEY.NUMBER);
    return new Survey(
        one.id(),
        number,
        one.area(),
        one.covers(),
        one.title(),
        one.purpose(),
        one.groups(),
        one.opensOn(),
        one.closesOn(),
        one.simulated());
  }

  private Survey survey(Record row) {
    return new Survey(
        row.get(OPENED_SURVEY.ID),
        row.get(OPENED_SURVEY.NUMBER),
        new AreaCode(row.get(OPENED_SURVEY.AREA_CODE)),
        Arrays.stream(row.get(OPENED_SURVEY.COVERS)).map(AreaCode::new).toList(),
        row.get(OPENED_SURVEY.TITLE),
        row.get(OPENED_SURVEY.PURPOSE),
        List.of(json.readValue(row.get(OPENED_SURVEY.RESPONDENTS).data(), Group[].class)),
        row.get(OPENED_SURVEY.OPENS_ON),
        row.get(OPENED_SURVEY.CLOSES_ON),
        row.get(OPENED_SURVEY.SIMULATED));
  }
}
