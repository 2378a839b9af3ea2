package id.petadaya.survey;

import id.petadaya.analysis.area.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps one answer a seat, and counts it, in one transaction: when this returns, both are on disk. Leaves
 * no trace in the book of deeds, since who answered when is nobody's business.
 */
@Component
class KeepAnswer {

  private final Surveys surveys;
  private final GivenAnswers given;

  KeepAnswer(Surveys surveys, GivenAnswers given) {
    this.surveys = surveys;
    this.given = given;
  }

  /** False when another answer has the seat. */
  @Transactional
  boolean byLink(Survey survey, Seat seat, LocalDate day, List<String> answers, String code) {
    SurveyKey key = surveys.key(survey);
    byte[] mark = key.mark(seat);
    byte[] codeMark = key.codeMark(code);
    var one = new GivenAnswers.Given(seat.village(), seat.group(), mark, day, answers, codeMark);
    return given.add(survey, List.of(one)) == 1
        || given.isThere(survey, seat.village(), mark, codeMark);
  }

  @Transactional(readOnly = true)
  boolean isTaken(Survey survey, Seat seat) {
    return GivenAnswers.holds(
        given.taken(survey, seat.village()), surveys.key(survey).mark(seat));
  }

  @Transactional(readOnly = true)
  Optional<AreaCode> villageOf(Survey survey, String code) {
    return given.villageOf(survey.id(), surveys.key(survey).codeMark(code));
  }

  @Transactional
  boolean withdraw(Survey survey, String code) {
    return given.remove(survey, surveys.key(survey).codeMark(code));
  }
}
