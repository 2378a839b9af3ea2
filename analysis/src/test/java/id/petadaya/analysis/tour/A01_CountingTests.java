package id.petadaya.analysis.tour;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.scoring.Category;
import id.petadaya.analysis.scoring.Possible;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When everything is known, a category only needs counting: how many main, how many supporting. */
class A01_CountingTests {

  @ParameterizedTest
  @CsvSource({
    "-------- -----, AMAN",
    "-------- +++++, AMAN",
    "+------- -----, SIAGA",
    "+-----+- +++++, SIAGA",
    "+++----- -----, WASPADA",
    "++++++++ +++--, WASPADA",
    "+++++--- ++++-, BAHAYA",
    "---+++++ -++++, BAHAYA",
    "++++++++ +++++, BAHAYA",
  })
  void countsOfMetIndicatorsGiveTheCategory(String area, Category category) {
    assertThat(Classic.SCORING.score(Classic.area(area)).possible())
        .isEqualTo(new Possible(category, category));
  }
}
