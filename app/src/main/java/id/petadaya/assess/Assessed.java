package id.petadaya.assess;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.indicator.Finding;
import id.petadaya.analysis.indicator.Findings;
import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.analysis.scoring.Score;
import id.petadaya.instruments.rulesets.RuleSet;
import id.petadaya.kernel.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One area looked at closely: each finding with its figures, and what the rule set makes of them. */
public record Assessed(
    AreaCode area, Period period, RuleSet rules, List<Judged> judged, Score score) {

  public Assessed {
    judged = List.copyOf(judged);
  }

  static Assessed of(AreaCode area, Period period, RuleSet rules, List<Judged> judged) {
    return new Assessed(area, period, rules, judged, rules.scoring().score(findings(judged)));
  }

  /** The findings without their figures' sources. */
  public Findings findings() {
    return findings(judged);
  }

  private static Findings findings(List<Judged> judged) {
    Map<Indicator, Finding> findings = new EnumMap<>(Indicator.class);
    judged.forEach(one -> findings.put(one.indicator(), one.finding()));
    return Findings.of(findings);
  }

  public Judged judged(Indicator indicator) {
    return judged.stream()
        .filter(one -> one.indicator() == indicator)
        .findFirst()
        .orElseThrow();
  }

  public boolean isSimulated() {
    return judged.stream().anyMatch(Judged::isSimulated);
  }

  /** How many of the 13 findings are known. */
  public int known() {
    return (int) judged.stream()
        .filter(one -> !(one.finding() instanceof Finding.Unknown))
        .count();
  }
}
