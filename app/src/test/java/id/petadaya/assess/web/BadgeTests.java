package id.petadaya.assess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BadgeTests {

  @Test
  void aRangeIsSpokenFromBestToWorst() {
    assertThat(new Badge(3, 4).spoken()).isEqualTo("antara 3 WASPADA dan 4 BAHAYA");
    assertThat(new Badge(2, 2).spoken()).isEqualTo("2 SIAGA");
  }

  @Test
  void whatIsNotAssessedHasNoRankAndIsNotAman() {
    assertThat(Badge.notAssessed().spoken()).isEqualTo("BELUM DINILAI");
  }

  @Test
  void refusesARangeThatStartsAtNotAssessed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Badge(0, 2))
        .withMessageContaining("Maybe");
    assertThatIllegalArgumentException().isThrownBy(() -> new Badge(4, 3));
  }
}
