package id.petadaya.collect;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.audit.Audit;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans a round of visits inside the planner's area, and changes it. Each change keeps what was before
 * it and can be taken back; what came in with a file is never lost by that.
 */
@Component
public class PlanActivity {

  private static final int LEAST_REASON = 10;

  private final Activities activities;
  private final Audit audit;
  private final Clock clock;

  PlanActivity(Activities activities, Audit audit, Clock clock) {
    this.clock = clock;
    this.activities = activities;
    this.audit = audit;
  }

  /** Where and when a visit takes place, and which crew makes it. */
  public record Slot(LocalDate day, LocalTime startsAt, int crew) {}

  /**
   * Plans an activity.
   *
   * @throws Refused when its area is not the planner's, or two visits need the same people at once
   */
  @Transactional
  public void plan(Viewer by, Activity activity) {
    mustPlan(by);
    if (!by.maySee(activity.area())) {
      throw new Refused(CollectProblem.NOT_YOUR_AREA);
    }
    activity.visits().forEach(visit -> mustBeFree(activity, visit));
    activities.add(activity, by.getName());
    audit.append(
        by.getName(),
        "collect.activity-planned",
        activity.id().toString(),
        activity.area().value(),
        Map.of("visits", activity.visits().size(), "year", activity.year()));
  }

  /** Changes title, year, purpose, days, agenda, funding and team; visits and requests stay. */
  @Transactional
  public void describe(
      Viewer by,
      UUID id,
      String title,
      int year,
      String purpose,
      Activity.Frame frame,
      List<Activity.Member> team) {
    change(
        by,
        id,
        "activity-described",
        was -> new Activity(
            was.id(),
            title,
            year,
            was.area(),
            purpose,
            was.simulated(),
            frame,
            team,
            was.visits(),
            was.requests(),
            was.letters()));
  }

  /** Adds a visit to an activity that is planned already. */
  @Transactional
  public void addVisit(Viewer by, UUID activityId, Activity.Visit visit) {
    addVisit(by, activityId, visit, List.of());
  }

  /** Adds a visit, and asks its institution for data sets that were not asked before. */
  @Transactional
  public void addVisit(
      Viewer by, UUID activityId, Activity.Visit visit, List<Activity.DataRequest> asked) {
    change(by, activityId, "visit-added", was -> {
      List<Activity.DataRequest> requests = new ArrayList<>(was.requests());
      asked.stream()
          .filter(one ->
              requests.stream().noneMatch(each -> isFor(each, one.institution(), one.dataSet())))
          .toList()
          .forEach(requests::add);
      return free(was, visit).withRequests(requests);
    });
  }

  /** Puts a visit in the place of the one with its id. */
  @Transactional
  public void changeVisit(Viewer by, UUID activityId, Activity.Visit visit) {
    change(by, activityId, "visit-changed", was -> {
      visitOf(was, visit.id());
      return free(renamed(was, visit), visit);
    });
  }

  /** Moves a visit that has not begun; it lasts as long as before. */
  @Transactional
  public void moveVisit(Viewer by, UUID activityId, UUID visit, Slot to) {
    change(by, activityId, "visit-moved", was -> free(was, moved(visitOf(was, visit), to)));
  }

  /** Moves many visits at once, as a suggestion has it. */
  @Transactional
  public void arrange(Viewer by, UUID activityId, Map<UUID, Slot> slots) {
    change(by, activityId, "visits-arranged", was -> {
      Activity arranged = was.withVisits(was.visits().stream()
          .map(one -> slots.containsKey(one.id()) ? moved(one, slots.get(one.id())) : one)
          .toList());
      arranged.visits().forEach(visit -> mustBeFree(arranged, visit));
      return arranged;
    });
  }

  /** Takes a visit out of the plan; one that brought files stays, and is called off instead. */
  @Transactional
  public void removeVisit(Viewer by, UUID activityId, UUID visit) {
    change(by, activityId, "visit-removed", was -> {
      Activity.Visit gone = visitOf(was, visit);
      return was.withVisits(
          was.visits().stream().filter(one -> !one.equals(gone)).toList());
    });
  }

  /** Says how far a visit is. */
  @Transactional
  public void setVisitState(Viewer by, UUID activityId, UUID visit, Activity.VisitState state) {
    setVisitState(by, activityId, visit, state, null);
  }

