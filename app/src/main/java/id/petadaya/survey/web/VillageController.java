package id.petadaya.survey.web;

import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.instruments.forms.Answers;
import id.petadaya.instruments.forms.QuestionType;
import id.petadaya.instruments.forms.Questionnaire;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.QrDrawing;
import id.petadaya.survey.Invitations;
import id.petadaya.survey.Survey;
import id.petadaya.survey.TypePaper;
import id.petadaya.survey.web.SurveyPage.Card;
import id.petadaya.survey.web.SurveyPage.Cell;
import id.petadaya.survey.web.SurveyPage.PaperAsk;
import id.petadaya.survey.web.SurveyPage.TypedRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the office hands out for a village and takes in from it: cards, messages, paper. */
@Controller
@RequestMapping("/kerja/survei/{id}")
class VillageController {

  private static final int MOST_SHEETS = 40;

  private final Invitations invitations;
  private final TypePaper paper;
  private final SurveyPages pages;

  VillageController(Invitations invitations, TypePaper paper, SurveyPages pages) {
    this.invitations = invitations;
    this.paper = paper;
    this.pages = pages;
  }

  @GetMapping("/kartu")
  String cards(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String wilayah,
      @RequestParam(defaultValue = "0") int kelompok,
      Model model) {
    Survey survey = invitations.mine(viewer, id);
    AreaCode village = Invitations.village(survey, wilayah);
    paper.questionnaire(survey, kelompok);
    model.addAttribute(
        "page",
        new SurveyPage.Cards(
            survey.title(),
            pages.place(village),
            survey.groups().get(kelompok).label(),
            pages.office(),
            Indonesian.day(survey.closesOn()),
            SurveyPages.address(survey, village),
            drawn(invitations.cards(viewer, survey, village, kelompok))));
    return "survey/cards";
  }

  private static List<Card> drawn(List<Invitations.Card> cards) {
    String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    return cards.stream()
        .map(one -> new Card(one.number(), base + one.path(), QrDrawing.of(base + one.path())))
        .toList();
  }

  @GetMapping("/pengingat")
  String reminders(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String wilayah,
      Model model) {
    Survey survey = invitations.mine(viewer, id);
    AreaCode within = SurveyController.at(survey, wilayah);
    AreaCode place = within == null || within.value().length() < 8
        ? Invitations.village(survey, wilayah)
        : within;
    model.addAttribute(
        "page",
        new SurveyPage.Reminders(
            survey.title(),
            pages.place(place),
            SurveyPages.address(survey, place),
            invitations
                .messages(
                    viewer,
                    survey,
                    place,
                    ServletUriComponentsBuilder.fromCurrentContextPath().toUriString())
                .stream()
                .map(one -> new SurveyPage.Message(
                    "pesan-" + one.village().value().replace('.', '-'),
                    one.place(),
                    Indonesian.number(one.missing()) + " jawaban lagi",
                    one.text()))
                .toList()));
    return "survey/reminders";
  }

  /** Questionnaires on paper, one for each free seat from {@code dari} on. */
  @GetMapping("/kertas")
  String paper(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String wilayah,
      @RequestParam(defaultValue = "0") int kelompok,
      @RequestParam(defaultValue = "1") int dari,
      @RequestParam(defaultValue = "1") int lembar,
      Model model) {
    Survey survey = invitations.mine(viewer, id);
    AreaCode village = Invitations.village(survey, wilayah);
    Questionnaire questionnaire = paper.questionnaire(survey, kelompok);
    List<Invitations.Card> free = invitations.cards(viewer, survey, village, kelompok).stream()
        .filter(card -> card.number() >= dari)
        .limit(Math.clamp(lembar, 1, MOST_SHEETS))
        .toList();
    model.addAttribute(
        "page",
        new SurveyPage.Paper(
            survey.title(),
            pages.place(village),
            survey.groups().get(kelompok).label(),
            pages.office(),
            survey.purpose(),
            Indonesian.day(survey.closesOn()),
            SurveyPages.address(survey, village),
            asks(questionnaire),
            drawn(free)));
    return "survey/paper";
  }

