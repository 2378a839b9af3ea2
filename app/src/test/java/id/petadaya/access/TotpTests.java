package id.petadaya.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** RFC 6238, appendix B, the last six of its eight digits. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codesAreThoseOfTheStandard(long second, String code) {
    assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
  }

  @Test
  void aCodeIsGoodInItsStepAndTheNextAndNeverBefore() {
    Instant now = Instant.ofEpochSecond(1_234_567_890);
    String code = Totp.code(SECRET, now);
    assertThat(Totp.stepOf(SECRET, code, now)).hasValue(1_234_567_890 / 30);
    assertThat(Totp.stepOf(SECRET, code, now.plusSeconds(59))).hasValue(1_234_567_890 / 30);
    assertThat(Totp.stepOf(SECRET, code, now.plusSeconds(60))).isEmpty();
    assertThat(Totp.stepOf(SECRET, code, now.minusSeconds(1))).isEmpty();
    assertThat(Totp.stepOf(SECRET, "", now)).isEmpty();
  }

  @Test
  void theSecretIsWrittenInBase32() {
    assertThat(Totp.written(SECRET)).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
  }
}
