package id.petadaya.intake.template;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.analysis.area.AreaNames.Match;
import id.petadaya.instruments.imports.ObserveRule;
import id.petadaya.instruments.imports.ObserveRule.Take;
import id.petadaya.intake.table.Cell;
import id.petadaya.intake.template.Reading.Row;
import id.petadaya.intake.template.Reading.TotalCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sheet beside the table that counts its rows per area. Compared with the rows read, never imported;
 * a sheet that agrees in fewer than half of its areas counts something else and is left alone.
 */
final class Recap {

  private static final int MOST_ROWS = 500;
  private static final int LEAST_AREAS = 3;

  /** A line of the sheet: an area and what it states. */
  private record Line(AreaCode area, String name, double stated, CellPlace place) {}

  private Recap() {}

  /** Checks per area; empty when the sheet is no recap of the rows. */
  static List<TotalCheck> check(Grid grid, Reading reading, Around around) {
    String column = reading.template().observe().stream()
        .filter(rule -> rule.take() == Take.COUNT && rule.where().isEmpty())
        .map(ObserveRule::area)
        .findFirst()
        .orElse("");
    if (column.isEmpty() || grid.rows() > MOST_ROWS) {
      return List.of();
    }
    int area = reading.template().column(column);
    for (AreaLevel level : List.of(AreaLevel.KECAMATAN, AreaLevel.DESKEL)) {
      List<Line> lines = lines(grid, level, around);
      List<TotalCheck> checks = compare(lines, counts(reading.rows(), area, level));
      long agree = checks.stream().filter(TotalCheck::agrees).count();
      if (lines.size() >= LEAST_AREAS && agree * 2 >= lines.size()) {
        return checks;
      }
    }
    return List.of();
  }

  private static Map<String, Integer> counts(List<Row> rows, int column, AreaLevel level) {
    int length = level == AreaLevel.KECAMATAN ? 8 : 13;
    Map<String, Integer> counts = new HashMap<>();
    for (Row row : rows) {
      String code = row.values().get(column);
      if (code.length() >= length) {
        counts.merge(code.substring(0, length), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static List<Line> lines(Grid grid, AreaLevel level, Around around) {
    List<Line> lines = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column + 1 < grid.columns(); column++) {
        String text = AreaReader.clean(grid.cell(row, column).shown());
        if (text.length() > 2
            && !RowKind.isTotal(text)
            && grid.cell(row, column) instanceof Cell.Text
            && around.names().find(text, level, around.within()) instanceof Match.Found found) {
          add(grid, row, column + 1, found.area().code(), found.area().name(), lines);
          break;
        }
      }
    }
    return lines;
  }

  private static void add(
      Grid grid, int row, int column, AreaCode area, String name, List<Line> lines) {
    Cell cell = grid.cell(row, column);
    String text = Words.lower(cell.shown());
    List<Numbers.Found> found = Numbers.all(text, true);
    if (cell instanceof Cell.Numeric number) {
      lines.add(new Line(area, name, number.value(), grid.place(row, column)));
    } else if (found.size() == 1) {
      lines.add(new Line(area, name, found.getFirst().value(), grid.place(row, column)));
    } else if (Words.isDash(text) || text.equals("nihil")) {
      lines.add(new Line(area, name, 0, grid.place(row, column)));
    }
  }

  private static List<TotalCheck> compare(List<Line> lines, Map<String, Integer> counts) {
    List<TotalCheck> checks = new ArrayList<>();
    for (Line line : lines) {
      int read = counts.getOrDefault(line.area.value(), 0);
      boolean agrees = read == line.stated;
      String sentence = agrees
          ? "Rekap %s dan hasil baca sama: %d".formatted(line.name, read)
          : "Rekap %s di berkas %s, hasil baca %d"
              .formatted(line.name, Numbers.indonesian(line.stated), read);
      checks.add(new TotalCheck(line.place, agrees, line.stated, read, sentence));
    }
    return checks;
  }
}
