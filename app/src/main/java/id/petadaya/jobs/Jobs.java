package id.petadaya.jobs;

import static id.petadaya.jobs.sql.Tables.JOB;

import id.petadaya.access.Scope;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.kernel.Refused;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Long work in the background. Each job is a row that says how far it is; the work itself is a
 * virtual thread of the program that began it, and its heart beats in the row. A row whose heart
 * stopped is told as interrupted.
 */
@Component
public class Jobs {

  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final Duration DEAD_AFTER = Duration.ofSeconds(45);
  private static final int AT_ONCE = 2;

  private final DSLContext db;
  private final MessageSource messages;
  private final Clock clock;
  private final UUID node = UUID.randomUUID();
  private final Map<UUID, Thread> running = new ConcurrentHashMap<>();
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().daemon().name("jobs-heart").factory());

  Jobs(DSLContext db, MessageSource messages, Clock clock) {
    this.db = db;
    this.messages = messages;
    this.clock = clock;
    heart.scheduleAtFixedRate(
        this::beat, HEARTBEAT.toSeconds(), HEARTBEAT.toSeconds(), TimeUnit.SECONDS);
  }

  /** Begins work and comes back at once. */
  public UUID start(Viewer by, String kind, AreaCode area, String title, Work work) {
    UUID id = UUID.randomUUID();
    db.insertInto(JOB)
        .set(JOB.ID, id)
        .set(JOB.KIND, kind)
        .set(JOB.AREA_CODE, area.value())
        .set(JOB.STARTED_BY, by.id())
        .set(JOB.TITLE, title)
        .set(JOB.STATE, Job.State.BERJALAN.name())
        .set(JOB.STEP, "Menunggu giliran")
        .set(JOB.DONE, 0)
        .set(JOB.TOTAL, 0)
        .set(JOB.NODE, node)
        .set(JOB.STARTED_AT, now())
        .set(JOB.ALIVE_AT, now())
        .execute();
    Thread thread = Thread.ofVirtual()
        .name("job-" + kind)
        .unstarted(() -> Scope.of(area).run(() -> work(id, work)));
    running.put(id, thread);
    thread.start();
    return id;
  }

  /** Empty for one that does not exist and for one outside the viewer's area. */
  public Optional<Job> find(Viewer viewer, UUID id) {
    buryTheDead();
    return db.selectFrom(JOB)
        .where(JOB.ID.eq(id))
        .fetchOptional(Jobs::job)
        .filter(one -> viewer.maySee(one.area()));
  }

  /** The newest of a kind for exactly this area. */
  public Optional<Job> newest(Viewer viewer, String kind, AreaCode area) {
    buryTheDead();
    return db.selectFrom(JOB)
        .where(JOB.AREA_CODE.eq(area.value()))
        .and(JOB.KIND.eq(kind))
        .orderBy(JOB.STARTED_AT.desc())
        .limit(1)
        .fetchOptional(Jobs::job)
        .filter(one -> viewer.maySee(one.area()));
  }

  private void work(UUID id, Work work) {
    boolean placed = false;
    try {
      places.acquire();
      placed = true;
      String result = work.run(new Told(id));
      end(id, Job.State.SELESAI, result, null);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (Refused refused) {
      end(id, Job.State.GAGAL, null, reason(refused));
    } catch (Exception failed) {
      LOG.error("A job failed: {}", failed.getClass().getName());
      end(id, Job.State.GAGAL, null, text("problem.http.500.advice"));
    } finally {
      running.remove(id);
      if (placed) {
        places.release();
      }
    }
  }

  /** Writes no more than once a half second, however often it is told. */
  private final class Told implements Work.Progress {

    private final UUID id;
    private Instant last = Instant.MIN;
    private String step = "";

    private Told(UUID id) {
      this.id = id;
    }

    @Override
    public synchronized void at(String step, int done, int total) {
      Instant now = clock.instant();
      if (step.equals(this.step) && last.plusMillis(500).isAfter(now)) {
        return;
      }
      last = now;
      this.step = step;
      db.update(JOB)
          .set(JOB.STEP, step)
          .set(JOB.DONE, done)
          .set(JOB.TOTAL, total)
          .set(JOB.ALIVE_AT, now())
          .where(JOB.ID.eq(id))
          .and(JOB.STATE.eq(Job.State.BERJALAN.name()))
          .execute();
    }
  }

  private void end(UUID id, Job.State state, @Nullable String result, @Nullable String reason) {
    db.update(JOB)
        .set(JOB.STATE, state.name())
        .set(JOB.RESULT, result == null ? null : JSONB.valueOf(result))
        .set(JOB.REASON, reason)
        .set(JOB.ENDED_AT, now())
        .where(JOB.ID.eq(id))
        .and(JOB.STATE.eq(Job.State.BERJALAN.name()))
        .execute();
  }

  private String reason(Refused refused) {
    String words = text("problem." + refused.problem().code() + ".advice");
    for (var detail : refused.details().entrySet()) {
      words = words.replace("{" + detail.getKey() + "}", String.valueOf(detail.getValue()));
    }
    return words;
  }

  private String text(String key) {
    return messages.getMessage(key, null, java.util.Locale.of("id", "ID"));
  }

  private void beat() {
    Set<UUID> alive = running.keySet();
    if (!alive.isEmpty()) {
      Scope.everywhere()
          .run(() ->
              db.update(JOB).set(JOB.ALIVE_AT, now()).where(JOB.ID.in(alive)).execute());
    }
  }

  private void buryTheDead() {
    db.update(JOB)
        .set(JOB.STATE, Job.State.TERPUTUS.name())
        .set(JOB.ENDED_AT, now())
        .where(JOB.STATE.eq(Job.State.BERJALAN.name()))
        .and(JOB.NODE.ne(node))
        .and(JOB.ALIVE_AT.lt(now().minus(DEAD_AFTER)))
        .execute();
  }

  /** What runs is told as interrupted, not left as running. */
  @PreDestroy
  void stop() {
    heart.shutdownNow();
    running.forEach((id, thread) -> {
      thread.interrupt();
      Scope.everywhere().run(() -> end(id, Job.State.TERPUTUS, null, null));
    });
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Job job(Record row) {
    JSONB result = row.get(JOB.RESULT);
    OffsetDateTime ended = row.get(JOB.ENDED_AT);
    return new Job(
        row.get(JOB.ID),
        row.get(JOB.KIND),
        new AreaCode(row.get(JOB.AREA_CODE)),
        row.get(JOB.TITLE),
        Job.State.valueOf(row.get(JOB.STATE)),
        row.get(JOB.STEP),
        row.get(JOB.DONE),
        row.get(JOB.TOTAL),
        result == null ? null : result.data(),
        row.get(JOB.REASON),
        row.get(JOB.STARTED_AT).toInstant(),
        ended == null ? null : ended.toInstant());
  }
}
