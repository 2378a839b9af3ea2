package id.petadaya.collect;

import static id.petadaya.collect.sql.Tables.ACTIVITY;
import static id.petadaya.collect.sql.Tables.ACTIVITY_BEFORE;
import static id.petadaya.collect.sql.Tables.DATA_REQUEST;
import static id.petadaya.collect.sql.Tables.LETTER;
import static id.petadaya.collect.sql.Tables.TABLE_IMPORT;
import static id.petadaya.collect.sql.Tables.TEAM_MEMBER;
import static id.petadaya.collect.sql.Tables.VISIT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import id.petadaya.analysis.area.AreaCode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The planned rounds of visits, and what each was before its last changes. */
@Component
public class Activities {

  private final DSLContext db;
  private final Clock clock;
  private final JsonMapper json;

  Activities(DSLContext db, Clock clock, JsonMapper json) {
    this.db = db;
    this.clock = clock;
    this.json = json;
  }

  /** Those whose area lies inside the one given, newest year first. */
  public List<Activity> within(AreaCode area) {
    return db.selectFrom(ACTIVITY)
        .where(ACTIVITY
            .AREA_CODE
            .eq(area.value())
            .or(ACTIVITY.AREA_CODE.startsWith(area.value() + ".")))
        .orderBy(ACTIVITY.YEAR.desc(), ACTIVITY.CREATED_AT.desc())
        .fetch()
        .map(this::activity);
  }

  public Optional<Activity> find(UUID id) {
    return db.selectFrom(ACTIVITY).where(ACTIVITY.ID.eq(id)).fetchOptional().map(this::activity);
  }

  /** The visit and the activity it belongs to. */
  public Optional<Activity> findByVisit(UUID visit) {
    return db.select(VISIT.ACTIVITY_ID)
        .from(VISIT)
        .where(VISIT.ID.eq(visit))
        .fetchOptional(VISIT.ACTIVITY_ID)
        .flatMap(this::find);
  }

  /** The activity that a letter belongs to. */
  public Optional<Activity> findByLetter(UUID letter) {
    return db.select(LETTER.ACTIVITY_ID)
        .from(LETTER)
        .where(LETTER.ID.eq(letter))
        .fetchOptional(LETTER.ACTIVITY_ID)
        .flatMap(this::find);
  }

  /** What the last change was, if there is one to take back. */
  public Optional<String> lastChange(UUID id) {
    return db.select(ACTIVITY_BEFORE.DEED)
        .from(ACTIVITY_BEFORE)
        .where(ACTIVITY_BEFORE.ACTIVITY_ID.eq(id))
        .orderBy(ACTIVITY_BEFORE.NUMBER.desc())
        .limit(1)
        .fetchOptional(ACTIVITY_BEFORE.DEED);
  }

  void add(Activity activity, String by) {
    db.insertInto(ACTIVITY)
        .set(head(activity))
        .set(ACTIVITY.ID, activity.id())
        .set(ACTIVITY.SIMULATED, activity.simulated())
        .set(ACTIVITY.CREATED_BY, by)
        .set(ACTIVITY.CREATED_AT, OffsetDateTime.now(clock))
        .execute();
    putParts(activity);
    activity.letters().forEach(letter -> addLetter(activity.id(), letter));
  }

  /** Takes the place of what was; letters have a life of their own and stay as they are. */
  void put(Activity activity) {
    db.update(ACTIVITY).set(head(activity)).where(ACTIVITY.ID.eq(activity.id())).execute();
    putParts(activity);
  }

  /** Keeps what an activity is now, so that the change which follows can be taken back. */
  void remember(Activity now, String deed, String by) {
    int number = db.select(coalesce(max(ACTIVITY_BEFORE.NUMBER), val(0)))
        .from(ACTIVITY_BEFORE)
        .where(ACTIVITY_BEFORE.ACTIVITY_ID.eq(now.id()))
        .fetchSingle()
        .value1();
    db.insertInto(ACTIVITY_BEFORE)
        .set(ACTIVITY_BEFORE.ACTIVITY_ID, now.id())
        .set(ACTIVITY_BEFORE.NUMBER, number + 1)
        .set(ACTIVITY_BEFORE.DEED, deed)
        .set(ACTIVITY_BEFORE.CONTENT, JSONB.valueOf(json.writeValueAsString(now)))
        .set(ACTIVITY_BEFORE.CHANGED_BY, by)
        .set(ACTIVITY_BEFORE.CHANGED_AT, OffsetDateTime.now(clock))
        .execute();
  }

