package id.petadaya.collect;

import static id.petadaya.collect.sql.Tables.ACTIVITY;
import static id.petadaya.collect.sql.Tables.DATA_REQUEST;
import static id.petadaya.collect.sql.Tables.LETTER;
import static id.petadaya.collect.sql.Tables.TEAM_MEMBER;
import static id.petadaya.collect.sql.Tables.VISIT;

import id.petadaya.analysis.area.AreaCode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The planned rounds of visits. */
@Component
public class Activities {

  private final DSLContext db;
  private final Clock clock;

  Activities(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Those whose area lies inside the one given, newest year first. */
  public List<Activity> within(AreaCode area) {
    return db.selectFrom(ACTIVITY)
        .where(ACTIVITY
            .AREA_CODE
            .eq(area.value())
            .or(ACTIVITY.AREA_CODE.startsWith(area.value() + ".")))
        .orderBy(ACTIVITY.YEAR.desc(), ACTIVITY.CREATED_AT.desc())
        .fetch(this::activity);
  }

  public Optional<Activity> find(UUID id) {
    return db.selectFrom(ACTIVITY).where(ACTIVITY.ID.eq(id)).fetchOptional(this::activity);
  }

  /** The visit and the activity it belongs to. */
  public Optional<Activity> findByVisit(UUID visit) {
    return db.select(VISIT.ACTIVITY_ID)
        .from(VISIT)
        .where(VISIT.ID.eq(visit))
        .fetchOptional(VISIT.ACTIVITY_ID)
        .flatMap(this::find);
  }

  void add(Activity activity, String by) {
    db.insertInto(ACTIVITY)
        .set(ACTIVITY.ID, activity.id())
        .set(ACTIVITY.TITLE, activity.title())
        .set(ACTIVITY.YEAR, activity.year())
        .set(ACTIVITY.AREA_CODE, activity.area().value())
        .set(ACTIVITY.PURPOSE, activity.purpose())
        .set(ACTIVITY.SIMULATED, activity.simulated())
        .set(ACTIVITY.CREATED_BY, by)
        .set(ACTIVITY.CREATED_AT, OffsetDateTime.now(clock))
        .execute();
    addTeam(activity);
    activity.visits().forEach(visit -> addVisit(activity.id(), visit));
    activity.requests().forEach(request -> addRequest(activity.id(), request));
    activity.letters().forEach(letter -> addLetter(activity.id(), letter));
  }

  void addVisit(UUID activity, Activity.Visit visit) {
    db.insertInto(VISIT)
        .set(VISIT.ID, visit.id())
        .set(VISIT.ACTIVITY_ID, activity)
        .set(VISIT.DAY, visit.day())
        .set(VISIT.STARTS_AT, visit.startsAt())
        .set(VISIT.INSTITUTION, visit.institution())
        .set(VISIT.HOST, visit.host())
        .set(VISIT.PURPOSE, visit.purpose())
        .set(VISIT.STATE, visit.state().name())
        .set(VISIT.SUMMARY, visit.summary())
        .execute();
  }

  void setVisitState(UUID visit, Activity.VisitState state) {
    db.update(VISIT).set(VISIT.STATE, state.name()).where(VISIT.ID.eq(visit)).execute();
  }

  void receive(UUID activity, String institution, String dataSet, UUID importId) {
    db.update(DATA_REQUEST)
        .set(DATA_REQUEST.STATE, Activity.RequestState.DITERIMA.name())
        .set(DATA_REQUEST.IMPORT_ID, importId)
        .where(DATA_REQUEST.ACTIVITY_ID.eq(activity))
        .and(DATA_REQUEST.INSTITUTION.eq(institution))
        .and(DATA_REQUEST.DATA_SET.eq(dataSet))
        .execute();
  }

  private void addTeam(Activity activity) {
    for (int at = 0; at < activity.team().size(); at++) {
      db.insertInto(TEAM_MEMBER)
          .set(TEAM_MEMBER.ACTIVITY_ID, activity.id())
          .set(TEAM_MEMBER.POSITION, at)
          .set(TEAM_MEMBER.NAME, activity.team().get(at).name())
          .set(TEAM_MEMBER.OFFICE, activity.team().get(at).office())
          .execute();
    }
  }

  private void addRequest(UUID activity, Activity.DataRequest request) {
    db.insertInto(DATA_REQUEST)
        .set(DATA_REQUEST.ACTIVITY_ID, activity)
        .set(DATA_REQUEST.INSTITUTION, request.institution())
        .set(DATA_REQUEST.DATA_SET, request.dataSet())
        .set(DATA_REQUEST.STATE, request.state().name())
        .set(DATA_REQUEST.DUE, request.due())
        .set(DATA_REQUEST.REASON, request.reason())
        .set(DATA_REQUEST.IMPORT_ID, request.importId())
        .execute();
  }

  private void addLetter(UUID activity, Activity.Letter letter) {
    db.insertInto(LETTER)
        .set(LETTER.ID, letter.id())
        .set(LETTER.ACTIVITY_ID, activity)
        .set(LETTER.KIND, letter.kind())
        .set(LETTER.TITLE, letter.title())
        .set(LETTER.STATE, letter.state().name())
        .execute();
  }

  private Activity activity(Record row) {
    UUID id = row.get(ACTIVITY.ID);
    return new Activity(
        id,
        row.get(ACTIVITY.TITLE),
        row.get(ACTIVITY.YEAR),
        new AreaCode(row.get(ACTIVITY.AREA_CODE)),
        row.get(ACTIVITY.PURPOSE),
        row.get(ACTIVITY.SIMULATED),
        team(id),
        visits(id),
        requests(id),
        letters(id));
  }

  private List<Activity.Member> team(UUID id) {
    return db.selectFrom(TEAM_MEMBER)
        .where(TEAM_MEMBER.ACTIVITY_ID.eq(id))
        .orderBy(TEAM_MEMBER.POSITION)
        .fetch(row -> new Activity.Member(row.get(TEAM_MEMBER.NAME), row.get(TEAM_MEMBER.OFFICE)));
  }

  private List<Activity.Visit> visits(UUID id) {
    return db.selectFrom(VISIT)
        .where(VISIT.ACTIVITY_ID.eq(id))
        .orderBy(VISIT.DAY, VISIT.STARTS_AT)
        .fetch(row -> new Activity.Visit(
            row.get(VISIT.ID),
            row.get(VISIT.DAY),
            row.get(VISIT.STARTS_AT),
            row.get(VISIT.INSTITUTION),
            row.get(VISIT.HOST),
            row.get(VISIT.PURPOSE),
            Activity.VisitState.valueOf(row.get(VISIT.STATE)),
            row.get(VISIT.SUMMARY)));
  }

  private List<Activity.DataRequest> requests(UUID id) {
    return db.selectFrom(DATA_REQUEST)
        .where(DATA_REQUEST.ACTIVITY_ID.eq(id))
        .orderBy(DATA_REQUEST.INSTITUTION, DATA_REQUEST.DATA_SET)
        .fetch(row -> new Activity.DataRequest(
            row.get(DATA_REQUEST.INSTITUTION),
            row.get(DATA_REQUEST.DATA_SET),
            Activity.RequestState.valueOf(row.get(DATA_REQUEST.STATE)),
            row.get(DATA_REQUEST.DUE),
            row.get(DATA_REQUEST.REASON),
            row.get(DATA_REQUEST.IMPORT_ID)));
  }

  private List<Activity.Letter> letters(UUID id) {
    return db.selectFrom(LETTER)
        .where(LETTER.ACTIVITY_ID.eq(id))
        .orderBy(LETTER.TITLE)
        .fetch(row -> new Activity.Letter(
            row.get(LETTER.ID),
            row.get(LETTER.KIND),
            row.get(LETTER.TITLE),
            Activity.LetterState.valueOf(row.get(LETTER.STATE))));
  }
}
