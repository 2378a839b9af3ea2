package id.petadaya.collect.submission;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.collect.doubt.Seen;
import id.petadaya.instruments.forms.Answers;
import id.petadaya.instruments.forms.Form;
import id.petadaya.instruments.forms.PersonalData;
import id.petadaya.instruments.forms.Placed;
import id.petadaya.instruments.forms.Question;
import id.petadaya.instruments.forms.QuestionType;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What may be looked at of a submission without knowing a person: answers that name nobody, figures,
 * the clock and the place of the phone. Answers never change once they are kept, so each is opened once
 * and remembered for a while.
 */
@Component
class SeenSubmissions {

  private static final int MOST_REMEMBERED = 5_000;

  private static final Set<QuestionType> TELL_NOTHING_OF_THE_THING = Set.of(
      QuestionType.NOTE,
      QuestionType.DATE,
      QuestionType.GEOPOINT,
      QuestionType.SELECT_ONE_FROM_FILE);

  private final SubmissionAnswers answers;
  private final Map<UUID, Told> remembered = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<UUID, Told> eldest) {
      return size() > MOST_REMEMBERED;
    }
  };

  SeenSubmissions(SubmissionAnswers answers) {
    this.answers = answers;
  }

  private record Told(
      @Nullable OffsetDateTime from,
      @Nullable OffsetDateTime to,
      Seen.@Nullable Point point,
      Map<String, String> answers,
      List<Seen.Figure> figures) {

    static final Told NOTHING = new Told(null, null, null, Map.of(), List.of());
  }

  Seen of(Submission one) {
    Told told = told(one);
    return new Seen(
        one.id(),
        one.instanceId(),
        one.deprecatedId(),
        one.formName(),
        one.area(),
        Optional.ofNullable(one.institution()).orElse(""),
        one.visitedOn(),
        one.sentBy(),
        one.receivedAt(),
        told.from(),
        told.to(),
        told.point(),
        told.answers(),
        told.figures(),
        one.attachments().stream()
            .filter(file -> file.mediaType().startsWith("image/"))
            .collect(Collectors.toMap(
                Submission.Attachment::sha256,
                Submission.Attachment::name,
                (first, again) -> first)),
        one.simulated());
  }

  private Told told(Submission one) {
    synchronized (remembered) {
      Told known = remembered.get(one.id());
      if (known != null) {
        return known;
      }
    }
    Told told = answers.form(one).map(form -> open(one, form)).orElse(Told.NOTHING);
    synchronized (remembered) {
      remembered.put(one.id(), told);
    }
    return told;
  }

  private Told open(Submission one, Form form) {
    Answers given = answers.answers(one, form);
    Map<String, String> plain = given.given().stream()
        .filter(each -> !each.text().isEmpty() && tells(form, each.question()))
        .collect(
            Collectors.toMap(Answers.Given::place, Answers.Given::text, (first, again) -> first));
    List<Seen.Figure> figures = given.figures().stream()
        .map(each -> new Seen.Figure(
            each.figure().measure(),
            each.figure().unit(),
            AreaCode.find(each.area()).orElse(one.area()),
            label(form, each.figure()),
            each.value()))
        .toList();
    return new Told(
        moment(first(given, QuestionType.START)),
        moment(first(given, QuestionType.END)),
        point(first(given, QuestionType.GEOPOINT)),
        plain,
        figures);
  }

  /** Whether an answer tells of what was visited, and of no person. */
  private static boolean tells(Form form, Question question) {
    Form.About about = form.about();
    return question.personal() == PersonalData.NONE
        && question.type().isAsked()
        && !question.type().isFile()
        && !TELL_NOTHING_OF_THE_THING.contains(question.type())
        && !question.name().equals(about.area())
        && !question.name().equals(about.institution());
  }

  private static String label(Form form, Form.Figure figure) {
    String label = form.find(figure.value())
        .map(Placed::question)
        .map(question -> form.shown(question.label()))
        .orElse("");
    return label.isEmpty() ? figure.measure() : label;
  }

  private static String first(Answers given, QuestionType type) {
    return given.given().stream()
        .filter(one -> one.question().type() == type && !one.text().isEmpty())
        .map(Answers.Given::text)
        .findFirst()
        .orElse("");
  }

  private static @Nullable OffsetDateTime moment(String text) {
    try {
      return text.isEmpty() ? null : OffsetDateTime.parse(text);
    } catch (DateTimeException noMoment) {
      return null;
    }
  }

  /** As phones write it: latitude, longitude, height, how exact. */
  private static Seen.@Nullable Point point(String text) {
    try {
      double[] numbers = Arrays.stream(text.strip().split("\\s+"))
          .mapToDouble(Double::parseDouble)
          .toArray();
      return numbers.length < 2
          ? null
          : new Seen.Point(numbers[0], numbers[1], numbers.length > 3 ? numbers[3] : 0);
    } catch (NumberFormatException noPoint) {
      return null;
    }
  }
}
