package id.petadaya.kernel;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that comes back while the program runs, one at a time on a thread of its own. What fails is told
 * by its kind and tried again the next time: the work of the office goes on.
 */
public abstract class Recurring implements SmartLifecycle {

  private final Duration first;
  private final Duration between;
  private volatile @Nullable ScheduledExecutorService thread;

  /**
   * @param first from the start of the program to the first time
   * @param between from the end of one time to the beginning of the next
   */
  protected Recurring(Duration first, Duration between) {
    this.first = first;
    this.between = between;
  }

  /** Does it once. */
  protected abstract void once() throws Exception;

  /** Does it once and lets nothing out. */
  protected void quietly() {
    try {
      once();
    } catch (Exception e) {
      LoggerFactory.getLogger(getClass())
          .error("Was not done, and is tried again: {}", e.getClass().getName());
    }
  }

  @Override
  public void start() {
    ScheduledExecutorService fresh = Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name(getClass().getSimpleName()).factory());
    fresh.scheduleWithFixedDelay(
        this::quietly, first.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
    thread = fresh;
  }

  @Override
  public void stop() {
    ScheduledExecutorService running = thread;
    if (running != null) {
      running.shutdownNow();
    }
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
