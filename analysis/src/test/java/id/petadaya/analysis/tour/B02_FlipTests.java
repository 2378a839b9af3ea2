package id.petadaya.analysis.tour;

import static id.petadaya.analysis.indicator.Finding.Status.MET;
import static id.petadaya.analysis.indicator.Finding.Status.NOT_MET;
import static id.petadaya.analysis.indicator.Finding.Status.UNKNOWN;
import static id.petadaya.analysis.scoring.Category.BAHAYA;
import static id.petadaya.analysis.scoring.Category.SIAGA;
import static id.petadaya.analysis.scoring.Category.WASPADA;
import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.analysis.scoring.Flip;
import id.petadaya.analysis.scoring.Possible;
import id.petadaya.analysis.scoring.Score;
import id.petadaya.analysis.scoring.Scoring.Shift;
import org.junit.jupiter.api.Test;

/** A flip is one finding changed by itself that changes best or worst; it says what to ask first. */
class B02_FlipTests {

  @Test
  void anUnknownFlipsByEitherAnswer() {
    Score score = score("++?----- -----");
    assertThat(score.flips())
        .contains(
            new Flip(Indicator.DEALERS, UNKNOWN, NOT_MET, new Possible(SIAGA, SIAGA)),
            new Flip(Indicator.DEALERS, UNKNOWN, MET, new Possible(WASPADA, WASPADA)));
    assertThat(score.findFirstQuestion()).contains(Indicator.DEALERS);
  }

  @Test
  void aKnownFindingFlipsWhenItsReversalCrossesABoundary() {
    Score score = score("+++----- -----");
    assertThat(score.lowering()).extracting(Flip::to).containsOnly(NOT_MET).hasSize(3);
    assertThat(score.raising()).isEmpty();
    assertThat(score.flipCount()).isEqualTo(3);
  }

  @Test
  void farFromEveryBoundaryNothingFlips() {
    assertThat(score("++++++++ +++++").flips()).isEmpty();
  }

  @Test
  void theQuestionToAskFirstIsTheOneWhoseAnswerSettlesMost() {
    Score score = score("++++-?-? +++-?");
    assertThat(score.possible()).isEqualTo(new Possible(WASPADA, BAHAYA));
    assertThat(score.findFirstQuestion()).contains(Indicator.LOW_SOCIAL_INTERACTION);
  }

  @Test
  void noQuestionIsAskedWhenNoSingleAnswerSettlesAnything() {
    assertThat(score("+++++--- ?????").findFirstQuestion()).isEmpty();
    assertThat(score("???????? ?????").findFirstQuestion()).isPresent();
    assertThat(score("+------- ?????").findFirstQuestion()).isEmpty();
  }

  @Test
  void aCertainAreaKnowsItsShortestWayUpAndDown() {
    assertThat(Classic.SCORING.findRise(4, 2)).contains(new Shift(BAHAYA, 1, 2));
    assertThat(Classic.SCORING.findFall(4, 2)).contains(new Shift(SIAGA, 2, 0));
    assertThat(Classic.SCORING.findRise(8, 5)).isEmpty();
    assertThat(Classic.SCORING.findFall(0, 5)).isEmpty();
  }

  private static Score score(String area) {
    return Classic.SCORING.score(Classic.area(area));
  }
}
