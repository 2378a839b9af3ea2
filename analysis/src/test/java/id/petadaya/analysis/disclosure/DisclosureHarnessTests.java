package id.petadaya.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.disclosure.ReleasedTable.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * R16: invented cities are shown, and the attacker tries each hidden cell. More of them with {@code
 * -Dpetadaya.populations=50000}, others with {@code -Dpetadaya.seed=…}.
 */
class DisclosureHarnessTests {

  private static final int POPULATIONS = Integer.getInteger("petadaya.populations", 500);
  private static final long SEED = Long.getLong("petadaya.seed", 16);

  /** "None" shown to everybody, inside an office, and not shown at all. */
  private static final List<DisclosureRule> RULES = List.of(
      DisclosureRule.PUBLIC,
      DisclosureRule.INTERNAL,
      new DisclosureRule(10, 10, 0.5, 1_000, false));

  private int cells;
  private int hidden;
  private int recovered;
  private int otherThanSaid;
  private double narrowest = Double.POSITIVE_INFINITY;
  private int pairs;
  private int heldBack;

  @Test
  void nobodyWorksOutAHiddenCell() {
    long began = System.nanoTime();
    var chance = new Random(SEED);
    for (int i = 0; i < POPULATIONS; i++) {
      DisclosureRule rule = RULES.get(i % RULES.size());
      Population city = Population.random(chance);
      ReleasedTable shown = Protection.protect(city.table(), rule);
      attack(shown, city, rule);
      if (i % 2 == 0) {
        attackBoth(shown, city, city.corrected(chance), rule);
      }
    }
    int byMutant = mutant();
    System.out.printf(
        Locale.ROOT,
        "FIGURE_JSON {\"harness\":\"R16\",\"seed\":%d,\"populations\":%d,\"cells\":%d,\"hidden\":%d,\"recovered\":%d,\"narrowest\":%.0f,\"pairs\":%d,\"pairs_held_back\":%d,\"spans_other_than_said\":%d,\"mutant_recovered\":%d,\"seconds\":%.1f,\"met\":%b}%n",
        SEED,
        POPULATIONS,
        cells,
        hidden,
        recovered,
        narrowest,
        pairs,
        heldBack,
        otherThanSaid,
        byMutant,
        (System.nanoTime() - began) / 1e9,
        recovered == 0 && narrowest >= 10 && otherThanSaid == 0 && byMutant > 0);
    assertThat(recovered).isZero();
    assertThat(narrowest).isGreaterThanOrEqualTo(10);
    assertThat(otherThanSaid).as("spans that the attacker sees otherwise").isZero();
    assertThat(byMutant).as("cells that small cells alone give away").isPositive();
    assertThat(hidden).isGreaterThan(POPULATIONS);
    assertThat(pairs).isGreaterThan(heldBack);
  }

  private void attack(ReleasedTable shown, Population city, DisclosureRule rule) {
    cells += shown.areas().size() * (shown.columns().size() + 1);
    var spans = new Attacker(shown, city.tree(), rule.floor()).spans();
    spans.forEach((place, span) -> {
      hidden++;
      recovered += span[1] - span[0] < 0.5 ? 1 : 0;
      narrowest = Math.min(narrowest, Math.round(span[1] - span[0]));
      otherThanSaid += isSaid(shown.span(place), span) ? 0 : 1;
    });
  }

  /** Both releases in one hand: what they do not refuse together must leave as wide a span. */
  private void attackBoth(
      ReleasedTable earlier, Population city, Population later, DisclosureRule rule) {
    ReleasedTable corrected = Protection.protect(later.table(), rule, earlier.hidden());
    pairs++;
    if (!Differencing.leaks(earlier, corrected).isEmpty()) {
      heldBack++;
      return;
    }
    var first = new Attacker(earlier, city.tree(), rule.floor()).spans();
    var second = new Attacker(corrected, city.tree(), rule.floor()).spans();
    first.forEach((place, span) -> {
      double[] other = second.get(place);
      double width = Math.min(span[1], other[1]) - Math.max(span[0], other[0]);
      recovered += width < 0.5 ? 1 : 0;
      narrowest = Math.min(narrowest, Math.round(width));
    });
  }

  private static boolean isSaid(Interval said, double[] span) {
    boolean sameEnd = said.greatest().isPresent()
        ? Math.abs(said.greatest().getAsLong() - span[1]) < 1e-4
        : span[1] == Double.POSITIVE_INFINITY;
    return sameEnd && Math.abs(said.least() - span[0]) < 1e-4;
  }

  /** Hiding small cells only: the attacker must find some, or he is blind. */
  private static int mutant() {
    var chance = new Random(SEED);
    int found = 0;
    for (int i = 0; i < 40; i++) {
      Population city = Population.random(chance);
      ReleasedTable careless = Protection.smallOnly(city.table(), DisclosureRule.PUBLIC);
      var spans = new Attacker(careless, city.tree(), 1).spans();
      found +=
          (int) spans.values().stream().filter(span -> span[1] - span[0] < 0.5).count();
    }
    return found;
  }

  @Test
  void aHiddenPartOfAShownTotalNeverStandsAlone() {
    var chance = new Random(SEED + 1);
    for (int i = 0; i < 300; i++) {
      Population city = Population.random(chance);
      ReleasedTable shown = Protection.protect(city.table(), DisclosureRule.PUBLIC);
      for (List<Place> sum : sums(shown, city)) {
        assertThat(sum.stream().filter(shown.hidden()::contains).count())
            .as("hidden cells among %s", sum)
            .isNotEqualTo(1);
      }
    }
  }

  private static List<List<Place>> sums(ReleasedTable shown, Population city) {
    List<List<Place>> sums = new ArrayList<>();
    Map<String, List<String>> below = new LinkedHashMap<>();
    city.tree()
        .forEach((area, parent) ->
            below.computeIfAbsent(parent, none -> new ArrayList<>()).add(area));
    List<String> columns = new ArrayList<>(shown.columns());
    columns.add("");
    for (String column : columns) {
      below.forEach((parent, parts) -> {
        List<Place> sum =
            new ArrayList<>(parts.stream().map(p -> new Place(p, column)).toList());
        sum.add(new Place(parent, column));
        sums.add(sum);
      });
    }
    if (!shown.columns().isEmpty()) {
      shown
          .areas()
          .forEach(area ->
              sums.add(columns.stream().map(column -> new Place(area, column)).toList()));
    }
    return sums;
  }
}
