package id.petadaya.assess;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.scoring.Score;
import id.petadaya.instruments.rulesets.RuleSet;
import id.petadaya.kernel.Period;
import id.petadaya.registry.Observation;
import id.petadaya.registry.Observations;
import id.petadaya.registry.ObservationsChanged;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works out what the figures say of areas, and keeps the drafts in step with them. */
@Component
public class AssessArea {

  private final Observations observations;
  private final Drafts drafts;
  private final Rules rules;
  private final Clock clock;

  AssessArea(Observations observations, Drafts drafts, Rules rules, Clock clock) {
    this.observations = observations;
    this.drafts = drafts;
    this.rules = rules;
    this.clock = clock;
  }

  /** Looks closely at one area, from the figures as they stand. */
  public Assessed assess(AreaCode area, Period period, RuleSet ruleSet) {
    return Assessed.of(area, period, ruleSet, judge(period, ruleSet).judge(observations.of(area)));
  }

  /** Figures came or went: their areas are worked out anew, for each year they were stated in or speak of. */
  @EventListener
  @Transactional
  public void follow(ObservationsChanged changed) {
    Map<AreaCode, List<Observation>> byArea =
        observations.of(changed.areas(), LocalDate.of(1990, 1, 1), LocalDate.now(clock)).stream()
            .collect(Collectors.groupingBy(Observation::area));
    List<Draft> fresh = new ArrayList<>();
    for (AreaCode area : changed.areas()) {
      List<Observation> figures = byArea.getOrDefault(area, List.of());
      for (int year : yearsOf(area, figures)) {
        rules.all().forEach(ruleSet -> fresh.add(draft(area, new Period(year), ruleSet, figures)));
      }
    }
    drafts.put(fresh);
  }

  /** From the year a figure speaks of to the year it was stated, and the years that have a draft. */
  private Collection<Integer> yearsOf(AreaCode area, List<Observation> figures) {
    int thisYear = LocalDate.now(clock).getYear();
    var years = new TreeSet<>(drafts.years(area));
    for (Observation figure : figures) {
      int last =
          Math.min(thisYear, Math.max(figure.to().getYear(), figure.statedOn().getYear()));
      for (int year = figure.to().getYear(); year <= last; year++) {
        years.add(year);
      }
    }
    return years;
  }

  private Draft draft(AreaCode area, Period period, RuleSet ruleSet, List<Observation> figures) {
    Assessed assessed =
        Assessed.of(area, period, ruleSet, judge(period, ruleSet).judge(figures));
    Score score = assessed.score();
    return new Draft(
        area,
        period,
        ruleSet.id(),
        score.isAssessed() ? score.best() : null,
        score.isAssessed() ? score.worst() : null,
        score.mainMet(),
        score.mainUnknown(),
        score.supportingMet(),
        score.supportingUnknown(),
        score.flipCount(),
        assessed.isSimulated(),
        clock.instant());
  }

  private Judge judge(Period period, RuleSet ruleSet) {
    return new Judge(ruleSet, period, LocalDate.now(clock));
  }
}
