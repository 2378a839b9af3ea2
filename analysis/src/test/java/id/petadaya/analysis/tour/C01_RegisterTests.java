package id.petadaya.analysis.tour;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.scoring.Category;
import id.petadaya.analysis.scoring.Recap;
import id.petadaya.analysis.scoring.Score;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Areas together: what is open and what is not assessed is counted apart, and all add up. */
class C01_RegisterTests {

  @Test
  void sevenAreasOfATownAddUpToItsRegister() {
    List<Score> scores = Stream.of(
            "-------- -----",
            "+------- -----",
            "+++++--- ++++-",
            "++?----- -----",
            "???????? ?????")
        .map(Classic::area)
        .map(Classic.SCORING::score)
        .toList();

    Recap recap = Recap.of(scores, 7);

    assertThat(recap.count(Category.AMAN)).isEqualTo(1);
    assertThat(recap.count(Category.SIAGA)).isEqualTo(1);
    assertThat(recap.count(Category.WASPADA)).isZero();
    assertThat(recap.count(Category.BAHAYA)).isEqualTo(1);
    assertThat(recap.uncertain()).isEqualTo(1);
    assertThat(recap.notAssessed()).isEqualTo(3);
    assertThat(recap.register()).isEqualTo(7);
    assertThat(recap.rawan()).isEqualTo(1);
  }
}