  /** What an activity was before its last change; it is forgotten by this. */
  Optional<Activity> recall(UUID id) {
    return db.selectFrom(ACTIVITY_BEFORE)
        .where(ACTIVITY_BEFORE.ACTIVITY_ID.eq(id))
        .orderBy(ACTIVITY_BEFORE.NUMBER.desc())
        .limit(1)
        .fetchOptional()
        .map(row -> {
          db.deleteFrom(ACTIVITY_BEFORE)
              .where(ACTIVITY_BEFORE.ACTIVITY_ID.eq(id))
              .and(ACTIVITY_BEFORE.NUMBER.eq(row.get(ACTIVITY_BEFORE.NUMBER)))
              .execute();
          return json.readValue(row.get(ACTIVITY_BEFORE.CONTENT).data(), Activity.class);
        });
  }

  /** Whether a file came with a visit. */
  boolean hasFiles(UUID visit) {
    return db.fetchExists(TABLE_IMPORT, TABLE_IMPORT.VISIT_ID.eq(visit));
  }

  void addLetter(UUID activity, Activity.Letter letter) {
    db.insertInto(LETTER)
        .set(LETTER.ID, letter.id())
        .set(LETTER.ACTIVITY_ID, activity)
        .set(LETTER.KIND, letter.kind())
        .set(LETTER.TITLE, letter.title())
        .set(letter(letter))
        .execute();
  }

  void putLetter(Activity.Letter letter) {
    db.update(LETTER).set(letter(letter)).where(LETTER.ID.eq(letter.id())).execute();
  }

  void removeLetter(UUID letter) {
    db.deleteFrom(LETTER).where(LETTER.ID.eq(letter)).execute();
  }

  private static Map<Field<?>, Object> letter(Activity.Letter letter) {
    Map<Field<?>, Object> columns = new HashMap<>();
    columns.put(LETTER.STATE, letter.state().name());
    columns.put(LETTER.INSTITUTION, letter.institution());
    columns.put(LETTER.NUMBER, letter.number());
    columns.put(LETTER.DATED, letter.dated());
    columns.put(LETTER.COPIES, letter.copies().toArray(String[]::new));
    return columns;
  }

  private static Map<Field<?>, Object> head(Activity activity) {
    Map<Field<?>, Object> columns = new HashMap<>();
    columns.put(ACTIVITY.TITLE, activity.title());
    columns.put(ACTIVITY.YEAR, activity.year());
    columns.put(ACTIVITY.AREA_CODE, activity.area().value());
    columns.put(ACTIVITY.PURPOSE, activity.purpose());
    columns.put(ACTIVITY.DAYS, activity.frame().days().toArray(LocalDate[]::new));
    columns.put(ACTIVITY.AGENDA, activity.frame().agenda());
    columns.put(ACTIVITY.FUNDING, activity.frame().funding());
    return columns;
  }

  private void putParts(Activity activity) {
    UUID id = activity.id();
    db.deleteFrom(TEAM_MEMBER).where(TEAM_MEMBER.ACTIVITY_ID.eq(id)).execute();
    for (int at = 0; at < activity.team().size(); at++) {
      addMember(id, at, activity.team().get(at));
    }
    db.deleteFrom(VISIT)
        .where(VISIT.ACTIVITY_ID.eq(id))
        .and(VISIT.ID.notIn(activity.visits().stream().map(Activity.Visit::id).toList()))
        .execute();
    activity.visits().forEach(visit -> putVisit(id, visit));
    db.deleteFrom(DATA_REQUEST).where(DATA_REQUEST.ACTIVITY_ID.eq(id)).execute();
    activity.requests().forEach(request -> addRequest(id, request));
  }

  private void addMember(UUID activity, int at, Activity.Member member) {
    db.insertInto(TEAM_MEMBER)
        .set(TEAM_MEMBER.ACTIVITY_ID, activity)
        .set(TEAM_MEMBER.POSITION, at)
        .set(TEAM_MEMBER.NAME, member.name())
        .set(TEAM_MEMBER.OFFICE, member.office())
        .set(TEAM_MEMBER.RANK, member.rank())
        .set(TEAM_MEMBER.NIP, member.nip())
        .set(TEAM_MEMBER.CREW, member.crew())
        .execute();
  }

  private void putVisit(UUID activity, Activity.Visit visit) {
    Map<Field<?>, Object> columns = visit(visit);
    db.insertInto(VISIT)
        .set(columns)
        .set(VISIT.ID, visit.id())
        .set(VISIT.ACTIVITY_ID, activity)
        .onConflict(VISIT.ID)
        .doUpdate()
        .set(columns)
        .execute();
  }

