package id.petadaya.collect.suggest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what a finished round breaks, rule by rule, with the same questions as {@link RoundRules}. */
final class Broken {

  private Broken() {}

  /** Visits, or pairs of them, that break each rule; 0 where a rule holds. */
  static Map<String, Integer> count(List<Call> calls) {
    Map<String, Integer> broken = new HashMap<>();
    for (int at = 0; at < calls.size(); at++) {
      Call one = calls.get(at);
      add(broken, RoundRules.OPEN, one.closed() > 0);
      add(broken, RoundRules.LUNCH, RoundRules.takesLunch(one));
      add(broken, RoundRules.ATTEND, one.missesItsPeople());
      add(broken, RoundRules.LATE, RoundRules.isLate(one));
      add(broken, RoundRules.CHANGE, one.moved());
      for (Call other : calls.subList(at + 1, calls.size())) {
        add(broken, RoundRules.PEOPLE, RoundRules.isTooClose(one, other));
        add(broken, RoundRules.HOST, RoundRules.meetsHostTwice(one, other));
        add(broken, RoundRules.TRAVEL, RoundRules.needsTravel(one, other));
      }
    }
    return broken;
  }

  private static void add(Map<String, Integer> broken, String rule, boolean breaks) {
    broken.merge(rule, breaks ? 1 : 0, Integer::sum);
  }
}