  /**
   * Says how far a visit is.
   *
   * @param reason needed for one that is called off, at least ten letters
   */
  @Transactional
  public void setVisitState(
      Viewer by, UUID activityId, UUID visit, Activity.VisitState state, @Nullable String reason) {
    boolean off = state == Activity.VisitState.BATAL;
    if (off && (reason == null || reason.strip().length() < LEAST_REASON)) {
      throw new Refused(CollectProblem.REASON_NEEDED);
    }
    change(
        by,
        activityId,
        "visit-state",
        was -> free(
            was, visitOf(was, visit).in(state, off && reason != null ? reason.strip() : null)));
  }

  /** A visit is over; the summary says what was talked about, without names of those talked about. */
  @Transactional
  public void finishVisit(Viewer by, UUID activityId, UUID visit, String summary) {
    change(
        by,
        activityId,
        "visit-state",
        was -> was.withVisit(visitOf(was, visit).finished(summary.strip())));
  }

  /**
   * Says what an institution was asked for and how it answered; a null state: it is not asked at all.
   * A promise may have a day; a refusal has its reason. What came with a file stays received.
   */
  @Transactional
  public void setRequest(
      Viewer by,
      UUID activityId,
      String institution,
      String dataSet,
      Activity.@Nullable RequestState state,
      @Nullable LocalDate due,
      @Nullable String reason) {
    boolean refused = state == Activity.RequestState.DITOLAK;
    if (refused && (reason == null || reason.strip().length() < LEAST_REASON)) {
      throw new Refused(CollectProblem.REASON_NEEDED);
    }
    change(by, activityId, "request-changed", was -> {
      if (!was.institutions().contains(institution)) {
        throw new Refused(CollectProblem.NOT_FOUND);
      }
      var noted = new Activity.Noted(by.getName(), clock.instant());
      return request(was, institution, dataSet, state, due, reason, noted);
    });
  }

  /** What an institution was asked for came in with an import. Never taken back from here. */
  @Transactional
  public void received(
      Viewer by, UUID activityId, String institution, String dataSet, UUID importId) {
    Activity activity = mine(by, activityId);
    activities.put(activity.withRequests(activity.requests().stream()
        .map(one -> isFor(one, institution, dataSet)
            ? new Activity.DataRequest(
                institution,
                dataSet,
                Activity.RequestState.DITERIMA,
                one.due(),
                one.reason(),
                importId,
                new Activity.Noted(by.getName(), clock.instant()))
            : one)
        .toList()));
    audit.append(
        by.getName(),
        "collect.data-received",
        importId.toString(),
        activity.area().value(),
        Map.of());
  }

  /** Takes the last change back; requests that were answered by a file since then stay answered. */
  @Transactional
  public void undo(Viewer by, UUID activityId) {
    mustPlan(by);
    Activity now = mine(by, activityId);
    Activity before = activities
        .recall(activityId)
        .orElseThrow(() -> new Refused(CollectProblem.NOTHING_TO_UNDO));
    mustKeepFiles(now, before);
    List<Activity.DataRequest> requests = new ArrayList<>(before.requests());
    now.requests().stream().filter(one -> one.importId() != null).forEach(one -> {
      requests.removeIf(each -> isFor(each, one.institution(), one.dataSet()));
      requests.add(one);
    });
    activities.put(before.withRequests(requests));
    audit.append(
        by.getName(), "collect.change-undone", activityId.toString(), now.area().value(), Map.of());
  }

  private void change(Viewer by, UUID id, String deed, UnaryOperator<Activity> how) {
    mustPlan(by);
    Activity was = mine(by, id);
    Activity is = how.apply(was);
    mustKeepFiles(was, is);
    activities.remember(was, deed, by.getName());
    activities.put(is);
    audit.append(by.getName(), "collect." + deed, id.toString(), was.area().value(), Map.of());
  }

  private void mustKeepFiles(Activity was, Activity is) {
    Set<UUID> kept = new HashSet<>();
    is.visits().forEach(one -> kept.add(one.id()));
    if (was.visits().stream()
        .anyMatch(one -> !kept.contains(one.id()) && activities.hasFiles(one.id()))) {
      throw new Refused(CollectProblem.VISIT_HAS_FILES);
    }
  }

