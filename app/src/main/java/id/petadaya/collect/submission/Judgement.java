package id.petadaya.collect.submission;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.instruments.forms.Answers;
import id.petadaya.instruments.forms.Filled;
import id.petadaya.instruments.forms.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the answers say about where a submission belongs, and what is wrong with them. Never refuses:
 * what is wrong goes into quarantine, where a person sees it.
 *
 * @param quarantine a code, or null when nothing is wrong
 */
record Judgement(
    AreaCode area,
    @Nullable UUID visit,
    @Nullable LocalDate day,
    @Nullable String institution,
    List<String> expected,
    @Nullable String quarantine,
    List<String> faults) {

  /** Judges by the version that the phone used; {@code today} bounds what lies in the future. */
  static Judgement of(SubmissionXml xml, AreaCode project, FieldForms forms, LocalDate today) {
    Optional<Form> form = forms.find(xml.formName(), xml.formVersion());
    if (form.isEmpty()) {
      String why = forms.find(xml.formName()).isEmpty() ? "form-unknown" : "version-unknown";
      return new Judgement(project, null, null, null, List.of(), why, List.of());
    }
    return of(xml, project, form.get(), today);
  }

  private static Judgement of(SubmissionXml xml, AreaCode project, Form form, LocalDate today) {
    // A phone east of us may already have tomorrow's date.
    Answers answers = new Answers(form, new Filled(xml.places()), today.plusDays(1));
    Form.About about = form.about();
    Optional<AreaCode> said = AreaCode.find(answers.of(about.area()));
    boolean outside = said.isPresent() && !project.holds(said.get())
        || answers.figures().stream().anyMatch(one -> isOutside(one.area(), project));
    boolean nowhere = said.isEmpty() && !about.area().isEmpty();
    List<String> faults = answers.faults().stream()
        .map(fault -> fault.question() + ":" + fault.code())
        .toList();
    String why =
        outside ? "area-outside" : nowhere ? "area-unknown" : faults.isEmpty() ? null : "answers";
    return new Judgement(
        said.filter(project::holds).orElse(project),
        uuid(answers.of(about.visit())),
        day(answers.of(about.day())),
        text(answers.of(about.institution())),
        answers.given().stream()
            .filter(one -> one.question().type().isFile())
            .map(Answers.Given::text)
            .filter(name -> !name.isEmpty())
            .toList(),
        why,
        faults);
  }

  /** An area that a figure names by itself. */
  private static boolean isOutside(String code, AreaCode project) {
    return !code.isEmpty() && AreaCode.find(code).filter(project::holds).isEmpty();
  }

  private static @Nullable UUID uuid(String text) {
    try {
      return text.length() == 36 ? UUID.fromString(text) : null;
    } catch (IllegalArgumentException notOne) {
      return null;
    }
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
    } catch (DateTimeException notDay) {
      return null;
    }
  }

  private static @Nullable String text(String text) {
    return text.isBlank() ? null : text.substring(0, Math.min(120, text.length()));
  }
}
