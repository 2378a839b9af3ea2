package id.petadaya.instruments.rulesets;

import id.petadaya.analysis.indicator.Finding;
import id.petadaya.analysis.indicator.Finding.Status;
import id.petadaya.analysis.indicator.Findings;
import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.analysis.indicator.Observed;
import id.petadaya.analysis.indicator.Place;
import id.petadaya.analysis.indicator.Threshold;
import id.petadaya.analysis.scoring.Category;
import id.petadaya.analysis.scoring.Score;
import id.petadaya.analysis.scoring.State;
import id.petadaya.instruments.ExampleResult;
import id.petadaya.instruments.Fields;
import id.petadaya.instruments.InstrumentFile;
import id.petadaya.instruments.InstrumentKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The examples of a rule set: {@code examples} from findings to a category, {@code figures} from
 * observed figures to a finding.
 */
public final class RuleSetKind implements InstrumentKind {

  @Override
  public boolean reads(Fields root) {
    return root.has("decide");
  }

  @Override
  public List<ExampleResult> check(InstrumentFile instrument, InstrumentFile spec) {
    RuleSet ruleSet = RuleSetReader.read(instrument);
    Fields root = spec.fields().only("examples", "figures");
    List<ExampleResult> results = new ArrayList<>();
    root.list("examples").forEach(example -> results.add(category(ruleSet, example)));
    root.list("figures").forEach(example -> results.add(finding(ruleSet, example)));
    if (results.isEmpty()) {
      throw root.refuse("", "belum ada contoh. Tulis sedikitnya satu di bawah \"examples\".");
    }
    return results;
  }

  private static ExampleResult category(RuleSet ruleSet, Fields example) {
    example.only("name", "given", "expect");
    Fields given = example.fields("given").only("met", "unknown");
    List<Indicator> met = indicators(given, "met");
    Score score = ruleSet.scoring().score(Findings.of(met, indicators(given, "unknown")));
    return ExampleResult.of(example.text("name"), example.line(), differences(example, score));
  }

  private static List<String> differences(Fields example, Score score) {
    List<String> differences = new ArrayList<>();
    if (example.isText("expect")) {
      Category expected = example.choice("expect", Category.class);
      compare(
          differences,
          "kategori",
          expected + " (pasti)",
          score.best() + (score.possible().isCertain() ? " (pasti)" : " sampai " + score.worst()));
      return differences;
    }
    Fields expect =
        example.fields("expect").only("state", "best", "worst", "flips", "first_question");
    if (expect.has("state")) {
      compare(differences, "state", expect.choice("state", State.class), score.state());
    }
    if (expect.has("best")) {
      compare(differences, "best", expect.choice("best", Category.class), score.best());
    }
    if (expect.has("worst")) {
      compare(differences, "worst", expect.choice("worst", Category.class), score.worst());
    }
    if (expect.has("flips")) {
      compare(differences, "flips", expect.whole("flips", 0, 13), score.flipCount());
    }
    if (expect.has("first_question")) {
      String first = score.findFirstQuestion().map(Indicator::code).orElse("none");
      compare(differences, "first_question", expect.text("first_question"), first);
    }
    return differences;
  }

  private static void compare(List<String> differences, String what, Object expected, Object came) {
    if (!Objects.equals(expected, came)) {
      differences.add("%s: diharapkan %s, hasilnya %s".formatted(what, expected, came));
    }
  }

  private static ExampleResult finding(RuleSet ruleSet, Fields example) {
    example.only("name", "indicator", "on", "last_year", "given", "expect");
    Threshold threshold =
        ruleSet.threshold(indicator(example, "indicator", example.text("indicator")));
    LocalDate on = example.date("on");
    List<Observed> observed = example.list("given").stream()
        .map(figure -> observed(figure, threshold, on))
        .toList();
    Finding finding = threshold.judge(observed, example.whole("last_year", 1900, 2999), on);
    List<String> differences = new ArrayList<>();
    compare(differences, "temuan", example.choice("expect", Status.class), finding.status());
    return ExampleResult.of(example.text("name"), example.line(), differences);
  }

  /** Unit, place and day are those of the threshold and of the judging unless written. */
  private static Observed observed(Fields figure, Threshold threshold, LocalDate on) {
    figure.only("value", "year", "unit", "counts", "stated_on");
    return new Observed(
        figure.number("value"),
        figure.findText("unit").orElse(threshold.unit()),
        figure.whole("year", 1900, 2999),
        figure.has("counts") ? figure.choice("counts", Place.class) : threshold.place(),
        figure.has("stated_on") ? figure.date("stated_on") : on);
  }

  private static List<Indicator> indicators(Fields fields, String key) {
    return fields.texts(key).stream().map(code -> indicator(fields, key, code)).toList();
  }

  private static Indicator indicator(Fields fields, String key, String code) {
    return Indicator.find(code)
        .orElseThrow(() -> fields.refuse(key, "indikator \"%s\" tidak dikenal.".formatted(code)));
  }
}
