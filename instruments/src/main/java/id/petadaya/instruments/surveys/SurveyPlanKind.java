package id.petadaya.instruments.surveys;

import id.petadaya.instruments.ExampleResult;
import id.petadaya.instruments.Fields;
import id.petadaya.instruments.InstrumentFile;
import id.petadaya.instruments.InstrumentKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The examples of survey plans: with so many {@code answered}, is a village {@code complete}? */
public final class SurveyPlanKind implements InstrumentKind {

  private static final int MOST_ANSWERS = 9_999;

  @Override
  public boolean reads(Fields root) {
    return root.has("surveyed");
  }

  @Override
  public List<ExampleResult> check(InstrumentFile instrument, InstrumentFile spec) {
    SurveyPlan plan = SurveyPlan.read(instrument);
    Fields root = spec.fields().only("examples");
    List<ExampleResult> results = root.list("examples").stream()
        .map(example -> result(plan, example.only("name", "answered", "complete", "expected")))
        .toList();
    if (results.isEmpty()) {
      throw root.refuse("", "belum ada contoh. Tulis sedikitnya satu di bawah \"examples\".");
    }
    return results;
  }

  private static ExampleResult result(SurveyPlan plan, Fields example) {
    Fields given = example.fields("answered");
    Map<String, Integer> answered = new HashMap<>();
    given.keys().forEach(key -> answered.put(key, given.whole(key, 0, MOST_ANSWERS)));
    List<String> wrong = new ArrayList<>();
    boolean complete = example.flag("complete", false);
    if (plan.isComplete(answered) != complete) {
      wrong.add("lengkap: diharapkan %s, hasilnya %s".formatted(complete, !complete));
    }
    int expected = example.whole("expected", 1, MOST_ANSWERS);
    if (plan.expected() != expected) {
      wrong.add("responden: diharapkan %d, hasilnya %d".formatted(expected, plan.expected()));
    }
    return ExampleResult.of(example.text("name"), example.line(), wrong);
  }
}
