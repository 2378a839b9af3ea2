package id.petadaya.survey;

import id.petadaya.analysis.area.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A survey that an office opened.
 *
 * @param number stands in every link
 * @param area of the office that asks
 * @param covers areas in which it is asked
 * @param purpose in a sentence, read by those who are asked
 * @param opensOn first day
 * @param closesOn last day, until midnight WITA
 */
public record Survey(
    UUID id,
    int number,
    AreaCode area,
    List<AreaCode> covers,
    String title,
    String purpose,
    List<Group> groups,
    LocalDate opensOn,
    LocalDate closesOn,
    boolean simulated) {

  public Survey {
    covers = List.copyOf(covers);
    groups = List.copyOf(groups);
  }

  /**
   * Respondents of one village who are asked the same.
   *
   * @param quota seats, from 1
   * @param least answers that are enough, 1 to {@code quota}
   * @param official they answer as named officials
   * @param consent question that beginning answers, with {@code yes}; both empty when there is none
   */
  public record Group(
      String key,
      String label,
      String formName,
      String formVersion,
      int quota,
      int least,
      boolean official,
      String consent,
      String yes) {}

  /** Where a survey stands on a day. */
  public enum State {
    BELUM_DIBUKA,
    DIBUKA,
    DITUTUP
  }

  public State state(LocalDate today) {
    if (today.isBefore(opensOn)) {
      return State.BELUM_DIBUKA;
    }
    return today.isAfter(closesOn) ? State.DITUTUP : State.DIBUKA;
  }

  public boolean isAskedIn(AreaCode village) {
    return covers.stream().anyMatch(one -> one.holds(village));
  }

  /** Answers that are enough, one a group. */
  int[] least() {
    return groups.stream().mapToInt(Group::least).toArray();
  }

  /** Seats of one village, one number a group. */
  int[] quota() {
    return groups.stream().mapToInt(Group::quota).toArray();
  }

  boolean isComplete(int[] answered) {
    for (int group = 0; group < groups.size(); group++) {
      if (answered[group] < groups.get(group).least()) {
        return false;
      }
    }
    return true;
  }
}
