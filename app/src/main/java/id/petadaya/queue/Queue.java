package id.petadaya.queue;

import id.petadaya.access.Viewer;
import id.petadaya.access.Waiting;
import id.petadaya.access.WaitingCount;
import id.petadaya.access.WaitingSource;
import id.petadaya.kernel.Indonesian;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What waits for a viewer, oldest first. */
@Component
public class Queue implements WaitingCount {

  private static final Duration COUNT_KEPT = Duration.ofSeconds(30);

  /** Last of all: what nobody dated. */
  private static final Comparator<Waiting> OLDEST_FIRST = Comparator.comparing(
          (Waiting one) -> Optional.ofNullable(one.since()).orElse(Instant.MAX))
      .thenComparing(Waiting::subject);

  private final ObjectProvider<WaitingSource> sources;
  private final Postponed postponed;
  private final Clock clock;
  private final Map<UUID, Count> counts = new ConcurrentHashMap<>();

  Queue(ObjectProvider<WaitingSource> sources, Postponed postponed, Clock clock) {
    this.sources = sources;
    this.postponed = postponed;
    this.clock = clock;
  }

  private record Count(int waiting, Instant at) {}

  /** What waits now, and what was put off. */
  public record Now(List<Waiting> waiting, List<Later> later) {
    public Now {
      waiting = List.copyOf(waiting);
      later = List.copyOf(later);
    }
  }

  /** Something put off until a day. */
  public record Later(Waiting what, LocalDate until) {}

  public Now of(Viewer viewer) {
    Map<String, LocalDate> off = postponed.of(viewer, today());
    List<Waiting> waiting = new ArrayList<>();
    List<Later> later = new ArrayList<>();
    sources.stream()
        .flatMap(source -> source.waitingFor(viewer).stream())
        .sorted(OLDEST_FIRST)
        .forEach(one -> {
          LocalDate until = off.get(one.key());
          if (until == null) {
            waiting.add(one);
          } else {
            later.add(new Later(one, until));
          }
        });
    counts.put(viewer.id(), new Count(waiting.size(), clock.instant()));
    return new Now(waiting, later);
  }

  /** At most half a minute old: it stands on every page. */
  @Override
  public int count(Viewer viewer) {
    Count kept = counts.get(viewer.id());
    if (kept != null && kept.at().plus(COUNT_KEPT).isAfter(clock.instant())) {
      return kept.waiting();
    }
    return of(viewer).waiting().size();
  }

  /** Settled since Monday, newest first. */
  public List<Waiting> settledThisWeek(Viewer viewer) {
    Instant monday = today()
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .atStartOfDay(Indonesian.WITA)
        .toInstant();
    return sources.stream()
        .flatMap(source -> source.settledSince(viewer, monday).stream())
        .sorted(OLDEST_FIRST.reversed())
        .toList();
  }

  public Waiting.Preview preview(Viewer viewer, Waiting one) {
    return sources.stream()
        .flatMap(source -> source.preview(viewer, one).stream())
        .findFirst()
        .orElse(Waiting.Preview.NONE);
  }

  /** Puts something off that waits for this viewer; a day that is past or a year away is tomorrow. */
  public void putOff(Viewer viewer, String key, LocalDate until, String reason) {
    boolean sensible = until.isAfter(today()) && until.isBefore(today().plusYears(1));
    if (of(viewer).waiting().stream().anyMatch(one -> one.key().equals(key))) {
      postponed.put(
          viewer,
          key,
          sensible ? until : today().plusDays(1),
          reason.strip().substring(0, Math.min(200, reason.strip().length())));
      counts.remove(viewer.id());
    }
  }

  public void takeUpAgain(Viewer viewer, String key) {
    postponed.takeUpAgain(viewer, key);
    counts.remove(viewer.id());
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Indonesian.WITA);
  }
}
