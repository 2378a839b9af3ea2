package id.petadaya.instruments.rulesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petadaya.analysis.indicator.Findings;
import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.analysis.indicator.Place;
import id.petadaya.analysis.scoring.DecisionTable.Row;
import id.petadaya.analysis.scoring.Score;
import id.petadaya.instruments.InstrumentFile;
import id.petadaya.instruments.RefusedInstrument;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetsTests {

  private static final String CLASSIC =
      InstrumentFile.shipped("rulesets/klasik-default.yml").text();

  private final RuleSet classic = RuleSets.shipped().get("klasik-default@1");

  @Test
  void theClassicRuleSetMarksEveryRowButTheFirstUnverified() {
    assertThat(classic.scoring().table().rows())
        .extracting(Row::verified)
        .containsExactly(true, false, false, false);
    assertThat(classic.minimumKnownVerified()).isFalse();
    assertThat(classic.isUnverified()).isTrue();
    assertThat(classic.scoring().minimumKnown()).isEqualTo(7);
  }

  @Test
  void theClassicRuleSetLooksBackThreeYearsAndChoosesThePlacePerIndicator() {
    assertThat(classic.thresholds())
        .hasSize(13)
        .allSatisfy(
            (indicator, threshold) -> assertThat(threshold.lookBackYears()).isEqualTo(3));
    assertThat(classic.threshold(Indicator.DRUG_CRIME_CASES).place()).isEqualTo(Place.TKP);
    assertThat(classic.threshold(Indicator.COURIERS).place()).isEqualTo(Place.DOMISILI);
  }

  @Test
  void oldResultsStayWhenANewVersionIsPublished() {
    List<Findings> areas = areas();
    List<Score> before = scores("klasik-default@1", RuleSets.shipped(), areas);

    RuleSet second =
        read(CLASSIC.replace("version: 1", "version: 2").replace("main: 3", "main: 2"));
    RuleSets more = RuleSets.shipped().with(second);

    assertThat(scores("klasik-default@1", more, areas)).isEqualTo(before);
    assertThat(more.get("klasik-default@1").hash()).isEqualTo(classic.hash());
    assertThat(scores("klasik-default@2", more, areas)).isNotEqualTo(before);
  }

  @Test
  void anotherContentUnderAPublishedVersionIsRefused() {
    RuleSet edited = read(CLASSIC.replace("main: 3", "main: 2"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSets.shipped().with(edited))
        .withMessageContaining("Maybe make version 2");
  }

  @Test
  void anUnknownRuleSetIsRefusedWithTheListOfThoseThereAre() {
    assertThatThrownBy(() -> RuleSets.shipped().open("klasik@9"))
        .isInstanceOf(RefusedInstrument.class)
        .hasMessageContaining("klasik-default@1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "category: SIAGA, unverified | category: WASPADAA, unverified | \"category\" harus salah satu dari AMAN, SIAGA, WASPADA, BAHAYA",
        "{ main: 0, supporting: 0 | { main: 0, supporting: 1 | harus berakhir dengan baris",
        "{ main: 5, supporting: 4, category: BAHAYA } | { main: 5, supporting: 4, category: SIAGA } | menurunkan kategori",
        "findings: 7 | findings: 14 | 1 sampai 13",
        "P8: { at_least: 1, unit: orang | P9: { at_least: 1, unit: orang | \"P9\" tidak dikenal",
        "D1: { at_least: 3 | D1: { at_least: 0 | Periksa angkanya",
        "D1: { at_least: 3 | D1: { at_least: 3, at_most: 4 | salah satu",
        "name: klasik-default | name: Klasik Default | huruf kecil",
        "counts: WILAYAH, maximum | counts: RUMAH, maximum | TKP, DOMISILI, WILAYAH",
      })
  void aRuleSetThatCannotBeRightIsRefusedWithItsLine(String from, String to, String message) {
    assertThatThrownBy(() -> read(CLASSIC.replace(from, to)))
        .isInstanceOf(RefusedInstrument.class)
        .hasMessageContaining(message)
        .hasMessageMatching("(?s)contoh.yml baris \\d+: .*");
  }

  private static List<Findings> areas() {
    Random random = new Random(20200121);
    return Stream.generate(() -> Findings.ofBits(random.nextInt(1 << 13), random.nextInt(1 << 13)))
        .limit(500)
        .toList();
  }

  private static List<Score> scores(String id, RuleSets ruleSets, List<Findings> areas) {
    return areas.stream().map(ruleSets.get(id).scoring()::score).toList();
  }

  private static RuleSet read(String text) {
    return RuleSetReader.read(new InstrumentFile("contoh.yml", text, null));
  }
}
