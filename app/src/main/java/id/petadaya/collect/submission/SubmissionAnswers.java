package id.petadaya.collect.submission;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.files.SealedBytes;
import id.petadaya.instruments.forms.Answers;
import id.petadaya.instruments.forms.Filled;
import id.petadaya.instruments.forms.Form;
import id.petadaya.instruments.forms.PersonalData;
import id.petadaya.instruments.forms.Section;
import id.petadaya.kernel.Indonesian;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the sealed answers of a submission, for those who ask with a right to. */
@Component
public class SubmissionAnswers {

  private final Submissions submissions;
  private final FieldForms forms;
  private final SealedBytes seal;

  SubmissionAnswers(Submissions submissions, FieldForms forms, SealedBytes seal) {
    this.submissions = submissions;
    this.forms = forms;
    this.seal = seal;
  }

  /** A figure in the answers, for the area and the days that it is of. */
  public record Given(Form.Figure figure, AreaCode area, Span span, double value) {}

  /** The span of days that the figures cover: two questions {@code dari} and {@code sampai}, else the day. */
  public record Span(LocalDate from, LocalDate to) {}

  /** The figures; none when the form is not known. */
  public List<Given> figures(Submission of) {
    Optional<Form> form = form(of);
    if (form.isEmpty()) {
      return List.of();
    }
    Span span = span(of);
    return answers(of, form.get()).figures().stream()
        .map(one -> new Given(
            one.figure(),
            AreaCode.find(one.area()).orElse(of.area()),
            year(one.year()).orElse(span),
            one.value()))
        .toList();
  }

  /**
   * The answers in each time of a repeat, by question, in words of the form's own language; those about
   * persons and files are left out.
   */
  public List<Map<String, String>> times(Submission of, String repeat) {
    Optional<Form> form = form(of);
    if (form.isEmpty()) {
      return List.of();
    }
    Map<String, Map<String, String>> times = new LinkedHashMap<>();
    for (Answers.Given one : answers(of, form.get()).given()) {
      List<Section> within = one.placed().within();
      if (!within.isEmpty()
          && within.getLast().name().equals(repeat)
          && one.question().personal() == PersonalData.NONE
          && !one.question().type().isFile()
          && !one.text().isEmpty()) {
        times
            .computeIfAbsent(
                one.place().substring(0, one.place().lastIndexOf('/')),
                time -> new LinkedHashMap<>())
            .put(one.question().name(), words(form.get(), one));
      }
    }
    return List.copyOf(times.values());
  }

  private static String words(Form form, Answers.Given one) {
    return switch (one.question().type()) {
      case SELECT_ONE, SELECT_MULTIPLE ->
        Arrays.stream(one.text().split("\\s+"))
            .map(value -> form.label(one.question(), value).toLowerCase(Indonesian.LOCALE))
            .collect(Collectors.joining(", "));
      case INTEGER, DECIMAL -> number(one.text());
      case DATE -> Optional.ofNullable(day(one.text())).map(Indonesian::day).orElse(one.text());
      default -> one.text();
    };
  }

  /** A year stays as it is: only thousands of more than four digits are parted. */
  private static String number(String text) {
    try {
      return text.length() <= 4 && text.indexOf('.') < 0
          ? text
          : Indonesian.number(Double.parseDouble(text));
    } catch (NumberFormatException notOne) {
      return text;
    }
  }

  private static Optional<Span> year(String year) {
    return year.matches("\\d{4}")
        ? Optional.of(new Span(
            LocalDate.of(Integer.parseInt(year), 1, 1),
            LocalDate.of(Integer.parseInt(year), 12, 31)))
        : Optional.empty();
  }

  public Span span(Submission of) {
    LocalDate day = Optional.ofNullable(of.visitedOn())
        .orElse(LocalDate.ofInstant(of.receivedAt(), ZoneOffset.UTC));
    Map<String, String> given = read(of.id()).answers();
    LocalDate from = Objects.requireNonNullElse(day(given.getOrDefault("dari", "")), day);
    LocalDate to = Objects.requireNonNullElse(day(given.getOrDefault("sampai", "")), day);
    return from.isAfter(to) ? new Span(day, day) : new Span(from, to);
  }

  Optional<Form> form(Submission of) {
    return forms.find(of.formName(), of.formVersion());
  }

  Answers answers(Submission of, Form form) {
    return new Answers(
        form,
        new Filled(read(of.id()).places()),
        LocalDate.ofInstant(of.receivedAt(), ZoneOffset.UTC));
  }

  SubmissionXml read(UUID id) {
    try {
      return SubmissionXml.read(xml(id));
    } catch (SubmissionXml.Unreadable changed) {
      throw new IllegalStateException("What was read when it came is readable no more.", changed);
    }
  }

  byte[] xml(UUID id) {
    return seal.open(submissions.sealedXml(id));
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
    } catch (java.time.DateTimeException notDay) {
      return null;
    }
  }
}
