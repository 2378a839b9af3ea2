package id.petadaya.survey;

import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.audit.Audit;
import id.petadaya.instruments.forms.Answers;
import id.petadaya.instruments.forms.Questionnaire;
import id.petadaya.instruments.forms.Questionnaire.Asked;
import id.petadaya.instruments.forms.Questionnaire.Judged;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps answers that somebody types from paper, many at once. A choice is typed by its number on the
 * paper. Rows that are wrong are given back with their faults, the others are kept.
 */
@Component
public class TypePaper {

  private final Surveys surveys;
  private final Questionnaires questionnaires;
  private final GivenAnswers given;
  private final Audit audit;
  private final Clock clock;

  TypePaper(
      Surveys surveys,
      Questionnaires questionnaires,
      GivenAnswers given,
      Audit audit,
      Clock clock) {
    this.surveys = surveys;
    this.questionnaires = questionnaires;
    this.given = given;
    this.audit = audit;
    this.clock = clock;
  }

  /** A row with what was typed, by question, and what is wrong with it. */
  public record Wrong(int number, Map<String, String> typed, List<Answers.Fault> faults) {}

  /**
   * @param kept rows that are kept
   * @param used numbers that had an answer already
   * @param wrong rows to be mended
   */
  public record Outcome(int kept, List<Integer> used, List<Wrong> wrong) {}

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Indonesian.WITA);
  }

  public Questionnaire questionnaire(Survey survey, int group) {
    if (group < 0 || group >= survey.groups().size()) {
      throw new Refused(SurveyProblem.NOT_FOUND);
    }
    return questionnaires.of(survey.groups().get(group));
  }

  /** Rows by number of the seat, each with what was typed by question; empty rows are left out. */
  @Transactional
  public Outcome keep(
      Viewer by,
      Survey survey,
      AreaCode village,
      int group,
      Map<Integer, Map<String, String>> rows) {
    Invitations.refuseUnlessCollects(by);
    if (survey.state(today()) != Survey.State.DIBUKA) {
      throw new Refused(SurveyProblem.NOT_OPEN);
    }
    Questionnaire questionnaire = questionnaire(survey, group);
    int quota = survey.groups().get(group).quota();
    SurveyKey key = surveys.key(survey);
    List<Wrong> wrong = new ArrayList<>();
    List<Integer> used = new ArrayList<>();
    int kept = 0;
    for (var row : rows.entrySet()) {
      int number = row.getKey();
      Map<String, String> typed = row.getValue();
      if (number < 1 || number > quota || typed.values().stream().allMatch(String::isBlank)) {
        continue;
      }
      Judged judged = questionnaire.judge(chosen(questionnaire, typed), today());
      if (!judged.faults().isEmpty()) {
        wrong.add(new Wrong(number, typed, judged.faults()));
        continue;
      }
      byte[] mark = key.mark(new Seat(survey.number(), village, group, number));
      int added = given.add(
          survey,
          List.of(new GivenAnswers.Given(village, group, mark, today(), judged.answers(), null)));
      kept += added;
      if (added == 0) {
        used.add(number);
      }
    }
    audit.append(
        by.getName(),
        "survey.paper-typed",
        survey.id().toString(),
        village.value(),
        Map.of("group", group, "kept", kept, "wrong", wrong.size()));
    return new Outcome(kept, used, wrong);
  }

  /** Numbers of choices become their names; what is no number of a choice stays and is judged. */
  private static Map<String, String> chosen(
      Questionnaire questionnaire, Map<String, String> typed) {
    Map<String, String> chosen = new HashMap<>(typed);
    for (Asked asked : questionnaire.asked()) {
      String text = typed.getOrDefault(asked.name(), "").strip();
      if (!asked.choices().isEmpty() && !text.isEmpty()) {
        chosen.put(
            asked.name(),
            Arrays.stream(text.split("[ ,]+"))
                .map(word -> name(asked, word))
                .collect(Collectors.joining(" ")));
      }
    }
    return chosen;
  }

  private static String name(Asked asked, String word) {
    int number = word.matches("\\d{1,3}") ? Integer.parseInt(word) : 0;
    return number >= 1 && number <= asked.choices().size()
        ? asked.choices().get(number - 1).name()
        : word;
  }
}
