package id.petadaya.collect;

import id.petadaya.kernel.Recurring;
import java.time.Duration;
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
class ForgetReadings extends Recurring {

  private final Readings readings;

  ForgetReadings(Readings readings) {
    super(Duration.ofMinutes(1), Duration.ofMinutes(1));
    this.readings = readings;
  }

  @EventListener(LogoutSuccessEvent.class)
  public void signedOut() {
    readings.forgetAll();
  }

  @Override
  protected void once() {
    readings.forgetOld();
  }
}
