package id.petadaya.registry;

import id.petadaya.access.Viewer;
import id.petadaya.audit.Audit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes what was said or seen at a visit: a figure somebody named, and what an area can build on. */
@Component
public class NoteFinding {

  private final Observations observations;
  private final Potentials potentials;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  NoteFinding(
      Observations observations,
      Potentials potentials,
      Audit audit,
      ApplicationEventPublisher events) {
    this.observations = observations;
    this.potentials = potentials;
    this.audit = audit;
    this.events = events;
  }

  /** A figure that was said, kept with who said it; never stronger than one that is written. */
  @Transactional
  public void said(Viewer by, Observation figure) {
    observations.add(List.of(figure), by.getName());
    audit.append(
        by.getName(),
        "registry.figure-noted",
        figure.id().toString(),
        figure.area().value(),
        Map.of("measure", figure.measure()));
    events.publishEvent(new ObservationsChanged(Set.of(figure.area())));
  }

  /** What areas can build on. */
  @Transactional
  public void potentials(Viewer by, List<Potential> found) {
    potentials.add(found, by.getName());
    Map<String, Long> byArea = found.stream()
        .collect(Collectors.groupingBy(one -> one.area().value(), Collectors.counting()));
    byArea.forEach((area, count) -> audit.append(
        by.getName(), "registry.potentials-noted", area, area, Map.of("count", count)));
  }
}
