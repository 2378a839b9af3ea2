package id.petadaya.collect.suggest;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All visits of an activity, and the places they may take. */
@PlanningSolution
public class Round {

  @ValueRangeProvider
  @ProblemFactCollectionProperty
  private List<Place> places = List.of();

  @PlanningEntityCollectionProperty
  private List<Call> calls = List.of();

  @PlanningScore
  private @Nullable HardSoftScore score;

  /** For the solver, which copies. */
  public Round() {}

  Round(List<Place> places, List<Call> calls) {
    this.places = places;
    this.calls = calls;
  }

  public List<Place> getPlaces() {
    return places;
  }

  public List<Call> getCalls() {
    return calls;
  }

  public @Nullable HardSoftScore getScore() {
    return score;
  }

  public void setScore(@Nullable HardSoftScore score) {
    this.score = score;
  }
}
