package id.petadaya.analysis.scoring;

import id.petadaya.analysis.indicator.Findings;
import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.analysis.scoring.DecisionTable.Row;
import java.util.List;

/** The table of klasik-default@1, written out so that these tests need no file. */
final class ClassicTable {

  static final DecisionTable TABLE = new DecisionTable(List.of(
      new Row(5, 4, Category.BAHAYA),
      new Row(3, 0, Category.WASPADA, false),
      new Row(1, 0, Category.SIAGA, false),
      new Row(0, 0, Category.AMAN, false)));

  static final Scoring SCORING = new Scoring(TABLE, 7);

  private ClassicTable() {}

  /** So many met and so many unknown of each kind; the rest is not met. */
  static Findings findings(int mainMet, int mainUnknown, int supportingMet, int supportingUnknown) {
    List<Indicator> main = Indicator.of(Indicator.Kind.MAIN);
    List<Indicator> supporting = Indicator.of(Indicator.Kind.SUPPORTING);
    return Findings.of(
        concat(main.subList(0, mainMet), supporting.subList(0, supportingMet)),
        concat(
            main.subList(mainMet, mainMet + mainUnknown),
            supporting.subList(supportingMet, supportingMet + supportingUnknown)));
  }

  private static List<Indicator> concat(List<Indicator> one, List<Indicator> other) {
    return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
  }
}
