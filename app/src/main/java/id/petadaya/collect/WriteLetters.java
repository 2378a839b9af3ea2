package id.petadaya.collect;

import static id.petadaya.collect.sql.Tables.LETTER_REGISTER;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import id.petadaya.access.Stationeries;
import id.petadaya.access.Viewer;
import id.petadaya.audit.Audit;
import id.petadaya.collect.Activity.Letter;
import id.petadaya.collect.Activity.LetterState;
import id.petadaya.instruments.documents.Document;
import id.petadaya.instruments.documents.Documents;
import id.petadaya.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the letters of an activity and says how far they are. A number is given once, runs through
 * the year of its register, and is never given again, whatever becomes of the letter.
 */
@Component
public class WriteLetters {

  private static final int MOST_COPIES = 10;
  private static final int LONGEST_COPY = 160;

  private final Activities activities;
  private final Stationeries stationeries;
  private final DSLContext db;
  private final Audit audit;

  WriteLetters(Activities activities, Stationeries stationeries, DSLContext db, Audit audit) {
    this.activities = activities;
    this.stationeries = stationeries;
    this.db = db;
    this.audit = audit;
  }

  /** The activity of a letter, when the viewer may see it. */
  @Transactional(readOnly = true)
  public Activity activity(Viewer by, UUID letter) {
    return activities
        .findByLetter(letter)
        .filter(one -> by.maySee(one.area()))
        .orElseThrow(() -> new Refused(CollectProblem.NOT_FOUND));
  }

  /**
   * Begins a letter; it has no number yet.
   *
   * @param kind name of a document that is a letter
   * @param institution whom it goes to; only for letters to one institution
   */
  @Transactional
  public Letter draft(Viewer by, UUID activityId, String kind, @Nullable String institution) {
    PlanActivity.mustPlan(by);
    Activity activity = activities
        .find(activityId)
        .filter(one -> by.maySee(one.area()))
        .orElseThrow(() -> new Refused(CollectProblem.NOT_FOUND));
    Document document = Documents.shipped()
        .find(kind)
        .filter(one -> one.letter().isPresent())
        .orElseThrow(() -> new Refused(CollectProblem.LETTER_UNKNOWN));
    boolean toOne = document.letter().orElseThrow().scope() == Document.Scope.INSTANSI;
    if (toOne && (institution == null || !activity.institutions().contains(institution))) {
      throw new Refused(CollectProblem.LETTER_UNKNOWN);
    }
    Letter letter = new Letter(
        UUID.randomUUID(),
        kind,
        toOne ? document.title() + ", " + institution : document.title(),
        LetterState.RANCANGAN,
        toOne ? institution : null,
        null,
        null);
    activities.addLetter(activityId, letter);
    trace(by, activity, letter, "letter-drafted");
    return letter;
  }

  /** Gives a draft the next number of its register. */
  @Transactional
  public Letter number(Viewer by, UUID letterId, LocalDate dated) {
    return number(by, letterId, dated, null);
  }

  /**
   * Gives a draft its number and its day; from now on it waits to be signed.
   *
   * @param wanted sequence that it should have, past all given before: an office that comes from a paper
   *     register goes on where that ended; null for the next one
   */
  @Transactional
  public Letter number(Viewer by, UUID letterId, LocalDate dated, @Nullable Integer wanted) {
    PlanActivity.mustPlan(by);
    Activity activity = activity(by, letterId);
    Letter was = letter(activity, letterId);
    if (was.number() != null) {
      throw new Refused(CollectProblem.LETTER_HAS_ITS_NUMBER);
    }
    Document.Letter how = Documents.shipped()
        .find(was.kind())
        .flatMap(Document::letter)
        .orElseThrow(() -> new Refused(CollectProblem.LETTER_UNKNOWN));
    String number = LetterNumber.of(
        stationeries.get(), how, next(how.register(), dated.getYear(), wanted), dated);
    Letter is = was.numbered(number, dated);
    activities.putLetter(is);
    trace(by, activity, is, "letter-numbered");
    return is;
  }

  /** Says how far a numbered letter is; one step at a time, forward or back. */
  @Transactional
  public void setState(Viewer by, UUID letterId, LetterState state) {
    PlanActivity.mustPlan(by);
    Activity activity = activity(by, letterId);
    Letter was = letter(activity, letterId);
    int step = state.ordinal() - was.state().ordinal();
    if (was.number() == null || state == LetterState.RANCANGAN || Math.abs(step) != 1) {
      throw new Refused(CollectProblem.LETTER_NOT_READY);
    }
    Letter is = was.in(state);
    activities.putLetter(is);
    trace(by, activity, is, "letter-state");
  }

  /** Says who gets a copy; only of a draft, since a numbered letter no longer changes. */
  @Transactional
  public void copies(Viewer by, UUID letterId, List<String> copies) {
    PlanActivity.mustPlan(by);
    Activity activity = activity(by, letterId);
    Letter was = letter(activity, letterId);
    if (was.number() != null) {
      throw new Refused(CollectProblem.LETTER_HAS_ITS_NUMBER);
    }
    Letter is = was.withCopies(copies.stream()
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .map(one -> one.substring(0, Math.min(LONGEST_COPY, one.length())))
        .limit(MOST_COPIES)
        .toList());
    activities.putLetter(is);
    trace(by, activity, is, "letter-copies");
  }

  /** Throws a draft away; a letter with a number stays. */
  @Transactional
  public void discard(Viewer by, UUID letterId) {
    PlanActivity.mustPlan(by);
    Activity activity = activity(by, letterId);
    Letter was = letter(activity, letterId);
    if (was.number() != null) {
      throw new Refused(CollectProblem.LETTER_HAS_ITS_NUMBER);
    }
    activities.removeLetter(letterId);
    trace(by, activity, was, "letter-discarded");
  }

  /** The row of the register is locked until the deed is through: two letters never share a number. */
  private int next(String register, int year, @Nullable Integer wanted) {
    int least = wanted == null ? 1 : wanted;
    int given = db.insertInto(LETTER_REGISTER)
        .set(LETTER_REGISTER.REGISTER, register)
        .set(LETTER_REGISTER.YEAR, year)
        .set(LETTER_REGISTER.LAST, least)
        .onConflict(LETTER_REGISTER.REGISTER, LETTER_REGISTER.YEAR)
        .doUpdate()
        .set(LETTER_REGISTER.LAST, greatest(LETTER_REGISTER.LAST.plus(1), val(least)))
        .returning(LETTER_REGISTER.LAST)
        .fetchSingle(LETTER_REGISTER.LAST);
    if (wanted != null && given != wanted) {
      throw new Refused(CollectProblem.LETTER_NUMBER_TAKEN, Map.of("last", given - 1));
    }
    return given;
  }

  private static Letter letter(Activity activity, UUID id) {
    return activity.letters().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refused(CollectProblem.NOT_FOUND));
  }

  private void trace(Viewer by, Activity activity, Letter letter, String deed) {
    audit.append(
        by.getName(),
        "collect." + deed,
        letter.id().toString(),
        activity.area().value(),
        Map.of("kind", letter.kind(), "state", letter.state().name()));
  }
}
