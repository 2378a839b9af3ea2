package id.petadaya.analysis.tour;

import static id.petadaya.analysis.scoring.Category.AMAN;
import static id.petadaya.analysis.scoring.Category.BAHAYA;
import static id.petadaya.analysis.scoring.Category.SIAGA;
import static id.petadaya.analysis.scoring.Category.WASPADA;
import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.scoring.Possible;
import id.petadaya.analysis.scoring.Score;
import id.petadaya.analysis.scoring.State;
import org.junit.jupiter.api.Test;

/** An unknown finding counts as not met for the best category and as met for the worst. */
class B01_UnknownTests {

  @Test
  void oneAnswerMissingKeepsBothCategoriesOpen() {
    assertThat(score("++?----- -----").possible()).isEqualTo(new Possible(SIAGA, WASPADA));
  }

  @Test
  void anAnswerThatCannotMatterLeavesTheCategoryCertain() {
    assertThat(score("+------- ?????").possible()).isEqualTo(new Possible(SIAGA, SIAGA));
  }

  @Test
  void nothingKnownIsEverythingPossibleAndNotAssessed() {
    Score score = score("???????? ?????");
    assertThat(score.possible()).isEqualTo(new Possible(AMAN, BAHAYA));
    assertThat(score.state()).isEqualTo(State.BELUM_DINILAI);
  }

  @Test
  void sixKnownAreTooFewAndSevenAreEnough() {
    assertThat(score("+-----?? ?????").state()).isEqualTo(State.BELUM_DINILAI);
    assertThat(score("+------? ?????").state()).isEqualTo(State.DINILAI);
  }

  private static Score score(String area) {
    return Classic.SCORING.score(Classic.area(area));
  }
}
