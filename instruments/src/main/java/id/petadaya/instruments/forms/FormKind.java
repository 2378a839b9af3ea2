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
 * (none when absent), of a repeat as
 * {@code kasus[2]/jumlah}; {@code figures} that come out, measure with unit to value, where they are named.
 */
public final class FormKind implements InstrumentKind {

  @Override
  public boolean reads(Fields root) {
    return root.has("survey");
  }

  @Override
  public List<ExampleResult> check(InstrumentFile instrument, InstrumentFile spec) {
    Form form = FormYaml.read(instrument);
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
    Answers answers = new Answers(form, new Filled(given(form, example)), example.date("on"));
    List<String> differences = new java.util.ArrayList<>();
    Map<String, String> faults = new TreeMap<>();
    answers.faults().forEach(fault -> faults.put(fault.question(), fault.code()));
    compare(differences, "kesalahan", new TreeMap<>(texts(example, "faults")), faults);
    if (example.has("figures")) {
      compare(differences, "angka", new TreeMap<>(texts(example, "figures")), figures(answers));
    }
    return ExampleResult.of(example.text("name"), example.line(), differences);
  }

  /** The answers of an example, by place. */
  static Map<String, String> given(Form form, Fields example) {
    Map<String, String> places = new LinkedHashMap<>();
    if (example.has("given")) {
      given(form, example.fields("given"), "", places);
    }
    return places;
  }

  /** Answers by name; those of a repeat as a list under its name, one entry a time. */
  private static void given(Form form, Fields fields, String above, Map<String, String> places) {
    for (String name : fields.keys()) {
      if (fields.isList(name)) {
        String repeat = above.isEmpty() ? repeat(form, fields, name) : above + name;
        int time = 1;
        for (Fields each : fields.list(name)) {
          given(form, each, Filled.time(repeat, time++) + "/", places);
        }
      } else {
        Placed placed = form.find(name)
            .orElseThrow(() -> fields.refuse(name, "pertanyaan \"%s\" tidak ada.".formatted(name)));
        places.put(above.isEmpty() ? placed.path() : above + name, fields.text(name));
      }
    }
  }

  private static String repeat(Form form, Fields fields, String name) {
    for (Placed placed : form.questions()) {
      String path = "";
      for (Section section : placed.within()) {
        path = path.isEmpty() ? section.name() : path + "/" + section.name();
        if (section.repeats() && section.name().equals(name)) {
          return path;
        }
      }
    }
    throw fields.refuse(name, "perulangan \"%s\" tidak ada.".formatted(name));
  }

  /** "P1 kasus", followed by area and year where the figure names its own. */
  static Map<String, String> figures(Answers answers) {
    Map<String, String> figures = new TreeMap<>();
    answers
        .figures()
        .forEach(one -> figures.put(
            "%s %s %s %s"
                .formatted(one.figure().measure(), one.figure().unit(), one.area(), one.year())
                .strip()
                .replaceAll("\\s+", " "),
            ExpressionNode.text(one.value())));
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
