package id.petadaya.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.petadaya.analysis.disclosure.Differencing.Kind;
import id.petadaya.analysis.disclosure.ReleasedTable.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisclosureTests {

  private static final Map<String, String> TREE = Map.of("A", "Kota", "B", "Kota", "C", "Kota");

  private static CountTable table(long... counts) {
    return CountTable.of(
        List.of("pria", "wanita"),
        TREE,
        Map.of(
            "A", List.of(Count.of(counts[0]), Count.of(counts[1])),
            "B", List.of(Count.of(counts[2]), Count.of(counts[3])),
            "C", List.of(Count.of(counts[4]), Count.of(counts[5]))));
  }

  @Test
  void aTableOfLargeCountsIsShownWhole() {
    ReleasedTable shown = Protection.protect(table(10, 20, 30, 40, 50, 60), DisclosureRule.PUBLIC);
    assertThat(shown.hidden()).isEmpty();
    assertThat(shown.text(new Place("Kota", ""))).isEqualTo("210");
    assertThat(shown.text(new Place("A", ""))).isEqualTo("30");
  }

  @Test
  void aSmallCellTakesThreeOthersAlongAndTotalsStay() {
    ReleasedTable shown = Protection.protect(table(3, 20, 30, 40, 50, 60), DisclosureRule.PUBLIC);
    assertThat(shown.hidden())
        .containsExactlyInAnyOrder(
            new Place("A", "pria"),
            new Place("A", "wanita"),
            new Place("B", "pria"),
            new Place("B", "wanita"));
    assertThat(shown.text(new Place("A", "pria"))).isEqualTo("disembunyikan");
    assertThat(shown.text(new Place("A", ""))).isEqualTo("23");
    assertThat(shown.span(new Place("A", "pria")).width()).isEqualTo(21);
  }

  @Test
  void noneIsShownWhereItHarmsNobodyAndHiddenWhereItDoes() {
    CountTable table = table(0, 20, 30, 40, 50, 60);
    assertThat(Protection.protect(table, DisclosureRule.PUBLIC).text(new Place("A", "pria")))
        .isEqualTo("0");
    var careful = new DisclosureRule(10, 10, 0.5, 1_000, false);
    assertThat(Protection.protect(table, careful).text(new Place("A", "pria")))
        .isEqualTo("disembunyikan");
  }

  @Test
  void aCellOfOneHouseholdIsHiddenHoweverLarge() {
    assertThat(DisclosureRule.PUBLIC.hides(new Count(40, 20))).isFalse();
    assertThat(DisclosureRule.PUBLIC.hides(new Count(40, 21))).isTrue();
  }

  @Test
  void aCityOfFewPersonsIsHiddenUpToItsTotal() {
    ReleasedTable shown = Protection.protect(table(1, 0, 0, 2, 0, 0), DisclosureRule.PUBLIC);
    assertThat(shown.text(new Place("Kota", ""))).isEqualTo("disembunyikan");
    assertThat(shown.span(new Place("Kota", "")).greatest()).isEmpty();
  }

  @Test
  void ratesNeedInhabitants() {
    assertThat(DisclosureRule.PUBLIC.rate(Count.of(12), 999)).isEmpty();
    assertThat(DisclosureRule.PUBLIC.rate(Count.of(9), 5_000)).isEmpty();
    assertThat(DisclosureRule.PUBLIC.rate(Count.of(12), 7_000)).contains(new BigDecimal("17.1"));
  }

  @Test
  void twoReleasesTellMoreThanOne() {
    ReleasedTable first = Protection.protect(table(30, 20, 30, 40, 50, 60), DisclosureRule.PUBLIC);
    ReleasedTable plusTwo =
        Protection.protect(table(32, 20, 30, 40, 50, 60), DisclosureRule.PUBLIC);
    assertThat(Differencing.leaks(first, plusTwo))
        .extracting(Differencing.Leak::kind)
        .containsOnly(Kind.SMALL_CHANGE);
    ReleasedTable small = Protection.protect(table(3, 20, 30, 40, 50, 60), DisclosureRule.PUBLIC);
    assertThat(Differencing.leaks(first, small))
        .contains(new Differencing.Leak(new Place("A", "pria"), Kind.SHOWN_ONCE));
    assertThat(Differencing.leaks(first, first)).isEmpty();
  }

  @Test
  void placesBecomeSquaresOfAKilometre() {
    assertThat(CoarsePoint.of(123.583212, -10.177771))
        .isEqualTo(new CoarsePoint(new BigDecimal("123.58"), new BigDecimal("-10.18")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CoarsePoint.of(-10.177771, 123.583212))
        .withMessageContaining("exchanged");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CoarsePoint(new BigDecimal("123.583"), BigDecimal.ZERO));
  }

  @Test
  void aTableThatIsNoTreeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CountTable.of(List.of(), Map.of("A", "B"), Map.of()))
        .withMessageContaining("has no counts");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> CountTable.of(List.of("x", "y"), Map.of(), Map.of("A", List.of(Count.of(1)))))
        .withMessageContaining("1 counts");
  }
}
