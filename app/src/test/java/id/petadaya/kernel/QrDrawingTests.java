package id.petadaya.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn is what a phone reads. */
class QrDrawingTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "otpauth://totp/Petadaya%20BNN?secret=ABCD&issuer=Petadaya",
        "Kelurahan Alak, Nusa Tenggara – ±12 °C",
        "0123456789"
      })
  void aCodeSaysWhatItWasGiven(String text) {
    assertThat(QrReading.of(QrDrawing.of(text))).isEqualTo(text);
    String longer =
        text.repeat(2_300 / text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
    assertThat(QrReading.of(QrDrawing.of(longer))).isEqualTo(longer);
  }

  @Test
  void everyOneOfManyCodesIsRead() {
    Random random = new Random(20);
    for (int code = 0; code < 300; code++) {
      byte[] bytes = new byte[90];
      random.nextBytes(bytes);
      String text = Base64.getEncoder().encodeToString(bytes);
      assertThat(QrReading.of(QrDrawing.of(text))).isEqualTo(text);
    }
  }

  @Test
  void whatNoCodeHoldsIsRefused() {
    assertThatThrownBy(() -> QrDrawing.of("")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> QrDrawing.of("x".repeat(2_332)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
