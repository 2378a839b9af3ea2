package id.petadaya.survey.web;

import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.kernel.Refused;
import id.petadaya.survey.Completeness;
import id.petadaya.survey.Invitations;
import id.petadaya.survey.Survey;
import id.petadaya.survey.SurveyProblem;
import id.petadaya.survey.TypePaper;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Survei: which ones there are, and how far each has come, from the whole to a village. */
@Controller
@RequestMapping("/kerja/survei")
class SurveyController {

  private final Invitations invitations;
  private final SurveyPages pages;
  private final TypePaper paper;

  SurveyController(Invitations invitations, SurveyPages pages, TypePaper paper) {
    this.invitations = invitations;
    this.pages = pages;
    this.paper = paper;
  }

  @GetMapping
  String list(@AuthenticationPrincipal Viewer viewer, Model model) {
    model.addAttribute("page", pages.list(viewer, paper.today()));
    return "survey/surveys";
  }

  @GetMapping("/{id}")
  String standing(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String wilayah,
      @RequestParam(defaultValue = "") String tersimpan,
      Model model) {
    Survey survey = invitations.mine(viewer, id);
    model.addAttribute(
        "page",
        pages.standing(
            viewer,
            survey,
            at(survey, wilayah),
            paper.today(),
            tersimpan.matches("\\d{1,7}") ? tersimpan : null));
    return "survey/standing";
  }

  /** Inside what the survey covers. */
  static @Nullable AreaCode at(Survey survey, String code) {
    if (code.isEmpty()) {
      return Completeness.top(survey).orElse(null);
    }
    return AreaCode.find(code)
        .filter(area -> survey.covers().stream().anyMatch(cover -> cover.holds(area)))
        .orElseThrow(() -> new Refused(SurveyProblem.NOT_FOUND));
  }
}
