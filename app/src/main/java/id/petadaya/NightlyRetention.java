package id.petadaya;

import id.petadaya.access.Scope;
import id.petadaya.vault.DestroyOriginals;
import id.petadaya.vault.Retention;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Ends the keeping of persons and of files as they came once a day, beginning a quarter of an hour after the start. */
@Component
@Lazy(false)
class NightlyRetention implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(NightlyRetention.class);

  private final Retention retention;
  private final DestroyOriginals originals;
  private volatile ScheduledExecutorService daily = Executors.newScheduledThreadPool(0);
  private volatile boolean running;

  NightlyRetention(Retention retention, DestroyOriginals originals) {
    this.retention = retention;
    this.originals = originals;
  }

  /** Looks at everybody, a few hundred a transaction, until nobody is left who is over. */
  void once() {
    Scope.everywhere().run(() -> {
      Retention.Done done = retention.run();
      while (done.more()) {
        done = retention.run();
      }
      while (originals.run().more()) {
        // a hundred a transaction
      }
      originals.finish();
    });
  }

  @Override
  public void start() {
    running = true;
    daily = Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name("retention").factory());
    daily.scheduleAtFixedRate(this::quietly, 15, 24L * 60, TimeUnit.MINUTES);
  }

  /** What failed is tried again the next day; the work of the office goes on. */
  private void quietly() {
    try {
      once();
    } catch (RuntimeException e) {
      LOG.error("What is over was not ended: {}", e.getClass().getName());
    }
  }

  @Override
  public void stop() {
    daily.shutdownNow();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
