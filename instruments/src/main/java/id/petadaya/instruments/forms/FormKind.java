package id.petadaya.instruments.forms;

import id.petadaya.instruments.ExampleResult;
import id.petadaya.instruments.Fields;
import id.petadaya.instruments.InstrumentFile;
import id.petadaya.instruments.InstrumentKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The examples of a form: {@code given} answers; {@code faults} that are expected, question to code
 * (none when absent); {@code figures} that come out, measure with unit to value, where they are named.
 */
public final class FormKind implements InstrumentKind {

  @Override
  public boolean reads(Fields root) {
    return root.has("survey");
  }

  @Override
  public List<ExampleResult> check(InstrumentFile instrument, InstrumentFile spec) {
    Form form = FormReader.read(instrument);
    Fields root = spec.fields().only("examples");
    List<ExampleResult> results =
        root.list("examples").stream().map(example -> result(form, example)).toList();
    if (results.isEmpty()) {
      throw root.refuse("", "belum ada contoh. Tulis sedikitnya satu di bawah \"examples\".");
    }
    return results;
  }

  private static ExampleResult result(Form form, Fields example) {
    example.only("name", "on", "given", "faults", "figures");
    Map<String, String> given = texts(example, "given");
    given.keySet().forEach(name -> {
      if (form.find(name).isEmpty()) {
        throw example.refuse("given", "pertanyaan \"%s\" tidak ada.".formatted(name));
      }
    });
    Answers answers = new Answers(form, given, example.date("on"));
    List<String> differences = new java.util.ArrayList<>();
    Map<String, String> faults = new TreeMap<>();
    answers.faults().forEach(fault -> faults.put(fault.question(), fault.code()));
    compare(differences, "kesalahan", new TreeMap<>(texts(example, "faults")), faults);
    if (example.has("figures")) {
      compare(differences, "angka", new TreeMap<>(texts(example, "figures")), figures(answers));
    }
    return ExampleResult.of(example.text("name"), example.line(), differences);
  }

  private static Map<String, String> figures(Answers answers) {
    Map<String, String> figures = new TreeMap<>();
    answers
        .figures()
        .forEach((figure, value) ->
            figures.put(figure.measure() + " " + figure.unit(), ExpressionNode.text(value)));
    return figures;
  }

  private static Map<String, String> texts(Fields example, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (example.has(key)) {
      Fields given = example.fields(key);
      given.keys().forEach(name -> texts.put(name, given.text(name)));
    }
    return texts;
  }

  private static void compare(
      List<String> differences,
      String what,
      Map<String, String> expected,
      Map<String, String> came) {
    if (!expected.equals(came)) {
      differences.add("%s: diharapkan %s, hasilnya %s".formatted(what, expected, came));
    }
  }
}
