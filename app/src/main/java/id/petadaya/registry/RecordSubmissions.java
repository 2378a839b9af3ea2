package id.petadaya.registry;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.collect.submission.Submission;
import id.petadaya.collect.submission.SubmissionAccepted;
import id.petadaya.collect.submission.SubmissionAnswers;
import id.petadaya.collect.submission.SubmissionTakenBack;
import id.petadaya.collect.submission.Submissions;
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
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RecordSubmissions(
      Submissions submissions,
      SubmissionAnswers answers,
      Observations observations,
      ApplicationEventPublisher events,
      Clock clock) {
    this.submissions = submissions;
    this.answers = answers;
    this.observations = observations;
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
    }
    List<Observation> figures =
        answers.figures(one).stream().map(given -> observation(one, given)).toList();
    figures.forEach(figure -> areas.add(figure.area()));
    observations.add(figures, one.sentBy());
    observations.tie(figures, one.id());
    events.publishEvent(new ObservationsChanged(areas));
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(SubmissionTakenBack back) {
    Set<AreaCode> areas = observations.withdrawSaid(back.submission());
    if (!areas.isEmpty()) {
      events.publishEvent(new ObservationsChanged(areas));
    }
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
        Optional.ofNullable(of.visitedOn())
            .orElse(LocalDate.ofInstant(of.receivedAt(), ZoneOffset.UTC)),
        clock.instant());
  }
}
