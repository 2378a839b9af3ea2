package id.petadaya.instruments.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A sheet by the words of its heading row. Empty rows and columns without a heading are not seen; what
 * stands twice in the heading is a fault.
 */
final class FormTable {

  private final String name;
  private final List<Line> lines;

  private FormTable(String name, List<Line> lines) {
    this.name = name;
    this.lines = lines;
  }

  String name() {
    return name;
  }

  List<Line> lines() {
    return lines;
  }

  /** A row with its texts by column; only what is filled. */
  record Line(String sheet, int row, Map<Words.Column, String> cells) {

    String word(String column) {
      return cells.getOrDefault(new Words.Column(column, Texts.UNNAMED), "");
    }

    Texts texts(String column) {
      Map<String, String> found = new LinkedHashMap<>();
      cells.forEach((each, text) -> {
        if (each.name().equals(column)) {
          found.put(each.language(), text);
        }
      });
      return new Texts(found);
    }

    Fault fault(String column, String code, String message) {
      return new Fault(sheet, row, column, word(column), code, message);
    }
  }

  /** The rows of a sheet under its heading; empty when there is no such sheet. */
  static Optional<FormTable> read(
      Map<String, FormSheet> sheets,
      String name,
      Function<String, Words.Column> words,
      List<Fault> faults) {
    FormSheet sheet = sheets.get(name);
    if (sheet == null || sheet.rows().isEmpty()) {
      return Optional.empty();
    }
    List<Optional<Words.Column>> columns = columns(sheet, words, faults);
    List<Line> lines = new ArrayList<>();
    for (FormSheet.Row row : sheet.rows().subList(1, sheet.rows().size())) {
      Map<Words.Column, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
        String text = row.cells().get(i);
        if (!text.isEmpty()) {
          columns.get(i).ifPresent(column -> cells.putIfAbsent(column, text));
        }
      }
      if (!cells.isEmpty()) {
        lines.add(new Line(sheet.name(), row.number(), cells));
      }
    }
    return Optional.of(new FormTable(sheet.name(), lines));
  }

  private static List<Optional<Words.Column>> columns(
      FormSheet sheet, Function<String, Words.Column> words, List<Fault> faults) {
    FormSheet.Row heading = sheet.rows().getFirst();
    List<Optional<Words.Column>> columns = new ArrayList<>();
    for (String text : heading.cells()) {
      Optional<Words.Column> column =
          text.isEmpty() ? Optional.empty() : Optional.of(words.apply(text));
      if (column.isPresent() && columns.contains(column)) {
        faults.add(new Fault(
            sheet.name(),
            heading.number(),
            text,
            text,
            "judul-kolom-ganda",
            "judul kolom \"%s\" ditulis dua kali. Hapus atau ganti nama salah satunya."
                .formatted(text)));
      }
      columns.add(column);
    }
    return columns;
  }
}
