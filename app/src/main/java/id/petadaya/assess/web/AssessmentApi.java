package id.petadaya.assess.web;

import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.assess.AssessArea;
import id.petadaya.assess.Draft;
import id.petadaya.assess.Drafts;
import id.petadaya.assess.Finalisation;
import id.petadaya.assess.Finalisations;
import id.petadaya.assess.Periods;
import id.petadaya.assess.Rules;
import id.petadaya.instruments.rulesets.RuleSet;
import id.petadaya.kernel.ApiNote;
import id.petadaya.kernel.Paged;
import id.petadaya.kernel.Period;
import id.petadaya.territory.AreaGone;
import id.petadaya.territory.Areas;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Categories for programs: every area of the register has a row, also when nothing is known of it. */
@RestController
class AssessmentApi {

  private final Areas areas;
  private final AssessArea assessArea;
  private final Drafts drafts;
  private final Finalisations finalisations;
  private final Periods periods;
  private final Rules rules;

  AssessmentApi(
      Areas areas,
      AssessArea assessArea,
      Drafts drafts,
      Finalisations finalisations,
      Periods periods,
      Rules rules) {
    this.areas = areas;
    this.assessArea = assessArea;
    this.drafts = drafts;
    this.finalisations = finalisations;
    this.periods = periods;
    this.rules = rules;
  }

  @ApiNote("Categories of the villages of an area; with findings and their sources where asked")
  @GetMapping("/api/v1/assessments")
  ResponseEntity<AssessmentAnswer> assessments(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam(required = false)
          @ApiNote("Code of the area; without it the account's own")
          @Nullable
          String area,
      @RequestParam(required = false)
          @ApiNote("Year; without it the one the office works on")
          @Nullable
          Integer period,
      @RequestParam(required = false)
          @ApiNote("name@version; without it the standard one")
          @Nullable
          String ruleSet,
      @RequestParam(required = false)
          @ApiNote("Whether the 13 findings come along; always for a single village")
          @Nullable
          Boolean findings,
      @RequestParam(defaultValue = "1") @ApiNote("From 1") int page,
      @RequestParam(defaultValue = "100") @ApiNote("1 to 1000, with findings 1 to 100") int size) {
    AreaCode asked = area == null ? viewer.area() : mine(viewer, area);
    Period year = period == null ? periods.standard(asked) : new Period(period);
    RuleSet chosen = ruleSet == null ? rules.standard() : rules.get(ruleSet);
    boolean close = findings == null ? asked.level() == AreaLevel.DESKEL : findings;
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(answer(asked, year, chosen, close, page, close ? Math.min(size, 100) : size));
  }

  private AssessmentAnswer answer(
      AreaCode area, Period year, RuleSet rules, boolean close, int page, int size) {
    List<Area> villages = areas.within(area, AreaLevel.DESKEL);
    Map<AreaCode, Draft> byArea = drafts.within(area, year, rules.id()).stream()
        .collect(Collectors.toMap(Draft::area, Function.identity()));
    int assessed =
        (int) byArea.values().stream().filter(one -> !one.isNotAssessed()).count();
    Map<AreaCode, Finalisation> decided = finalisations.within(area, year, rules.id());
    return new AssessmentAnswer(
        area.value(),
        year.year(),
        rules.id(),
        rules.hash(),
        rules.isUnverified(),
        new AssessmentAnswer.Coverage(assessed, villages.size()),
        Paged.of(villages, page, size).map(one -> {
          AssessmentAnswer.Assessment told =
              AssessmentAnswer.of(one, byArea.get(one.code()), decided.get(one.code()));
          return close ? told.with(assessArea.assess(one.code(), year, rules)) : told;
        }));
  }

  private AreaCode mine(Viewer viewer, String text) {
    return AreaCode.find(text)
        .filter(viewer::maySee)
        .filter(one -> areas.find(one).isPresent())
        .orElseThrow(AreaGone::refused);
  }
}
