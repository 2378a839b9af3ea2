package id.petadaya.collect.web;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.access.Waiting;
import id.petadaya.access.WaitingSource;
import id.petadaya.collect.Activities;
import id.petadaya.kernel.Indonesian;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Data that was promised or asked for and has not come: somebody has to ask again. */
@Component
class OwedWaiting implements WaitingSource {

  private final Activities activities;
  private final KnownAnswers known;
  private final Clock clock;

  OwedWaiting(Activities activities, KnownAnswers known, Clock clock) {
    this.activities = activities;
    this.known = known;
    this.clock = clock;
  }

  @Override
  public List<Waiting> waitingFor(Viewer viewer) {
    if (!viewer.is(Role.OPERATOR, Role.SECTION_HEAD)) {
      return List.of();
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), Indonesian.WITA);
    return activities.within(viewer.area()).stream()
        .flatMap(activity -> Owed.of(known.with(activity), today).stream()
            .map(owed -> new Waiting(
                "sumber:%s:%s:%s".formatted(activity.id(), owed.institution(), owed.dataSet()),
                Waiting.Kind.KUNJUNGAN,
                "%s, %s".formatted(owed.institution(), owed.dataSet()),
                owed.why(),
                owed.since().atStartOfDay(Indonesian.WITA).toInstant(),
                "/kerja/kegiatan/%s#diminta".formatted(activity.id()),
                activity.simulated())))
        .toList();
  }
}
