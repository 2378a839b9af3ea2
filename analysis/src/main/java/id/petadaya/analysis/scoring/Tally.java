package id.petadaya.analysis.scoring;

import id.petadaya.analysis.indicator.Finding.Status;
import id.petadaya.analysis.indicator.Findings;
import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.analysis.indicator.Indicator.Kind;
import java.util.Set;

/**
 * Findings as four counts, which is all that a decision table needs.
 *
 * @param mainMet 0 to 8
 * @param supportingMet 0 to 5
 */
record Tally(int mainMet, int mainUnknown, int supportingMet, int supportingUnknown) {

  static Tally of(Findings findings, Set<Indicator> among) {
    return new Tally(
        findings.count(among, Kind.MAIN, Status.MET),
        findings.count(among, Kind.MAIN, Status.UNKNOWN),
        findings.count(among, Kind.SUPPORTING, Status.MET),
        findings.count(among, Kind.SUPPORTING, Status.UNKNOWN));
  }

  /** Best: every unknown counts as not met. Worst: every unknown counts as met. */
  Possible possible(DecisionTable table) {
    return new Possible(
        table.category(mainMet, supportingMet),
        table.category(mainMet + mainUnknown, supportingMet + supportingUnknown));
  }

  int unknown() {
    return mainUnknown + supportingUnknown;
  }

  /** The counts after one finding of a kind went from one status to another. */
  Tally changed(Kind kind, Status from, Status to) {
    int met = (to == Status.MET ? 1 : 0) - (from == Status.MET ? 1 : 0);
    int unknown = (to == Status.UNKNOWN ? 1 : 0) - (from == Status.UNKNOWN ? 1 : 0);
    return kind == Kind.MAIN
        ? new Tally(mainMet + met, mainUnknown + unknown, supportingMet, supportingUnknown)
        : new Tally(mainMet, mainUnknown, supportingMet + met, supportingUnknown + unknown);
  }
}
