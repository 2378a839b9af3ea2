package id.petadaya.assess.web;

import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.analysis.scoring.Category;
import id.petadaya.assess.AssessArea;
import id.petadaya.assess.Assessed;
import id.petadaya.assess.FinaliseAssessment;
import id.petadaya.assess.Periods;
import id.petadaya.assess.Rules;
import id.petadaya.instruments.rulesets.RuleSet;
import id.petadaya.kernel.Period;
import id.petadaya.territory.AreaGone;
import id.petadaya.territory.Areas;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One area: its findings, where each figure comes from, and the decision. */
@Controller
class AreaController {

  private final Areas areas;
  private final AssessArea assessArea;
  private final FinaliseAssessment finalise;
  private final Periods periods;
  private final Rules rules;
  private final AreaPages pages;
  private final Origins origins;

  AreaController(
      Areas areas,
      AssessArea assessArea,
      FinaliseAssessment finalise,
      Periods periods,
      Rules rules,
      AreaPages pages,
      Origins origins) {
    this.areas = areas;
    this.assessArea = assessArea;
    this.finalise = finalise;
    this.periods = periods;
    this.rules = rules;
    this.pages = pages;
    this.origins = origins;
  }

  @GetMapping("/kerja/wilayah/{code}")
  String area(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String code,
      @RequestParam(name = "periode", required = false) @Nullable Integer year,
      @RequestParam(name = "aturan", required = false) @Nullable String ruleSet,
      @RequestParam(name = "tab", defaultValue = "temuan") String tab,
      Model model) {
    Assessed assessed = assessed(viewer, code, year, ruleSet);
    model.addAttribute("page", pages.page(viewer, assessed, tab, null));
    return "assess/area";
  }

  /** "Asal angka" of one finding, on the page of its area. */
  @GetMapping("/kerja/wilayah/{code}/asal/{indicator}")
  String origin(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String code,
      @PathVariable String indicator,
      @RequestParam(name = "periode", required = false) @Nullable Integer year,
      @RequestParam(name = "aturan", required = false) @Nullable String ruleSet,
      Model model) {
    Assessed assessed = assessed(viewer, code, year, ruleSet);
    Indicator asked = Indicator.find(indicator).orElseThrow(AreaGone::refused);
    model.addAttribute("page", pages.page(viewer, assessed, "temuan", origins.of(assessed, asked)));
    return "assess/area";
  }

  @PostMapping("/kerja/wilayah/{code}/penetapan")
  String decide(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String code,
      @RequestParam(name = "periode") int year,
      @RequestParam(name = "aturan") String ruleSet,
      @RequestParam Category category,
      @RequestParam String reason,
      @RequestParam(defaultValue = "false") boolean aware) {
    AreaCode area = mine(viewer, code);
    finalise.finalise(viewer, area, new Period(year), rules.get(ruleSet), category, reason, aware);
    return "redirect:/kerja/wilayah/%s?periode=%d&aturan=%s".formatted(area, year, ruleSet);
  }

  private Assessed assessed(
      Viewer viewer, String code, @Nullable Integer year, @Nullable String ruleSet) {
    AreaCode area = mine(viewer, code);
    RuleSet chosen = ruleSet == null ? rules.standard() : rules.get(ruleSet);
    return assessArea.assess(
        area, year == null ? periods.standard(area) : new Period(year), chosen);
  }

  private AreaCode mine(Viewer viewer, String code) {
    return AreaCode.find(code)
        .filter(viewer::maySee)
        .filter(area -> area.level() == AreaLevel.DESKEL && areas.find(area).isPresent())
        .orElseThrow(AreaGone::refused);
  }
}
