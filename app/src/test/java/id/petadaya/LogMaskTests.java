package id.petadaya;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogMaskTests {

  @Test
  void numbersAndAddressesOfPersonsBecomeStars() {
    assertThat(LogMask.masked(
            "NIK 5371015203930001, HP 0812-3700-0000 atau +6281237000000, surel a.b@contoh.go.id"))
        .isEqualTo("NIK <NIK>, HP <HP> atau <HP>, surel <SUREL>");
  }

  @Test
  void aLinkOfASurveyBecomesStars() {
    assertThat(LogMask.masked("GET /isi/0000g1d2v3w4x5y6z70123456789abcd/mulai, /isi/tarik"))
        .isEqualTo("GET /isi/<TAUTAN>/mulai, /isi/tarik");
  }

  @Test
  void whatSaysNothingOfAPersonStays() {
    String line = "Rantai 53.71 nomor 1234567890, 2.577,16 gram pada 2020-01-21T09:12:00Z, 0192:a";
    assertThat(LogMask.masked(line)).isEqualTo(line);
  }
}
