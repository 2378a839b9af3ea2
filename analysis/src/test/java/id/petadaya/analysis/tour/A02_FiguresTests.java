package id.petadaya.analysis.tour;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.indicator.Finding;
import id.petadaya.analysis.indicator.Findings;
import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.analysis.indicator.Observed;
import id.petadaya.analysis.indicator.Place;
import id.petadaya.analysis.indicator.Threshold;
import id.petadaya.analysis.indicator.Threshold.Aggregate;
import id.petadaya.analysis.indicator.Threshold.Direction;
import id.petadaya.analysis.scoring.Category;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Before counting, figures become findings: a threshold says how much is enough, when and where. */
class A02_FiguresTests {

  private static final LocalDate VISIT = LocalDate.of(2020, 1, 21);

  private final Threshold threeCases =
      new Threshold(Direction.AT_LEAST, 3, "kasus", Aggregate.SUM, 3, 1, Place.TKP, 730, false);

  @Test
  void threeCasesInThreeYearsAreMetAndTheAreaIsSiaga() {
    Finding finding =
        threeCases.judge(List.of(cases(1, 2017), cases(1, 2018), cases(1, 2019)), 2019, VISIT);
    Findings area = Classic.area("-------- -----").with(Indicator.DRUG_CRIME_CASES, finding);
    assertThat(finding).isEqualTo(new Finding.Met(3));
    assertThat(Classic.SCORING.score(area).best()).isEqualTo(Category.SIAGA);
  }

  @Test
  void residentsArrestedElsewhereDoNotCountForThePlaceOfOffence() {
    Observed elsewhere = new Observed(9, "kasus", 2019, Place.DOMISILI, VISIT);
    assertThat(threeCases.judge(List.of(elsewhere), 2019, VISIT))
        .isInstanceOf(Finding.Unknown.class);
  }

  private static Observed cases(double count, int year) {
    return new Observed(count, "kasus", year, Place.TKP, VISIT);
  }
}