  private static Map<Field<?>, Object> visit(Activity.Visit visit) {
    Activity.Needs needs = visit.needs();
    Map<Field<?>, Object> columns = new HashMap<>();
    columns.put(VISIT.DAY, visit.day());
    columns.put(VISIT.STARTS_AT, visit.startsAt());
    columns.put(VISIT.ENDS_AT, visit.endsAt());
    columns.put(VISIT.CREW, visit.crew());
    columns.put(VISIT.INSTITUTION, visit.institution());
    columns.put(VISIT.HOST, visit.host());
    columns.put(VISIT.PURPOSE, visit.purpose());
    columns.put(VISIT.STATE, visit.state().name());
    columns.put(VISIT.STATE_REASON, visit.stateReason());
    columns.put(VISIT.SUMMARY, visit.summary());
    columns.put(VISIT.AREA_CODE, code(needs.area()));
    columns.put(VISIT.LATITUDE, needs.latitude());
    columns.put(VISIT.LONGITUDE, needs.longitude());
    columns.put(VISIT.OPENS_AT, needs.opensAt());
    columns.put(VISIT.CLOSES_AT, needs.closesAt());
    columns.put(VISIT.ATTENDEES, needs.attendees().toArray(String[]::new));
    return columns;
  }

  private static @Nullable String code(@Nullable AreaCode area) {
    return area == null ? null : area.value();
  }

  private void addRequest(UUID activity, Activity.DataRequest request) {
    Activity.Noted noted = request.noted();
    db.insertInto(DATA_REQUEST)
        .set(DATA_REQUEST.ACTIVITY_ID, activity)
        .set(DATA_REQUEST.INSTITUTION, request.institution())
        .set(DATA_REQUEST.DATA_SET, request.dataSet())
        .set(DATA_REQUEST.STATE, request.state().name())
        .set(DATA_REQUEST.DUE, request.due())
        .set(DATA_REQUEST.REASON, request.reason())
        .set(DATA_REQUEST.IMPORT_ID, request.importId())
        .set(DATA_REQUEST.NOTED_BY, noted == null ? null : noted.by())
        .set(DATA_REQUEST.NOTED_AT, noted == null ? null : noted.at().atOffset(ZoneOffset.UTC))
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
        new Activity.Frame(
            List.of(row.get(ACTIVITY.DAYS)), row.get(ACTIVITY.AGENDA), row.get(ACTIVITY.FUNDING)),
        team(id),
        visits(id),
        requests(id),
        letters(id));
  }

  private List<Activity.Member> team(UUID id) {
    return db.selectFrom(TEAM_MEMBER)
        .where(TEAM_MEMBER.ACTIVITY_ID.eq(id))
        .orderBy(TEAM_MEMBER.POSITION)
        .fetch(row -> new Activity.Member(
            row.get(TEAM_MEMBER.NAME),
            row.get(TEAM_MEMBER.OFFICE),
            row.get(TEAM_MEMBER.RANK),
            row.get(TEAM_MEMBER.NIP),
            row.get(TEAM_MEMBER.CREW)));
  }

  private List<Activity.Visit> visits(UUID id) {
    return db.selectFrom(VISIT)
        .where(VISIT.ACTIVITY_ID.eq(id))
        .orderBy(VISIT.DAY, VISIT.STARTS_AT, VISIT.INSTITUTION)
        .fetch(row -> new Activity.Visit(
            row.get(VISIT.ID),
            row.get(VISIT.DAY),
            row.get(VISIT.STARTS_AT),
            row.get(VISIT.ENDS_AT),
            row.get(VISIT.CREW),
            row.get(VISIT.INSTITUTION),
            row.get(VISIT.HOST),
            row.get(VISIT.PURPOSE),
            Activity.VisitState.valueOf(row.get(VISIT.STATE)),
            row.get(VISIT.STATE_REASON),
            row.get(VISIT.SUMMARY),
            needs(row)));
  }

  private static Activity.Needs needs(Record row) {
    String area = row.get(VISIT.AREA_CODE);
    return new Activity.Needs(
        area == null ? null : new AreaCode(area),
        row.get(VISIT.LATITUDE),
        row.get(VISIT.LONGITUDE),
        row.get(VISIT.OPENS_AT),
        row.get(VISIT.CLOSES_AT),
        List.of(row.get(VISIT.ATTENDEES)));
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
            row.get(DATA_REQUEST.IMPORT_ID),
            noted(row.get(DATA_REQUEST.NOTED_BY), row.get(DATA_REQUEST.NOTED_AT))));
  }

  private static Activity.@Nullable Noted noted(@Nullable String by, @Nullable OffsetDateTime at) {
    return by == null || at == null ? null : new Activity.Noted(by, at.toInstant());
  }

  private List<Activity.Letter> letters(UUID id) {
    return db.selectFrom(LETTER)
        .where(LETTER.ACTIVITY_ID.eq(id))
        .orderBy(LETTER.TITLE)
        .fetch(row -> new Activity.Letter(
            row.get(LETTER.ID),
            row.get(LETTER.KIND),
            row.get(LETTER.TITLE),
            Activity.LetterState.valueOf(row.get(LETTER.STATE)),
            row.get(LETTER.INSTITUTION),
            row.get(LETTER.NUMBER),
            row.get(LETTER.DATED),
            List.of(row.get(LETTER.COPIES))));
  }
}
