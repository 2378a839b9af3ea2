package id.petadaya.collect;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Lists that were opened leave the memory once nobody works on them, and as soon as anybody signs out:
 * they are read again from the sealed file when they are needed.
 */
@Component
@Lazy(false)
class ForgetReadings implements SmartLifecycle {

  private final Readings readings;
  private volatile @Nullable ScheduledExecutorService often;

  ForgetReadings(Readings readings) {
    this.readings = readings;
  }

  @EventListener(LogoutSuccessEvent.class)
  public void signedOut() {
    readings.forgetAll();
  }

  @Override
  public void start() {
    ScheduledExecutorService fresh = Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name("readings").factory());
    fresh.scheduleWithFixedDelay(readings::forgetOld, 1, 1, TimeUnit.MINUTES);
    often = fresh;
  }

  @Override
  public void stop() {
    ScheduledExecutorService running = often;
    if (running != null) {
      running.shutdownNow();
    }
    often = null;
  }

  @Override
  public boolean isRunning() {
    return often != null;
  }
}
