package id.petadaya.collect.suggest;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/** What a good round is: rules that must hold, then what makes the days easier. */
public class RoundRules implements ConstraintProvider {

  static final String PEOPLE = "people";
  static final String HOST = "host";
  static final String OPEN = "open";
  static final String LUNCH = "lunch";
  static final String ATTEND = "attend";
  static final String TRAVEL = "travel";
  static final String LATE = "late";
  static final String BALANCE = "balance";
  static final String CHANGE = "change";

  private static final int LUNCH_FROM = 12 * 60;
  private static final int LUNCH_TO = 13 * 60;
  private static final int LATE_FROM = 15 * 60 + 30;
  private static final int NOBODY_MINUTES = 60;

  @Override
  public Constraint[] defineConstraints(ConstraintFactory rules) {
    return new Constraint[] {
      rules
          .forEachUniquePair(Call.class)
          .filter(RoundRules::isTooClose)
          .penalize(HardSoftScore.ONE_HARD, (one, other) -> one.shortage(other))
          .asConstraint(PEOPLE),
      rules
          .forEachUniquePair(Call.class)
          .filter(RoundRules::meetsHostTwice)
          .penalize(HardSoftScore.ofHard(30))
          .asConstraint(HOST),
      rules
          .forEach(Call.class)
          .filter(call -> call.closed() > 0)
          .penalize(HardSoftScore.ONE_HARD, Call::closed)
          .asConstraint(OPEN),
      rules
          .forEach(Call.class)
          .filter(RoundRules::takesLunch)
          .penalize(HardSoftScore.ONE_HARD, call -> call.within(LUNCH_FROM, LUNCH_TO))
          .asConstraint(LUNCH),
      rules
          .forEach(Call.class)
          .filter(Call::missesItsPeople)
          .penalize(HardSoftScore.ofHard(NOBODY_MINUTES))
          .asConstraint(ATTEND),
      rules
          .forEachUniquePair(Call.class)
          .filter(
              (one, other) -> one.sameDay(other) && one.sameCrew(other) && one.travelTo(other) > 0)
          .penalize(HardSoftScore.ONE_SOFT, Call::travelTo)
          .asConstraint(TRAVEL),
      rules
          .forEach(Call.class)
          .filter(RoundRules::isLate)
          .penalize(HardSoftScore.ONE_SOFT, call -> call.end() - LATE_FROM)
          .asConstraint(LATE),
      rules
          .forEachUniquePair(Call.class)
          .filter((one, other) -> one.sameDay(other) && one.sameCrew(other))
          .penalize(HardSoftScore.ofSoft(10))
          .asConstraint(BALANCE),
      rules
          .forEach(Call.class)
          .filter(Call::moved)
          .penalize(HardSoftScore.ofSoft(5))
          .asConstraint(CHANGE)
    };
  }

  static boolean isTooClose(Call one, Call other) {
    return one.sameDay(other) && one.sharesPeople(other) && one.shortage(other) > 0;
  }

  static boolean meetsHostTwice(Call one, Call other) {
    return one.sameDay(other)
        && one.sameHost(other)
        && (one.institution().equals(other.institution()) || one.overlap(other) > 0);
  }

  static boolean takesLunch(Call call) {
    return call.within(LUNCH_FROM, LUNCH_TO) > 0;
  }

  static boolean isLate(Call call) {
    return call.end() > LATE_FROM;
  }

  static boolean needsTravel(Call one, Call other) {
    return one.sameDay(other) && one.sameCrew(other) && one.travelTo(other) > 0;
  }
}
