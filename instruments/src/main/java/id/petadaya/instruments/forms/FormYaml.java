package id.petadaya.instruments.forms;

import id.petadaya.instruments.Fields;
import id.petadaya.instruments.InstrumentFile;
import id.petadaya.instruments.RefusedInstrument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A form written as YAML: the same rows and words as in a workbook, one row a line, with the choices of
 * each list under its name.
 */
final class FormYaml {

  private final InstrumentFile file;
  private final Fields root;
  private final Map<String, FormSheet> sheets = new LinkedHashMap<>();

  private FormYaml(InstrumentFile file) {
    this.file = file;
    this.root = file.fields()
        .only(
            "name",
            "version",
            "title",
            "source",
            "sure",
            "default_language",
            "instance_name",
            "style",
            "choices",
            "survey",
            "about",
            "observe");
  }

  /** Refuses with file and line what is missing, unknown or impossible. */
  static Form read(InstrumentFile file) {
    FormYaml yaml = new FormYaml(file);
    yaml.settings();
    yaml.survey();
    yaml.choices();
    yaml.about();
    yaml.observe();
    ReadForm read = FormReader.read(yaml.sheets, yaml.root.text("name"), name -> Optional.empty());
    return read.form().orElseThrow(() -> yaml.refused(read.faults()));
  }

  private RefusedInstrument refused(List<Fault> faults) {
    Fault first = faults.getFirst();
    String more = faults.size() == 1 ? "" : " (dan %d kesalahan lain)".formatted(faults.size() - 1);
    return new RefusedInstrument(
        file.name(),
        first.row(),
        (first.column().isEmpty() ? "" : first.column() + ": ") + first.message() + more);
  }

  private void settings() {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("form_title", root.text("title"));
    row.put("form_id", root.text("name"));
    row.put("version", String.valueOf(root.whole("version", 1, 2_000_000_000)));
    for (String key : List.of("source", "sure", "default_language", "instance_name", "style")) {
      root.findText(key).ifPresent(text -> row.put(key, text));
    }
    add("settings", List.of(new Line(root.line(), row)));
  }

  private record Line(int row, Map<String, String> cells) {}

  private void survey() {
    List<Line> rows = new ArrayList<>();
    for (Fields row : root.list("survey")) {
      for (String key : row.keys()) {
        if (!Words.isKnown(Words.survey(key))) {
          throw row.refuse(
              key,
              "kolom \"%s\" tidak dikenal. Yang dikenal: %s."
                  .formatted(
                      key, Words.known().stream().sorted().collect(Collectors.joining(", "))));
        }
      }
      rows.add(line(row));
    }
    add("survey", rows);
  }

  private void choices() {
    if (!root.has("choices")) {
      return;
    }
    List<Line> rows = new ArrayList<>();
    Fields lists = root.fields("choices");
    for (String list : lists.keys()) {
      Fields words = lists.fields(list);
      for (String name : words.keys()) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("list_name", list);
        cells.put("name", name);
        if (words.isText(name)) {
          cells.put("label", words.text(name));
        } else {
          cells.putAll(line(words.fields(name)).cells());
        }
        rows.add(new Line(words.line(name), cells));
      }
    }
    add("choices", rows);
  }

  private void about() {
    if (root.has("about")) {
      add("about", List.of(line(root.fields("about").only("area", "visit", "day", "institution"))));
    }
  }

  private void observe() {
    List<Line> rows = new ArrayList<>();
    for (Fields row : root.list("observe")) {
      row.only("measure", "value", "divide", "numbers", "unit", "counts", "area", "year");
      Map<String, String> cells = new LinkedHashMap<>();
      for (String key : row.keys()) {
        cells.put(key, key.equals("numbers") ? numbers(row.fields(key)) : row.text(key));
      }
      rows.add(new Line(row.line(), cells));
    }
    add("observe", rows);
  }

  private static String numbers(Fields given) {
    return given.keys().stream()
        .map(choice -> choice + "=" + given.number(choice))
        .collect(Collectors.joining(" "));
  }

  private static Line line(Fields row) {
    Map<String, String> cells = new LinkedHashMap<>();
    row.keys().forEach(key -> cells.put(key, row.text(key)));
    return new Line(row.line(), cells);
  }

  private void add(String name, List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    Set<String> columns = new LinkedHashSet<>();
    lines.forEach(line -> columns.addAll(line.cells().keySet()));
    List<FormSheet.Row> rows = new ArrayList<>();
    rows.add(new FormSheet.Row(root.line(), List.copyOf(columns)));
    for (Line line : lines) {
      rows.add(new FormSheet.Row(
          line.row(),
          columns.stream().map(column -> line.cells().getOrDefault(column, "")).toList()));
    }
    sheets.put(name, new FormSheet(name, rows));
  }
}
