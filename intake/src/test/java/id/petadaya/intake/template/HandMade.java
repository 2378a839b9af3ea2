package id.petadaya.intake.template;

import id.petadaya.intake.table.Cell;
import java.util.ArrayList;
import java.util.List;

/** Sheets of rows of cells, for tests. */
final class HandMade {

  private HandMade() {}

  /** Rows of texts, numbers, dates, truth values; null is empty. */
  static ListedSheet sheet(String name, Object[]... rows) {
    List<List<Cell>> all = new ArrayList<>();
    for (Object[] row : rows) {
      List<Cell> cells = new ArrayList<>();
      for (Object value : row) {
        cells.add(cell(value));
      }
      all.add(cells);
    }
    return new ListedSheet(name, all, List.of());
  }

  static Cell cell(Object value) {
    return switch (value) {
      case null -> Cell.EMPTY;
      case Cell cell -> cell;
      case Number n -> new Cell.Numeric(n.doubleValue(), Numbers.plain(n.doubleValue()));
      case java.time.LocalDate d -> new Cell.Dated(d.atStartOfDay(), d.toString());
      case Boolean b -> new Cell.Logical(b);
      default -> value.toString().isEmpty() ? Cell.EMPTY : new Cell.Text(value.toString());
    };
  }
}
