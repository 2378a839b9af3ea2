package id.petadaya.analysis.indicator;

import static id.petadaya.analysis.indicator.Place.DOMISILI;
import static id.petadaya.analysis.indicator.Place.TKP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.petadaya.analysis.indicator.Threshold.Aggregate;
import id.petadaya.analysis.indicator.Threshold.Direction;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdTests {

  private static final LocalDate DAY_TWO = LocalDate.of(2020, 1, 21);
  private static final LocalDate STATED = LocalDate.of(2020, 1, 16);

  private final Threshold cases = threshold(Direction.AT_LEAST, 3, Aggregate.SUM, 1);

  @Test
  void theYearsOfTheLookBackAddUp() {
    assertThat(judge(cases, figure(1, 2017), figure(1, 2018), figure(1, 2019)))
        .isEqualTo(new Finding.Met(3));
  }

  @Test
  void aYearBeforeTheLookBackDoesNotCount() {
    assertThat(judge(cases, figure(9, 2016), figure(1, 2019))).isEqualTo(new Finding.NotMet(1));
  }

  @Test
  void aYearAfterTheLastOneDoesNotCount() {
    assertThat(judge(cases, figure(9, 2020), figure(1, 2019))).isEqualTo(new Finding.NotMet(1));
  }

  @Test
  void figuresByDomicileDoNotAnswerForThePlaceOfOffence() {
    var home = new Observed(9, "kasus", 2019, DOMISILI, STATED);
    assertThat(cases.judge(List.of(home), 2019, DAY_TWO))
        .isEqualTo(new Finding.Unknown(
            "hanya ada angka menurut domisili, sedangkan ambang memakai tempat kejadian"));
  }

  @Test
  void anotherUnitDoesNotAnswer() {
    var grams = new Observed(9, "gram", 2019, TKP, STATED);
    assertThat(cases.judge(List.of(grams), 2019, DAY_TWO))
        .isEqualTo(new Finding.Unknown("satuannya \"gram\", sedangkan ambang memakai \"kasus\""));
  }

  @Test
  void anOldStatementHasExpired() {
    var old = new Observed(9, "kasus", 2019, TKP, LocalDate.of(2018, 1, 1));
    assertThat(((Finding.Unknown) cases.judge(List.of(old), 2019, DAY_TWO)).reason())
        .startsWith("kedaluwarsa");
  }

  @Test
  void noFigureIsUnknownAndNeverNotMet() {
    assertThat(judge(cases)).isEqualTo(new Finding.Unknown("belum ada data"));
  }

  @Test
  void zeroIsAnAnswer() {
    assertThat(judge(cases, figure(0, 2019))).isEqualTo(new Finding.NotMet(0));
  }

  @Test
  void withYearsNeededTooFewYearsAreNotEnoughForNotMet() {
    Threshold strict = threshold(Direction.AT_LEAST, 3, Aggregate.SUM, 3);
    assertThat(judge(strict, figure(1, 2019)))
        .isEqualTo(new Finding.Unknown("baru ada angka 1 dari 3 tahun"));
    assertThat(judge(strict, figure(5, 2019))).isEqualTo(new Finding.Met(5));
  }

  @Test
  void atMostTurnsTheSideThatIsVulnerable() {
    Threshold facilities = threshold(Direction.AT_MOST, 2, Aggregate.LATEST, 1);
    assertThat(judge(facilities, figure(9, 2018), figure(1, 2019))).isEqualTo(new Finding.Met(1));
    assertThat(judge(facilities, figure(1, 2018), figure(9, 2019)))
        .isEqualTo(new Finding.NotMet(9));
  }

  @Test
  void theGreatestYearCanDecide() {
    Threshold greatest = threshold(Direction.AT_LEAST, 3, Aggregate.MAX, 1);
    assertThat(judge(greatest, figure(4, 2018), figure(0, 2019))).isEqualTo(new Finding.Met(4));
  }

  @Test
  void anAnswerIsItselfAFindingWhenNoFigureIsThere() {
    var yes = new Observed(1, Observed.ANSWER, 2019, Place.WILAYAH, STATED);
    assertThat(cases.judge(List.of(yes), 2019, DAY_TWO)).isEqualTo(new Finding.Met(1));
  }

  @Test
  void aFigureInTheUnitGoesBeforeAnAnswer() {
    var yes = new Observed(1, Observed.ANSWER, 2019, Place.WILAYAH, STATED);
    assertThat(cases.judge(List.of(yes, figure(2, 2019)), 2019, DAY_TWO))
        .isEqualTo(new Finding.NotMet(2));
  }

  @Test
  void aThresholdThatEveryAreaMeetsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> threshold(Direction.AT_LEAST, 0, Aggregate.SUM, 1))
        .withMessageContaining("Maybe it is 1");
  }

  @Test
  void aNegativeFigureIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> figure(-1, 2019));
  }

  private static Finding judge(Threshold threshold, Observed... observed) {
    return threshold.judge(List.of(observed), 2019, DAY_TWO);
  }

  private static Observed figure(double value, int year) {
    return new Observed(value, "kasus", year, TKP, STATED);
  }

  private static Threshold threshold(
      Direction direction, double value, Aggregate aggregate, int needed) {
    return new Threshold(direction, value, "kasus", aggregate, 3, needed, TKP, 365, false);
  }
}
