package id.petadaya.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petadaya.files.Scans.State;
import id.petadaya.files.Scans.Verdict;
import id.petadaya.kernel.RefusedSetting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A scanner that answers, finds, is silent, hangs up, and is not there. */
class ClamdTests {

  private FakeClamd server;

  @BeforeEach
  void begin() throws IOException {
    server = new FakeClamd(300_000);
  }

  @AfterEach
  void end() throws IOException {
    server.close();
  }

  @Test
  void whatIsCleanIsCleanWhateverItsSize() {
    for (int size : new int[] {0, 1, 65_536, 65_537, 290_000}) {
      assertThat(scan(new byte[size])).isEqualTo(Verdict.CLEAN);
    }
  }

  @Test
  void whatIsFoundIsNamedWithoutMarkup() {
    Verdict verdict = scan("xx EICAR xx".getBytes(StandardCharsets.US_ASCII));
    assertThat(verdict.isHarmful()).isTrue();
    assertThat(verdict.found()).isEqualTo("Eicar-Test__b_");
  }

  @Test
  void whatIsTooLargeForItIsUnscanned() {
    assertThat(scan(new byte[5_000_000]))
        .isEqualTo(Verdict.unscanned("terlalu besar bagi pemindai"));
  }

  @Test
  void whoIsSilentOrSpeaksOtherwiseOrIsGoneHasScannedNothing() throws IOException {
    server.silent = true;
    var impatient = new Clamd(server.address(), Duration.ofMillis(200));
    assertThat(impatient.scan(new ByteArrayInputStream(new byte[10])))
        .isEqualTo(Verdict.unscanned("waktu habis"));
    server.close();
    assertThat(scan(new byte[10]).state()).isEqualTo(State.UNSCANNED);
    try (var other = new FakeClamd(1_000)) {
      other.instead = "HALO\0";
      assertThat(new Clamd(other.address(), Duration.ofSeconds(20))
              .scan(new ByteArrayInputStream(new byte[10])))
          .isEqualTo(Verdict.unscanned("jawaban tidak dimengerti"));
    }
    assertThat(new Clamd("unix:/tidak/ada", Duration.ofSeconds(20))
            .scan(new ByteArrayInputStream(new byte[10]))
            .state())
        .isEqualTo(State.UNSCANNED);
  }

  @Test
  void nothingIsSentToAnotherMachine() {
    for (String at : new String[] {"10.0.0.7:3310", "3310", "127.0.0.1:x", "unix:relatif", ""}) {
      assertThatThrownBy(() -> new Clamd(at, Duration.ofSeconds(1)))
          .as(at)
          .isInstanceOf(RefusedSetting.class);
    }
  }

  private Verdict scan(byte[] bytes) {
    return new Clamd(server.address(), Duration.ofSeconds(20))
        .scan(new ByteArrayInputStream(bytes));
  }
}