  private static List<PaperAsk> asks(Questionnaire questionnaire) {
    List<PaperAsk> asks = new ArrayList<>();
    for (Questionnaire.Asked one : questionnaire.asked()) {
      asks.add(new PaperAsk(
          asks.size() + 1,
          one.section(),
          one.label(),
          one.hint(),
          one.choices().stream()
              .map(choice -> questionnaire.form().label(one.question(), choice.name()))
              .toList(),
          one.question().type() == QuestionType.SELECT_MULTIPLE));
    }
    return asks;
  }

  @GetMapping("/ketik")
  String typing(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String wilayah,
      @RequestParam(defaultValue = "0") int kelompok,
      Model model) {
    Survey survey = invitations.mine(viewer, id);
    AreaCode village = Invitations.village(survey, wilayah);
    return typing(model, viewer, survey, village, kelompok, List.of(), null);
  }

  @PostMapping("/ketik")
  String type(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String wilayah,
      @RequestParam(defaultValue = "0") int kelompok,
      @RequestParam Map<String, String> sent,
      Model model) {
    Survey survey = invitations.mine(viewer, id);
    AreaCode village = Invitations.village(survey, wilayah);
    paper.questionnaire(survey, kelompok);
    TypePaper.Outcome outcome = paper.keep(viewer, survey, village, kelompok, rows(sent));
    String used = outcome.used().isEmpty()
        ? ""
        : " Nomor %s sudah ada jawabannya."
            .formatted(
                String.join(", ", outcome.used().stream().map(String::valueOf).toList()));
    String told = "%d baris disimpan.%s%s"
        .formatted(
            outcome.kept(),
            used,
            outcome.wrong().isEmpty()
                ? ""
                : " %d baris perlu diperiksa.".formatted(outcome.wrong().size()));
    return typing(model, viewer, survey, village, kelompok, outcome.wrong(), told);
  }

  /** Cells are called {@code 12.k1}: number of the seat and name of the question. */
  private static Map<Integer, Map<String, String>> rows(Map<String, String> sent) {
    Map<Integer, Map<String, String>> rows = new TreeMap<>();
    sent.forEach((name, value) -> {
      int dot = name.indexOf('.');
      if (dot > 0 && dot < 4 && name.substring(0, dot).matches("\\d+")) {
        rows.computeIfAbsent(Integer.parseInt(name.substring(0, dot)), any -> new LinkedHashMap<>())
            .put(name.substring(dot + 1), value);
      }
    });
    return rows;
  }

  private String typing(
      Model model,
      Viewer viewer,
      Survey survey,
      AreaCode village,
      int group,
      List<TypePaper.Wrong> wrong,
      @Nullable String told) {
    Questionnaire questionnaire = paper.questionnaire(survey, group);
    List<TypedRow> rows = invitations.freeNumbers(viewer, survey, village, group).stream()
        .map(number -> row(questionnaire, number, wrong))
        .toList();
    model.addAttribute(
        "page",
        new SurveyPage.Typing(
            survey.title(),
            pages.place(village),
            survey.groups().get(group).label(),
            SurveyPages.address(survey, village),
            SurveyPages.address(survey) + "/ketik",
            group,
            village.value(),
            asks(questionnaire),
            rows,
            told));
    return "survey/typing";
  }

  private static TypedRow row(
      Questionnaire questionnaire, int number, List<TypePaper.Wrong> wrong) {
    TypePaper.Wrong mine =
        wrong.stream().filter(one -> one.number() == number).findFirst().orElse(null);
    List<Cell> cells = new ArrayList<>();
    for (Questionnaire.Asked one : questionnaire.asked()) {
      cells.add(new Cell(
          number + "." + one.name(),
          mine == null ? "" : mine.typed().getOrDefault(one.name(), ""),
          "Nomor %d, pertanyaan %d".formatted(number, cells.size() + 1),
          mine == null
              ? null
              : mine.faults().stream()
                  .filter(fault -> fault.question().equals(one.name()))
                  .findFirst()
                  .map(Answers.Fault::message)
                  .orElse(null)));
    }
    return new TypedRow(number, cells);
  }
}
