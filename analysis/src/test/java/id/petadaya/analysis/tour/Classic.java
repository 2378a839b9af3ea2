package id.petadaya.analysis.tour;

import static id.petadaya.analysis.scoring.Category.AMAN;
import static id.petadaya.analysis.scoring.Category.BAHAYA;
import static id.petadaya.analysis.scoring.Category.SIAGA;
import static id.petadaya.analysis.scoring.Category.WASPADA;

import id.petadaya.analysis.indicator.Finding;
import id.petadaya.analysis.indicator.Findings;
import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.analysis.scoring.DecisionTable;
import id.petadaya.analysis.scoring.DecisionTable.Row;
import id.petadaya.analysis.scoring.Scoring;
import java.util.EnumMap;
import java.util.List;

/** The classic table and a way to draw an area: {@code "++?----- +----"} is P1 to P8 and D1 to D5. */
final class Classic {

  static final Scoring SCORING = new Scoring(
      new DecisionTable(List.of(
          new Row(5, 4, BAHAYA),
          new Row(3, 0, WASPADA),
          new Row(1, 0, SIAGA),
          new Row(0, 0, AMAN))),
      7);

  private Classic() {}

  /** {@code +} is met, {@code -} is not met, {@code ?} is unknown. */
  static Findings area(String drawn) {
    String signs = drawn.replace(" ", "");
    if (signs.length() != 13) {
      throw new IllegalArgumentException(
          "\"%s\" draws %d findings, not 13.".formatted(drawn, signs.length()));
    }
    EnumMap<Indicator, Finding> findings = new EnumMap<>(Indicator.class);
    for (Indicator indicator : Indicator.all()) {
      switch (signs.charAt(indicator.ordinal())) {
        case '+' -> findings.put(indicator, new Finding.Met(1));
        case '-' -> findings.put(indicator, new Finding.NotMet(0));
        case '?' -> findings.put(indicator, new Finding.Unknown("belum ada data"));
        default ->
          throw new IllegalArgumentException("Draw with +, - and ?, not \"%s\".".formatted(drawn));
      }
    }
    return Findings.of(findings);
  }
}