  private static Activity free(Activity activity, Activity.Visit visit) {
    mustBeFree(activity, visit);
    return activity.withVisit(visit);
  }

  private static void mustBeFree(Activity activity, Activity.Visit visit) {
    Clash.find(activity, visit).ifPresent(clash -> {
      throw new Refused(
          CollectProblem.TEAM_IS_ELSEWHERE,
          Map.of("where", clash.where(), "at", Indonesian.time(clash.at())));
    });
    boolean twice = activity.visits().stream()
        .anyMatch(other -> !other.id().equals(visit.id())
            && other.day().equals(visit.day())
            && other.institution().equals(visit.institution()));
    if (twice) {
      throw new Refused(CollectProblem.VISITED_THAT_DAY, Map.of("where", visit.institution()));
    }
  }

  private static Activity.Visit moved(Activity.Visit visit, Slot to) {
    if (!visit.open()) {
      throw new Refused(CollectProblem.VISIT_HAS_BEGUN);
    }
    return fits(visit, to) ? visit.at(to.day(), to.startsAt(), to.crew()) : refuseLate();
  }

  private static boolean fits(Activity.Visit visit, Slot to) {
    int minutes =
        (int) java.time.Duration.between(visit.startsAt(), visit.endsAt()).toMinutes();
    return to.startsAt().toSecondOfDay() / 60 + minutes < 24 * 60;
  }

  private static Activity.Visit refuseLate() {
    throw new Refused(CollectProblem.VISIT_INCOMPLETE);
  }

  /** A visit's institution may be called otherwise now; what it was asked for goes along. */
  private static Activity renamed(Activity was, Activity.Visit visit) {
    String before = visitOf(was, visit.id()).institution();
    boolean elsewhere = was.visits().stream()
        .anyMatch(one -> !one.id().equals(visit.id()) && one.institution().equals(before));
    if (elsewhere || before.equals(visit.institution())) {
      return was;
    }
    return was.withRequests(was.requests().stream()
        .map(one -> one.institution().equals(before)
            ? new Activity.DataRequest(
                visit.institution(),
                one.dataSet(),
                one.state(),
                one.due(),
                one.reason(),
                one.importId(),
                one.noted())
            : one)
        .toList());
  }

  private static Activity request(
      Activity was,
      String institution,
      String dataSet,
      Activity.@Nullable RequestState state,
      @Nullable LocalDate due,
      @Nullable String reason,
      Activity.Noted noted) {
    List<Activity.DataRequest> requests = new ArrayList<>(was.requests());
    UUID file = requests.stream()
        .filter(one -> isFor(one, institution, dataSet))
        .map(Activity.DataRequest::importId)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
    if (file != null && state != Activity.RequestState.DITERIMA) {
      throw new Refused(CollectProblem.CAME_WITH_A_FILE);
    }
    requests.removeIf(one -> isFor(one, institution, dataSet));
    if (state != null) {
      boolean promised = state == Activity.RequestState.DIJANJIKAN;
      String why = reason == null || reason.isBlank() ? null : reason.strip();
      boolean asked = state == Activity.RequestState.BELUM && why == null;
      requests.add(new Activity.DataRequest(
          institution, dataSet, state, promised ? due : null, why, file, asked ? null : noted));
    }
    return was.withRequests(requests);
  }

  private static boolean isFor(Activity.DataRequest one, String institution, String dataSet) {
    return one.institution().equals(institution) && one.dataSet().equals(dataSet);
  }

  private static Activity.Visit visitOf(Activity activity, UUID visit) {
    return activity.visit(visit).orElseThrow(() -> new Refused(CollectProblem.NOT_FOUND));
  }

  /** Whether somebody has a role that plans. */
  public static boolean mayPlan(Viewer by) {
    return by.is(
        Role.COLLECTOR, Role.OPERATOR, Role.SECTION_HEAD, Role.DIVISION_HEAD, Role.ADMINISTRATOR);
  }

  static void mustPlan(Viewer by) {
    if (!mayPlan(by)) {
      throw new Refused(CollectProblem.NOT_YOUR_ROLE);
    }
  }

  private Activity mine(Viewer by, UUID id) {
    return activities
        .find(id)
        .filter(activity -> by.maySee(activity.area()))
        .orElseThrow(() -> new Refused(CollectProblem.NOT_FOUND));
  }
}
