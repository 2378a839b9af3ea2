package id.petadaya.collect.submission;

import id.petadaya.access.Viewer;
import id.petadaya.collect.Activities;
import id.petadaya.collect.Activity.Visit;
import id.petadaya.collect.Activity.VisitState;
import id.petadaya.instruments.forms.Form;
import id.petadaya.instruments.forms.PersonalData;
import id.petadaya.kernel.Indonesian;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a person takes along into the field: who it is, the visits, and what of a form is personal. */
@Component
class FieldProvisions {

  /** A phone shows the visit of now and the next ones; more is the plan's page. */
  private static final int MOST_VISITS = 40;

  private final FieldForms forms;
  private final Activities activities;
  private final Clock clock;

  FieldProvisions(FieldForms forms, Activities activities, Clock clock) {
    this.forms = forms;
    this.activities = activities;
    this.clock = clock;
  }

  /**
   * The answer.
   *
   * @param person id of the account; what lies on a phone is locked to it
   * @param project code of the area that is worked for
   * @param now by the office's clock
   * @param header name of the header that has to carry {@code token} with a post
   */
  record Told(
      UUID person,
      String name,
      String project,
      Instant now,
      String header,
      String token,
      List<Planned> visits,
      List<Notes> notes) {}

  /** A planned visit; times of day as {@code 08:30}. */
  record Planned(UUID id, LocalDate day, String from, String until, String place, boolean open) {}

  /**
   * What a form does not say to phones, by names of questions.
   *
   * @param personal those whose answers leave the phone once they were sent
   * @param area which one says where; empty when none does
   * @param visit which one says on which visit; empty when none does
   */
  record Notes(String form, String version, List<String> personal, String area, String visit) {}

  Told of(Viewer viewer, String header, String token) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Indonesian.WITA);
    List<Planned> visits = activities.within(viewer.area()).stream()
        .flatMap(activity -> activity.visits().stream())
        .filter(visit -> !visit.day().isBefore(today))
        .sorted(java.util.Comparator.comparing(Visit::day).thenComparing(Visit::startsAt))
        .limit(MOST_VISITS)
        .map(FieldProvisions::planned)
        .toList();
    List<Notes> notes = forms.offered().stream()
        .flatMap(form -> forms.versions(form.name()).stream())
        .map(FieldProvisions::notes)
        .toList();
    return new Told(
        viewer.id(),
        viewer.displayName(),
        viewer.area().value(),
        clock.instant(),
        header,
        token,
        visits,
        notes);
  }

  private static Planned planned(Visit visit) {
    return new Planned(
        visit.id(),
        visit.day(),
        visit.startsAt().toString(),
        visit.endsAt().toString(),
        visit.institution(),
        visit.state() == VisitState.BELUM_MULAI || visit.state() == VisitState.BERLANGSUNG);
  }

  private static Notes notes(Form form) {
    return new Notes(
        form.name(),
        form.version(),
        form.questions().stream()
            .filter(one -> one.question().personal() != PersonalData.NONE)
            .map(one -> one.question().name())
            .distinct()
            .toList(),
        form.about().area(),
        form.about().visit());
  }
}
