package id.petadaya.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;

class CountedBodyTests {

  private final AtomicLong nanos = new AtomicLong();

  @Test
  void aBodyMayComeSlowlyForAWhileAndThenMustHurry() throws IOException {
    CountedBody drip = body(1, 1_000_000);
    assertThat(drip.doRead(null)).isEqualTo(1);
    nanos.addAndGet(Duration.ofSeconds(20).toNanos());
    assertThat(drip.doRead(null)).isEqualTo(1);
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThatThrownBy(() -> drip.doRead(null))
        .isInstanceOf(BodyRefused.class)
        .hasMessage("too slow");
  }

  /** 64 kbit/s is 8,000 bytes a second: a photo may take its minutes. */
  @Test
  void aPhoneInAValleyIsNotTooSlow() throws IOException {
    CountedBody photo = body(8_000, 10_000_000);
    for (int second = 0; second < 600; second++) {
      nanos.addAndGet(Duration.ofSeconds(1).toNanos());
      assertThat(photo.doRead(null)).isEqualTo(8_000);
    }
  }

  @Test
  void aBodyThatNeverSaidHowLongItIsEndsWhereItsRouteSays() throws IOException {
    CountedBody endless = body(600, 1_000);
    assertThat(endless.doRead(null)).isEqualTo(600);
    assertThatThrownBy(() -> endless.doRead(null))
        .isInstanceOf(BodyRefused.class)
        .hasMessage("too long");
  }

  private CountedBody body(int each, long most) {
    InputBuffer network = new InputBuffer() {
      @Override
      public int doRead(ApplicationBufferHandler handler) {
        return each;
      }

      @Override
      public int available() {
        return each;
      }
    };
    return new CountedBody(network, most, Duration.ofSeconds(20), 512, nanos::get);
  }
}
