package id.petadaya.assess;

import id.petadaya.analysis.indicator.Finding;
import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.analysis.indicator.Observed;
import id.petadaya.analysis.indicator.Threshold;
import id.petadaya.instruments.rulesets.RuleSet;
import id.petadaya.kernel.Period;
import id.petadaya.registry.Observation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses which figure answers an indicator, and lets the rule set judge it.
 *
 * <p>Where several sources speak of the same year, place and unit, a file counts before a talk and
 * then the one recorded last; the others are kept beside it. Figures in the threshold's unit go before answers of the 13-column sheet.
 * A figure never counts for a place that the threshold does not ask about. A count from a list that
 * nobody declared complete can show that something is there, never that it is not.
 */
final class Judge {

  private static final String INCOMPLETE = "daftarnya belum dinyatakan lengkap";

  /** A figure of a file is stronger than one said in a talk; among equals the later record. */
  private static final Comparator<Observation> STRONGER = Comparator.comparing(
          (Observation one) -> one.importId() != null)
      .thenComparing(Observation::recordedAt);

  private final RuleSet rules;
  private final Period period;
  private final LocalDate on;

  /** {@code on} is the day of judging; a period that has ended is judged as on its last day. */
  Judge(RuleSet rules, Period period, LocalDate on) {
    this.rules = rules;
    this.period = period;
    this.on = on.isAfter(period.lastDay()) ? period.lastDay() : on;
  }

  /** Judges all indicators of one area from all its observations, in any order. */
  List<Judged> judge(List<Observation> observations) {
    Map<String, List<Observation>> byMeasure = new LinkedHashMap<>();
    observations.forEach(one ->
        byMeasure.computeIfAbsent(one.measure(), key -> new ArrayList<>()).add(one));
    return Indicator.all().stream()
        .map(indicator -> judge(indicator, byMeasure.getOrDefault(indicator.code(), List.of())))
        .toList();
  }

  private Judged judge(Indicator indicator, List<Observation> figures) {
    Threshold threshold = rules.threshold(indicator);
    List<Observation> newestFirst = figures.stream()
        .sorted(Comparator.comparing(Observation::to)
            .thenComparing(Observation::recordedAt)
            .reversed())
        .toList();
    List<Observation> settled = settled(newestFirst);
    Finding finding = judge(threshold, settled);
    if (couldTurn(threshold, finding)
        && used(threshold, settled).stream().anyMatch(Observation::atLeast)) {
      settled = settled(newestFirst.stream().filter(one -> !one.atLeast()).toList());
      finding = settled.isEmpty() ? new Finding.Unknown(INCOMPLETE) : judge(threshold, settled);
    }
    List<Observation> used =
        finding instanceof Finding.Unknown ? List.of() : used(threshold, settled);
    List<Observation> others = new ArrayList<>(newestFirst);
    others.removeAll(used);
    return new Judged(indicator, finding, used, others);
  }

  /** Whether a greater figure could change this finding. */
  private static boolean couldTurn(Threshold threshold, Finding finding) {
    return threshold.direction() == Threshold.Direction.AT_LEAST
        ? finding instanceof Finding.NotMet
        : finding instanceof Finding.Met;
  }

  private Finding judge(Threshold threshold, List<Observation> figures) {
    return threshold.judge(figures.stream().map(this::observed).toList(), period.year(), on);
  }

  /** One figure for each year, place and unit: written before spoken, then the one recorded last. */
  private static List<Observation> settled(List<Observation> figures) {
    Map<List<Object>, Observation> chosen = new LinkedHashMap<>();
    for (Observation one : figures) {
      chosen.merge(
          List.of(one.to().getYear(), one.place(), one.unit()),
          one,
          (kept, other) -> STRONGER.compare(kept, other) >= 0 ? kept : other);
    }
    return List.copyOf(chosen.values());
  }

  private List<Observation> used(Threshold threshold, List<Observation> settled) {
    List<Observation> inYears = settled.stream()
        .filter(one -> one.to().getYear() <= period.year())
        .filter(one -> one.to().getYear() > period.year() - threshold.lookBackYears())
        .toList();
    List<Observation> measured = inYears.stream()
        .filter(one -> one.unit().equals(threshold.unit()) && one.place() == threshold.place())
        .toList();
    return measured.isEmpty()
        ? inYears.stream()
            .filter(one -> one.unit().equals(Observed.ANSWER))
            .limit(1)
            .toList()
        : measured;
  }

  private Observed observed(Observation one) {
    return new Observed(one.value(), one.unit(), one.to().getYear(), one.place(), one.statedOn());
  }
}
