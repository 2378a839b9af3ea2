package id.petadaya.analysis.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.petadaya.analysis.indicator.Findings;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecapTests {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void categoriesAndNotAssessedAddUpToTheRegister(long seed) {
    Random random = new Random(seed);
    int register = random.nextInt(500);
    List<Score> scores = Stream.generate(
            () -> Findings.ofBits(random.nextInt(1 << 13), random.nextInt(1 << 13)))
        .limit(random.nextInt(register + 1))
        .map(ClassicTable.SCORING::score)
        .toList();

    Recap recap = Recap.of(scores, register);

    int categories = 0;
    for (Category category : Category.values()) {
      categories += recap.count(category);
    }
    assertThat(categories + recap.uncertain() + recap.notAssessed()).isEqualTo(register);
    assertThat(recap.register()).isEqualTo(register);
    assertThat(recap.coverage()).isBetween(0.0, 1.0);
  }

  @Test
  void anAreaWithoutFindingsIsNotAssessedAndNeverAman() {
    Recap recap = Recap.of(List.of(ClassicTable.SCORING.score(Findings.unknown())), 3);
    assertThat(recap.notAssessed()).isEqualTo(3);
    assertThat(recap.count(Category.AMAN)).isZero();
  }

  @Test
  void moreScoresThanAreasAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Recap.of(List.of(ClassicTable.SCORING.score(Findings.unknown())), 0))
        .withMessageContaining("register holds 0");
  }
}
