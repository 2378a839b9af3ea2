package id.petadaya.survey.web;

import id.petadaya.access.Viewer;
import id.petadaya.kernel.Indonesian;
import id.petadaya.survey.ImportRound;
import id.petadaya.survey.Invitations;
import id.petadaya.survey.Survey;
import id.petadaya.survey.TypePaper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes in a round that was asked elsewhere, as a text table. */
@Controller
class RoundController {

  private final Invitations invitations;
  private final ImportRound rounds;
  private final TypePaper paper;

  RoundController(Invitations invitations, ImportRound rounds, TypePaper paper) {
    this.invitations = invitations;
    this.rounds = rounds;
    this.paper = paper;
  }

  @PostMapping("/kerja/survei/putaran")
  String take(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam UUID survei,
      @RequestParam MultipartFile berkas,
      Model model)
      throws IOException {
    Survey survey = invitations.mine(viewer, survei);
    try (var text = new InputStreamReader(berkas.getInputStream(), StandardCharsets.UTF_8)) {
      ImportRound.Outcome outcome = rounds.take(viewer, survey, text, paper.today());
      model.addAttribute(
          "page",
          new Round(
              survey.title(),
              SurveyPages.address(survey),
              "%s dari %s baris disimpan."
                  .formatted(Indonesian.number(outcome.kept()), Indonesian.number(outcome.rows())),
              outcome.wrong(),
              outcome.complaints()));
    }
    return "survey/round";
  }

  /** What became of a round. */
  record Round(
      String title, String back, String told, int wrong, java.util.List<String> complaints) {}
}
