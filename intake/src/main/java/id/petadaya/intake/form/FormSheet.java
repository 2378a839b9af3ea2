package id.petadaya.intake.form;

import id.petadaya.intake.table.Cell;
import id.petadaya.intake.table.Sheet;
import id.petadaya.intake.table.TableFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One sheet of a form: the words of its heading row and the rows below. Empty rows and columns
 * without a heading are not seen; what stands twice in the heading is a fault.
 */
final class FormSheet {

  private static final int MOST_ROWS = 20_000;

  private final String name;
  private final List<Line> lines;

  private FormSheet(String name, List<Line> lines) {
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

  /** The sheets of a workbook by their small-letter name; of a text file by what its first column says. */
  static Map<String, Grid> grids(TableFile file) {
    Map<String, Grid> grids = new LinkedHashMap<>();
    if (file.kind() == TableFile.Kind.TEXT) {
      sections(file.sheets().getFirst(), grids);
    } else {
      for (Sheet sheet : file.sheets()) {
        grids.putIfAbsent(key(sheet.name()), grid(sheet));
      }
    }
    if (grids.size() == 1 && !grids.containsKey("survey")) {
      return Map.of("survey", grids.values().iterator().next());
    }
    return grids;
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** Texts of a sheet with the row each stands in, from 1. */
  record Grid(String name, List<GridRow> rows) {}

  record GridRow(int row, List<String> texts) {
    boolean isEmpty() {
      return texts.stream().allMatch(String::isBlank);
    }
  }

  private static Grid grid(Sheet sheet) {
    List<GridRow> rows = new ArrayList<>();
    for (int row = 0; row < Math.min(sheet.rowCount(), MOST_ROWS); row++) {
      GridRow read = row(sheet, row, 0);
      if (!read.isEmpty()) {
        rows.add(read);
      }
    }
    return new Grid(sheet.name(), rows);
  }

  private static GridRow row(Sheet sheet, int row, int from) {
    List<String> texts = new ArrayList<>();
    for (int column = from; column < sheet.columnCount(); column++) {
      texts.add(text(sheet.cell(row, column)));
    }
    return new GridRow(row + 1, texts);
  }

  /** Spreadsheets make curly what a form needs straight. */
  private static String text(Cell cell) {
    return switch (cell) {
      case Cell.Text text -> text.text().replace('\u00A0', ' ').strip();
      case Cell.Faulty faulty -> "";
      case Cell.Uncalculated formula -> "";
      default -> cell.shown().strip();
    };
  }

  private static void sections(Sheet sheet, Map<String, Grid> grids) {
    String open = "";
    for (int row = 0; row < Math.min(sheet.rowCount(), MOST_ROWS); row++) {
      String first = text(sheet.cell(row, 0));
      if (!first.isEmpty()) {
        open = key(first);
        grids.putIfAbsent(open, new Grid(first, new ArrayList<>()));
      }
      GridRow rest = row(sheet, row, 1);
      Grid into = grids.get(open);
      if (into != null && !rest.isEmpty()) {
        into.rows().add(rest);
      }
    }
  }

  /** The rows of a grid under its heading. */
  static Optional<FormSheet> read(
      Map<String, Grid> grids,
      String name,
      Function<String, Words.Column> words,
      List<Fault> faults) {
    Grid grid = grids.get(name);
    if (grid == null || grid.rows().isEmpty()) {
      return Optional.empty();
    }
    GridRow heading = grid.rows().getFirst();
    List<Optional<Words.Column>> columns = new ArrayList<>();
    for (String text : heading.texts()) {
      Optional<Words.Column> column =
          text.isEmpty() ? Optional.empty() : Optional.of(words.apply(text));
      if (column.isPresent() && columns.contains(column)) {
        faults.add(new Fault(
            grid.name(),
            heading.row(),
            text,
            text,
            "judul-kolom-ganda",
            "judul kolom \"%s\" ditulis dua kali. Hapus atau ganti nama salah satunya."
                .formatted(text)));
      }
      columns.add(column);
    }
    List<Line> lines = new ArrayList<>();
    for (GridRow row : grid.rows().subList(1, grid.rows().size())) {
      Map<Words.Column, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < row.texts().size(); i++) {
        if (i < columns.size() && !row.texts().get(i).isEmpty()) {
          String text = row.texts().get(i);
          columns.get(i).ifPresent(column -> cells.putIfAbsent(column, text));
        }
      }
      if (!cells.isEmpty()) {
        lines.add(new Line(grid.name(), row.row(), cells));
      }
    }
    return Optional.of(new FormSheet(grid.name(), lines));
  }
}
