package id.petadaya.intake.template;

import id.petadaya.instruments.imports.Field;
import id.petadaya.instruments.imports.FormItem;
import id.petadaya.instruments.imports.Template;
import id.petadaya.intake.table.Cell;
import id.petadaya.intake.template.Reading.Row;
import id.petadaya.intake.template.Reading.Skipped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads labels with values beside them under section headings. Gives a row per line: section, label as
 * written, value; the template's outputs are those three.
 */
final class FormReader {

  private static final Pattern SECTION =
      Pattern.compile("^\\s*(?:[A-Z]|[IVX]{1,4}|\\d{1,2})\\s*[.)]\\s+(\\p{L}.*)$");
  private static final Pattern FILLED = Pattern.compile(
      "(?i)\\b(?:diisi|tanggal pengisian|tgl pengisian|tgl\\.? isi|pengisian|keadaan)\\b[^\\d]*?(?:tgl|tanggal|pada)?\\.?\\s*:?\\s*(\\d.*)$");

  private final Template template;
  private final Grid grid;
  private final Around around;
  private final Complaints complaints;
  final List<Row> rows = new ArrayList<>();
  final List<Skipped> skipped = new ArrayList<>();
  private final Set<String> recognised = new HashSet<>();
  private String section = "";
  private boolean begun;

  FormReader(Template template, Grid grid, Around around, Complaints complaints) {
    this.template = template;
    this.grid = grid;
    this.around = around;
    this.complaints = complaints;
  }

  /** How many different items were found. */
  int recognised() {
    return recognised.size();
  }

  void read() {
    for (int row = 0; row < grid.rows(); row++) {
      row(row);
    }
  }

  private void row(int row) {
    List<Integer> filled = new ArrayList<>();
    for (int column = 0; column < grid.columns(); column++) {
      if (!grid.cell(row, column).isEmpty()) {
        filled.add(column);
      }
    }
    if (filled.isEmpty()) {
      return;
    }
    String label = grid.cell(row, filled.getFirst()).shown();
    Matcher date = FILLED.matcher(label);
    if (!begun && filled.size() == 1 && date.find()) {
      filledOn(row, filled.getFirst(), date.group(1));
      return;
    }
    int colon = label.indexOf(':');
    if (filled.size() == 1 && (colon <= 0 || colon == label.strip().length() - 1)) {
      alone(row, label, filled.getFirst());
    } else if (filled.size() == 1) {
      line(
          row,
          label.substring(0, colon),
          new Cell.Text(label.substring(colon + 1)),
          filled.getFirst());
    } else {
      beside(row, label, filled);
    }
  }

  private void filledOn(int row, int column, String text) {
    Dates.Read read = Dates.read(text, around.pivot(), around.year());
    add(row, column, "", "diisi_tanggal", read.date() == null ? "" : read.date().toString());
    rows.set(
        rows.size() - 1,
        rowOf(
            row,
            column,
            "diisi_tanggal",
            "",
            read.date() == null ? "" : read.date().toString(),
            Row.State.CLEAN));
  }

  /** A line with one text: a section, an item left empty, or something that is no line of the form. */
  private void alone(int row, String text, int column) {
    Matcher heading = SECTION.matcher(text.strip());
    boolean capitals =
        text.strip().length() > 3 && text.equals(text.toUpperCase(Locale.ROOT)) && begun;
    FormItem item = item(text);
    if (item != null && item.sections().isEmpty() && !heading.matches()) {
      line(row, text.replaceAll(":\\s*$", ""), Cell.EMPTY, column);
    } else if (heading.matches()) {
      section = heading.group(1).strip().replaceAll("\\s*:$", "");
      begun = true;
    } else if (capitals) {
      section = text.strip();
    } else {
      skipped.add(new Skipped(
          grid.place(row, column).row(),
          begun ? "Catatan atau tanda tangan, dilewati" : "Judul, dilewati"));
    }
  }

