package id.petadaya.collect;

import id.petadaya.access.Viewer;
import id.petadaya.audit.Audit;
import id.petadaya.kernel.Refused;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans a round of visits inside the planner's area, and changes it. */
@Component
public class PlanActivity {

  private final Activities activities;
  private final Audit audit;

  PlanActivity(Activities activities, Audit audit) {
    this.activities = activities;
    this.audit = audit;
  }

  /**
   * Plans an activity.
   *
   * @throws Refused when its area is not the planner's
   */
  @Transactional
  public void plan(Viewer by, Activity activity) {
    if (!by.maySee(activity.area())) {
      throw new Refused(CollectProblem.NOT_YOUR_AREA);
    }
    activities.add(activity, by.getName());
    audit.append(
        by.getName(),
        "collect.activity-planned",
        activity.id().toString(),
        activity.area().value(),
        Map.of("visits", activity.visits().size(), "year", activity.year()));
  }

  /** Adds a visit to an activity that is planned already. */
  @Transactional
  public void addVisit(Viewer by, UUID activityId, Activity.Visit visit) {
    Activity activity = mine(by, activityId);
    boolean clash = activity.visits().stream()
        .anyMatch(
            other -> other.day().equals(visit.day()) && other.startsAt().equals(visit.startsAt()));
    if (clash) {
      throw new Refused(CollectProblem.TEAM_IS_ELSEWHERE);
    }
    activities.addVisit(activityId, visit);
    audit.append(
        by.getName(),
        "collect.visit-added",
        visit.id().toString(),
        activity.area().value(),
        Map.of());
  }

  /** Says how far a visit is. */
  @Transactional
  public void setVisitState(Viewer by, UUID activityId, UUID visit, Activity.VisitState state) {
    Activity activity = mine(by, activityId);
    if (activity.visits().stream().noneMatch(one -> one.id().equals(visit))) {
      throw new Refused(CollectProblem.NOT_FOUND);
    }
    activities.setVisitState(visit, state);
    audit.append(
        by.getName(),
        "collect.visit-state",
        visit.toString(),
        activity.area().value(),
        Map.of("state", state.name()));
  }

  /** What an institution was asked for came in with an import. */
  @Transactional
  public void received(
      Viewer by, UUID activityId, String institution, String dataSet, UUID importId) {
    Activity activity = mine(by, activityId);
    activities.receive(activityId, institution, dataSet, importId);
    audit.append(
        by.getName(),
        "collect.data-received",
        importId.toString(),
        activity.area().value(),
        Map.of());
  }

  private Activity mine(Viewer by, UUID id) {
    return activities
        .find(id)
        .filter(activity -> by.maySee(activity.area()))
        .orElseThrow(() -> new Refused(CollectProblem.NOT_FOUND));
  }
}
