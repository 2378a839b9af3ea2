package id.petadaya.collect;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Two visits that the same people cannot both make.
 *
 * @param who a member of the team, "Yohanes Bria", or "Tim" when nobody is named
 * @param where the institution at which they are already
 * @param at when that visit starts
 */
public record Clash(String who, String where, LocalTime at) {

  /** The first visit of an activity that stands in the way of this one; called-off ones never do. */
  public static Optional<Clash> find(Activity activity, Activity.Visit visit) {
    if (visit.state() == Activity.VisitState.BATAL) {
      return Optional.empty();
    }
    return activity.visits().stream()
        .filter(other -> !other.id().equals(visit.id()))
        .filter(other -> other.state() != Activity.VisitState.BATAL)
        .filter(other -> overlap(other, visit))
        .filter(other -> shared(activity, other, visit).isPresent())
        .findFirst()
        .map(other -> new Clash(
            shared(activity, other, visit).orElseThrow(), other.institution(), other.startsAt()));
  }

  private static boolean overlap(Activity.Visit one, Activity.Visit other) {
    return one.day().equals(other.day())
        && one.startsAt().isBefore(other.endsAt())
        && other.startsAt().isBefore(one.endsAt());
  }

  private static Optional<String> shared(
      Activity activity, Activity.Visit one, Activity.Visit other) {
    List<String> first = people(activity, one);
    Optional<String> both =
        people(activity, other).stream().filter(first::contains).findFirst();
    return both.isPresent() || one.crew() != other.crew() ? both : Optional.of("Tim");
  }

  private static List<String> people(Activity activity, Activity.Visit visit) {
    return visit.needs().attendees().isEmpty()
        ? activity.team().stream()
            .filter(one -> one.crew() == visit.crew())
            .map(Activity.Member::name)
            .toList()
        : visit.needs().attendees();
  }
}
