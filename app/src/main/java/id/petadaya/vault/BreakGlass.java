package id.petadaya.vault;

import static id.petadaya.vault.sql.Tables.BREAK_GLASS;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.audit.Audit;
import id.petadaya.audit.Line;
import id.petadaya.kernel.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens one person in need, without the usual basis: for thirty minutes, with a reason, told at once to
 * the data-protection officer and the heads, and reviewed by another within a day.
 */
@Component
public class BreakGlass {

  /** The purpose under which such looks are written down. */
  public static final String PURPOSE = "darurat";

  public static final int LEAST_REASON = 20;
  static final Duration OPEN = Duration.ofMinutes(30);
  static final Duration REVIEW = Duration.ofHours(24);

  private final DSLContext db;
  private final Persons persons;
  private final Notices notices;
  private final Audit audit;
  private final Clock clock;

  BreakGlass(DSLContext db, Persons persons, Notices notices, Audit audit, Clock clock) {
    this.db = db;
    this.persons = persons;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * One opening.
   *
   * @param justified the review; null until there is one
   * @param overdue not reviewed within a day
   */
  public record Opening(
      UUID id,
      UUID ref,
      String openedBy,
      String reason,
      Instant openedAt,
      Instant endsAt,
      @Nullable Boolean justified,
      boolean overdue) {}

  /** Breaks it. The person can be opened for the purpose {@link #PURPOSE} from then on. */
  @Transactional
  public Instant open(Viewer by, UUID ref, String reason) {
    if (!mayBreak(by)) {
      throw new Refused(VaultProblem.NOT_YOUR_ROLE);
    }
    Person person = persons
        .find(ref)
        .filter(one -> by.maySee(one.area()) && !one.erased())
        .orElseThrow(() -> new Refused(VaultProblem.NOT_FOUND));
    if (reason.strip().length() < LEAST_REASON) {
      throw new Refused(VaultProblem.REASON_TOO_SHORT, Map.of("least", LEAST_REASON));
    }
    OffsetDateTime now = OffsetDateTime.now(clock);
    db.insertInto(BREAK_GLASS)
        .set(BREAK_GLASS.ID, UUID.randomUUID())
        .set(BREAK_GLASS.PERSON_REF, ref)
        .set(BREAK_GLASS.OPENED_BY, by.getName())
        .set(BREAK_GLASS.REASON, reason.strip())
        .set(BREAK_GLASS.OPENED_AT, now)
        .set(BREAK_GLASS.ENDS_AT, now.plus(OPEN))
        .execute();
    notices.tell(person.area(), "glass_broken", by.getName(), ref.toString());
    audit.append(Line.of(
            by.getName(), "vault.glass-broken", ref.toString(), person.area().value(), Map.of())
        .because(PURPOSE));
    return now.plus(OPEN).toInstant();
  }

  /** Who may break it at all. */
  public static boolean mayBreak(Viewer by) {
    return by.is(Role.VERIFIER, Role.SECTION_HEAD, Role.DIVISION_HEAD);
  }

  /** Who looks at it afterwards. */
  public static boolean mayReview(Viewer by) {
    return by.is(Role.DATA_PROTECTION_OFFICER, Role.DIVISION_HEAD);
  }

  /** Whether this person is open for this account in need, now. */
  boolean isOpen(Viewer by, UUID ref, String purpose) {
    return purpose.equals(PURPOSE) && until(by, ref) != null;
  }

  /** When the opening of a person ends for an account; null when it is not open. */
  @Transactional(readOnly = true)
  public @Nullable Instant until(Viewer by, UUID ref) {
    OffsetDateTime ends = db.select(org.jooq.impl.DSL.max(BREAK_GLASS.ENDS_AT))
        .from(BREAK_GLASS)
        .where(BREAK_GLASS.PERSON_REF.eq(ref))
        .and(BREAK_GLASS.OPENED_BY.eq(by.getName()))
        .and(BREAK_GLASS.ENDS_AT.gt(OffsetDateTime.now(clock)))
        .fetchSingle()
        .value1();
    return ends == null ? null : ends.toInstant();
  }

  /** The openings in the reviewer's area: what waits for a review first, then the youngest. */
  @Transactional(readOnly = true)
  public List<Opening> openings(Viewer by, int most) {
    reviewer(by);
    return db
        .selectFrom(BREAK_GLASS)
        .orderBy(BREAK_GLASS.REVIEWED_AT.desc().nullsFirst(), BREAK_GLASS.OPENED_AT.desc())
        .limit(most)
        .fetch()
        .map(this::opening)
        .stream()
        .filter(one -> persons.find(one.ref()).filter(p -> by.maySee(p.area())).isPresent())
        .toList();
  }

  /** What the officer and the heads were told, the youngest first, as sentences. */
  @Transactional(readOnly = true)
  public List<Told> told(Viewer by, int most) {
    reviewer(by);
    return notices.youngest(by.area(), most).stream()
        .map(one -> new Told(one.kind(), one.actor(), one.subject(), one.at()))
        .toList();
  }

  /** A notice: {@code kind} is glass_broken or many_persons. */
  public record Told(String kind, String actor, String subject, Instant at) {}

  /** Judges an opening; never one's own. */
  @Transactional
  public void review(Viewer by, UUID id, boolean justified, String remark) {
    reviewer(by);
    Opening opening = db.selectFrom(BREAK_GLASS)
        .where(BREAK_GLASS.ID.eq(id))
        .fetchOptional()
        .map(this::opening)
        .filter(one -> persons.find(one.ref()).filter(p -> by.maySee(p.area())).isPresent())
        .orElseThrow(() -> new Refused(VaultProblem.NOT_FOUND));
    if (opening.openedBy().equals(by.getName())) {
      throw new Refused(VaultProblem.OWN_DEED);
    }
    int done = db.update(BREAK_GLASS)
        .set(BREAK_GLASS.REVIEWED_BY, by.getName())
        .set(BREAK_GLASS.REVIEWED_AT, OffsetDateTime.now(clock))
        .set(BREAK_GLASS.JUSTIFIED, justified)
        .set(BREAK_GLASS.REMARK, remark.strip())
        .where(BREAK_GLASS.ID.eq(id))
        .and(BREAK_GLASS.REVIEWED_AT.isNull())
        .execute();
    if (done == 0) {
      throw new Refused(VaultProblem.ALREADY_REVIEWED);
    }
    audit.append(
        by.getName(),
        "vault.glass-reviewed",
        opening.ref().toString(),
        persons.find(opening.ref()).orElseThrow().area().value(),
        Map.of("justified", justified));
  }

  private static void reviewer(Viewer by) {
    if (!mayReview(by)) {
      throw new Refused(VaultProblem.NOT_YOUR_ROLE);
    }
  }

  private Opening opening(Record row) {
    Instant opened = row.get(BREAK_GLASS.OPENED_AT).toInstant();
    Boolean justified = row.get(BREAK_GLASS.JUSTIFIED);
    return new Opening(
        row.get(BREAK_GLASS.ID),
        row.get(BREAK_GLASS.PERSON_REF),
        row.get(BREAK_GLASS.OPENED_BY),
        row.get(BREAK_GLASS.REASON),
        opened,
        row.get(BREAK_GLASS.ENDS_AT).toInstant(),
        justified,
        justified == null && opened.plus(REVIEW).isBefore(clock.instant()));
  }
}
