package id.petadaya.assess;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.indicator.Finding;
import id.petadaya.analysis.scoring.Category;
import id.petadaya.analysis.scoring.Score;
import id.petadaya.audit.Audit;
import id.petadaya.instruments.rulesets.RuleSet;
import id.petadaya.kernel.Period;
import id.petadaya.kernel.Refused;
import id.petadaya.registry.Observation;
import id.petadaya.territory.AreaGone;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A section head decides a category, inside the range that the figures leave open, with a reason. The
 * findings and their sources are kept with the decision, so that it can be answered for later.
 */
@Component
public class FinaliseAssessment {

  private static final int LEAST_REASON = 10;

  private final AssessArea assessArea;
  private final Finalisations finalisations;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final JsonMapper json;
  private final Clock clock;

  FinaliseAssessment(
      AssessArea assessArea,
      Finalisations finalisations,
      Audit audit,
      ApplicationEventPublisher events,
      JsonMapper json,
      Clock clock) {
    this.assessArea = assessArea;
    this.finalisations = finalisations;
    this.audit = audit;
    this.events = events;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Decides.
   *
   * @param knowsUnknown the person ticked that some findings are not known; needed for a range
   * @throws Refused when the role, the area, the category or the reason does not allow it
   */
  @Transactional
  public Finalisation finalise(
      Viewer by,
      AreaCode area,
      Period period,
      RuleSet rules,
      Category category,
      String reason,
      boolean knowsUnknown) {
    if (!by.maySee(area)) {
      throw AreaGone.refused();
    }
    if (!by.is(Role.SECTION_HEAD, Role.DIVISION_HEAD)) {
      throw new Refused(AssessProblem.NOT_YOUR_ROLE);
    }
    Assessed assessed = assessArea.assess(area, period, rules);
    refuse(assessed, category, reason, knowsUnknown);
    var decision = new Finalisation(
        UUID.randomUUID(),
        area,
        period,
        rules.id(),
        rules.hash(),
        category,
        assessed.score().best(),
        assessed.score().worst(),
        reason.strip(),
        by.displayName(),
        clock.instant());
    finalisations.add(decision, findingsOf(assessed), by.getName());
    audit.append(
        by.getName(),
        "assess.finalised",
        decision.id().toString(),
        area.value(),
        Map.of("category", category.name(), "ruleSet", rules.id(), "year", period.year()));
    events.publishEvent(new AssessmentFinalised(area, period, rules.id(), decision.id()));
    return decision;
  }

  private static void refuse(
      Assessed assessed, Category category, String reason, boolean knowsUnknown) {
    Score score = assessed.score();
    if (!score.isAssessed()) {
      throw new Refused(
          AssessProblem.NOT_ASSESSED,
          Map.of("known", assessed.known(), "least", assessed.rules().scoring().minimumKnown()));
    }
    if (category.compareTo(score.best()) < 0 || category.compareTo(score.worst()) > 0) {
      throw new Refused(
          AssessProblem.OUTSIDE_RANGE,
          Map.of("best", score.best().word(), "worst", score.worst().word()));
    }
    if (reason.strip().length() < LEAST_REASON) {
      throw new Refused(AssessProblem.REASON_NEEDED);
    }
    if (!score.possible().isCertain() && !knowsUnknown) {
      throw new Refused(
          AssessProblem.UNKNOWN_NOT_ACKNOWLEDGED,
          Map.of("unknown", score.mainUnknown() + score.supportingUnknown()));
    }
  }

  private String findingsOf(Assessed assessed) {
    List<Map<String, Object>> rows =
        assessed.judged().stream().map(FinaliseAssessment::row).toList();
    return json.writeValueAsString(rows);
  }

  private static Map<String, Object> row(Judged one) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("indicator", one.indicator().code());
    row.put("status", one.finding().status().name());
    switch (one.finding()) {
      case Finding.Met met -> row.put("figure", met.observed());
      case Finding.NotMet notMet -> row.put("figure", notMet.observed());
      case Finding.Unknown unknown -> row.put("reason", unknown.reason());
    }
    row.put("observations", one.used().stream().map(Observation::id).toList());
    return row;
  }
}