  private void beside(int row, String label, List<Integer> filled) {
    List<Integer> rest = new ArrayList<>(filled.subList(1, filled.size()));
    String name = label;
    Matcher number = Pattern.compile("\\s*(?:\\d{1,2}|[a-z])\\s*[.)]?\\s*").matcher(label);
    if (number.matches() && rest.size() > 1 && itemOfSection() == null) {
      name = grid.cell(row, rest.removeFirst()).shown();
    }
    rest.removeIf(column -> grid.cell(row, column).shown().strip().matches("[:=]"));
    if (rest.isEmpty()) {
      line(row, name, Cell.EMPTY, filled.getFirst());
      return;
    }
    if (!begun && item(name) == null) {
      skipped.add(new Skipped(grid.place(row, filled.getFirst()).row(), "Judul, dilewati"));
      return;
    }
    Cell value = grid.cell(row, rest.getFirst());
    StringBuilder text = new StringBuilder(value.shown());
    for (int column : rest.subList(1, rest.size())) {
      text.append(itemOfSection() != null ? " - " : " ")
          .append(grid.cell(row, column).shown().strip());
    }
    line(row, name, rest.size() == 1 ? value : new Cell.Text(text.toString()), rest.getFirst());
  }

  private void line(int row, String written, Cell value, int column) {
    begun = true;
    String label = Words.squeeze(written).replaceAll("\\s*:$", "");
    FormItem item =
        itemOfSection() != null && label.matches("\\d{1,2}[.)]?") ? itemOfSection() : item(label);
    if (item == null) {
      item = itemOfSection();
    }
    Cell bare = value instanceof Cell.Text text
        ? new Cell.Text(text.text().replaceFirst("^\\s*[:=]\\s*", ""))
        : value;
    if (item == null) {
      String text = Words.squeeze(bare.shown());
      add(
          row,
          column,
          label,
          section,
          Words.isUnknown(text.toLowerCase(Locale.ROOT)) || Words.isDash(text) ? "" : text);
      return;
    }
    Field field = item.field();
    recognised.add(field.name());
    FieldReader reader = FieldReader.of(field, around);
    Cell[] cells = new Cell[field.type().slots().size()];
    java.util.Arrays.fill(cells, Cell.EMPTY);
    cells[0] = bare;
    Parsed parsed = reader.read(cells, around.within());
    String part = field.type() == id.petadaya.instruments.imports.FieldType.AREA
        ? parsed.parts().get(1)
        : parsed.first();
    if (parsed.flaw() != null) {
      complaints.add(grid.place(row, column), label, field, bare.shown().strip(), parsed.flaw());
    }
    add(row, column, label, section, part);
    if (parsed.flaw() != null) {
      rows.set(rows.size() - 1, rowOf(row, column, section, label, part, Row.State.COMPLAINT));
    }
  }

  private void add(int row, int column, String label, String under, String value) {
    rows.add(rowOf(row, column, under, label, value, Row.State.CLEAN));
  }

  private Row rowOf(
      int row, int column, String under, String label, String value, Row.State state) {
    List<@Nullable CellPlace> cells = new ArrayList<>();
    cells.add(null);
    cells.add(null);
    cells.add(grid.place(row, column));
    return new Row(
        grid.sheet.name(),
        grid.place(row, column).row(),
        state,
        List.of(under, label, value),
        cells);
  }

  private @Nullable FormItem itemOfSection() {
    String key = Words.key(section);
    return template.items().stream()
        .filter(item ->
            item.sections().stream().anyMatch(word -> Words.holdsWords(key, Words.key(word))))
        .findFirst()
        .orElse(null);
  }

  /** The item of a label: equal, or the longest that its beginning is. */
  @Nullable
  FormItem item(String label) {
    return item(template, label);
  }

  static @Nullable FormItem item(Template template, String label) {
    String key = label(label);
    FormItem best = null;
    int length = 0;
    for (FormItem item : template.items()) {
      for (String word : item.labels()) {
        String wanted = Heading.key(word);
        if (key.equals(wanted) && wanted.length() + 100 > length) {
          best = item;
          length = wanted.length() + 100;
        } else if (Words.holdsWords(key, wanted)
            && key.startsWith(wanted)
            && wanted.length() > length) {
          best = item;
          length = wanted.length();
        }
      }
    }
    return best;
  }

  private static String label(String text) {
    String key = Heading.key(text.replaceFirst("^\\s*(?:[a-z]|\\d{1,2})\\s*[.)]\\s*", ""));
    return key;
  }
}
