package id.petadaya.survey;

import id.petadaya.access.Scope;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.instruments.forms.Questionnaire;
import id.petadaya.kernel.Indonesian;
import id.petadaya.survey.Survey.Group;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door of those who are asked: by a link, or by a code that takes an answer back. */
@Component
public class AnswerDoor {

  private final Surveys surveys;
  private final Questionnaires questionnaires;
  private final KeepAnswer keep;
  private final Clock clock;

  AnswerDoor(Surveys surveys, Questionnaires questionnaires, KeepAnswer keep, Clock clock) {
    this.surveys = surveys;
    this.questionnaires = questionnaires;
    this.keep = keep;
    this.clock = clock;
  }

  /** Somebody with a link that was made here. */
  public static final class Invited {

    private final Survey survey;
    private final Seat seat;
    private final Questionnaire questionnaire;

    Invited(Survey survey, Seat seat, Questionnaire questionnaire) {
      this.survey = survey;
      this.seat = seat;
      this.questionnaire = questionnaire;
    }

    public Survey survey() {
      return survey;
    }

    public AreaCode village() {
      return seat.village();
    }

    public Group group() {
      return survey.groups().get(seat.group());
    }

    public Questionnaire questionnaire() {
      return questionnaire;
    }

    Seat seat() {
      return seat;
    }
  }

  /** What became of answers that were sent. */
  public sealed interface Told {

    /**
     * They are on disk.
     *
     * @param code that takes them back
     * @param seen how many questions this person was asked
     */
    record Thanks(String code, int answered, int seen) implements Told {}

    /** Another answer came by this link. */
    record Used() implements Told {}

    /** Nothing was kept; some answers have to be changed. */
    record Wrong(Questionnaire.Judged judged) implements Told {}

    /** The page that sent them is not one of ours; nothing was kept. */
    record Stray() implements Told {}
  }

  /** Empty when the link was not made here. */
  public Optional<Invited> find(String token) {
    Optional<Seat> seat = SurveyKey.seat(token);
    Optional<Survey> survey = seat.flatMap(one -> surveys.byNumber(one.survey()));
    if (survey.isEmpty() || !surveys.key(survey.get()).made(token)) {
      return Optional.empty();
    }
    Group group = survey.get().groups().get(seat.get().group());
    return Optional.of(new Invited(survey.get(), seat.get(), questionnaires.of(group)));
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Indonesian.WITA);
  }

  public boolean isUsed(Invited invited) {
    return Scope.of(invited.village()).call(() -> keep.isTaken(invited.survey(), invited.seat()));
  }

  /** A mark for one filling, to be sent back with the answers. */
  public String letter(Invited invited) {
    return surveys.key(invited.survey()).letter(invited.seat());
  }

  /** Keeps the answers while the survey is open; the same sent again hears the same. */
  public Told answer(Invited invited, String letter, Map<String, String> given) {
    Survey survey = invited.survey();
    if (survey.state(today()) != Survey.State.DIBUKA
        || !surveys.key(survey).gave(invited.seat(), letter)) {
      return new Told.Stray();
    }
    Questionnaire.Judged judged = invited.questionnaire().judge(given, today());
    if (!judged.faults().isEmpty()) {
      return new Told.Wrong(judged);
    }
    String code = surveys.key(survey).code(invited.seat(), letter);
    AreaCode regency = new AreaCode(Tally.regency(invited.village().value()));
    boolean kept = Scope.of(regency)
        .call(() -> keep.byLink(survey, invited.seat(), today(), judged.answers(), code));
    return kept ? new Told.Thanks(code, judged.answered(), judged.seen()) : new Told.Used();
  }

  /** Deletes the answer of a code; false when there is none, or its survey is over. */
  public boolean withdraw(String typed) {
    String code = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    if (code.length() < 6 || code.length() > 24) {
      return false;
    }
    List<Survey> open = surveys.openOn(today());
    for (Survey survey : open) {
      Optional<AreaCode> village = Scope.everywhere().call(() -> keep.villageOf(survey, code));
      if (village.isPresent()) {
        return Scope.of(new AreaCode(Tally.regency(village.get().value())))
            .call(() -> keep.withdraw(survey, code));
      }
    }
    return false;
  }
}
