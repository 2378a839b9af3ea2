package id.petadaya.collect.suggest;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A visit as the solver moves it about. Only its place changes; the solver asks for the setter. */
@PlanningEntity
public class Call {

  private @PlanningId String id = "";
  private String institution = "";
  private @Nullable String host;
  private int minutes;
  private int opens;
  private int closes;
  private List<String> people = List.of();
  private List<Integer> crewsOfPeople = List.of();
  private Map<String, Integer> travel = Map.of();
  private @Nullable Place before;
  private @PlanningPin boolean fixed;

  @PlanningVariable
  private @Nullable Place place;

  /** For the solver, which copies. */
  public Call() {}

  Call(
      String id,
      String institution,
      @Nullable String host,
      int minutes,
      int opens,
      int closes,
      List<String> people,
      List<Integer> crewsOfPeople,
      Map<String, Integer> travel,
      Place before,
      boolean fixed) {
    this.id = id;
    this.institution = institution;
    this.host = host;
    this.minutes = minutes;
    this.opens = opens;
    this.closes = closes;
    this.people = List.copyOf(people);
    this.crewsOfPeople = List.copyOf(crewsOfPeople);
    this.travel = Map.copyOf(travel);
    this.before = before;
    this.fixed = fixed;
    this.place = before;
  }

  public String getId() {
    return id;
  }

  public @Nullable Place getPlace() {
    return place;
  }

  public void setPlace(@Nullable Place place) {
    this.place = place;
  }

  public boolean isFixed() {
    return fixed;
  }

  String institution() {
    return institution;
  }

  Place where() {
    if (place == null) {
      throw new IllegalStateException("A call has no place yet. Maybe it was scored too early.");
    }
    return place;
  }

  int start() {
    return where().minute();
  }

  int end() {
    return where().minute() + minutes;
  }

  boolean sameDay(Call other) {
    return where().day().equals(other.where().day());
  }

  boolean sameCrew(Call other) {
    return where().crew() == other.where().crew();
  }

  /** Whether somebody would have to be at both: the same crew, or a person who must attend both. */
  boolean sharesPeople(Call other) {
    return sameCrew(other) || people.stream().anyMatch(other.people::contains);
  }

  boolean sameHost(Call other) {
    return institution.equals(other.institution) || (host != null && host.equals(other.host));
  }

  /** Minutes that lack between the two when the same people make both; 0 when they fit. */
  int shortage(Call other) {
    int travelMinutes = travelTo(other);
    return start() <= other.start()
        ? Math.max(0, end() + travelMinutes - other.start())
        : Math.max(0, other.end() + travelMinutes - start());
  }

  /** Minutes that both last at once; 0 when they do not. */
  int overlap(Call other) {
    return Math.max(0, Math.min(end(), other.end()) - Math.max(start(), other.start()));
  }

  int travelTo(Call other) {
    return travel.getOrDefault(other.id, 0);
  }

  /** Minutes outside the hours in which the office receives. */
  int closed() {
    return Math.max(0, opens - start()) + Math.max(0, end() - closes);
  }

  int within(int from, int to) {
    return Math.max(0, Math.min(end(), to) - Math.max(start(), from));
  }

  /** People who must attend are all in other crews. */
  boolean missesItsPeople() {
    return !crewsOfPeople.isEmpty() && !crewsOfPeople.contains(where().crew());
  }

  boolean moved() {
    return before != null && !before.equals(place);
  }
}
