package id.petadaya.collect.submission;

import static id.petadaya.collect.sql.Tables.ACTIVITY;
import static id.petadaya.collect.sql.Tables.ATTACHMENT;
import static id.petadaya.collect.sql.Tables.SUBMISSION;
import static id.petadaya.collect.sql.Tables.SUBMISSION_REVIEW;
import static id.petadaya.collect.sql.Tables.VISIT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.collect.submission.Submission.Attachment;
import id.petadaya.collect.submission.Submission.State;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The submissions that were kept. */
@Component
public class Submissions {

  private final DSLContext db;
  private final Clock clock;

  Submissions(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public Optional<Submission> find(UUID id) {
    return list(SUBMISSION.ID.eq(id), 1).stream().findFirst();
  }

  /** All that came under one instance id; more than one when their content differs. */
  public List<Submission> ofInstance(String instanceId) {
    return list(SUBMISSION.INSTANCE_ID.eq(instanceId), 200);
  }

  /** Those that speak of an area or what lies in it, newest first. */
  public List<Submission> within(AreaCode area, int most) {
    return list(inside(area), most);
  }

  public List<Submission> ofVisit(UUID visit) {
    return list(SUBMISSION.VISIT_ID.eq(visit), 200);
  }

  /** How many there are of each state. */
  Map<State, Integer> counts(AreaCode area) {
    return db.select(SUBMISSION.STATE, org.jooq.impl.DSL.count())
        .from(SUBMISSION)
        .where(inside(area))
        .groupBy(SUBMISSION.STATE)
        .fetchMap(row -> State.valueOf(row.value1()), row -> row.value2());
  }

  /**
   * All versions of what one submission is about, oldest first: what it edits, what edits it, and what
   * came under the same instance id with another content. Worked out from what each says of itself, in
   * whatever order they came.
   */
  public List<Submission> chain(Submission of) {
    return list(SUBMISSION.ID.in(chainIds(of)), 10_000).reversed();
  }

  /** Until the transaction ends nobody else decides which version of it counts. */
  void lockChain(Submission of) {
    db.select(SUBMISSION.ID)
        .from(SUBMISSION)
        .where(SUBMISSION.ID.in(chainIds(of)))
        .orderBy(SUBMISSION.ID)
        .forUpdate()
        .fetch();
  }

  private List<UUID> chainIds(Submission of) {
    return db.fetch("""
            with recursive kin (instance_id, deprecated_id) as (
              select instance_id, deprecated_id from collect.submission where id = {0}
              union
              select s.instance_id, s.deprecated_id
              from kin k join collect.submission s
                on s.instance_id = k.deprecated_id or s.deprecated_id = k.instance_id
                or s.instance_id = k.instance_id or s.deprecated_id = k.deprecated_id
              where s.form_name = {1}
            )
            select distinct s.id from kin k join collect.submission s on s.instance_id = k.instance_id
            where s.form_name = {1}
            """, org.jooq.impl.DSL.val(of.id()), org.jooq.impl.DSL.val(of.formName()))
        .getValues(0, UUID.class);
  }

  /**
   * Adds one, unless the same is there: the constraint decides, so that two who come at once agree.
   * Answers with the id of the one that is kept.
   */
  UUID add(New one) {
    UUID id = UUID.randomUUID();
    int added = db.insertInto(SUBMISSION)
        .set(SUBMISSION.ID, id)
        .set(SUBMISSION.PROJECT, one.project().value())
        .set(SUBMISSION.AREA_CODE, one.judgement().area().value())
        .set(SUBMISSION.FORM_NAME, one.xml().formName())
        .set(SUBMISSION.FORM_VERSION, one.xml().formVersion())
        .set(SUBMISSION.INSTANCE_ID, one.xml().instanceId())
        .set(SUBMISSION.DEPRECATED_ID, one.xml().deprecatedId())
        .set(SUBMISSION.XML_SHA256, one.xml().canonicalSha256())
        .set(SUBMISSION.XML, one.sealed())
        .set(SUBMISSION.EXPECTED, one.judgement().expected().toArray(String[]::new))
        .set(SUBMISSION.VISIT_ID, visitOf(one))
        .set(SUBMISSION.VISITED_ON, one.judgement().day())
        .set(SUBMISSION.INSTITUTION, one.judgement().institution())
        .set(
            SUBMISSION.STATE,
            one.judgement().quarantine() == null ? State.DITERIMA.name() : State.DIKARANTINA.name())
        .set(SUBMISSION.QUARANTINE, one.judgement().quarantine())
        .set(SUBMISSION.FAULTS, one.judgement().faults().toArray(String[]::new))
        .set(SUBMISSION.SIMULATED, one.simulated())
        .set(SUBMISSION.SENT_BY, one.sentBy())
        .set(SUBMISSION.RECEIVED_AT, OffsetDateTime.now(clock))
        .onConflictDoNothing()
        .execute();
    return added == 1 ? id : kept(one);
  }

  private UUID kept(New one) {
    return db.select(SUBMISSION.ID)
        .from(SUBMISSION)
        .where(SUBMISSION.INSTANCE_ID.eq(one.xml().instanceId()))
        .and(SUBMISSION.XML_SHA256.eq(one.xml().canonicalSha256()))
        .and(SUBMISSION.FORM_NAME.eq(one.xml().formName()))
        .and(SUBMISSION.PROJECT.eq(one.project().value()))
        .fetchSingle(SUBMISSION.ID);
  }

  /** The visit, if there is one of that id in the project; else none. */
  private static @Nullable Field<UUID> visitOf(New one) {
    UUID visit = one.judgement().visit();
    if (visit == null) {
      return null;
    }
    return field(select(VISIT.ID)
        .from(VISIT)
        .join(ACTIVITY)
        .on(ACTIVITY.ID.eq(VISIT.ACTIVITY_ID))
        .where(VISIT.ID.eq(visit))
        .and(ACTIVITY
            .AREA_CODE
            .eq(one.project().value())
            .or(ACTIVITY.AREA_CODE.startsWith(one.project().value() + "."))));
  }

  void attach(UUID submission, Collection<Attachment> files) {
    if (files.isEmpty()) {
      return;
    }
    var insert = db.insertInto(
        ATTACHMENT,
        ATTACHMENT.SUBMISSION_ID,
        ATTACHMENT.NAME,
        ATTACHMENT.SHA256,
        ATTACHMENT.BYTES,
        ATTACHMENT.MEDIA_TYPE,
        ATTACHMENT.KEPT_AS,
        ATTACHMENT.RECEIVED_AT);
    OffsetDateTime now = OffsetDateTime.now(clock);
    for (Attachment file : files) {
      insert = insert.values(
          submission,
          file.name(),
          file.sha256(),
          file.bytes(),
          file.mediaType(),
          file.keptAs(),
          now);
    }
    insert.onConflictDoNothing().execute();
  }

  /** One that nobody has looked at yet waits for a person; one that waits already keeps its reason. */
  void quarantine(UUID id, String why) {
    db.update(SUBMISSION)
        .set(SUBMISSION.STATE, State.DIKARANTINA.name())
        .set(SUBMISSION.QUARANTINE, why)
        .where(SUBMISSION.ID.eq(id))
        .and(SUBMISSION.STATE.eq(State.DITERIMA.name()))
        .and(SUBMISSION.REVISION.eq(0))
        .execute();
  }

  byte[] sealedXml(UUID id) {
    return db.select(SUBMISSION.XML)
        .from(SUBMISSION)
        .where(SUBMISSION.ID.eq(id))
        .fetchSingle(SUBMISSION.XML);
  }

  /** Moves it on if nobody did so in between; answers whether it was moved. */
  boolean move(Submission from, State to, String reason, String by) {
    int moved = db.update(SUBMISSION)
        .set(SUBMISSION.STATE, to.name())
        .set(SUBMISSION.REVISION, from.revision() + 1)
        .where(SUBMISSION.ID.eq(from.id()))
        .and(SUBMISSION.REVISION.eq(from.revision()))
        .execute();
    if (moved == 0) {
      return false;
    }
    db.insertInto(SUBMISSION_REVIEW)
        .set(SUBMISSION_REVIEW.SUBMISSION_ID, from.id())
        .set(SUBMISSION_REVIEW.REVISION, from.revision() + 1)
        .set(SUBMISSION_REVIEW.STATE, to.name())
        .set(SUBMISSION_REVIEW.REASON, reason)
        .set(SUBMISSION_REVIEW.DECIDED_BY, by)
        .set(SUBMISSION_REVIEW.DECIDED_AT, OffsetDateTime.now(clock))
        .execute();
    return true;
  }

  /** What the person who decided last wrote. */
  Optional<String> lastReason(UUID id) {
    return db.select(SUBMISSION_REVIEW.REASON)
        .from(SUBMISSION_REVIEW)
        .where(SUBMISSION_REVIEW.SUBMISSION_ID.eq(id))
        .orderBy(SUBMISSION_REVIEW.REVISION.desc())
        .limit(1)
        .fetchOptional(SUBMISSION_REVIEW.REASON);
  }

  private static Condition inside(AreaCode area) {
    return SUBMISSION
        .AREA_CODE
        .eq(area.value())
        .or(SUBMISSION.AREA_CODE.startsWith(area.value() + "."));
  }

  private List<Submission> list(Condition which, int most) {
    List<? extends Record> rows = db.select(Arrays.stream(SUBMISSION.fields())
            .filter(column -> !column.equals(SUBMISSION.XML))
            .toList())
        .from(SUBMISSION)
        .where(which)
        .orderBy(SUBMISSION.RECEIVED_AT.desc(), SUBMISSION.ID.desc())
        .limit(most)
        .fetch();
    Map<UUID, List<Attachment>> files =
        attachments(rows.stream().map(row -> row.get(SUBMISSION.ID)).toList());
    return rows.stream()
        .map(row -> submission(row, files.getOrDefault(row.get(SUBMISSION.ID), List.of())))
        .toList();
  }

  private Map<UUID, List<Attachment>> attachments(List<UUID> of) {
    return db.selectFrom(ATTACHMENT)
        .where(ATTACHMENT.SUBMISSION_ID.in(of))
        .orderBy(ATTACHMENT.NAME, ATTACHMENT.RECEIVED_AT, ATTACHMENT.SHA256)
        .fetchGroups(
            ATTACHMENT.SUBMISSION_ID,
            row -> new Attachment(
                row.get(ATTACHMENT.NAME),
                row.get(ATTACHMENT.SHA256),
                row.get(ATTACHMENT.BYTES),
                row.get(ATTACHMENT.MEDIA_TYPE),
                row.get(ATTACHMENT.KEPT_AS)));
  }

  private static Submission submission(Record row, List<Attachment> files) {
    return new Submission(
        row.get(SUBMISSION.ID),
        new AreaCode(row.get(SUBMISSION.AREA_CODE)),
        row.get(SUBMISSION.FORM_NAME),
        row.get(SUBMISSION.FORM_VERSION),
        row.get(SUBMISSION.INSTANCE_ID),
        row.get(SUBMISSION.DEPRECATED_ID),
        row.get(SUBMISSION.XML_SHA256),
        List.of(row.get(SUBMISSION.EXPECTED)),
        files,
        row.get(SUBMISSION.VISIT_ID),
        row.get(SUBMISSION.VISITED_ON),
        row.get(SUBMISSION.INSTITUTION),
        State.valueOf(row.get(SUBMISSION.STATE)),
        row.get(SUBMISSION.QUARANTINE),
        List.of(row.get(SUBMISSION.FAULTS)),
        row.get(SUBMISSION.REVISION),
        row.get(SUBMISSION.SIMULATED),
        row.get(SUBMISSION.SENT_BY),
        row.get(SUBMISSION.RECEIVED_AT).toInstant());
  }

  /** One that comes in. */
  record New(
      AreaCode project,
      SubmissionXml xml,
      byte[] sealed,
      Judgement judgement,
      boolean simulated,
      String sentBy) {}
}
