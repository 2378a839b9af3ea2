package id.petadaya.survey.web;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.instruments.forms.Form;
import id.petadaya.instruments.surveys.SurveyPlan;
import id.petadaya.kernel.Choice;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.Refused;
import id.petadaya.kernel.Trouble;
import id.petadaya.survey.OpenSurvey;
import id.petadaya.survey.Survey;
import id.petadaya.survey.Survey.Group;
import id.petadaya.survey.SurveyForms;
import id.petadaya.survey.SurveyProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens a survey: a method with its respondents, or one form with a number of respondents. */
@Controller
@RequestMapping("/kerja/survei")
class OpenSurveyController {

  private static final String PLAN = "susunan:";
  private static final String FORM = "formulir:";

  /** Below this an answer of residents might be somebody's. */
  private static final int LEAST_RESIDENTS = 10;

  private final OpenSurvey open;
  private final SurveyForms forms;
  private final MessageSource messages;

  OpenSurveyController(OpenSurvey open, SurveyForms forms, MessageSource messages) {
    this.open = open;
    this.forms = forms;
    this.messages = messages;
  }

  @GetMapping("/baru")
  String form(@AuthenticationPrincipal Viewer viewer, Model model) {
    refuseUnlessHead(viewer);
    Map<String, String> values = new HashMap<>();
    values.put("judul", "Survei lingkungan");
    values.put(
        "maksud",
        "Jawaban Anda membantu kami memilih kegiatan yang tepat untuk warga: pelatihan, penyuluhan, atau perbaikan sarana.");
    values.put("wilayah", viewer.area().value());
    values.put("kuota", "30");
    return page(model, values, Map.of(), null);
  }

  @PostMapping("/baru")
  String open(
      @AuthenticationPrincipal Viewer viewer, @RequestParam Map<String, String> sent, Model model) {
    refuseUnlessHead(viewer);
    Map<String, String> errors = new LinkedHashMap<>();
    List<Group> groups = groups(sent, errors);
    List<AreaCode> covers = covers(viewer, sent, errors);
    Optional<LocalDate> from = day("mulai", sent, errors);
    Optional<LocalDate> until = day("sampai", sent, errors);
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      errors.put("sampai", "Hari terakhir mendahului hari pertama.");
    }
    least("judul", 5, 80, sent, errors);
    least("maksud", 10, 300, sent, errors);
    if (!errors.isEmpty()) {
      return page(model, sent, errors, null);
    }
    try {
      Survey survey = open.open(
          viewer,
          new OpenSurvey.Wanted(
              sent.getOrDefault("judul", ""),
              sent.getOrDefault("maksud", ""),
              covers,
              groups,
              from.orElseThrow(),
              until.orElseThrow()));
      return "redirect:/kerja/survei/" + survey.id();
    } catch (Refused refused) {
      if (refused.problem() != SurveyProblem.FORM_CANNOT_BE_ASKED) {
        throw refused;
      }
      return page(model, sent, errors, trouble(refused));
    }
  }

  private static void refuseUnlessHead(Viewer viewer) {
    if (!viewer.is(Role.SECTION_HEAD, Role.DIVISION_HEAD)) {
      throw new Refused(SurveyProblem.NOT_YOUR_ROLE);
    }
  }

  private String page(
      Model model,
      Map<String, String> values,
      Map<String, String> errors,
      @Nullable Trouble trouble) {
    String chosen = values.getOrDefault("cara", "");
    List<Choice> methods = new ArrayList<>();
    for (SurveyPlan plan : SurveyPlan.shipped()) {
      String value = PLAN + plan.name();
      methods.add(Choice.of(value, plan.title(), value.equals(chosen)));
    }
    for (Form form : forms.askable()) {
      String value = FORM + form.name();
      methods.add(Choice.of(value, "Satu formulir: " + form.title(), value.equals(chosen)));
    }
    model.addAttribute("page", new SurveyPage.Open(methods, values, errors, trouble));
    return "survey/open";
  }

  private List<Group> groups(Map<String, String> sent, Map<String, String> errors) {
    String way = sent.getOrDefault("cara", "");
    if (way.startsWith(PLAN)) {
      return SurveyPlan.shipped().stream()
          .filter(plan -> plan.name().equals(way.substring(PLAN.length())))
          .findFirst()
          .map(OpenSurvey::groups)
          .orElse(List.of());
    }
    Optional<Form> form = way.startsWith(FORM)
        ? forms.askable().stream()
            .filter(one -> one.name().equals(way.substring(FORM.length())))
            .findFirst()
        : Optional.empty();
    String quota = sent.getOrDefault("kuota", "").strip();
    int seats = quota.matches("\\d{1,3}") ? Integer.parseInt(quota) : 0;
    if (form.isEmpty()) {
      errors.put("cara", "Pilih susunan responden atau formulirnya.");
      return List.of();
    }
    if (seats < LEAST_RESIDENTS) {
      errors.put(
          "kuota",
          "Paling sedikit %d warga, supaya tidak ada jawaban yang dapat ditebak."
              .formatted(LEAST_RESIDENTS));
      return List.of();
    }
    return OpenSurvey.group(form.get(), "Warga", seats, seats);
  }

  private static List<AreaCode> covers(
      Viewer viewer, Map<String, String> sent, Map<String, String> errors) {
    List<AreaCode> covers = new ArrayList<>();
    for (String word : sent.getOrDefault("wilayah", "").strip().split("[\\s,;]+")) {
      Optional<AreaCode> area = AreaCode.find(word).filter(viewer::maySee);
      if (area.isEmpty()) {
        errors.put(
            "wilayah",
            "Kode “%s” bukan di wilayah kerja Anda. Tulis seperti 53.71.01.".formatted(word));
      } else if (covers.stream().noneMatch(one -> one.holds(area.get()))) {
        covers.removeIf(area.get()::holds);
        covers.add(area.get());
      }
    }
    return covers;
  }

  private static Optional<LocalDate> day(
      String field, Map<String, String> sent, Map<String, String> errors) {
    try {
      LocalDate day = LocalDate.parse(sent.getOrDefault(field, ""));
      if (day.getYear() >= 2000 && day.getYear() < 2100) {
        return Optional.of(day);
      }
    } catch (DateTimeException noDay) {
      // falls to the words below
    }
    errors.put(field, "Pilih tanggalnya.");
    return Optional.empty();
  }

  private static void least(
      String field, int least, int most, Map<String, String> sent, Map<String, String> errors) {
    int length = sent.getOrDefault(field, "").strip().length();
    if (length < least || length > most) {
      errors.put(field, "Tulis %d sampai %d huruf.".formatted(least, most));
    }
  }

  private Trouble trouble(Refused refused) {
    String code = "problem." + refused.problem().code();
    return new Trouble(text(code + ".title", refused), "", text(code + ".advice", refused));
  }

  private String text(String code, Refused refused) {
    String text =
        Objects.requireNonNullElse(messages.getMessage(code, null, "", Indonesian.LOCALE), "");
    return text.replace("{why}", String.valueOf(refused.details().getOrDefault("why", "")));
  }
}
