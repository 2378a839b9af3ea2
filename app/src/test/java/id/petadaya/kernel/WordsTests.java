package id.petadaya.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.kernel.Words.Part;
import org.junit.jupiter.api.Test;

class WordsTests {

  @Test
  void starsStressWhatTheyEnclose() {
    assertThat(Words.of("**13 belum dinilai**, jadi belum aman.").parts())
        .containsExactly(new Part("13 belum dinilai", true), new Part(", jadi belum aman.", false));
  }

  @Test
  void plainGivesTheSentenceBack() {
    assertThat(Words.of("Bisa **Bahaya**: 2 pokok.").plain()).isEqualTo("Bisa Bahaya: 2 pokok.");
  }

  @Test
  void markupStaysText() {
    assertThat(Words.of("<b>a</b>").parts()).containsExactly(new Part("<b>a</b>", false));
  }
}
