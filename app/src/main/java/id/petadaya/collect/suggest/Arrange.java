package id.petadaya.collect.suggest;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import id.petadaya.collect.Activity;
import id.petadaya.collect.Activity.Member;
import id.petadaya.collect.Activity.Visit;
import id.petadaya.collect.Activity.VisitState;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds days, times and crews for the visits of an activity within a limit of seconds. */
public final class Arrange {

  private static final int STEP_MINUTES = 30;
  private static final int FIRST = 8 * 60;
  private static final int LAST_END = 16 * 60;

  private final Travel travel;
  private final Duration limit;

  /**
   * @param limit after which the best found so far is taken
   */
  public Arrange(Travel travel, Duration limit) {
    this.travel = travel;
    this.limit = limit;
  }

  /**
   * What is suggested.
   *
   * @param broken how many visits or pairs break each rule; rules that hold stand with 0
   */
  public record Arranged(Map<UUID, Place> places, Map<String, Integer> broken) {
    public Arranged {
      places = Map.copyOf(places);
      broken = Map.copyOf(broken);
    }

    /** Whether every rule that must hold does. */
    public boolean isFeasible() {
      return List.of(
              RoundRules.PEOPLE,
              RoundRules.HOST,
              RoundRules.OPEN,
              RoundRules.LUNCH,
              RoundRules.ATTEND)
          .stream()
          .allMatch(rule -> broken.getOrDefault(rule, 0) == 0);
    }
  }

  /** Visits that are under way or over stay where they are; those called off are left out. */
  public Arranged arrange(Activity activity, Function<Visit, Travel.Spot> spots) {
    List<Visit> visits = activity.visits().stream()
        .filter(one -> one.state() != VisitState.BATAL)
        .toList();
    List<Call> calls =
        visits.stream().map(one -> call(activity, one, visits, spots)).toList();
    SolverFactory<Round> solvers = SolverFactory.create(new SolverConfig()
        .withSolutionClass(Round.class)
        .withEntityClasses(Call.class)
        .withConstraintProviderClass(RoundRules.class)
        .withTerminationConfig(new TerminationConfig()
            .withSpentLimit(limit)
            .withUnimprovedSpentLimit(Duration.ofMillis(limit.toMillis() / 3))));
    Round best = solvers.buildSolver().solve(new Round(places(activity, visits), calls));
    return arranged(best);
  }

  private static Arranged arranged(Round best) {
    Map<UUID, Place> places = new LinkedHashMap<>();
    best.getCalls().forEach(one -> places.put(UUID.fromString(one.getId()), one.where()));
    return new Arranged(places, Broken.count(best.getCalls()));
  }

  private Call call(
      Activity activity, Visit visit, List<Visit> all, Function<Visit, Travel.Spot> spots) {
    Map<String, Integer> minutes = new HashMap<>();
    all.forEach(other -> minutes.put(
        other.id().toString(),
        other.equals(visit) ? 0 : travel.minutes(spots.apply(visit), spots.apply(other))));
    List<String> people = visit.needs().attendees();
    return new Call(
        visit.id().toString(),
        visit.institution(),
        visit.host(),
        (int) Duration.between(visit.startsAt(), visit.endsAt()).toMinutes(),
        minute(visit.needs().opensAt(), FIRST),
        minute(visit.needs().closesAt(), LAST_END),
        people,
        activity.team().stream()
            .filter(one -> people.contains(one.name()))
            .map(Member::crew)
            .toList(),
        minutes,
        new Place(visit.day(), minute(visit.startsAt(), FIRST), visit.crew()),
        !visit.open());
  }

  private static List<Place> places(Activity activity, List<Visit> visits) {
    int crews = activity.team().stream().mapToInt(Member::crew).max().orElse(1);
    List<Place> places = new ArrayList<>();
    for (LocalDate day : activity.days()) {
      for (int minute = FIRST; minute < LAST_END; minute += STEP_MINUTES) {
        for (int crew = 1; crew <= crews; crew++) {
          places.add(new Place(day, minute, crew));
        }
      }
    }
    visits.stream()
        .map(one -> new Place(one.day(), minute(one.startsAt(), FIRST), one.crew()))
        .filter(one -> !places.contains(one))
        .distinct()
        .toList()
        .forEach(places::add);
    return places;
  }

  private static int minute(@Nullable LocalTime time, int otherwise) {
    return time == null ? otherwise : time.toSecondOfDay() / 60;
  }
}
