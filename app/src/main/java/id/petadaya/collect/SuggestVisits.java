package id.petadaya.collect;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.collect.Activity.Visit;
import id.petadaya.collect.PlanActivity.Slot;
import id.petadaya.collect.suggest.Arrange;
import id.petadaya.collect.suggest.Travel;
import id.petadaya.kernel.Refused;
import id.petadaya.territory.Boundaries;
import id.petadaya.territory.Shape;
import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.locationtech.jts.geom.Point;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Suggests days, times and crews for the visits of an activity. Nothing is changed by it: an officer
 * accepts it through {@link PlanActivity#arrange}, changes it, or leaves it.
 */
@Component
public class SuggestVisits {

  private static final int AT_ONCE = 1;

  private final Boundaries boundaries;
  private final Arrange arrange;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  SuggestVisits(
      Boundaries boundaries,
      @Value("${petadaya.visits.seconds:4}") int seconds,
      @Value("${petadaya.visits.detour:1.4}") double detour,
      @Value("${petadaya.visits.km-per-hour:25}") double kmPerHour) {
    this.boundaries = boundaries;
    this.arrange = new Arrange(new Travel(detour, kmPerHour), Duration.ofSeconds(seconds));
  }

  /**
   * A suggestion with its reasons.
   *
   * @param feasible every rule that must hold does
   */
  public record Suggestion(Map<UUID, Slot> slots, List<Reason> reasons, boolean feasible) {
    public Suggestion {
      slots = Map.copyOf(slots);
      reasons = List.copyOf(reasons);
    }
  }

  /** One rule in words, and whether it holds. */
  public record Reason(String words, boolean holds) {}

  /**
   * Takes a few seconds.
   *
   * @throws Refused while another suggestion is worked out
   */
  public Suggestion suggest(Activity activity) {
    if (!turns.tryAcquire()) {
      throw new Refused(CollectProblem.SUGGESTION_BUSY);
    }
    try {
      Map<AreaCode, Point> points = points(activity.area());
      Arrange.Arranged arranged = arrange.arrange(activity, visit -> spot(visit, points));
      Map<UUID, Slot> slots = new LinkedHashMap<>();
      arranged
          .places()
          .forEach((visit, place) -> slots.put(
              visit,
              new Slot(place.day(), LocalTime.ofSecondOfDay(place.minute() * 60L), place.crew())));
      return new Suggestion(slots, SuggestionWords.of(arranged), arranged.isFeasible());
    } finally {
      turns.release();
    }
  }

  private Map<AreaCode, Point> points(AreaCode area) {
    Map<AreaCode, Point> points = new LinkedHashMap<>();
    boundaries
        .drawn(area)
        .map(one -> boundaries.shapes(one.id()))
        .orElse(List.of())
        .forEach((Shape shape) -> points.put(shape.area(), shape.geometry().getCentroid()));
    return points;
  }

  private static Travel.Spot spot(Visit visit, Map<AreaCode, Point> points) {
    Activity.Needs needs = visit.needs();
    Point point = needs.area() == null ? null : points.get(needs.area());
    return needs.latitude() != null || point == null
        ? new Travel.Spot(needs.area(), needs.latitude(), needs.longitude())
        : new Travel.Spot(needs.area(), point.getY(), point.getX());
  }
}
