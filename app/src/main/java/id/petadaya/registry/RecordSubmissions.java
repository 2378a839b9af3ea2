package id.petadaya.registry;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.collect.submission.Submission;
import id.petadaya.collect.submission.SubmissionAccepted;
import id.petadaya.collect.submission.SubmissionAnswers;
import id.petadaya.collect.submission.SubmissionTakenBack;
import id.petadaya.collect.submission.Submissions;
import id.petadaya.kernel.Indonesian;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Turns an accepted submission into observations, in the transaction of the acceptance, and takes them back with it. */
@Component
class RecordSubmissions {

  private final Submissions submissions;
  private final SubmissionAnswers answers;
  private final Observations observations;
  private final Potentials potentials;
  private final ToldPotentials told = ToldPotentials.read();
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RecordSubmissions(
      Submissions submissions,
      SubmissionAnswers answers,
      Observations observations,
      Potentials potentials,
      ApplicationEventPublisher events,
      Clock clock) {
    this.submissions = submissions;
    this.answers = answers;
    this.observations = observations;
    this.potentials = potentials;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(SubmissionAccepted accepted) {
    Submission one = submissions.find(accepted.submission()).orElseThrow();
    Set<AreaCode> areas = new HashSet<>(Set.of(one.area()));
    for (UUID earlier : accepted.replaces()) {
      areas.addAll(observations.withdrawSaid(earlier));
      potentials.withdrawTold(earlier);
    }
    List<Observation> figures =
        answers.figures(one).stream().map(given -> observation(one, given)).toList();
    figures.forEach(figure -> areas.add(figure.area()));
    observations.add(figures, one.sentBy());
    observations.tie(figures, one.id());
    potentials.add(potentials(one), one.sentBy());
    events.publishEvent(new ObservationsChanged(areas));
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(SubmissionTakenBack back) {
    Set<AreaCode> areas = observations.withdrawSaid(back.submission());
    potentials.withdrawTold(back.submission());
    if (!areas.isEmpty()) {
      events.publishEvent(new ObservationsChanged(areas));
    }
  }

  private List<Potential> potentials(Submission of) {
    return told.of(of.formName()).stream()
        .flatMap(telling -> answers.times(of, telling.repeat()).stream()
            .flatMap(time -> telling.title(time).stream()
                .map(title -> potential(of, telling, title, telling.detail(time)))))
        .toList();
  }

  private static Potential potential(
      Submission of, ToldPotentials.Telling telling, String title, String detail) {
    return new Potential(
        UUID.randomUUID(),
        of.area(),
        telling.pillar(),
        title,
        detail,
        Optional.ofNullable(of.institution()).orElse("Kunjungan lapangan"),
        null,
        of.id(),
        "isian kunjungan " + Indonesian.day(dayOf(of)),
        of.simulated());
  }

  private static LocalDate dayOf(Submission of) {
    return Optional.ofNullable(of.visitedOn())
        .orElse(LocalDate.ofInstant(of.receivedAt(), ZoneOffset.UTC));
  }

  /** Said on a visit: it has no cell and never outweighs what is written. */
  private Observation observation(Submission of, SubmissionAnswers.Given given) {
    return new Observation(
        UUID.randomUUID(),
        given.area(),
        given.figure().measure(),
        given.value(),
        given.figure().unit(),
        given.span().from(),
        given.span().to(),
        given.figure().place(),
        Optional.ofNullable(of.institution()).orElse("Kunjungan lapangan"),
        null,
        List.of(),
        0,
        false,
        of.simulated(),
        dayOf(of),
        clock.instant());
  }
}
