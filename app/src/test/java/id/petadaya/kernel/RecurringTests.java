package id.petadaya.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecurringTests {

  private static final class Failing extends Recurring {

    private final CountDownLatch times = new CountDownLatch(3);

    Failing() {
      super(Duration.ZERO, Duration.ofMillis(1));
    }

    @Override
    protected void once() throws Exception {
      times.countDown();
      throw new Exception("told by its kind only");
    }
  }

  @Test
  void whatFailsComesBackUntilItIsStopped() throws Exception {
    Failing work = new Failing();
    assertThat(work.isRunning()).isFalse();
    work.start();
    assertThat(work.isRunning()).isTrue();
    assertThat(work.times.await(20, TimeUnit.SECONDS)).isTrue();
    work.stop();
    assertThat(work.isRunning()).isFalse();
    work.stop();
  }
}
