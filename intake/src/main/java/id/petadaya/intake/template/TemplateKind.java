package id.petadaya.intake.template;

import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaNames;
import id.petadaya.instruments.ExampleResult;
import id.petadaya.instruments.Fields;
import id.petadaya.instruments.InstrumentFile;
import id.petadaya.instruments.InstrumentKind;
import id.petadaya.instruments.imports.Template;
import id.petadaya.instruments.imports.Templates;
import id.petadaya.intake.table.Cell;
import id.petadaya.intake.table.TableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The examples of an import template: small sheets as text, cells parted by |, with the rows and
 * complaint codes that must come out. A cell {@code #12.5} is a number; a plain one is text.
 */
public final class TemplateKind implements InstrumentKind {

  @Override
  public boolean reads(Fields root) {
    return root.has("output") && root.has("kind");
  }

  @Override
  public List<ExampleResult> check(InstrumentFile instrument, InstrumentFile spec) {
    Template template = Templates.read(instrument);
    Fields root = spec.fields().only("areas", "within", "examples");
    AreaCode within = AreaCode.find(root.text("within"))
        .orElseThrow(() -> root.refuse("within", "kode wilayah tidak dikenal."));
    Fields named = root.fields("areas");
    List<Area> areas = new ArrayList<>();
    for (String code : named.keys()) {
      areas.add(new Area(
          AreaCode.find(code).orElseThrow(() -> named.refuse(code, "kode wilayah tidak dikenal.")),
          named.text(code)));
    }
    String name = areas.stream()
        .filter(area -> area.code().equals(within))
        .map(Area::name)
        .findFirst()
        .orElse("");
    Context context = new Context(new AreaNames(areas, Map.of()), within, name);
    return root.list("examples").stream()
        .map(example -> example(template, context, example))
        .toList();
  }

  private static ExampleResult example(Template template, Context context, Fields example) {
    example.only("name", "sheet", "rows", "complaints");
    TableFile file = new TableFile(
        "contoh",
        TableFile.Kind.TEXT,
        List.of(new ListedSheet("contoh", grid(example.text("sheet")), List.of())));
    Reading reading = TemplateReading.read(file, template, context);
    List<String> differences = new ArrayList<>();
    compare(
        differences,
        "baris",
        example.texts("rows"),
        reading.rows().stream()
            .map(row -> String.join(" | ", row.values()).strip())
            .toList());
    compare(
        differences,
        "keluhan",
        example.texts("complaints"),
        reading.complaints().stream()
            .map(one -> one.column() + one.row() + " " + one.code())
            .toList());
    return ExampleResult.of(example.text("name"), example.line(), differences);
  }

  private static void compare(
      List<String> differences, String what, List<String> expected, List<String> came) {
    for (int at = 0; at < Math.max(expected.size(), came.size()); at++) {
      String one = at < expected.size() ? expected.get(at).strip() : "(tidak ada)";
      String other = at < came.size() ? came.get(at) : "(tidak ada)";
      if (!one.equals(other)) {
        differences.add(
            "%s %d: diharapkan \"%s\", hasilnya \"%s\"".formatted(what, at + 1, one, other));
      }
    }
  }

  private static List<List<Cell>> grid(String text) {
    List<List<Cell>> rows = new ArrayList<>();
    for (String line : text.split("\n")) {
      List<Cell> cells = new ArrayList<>();
      for (String written : line.split("\\|", -1)) {
        cells.add(cell(written.strip()));
      }
      rows.add(cells);
    }
    return rows;
  }

  private static Cell cell(String text) {
    if (text.matches("#-?\\d+(?:\\.\\d+)?")) {
      double value = Double.parseDouble(text.substring(1));
      return new Cell.Numeric(value, Numbers.plain(value));
    }
    return text.isEmpty() ? Cell.EMPTY : new Cell.Text(text);
  }
}
