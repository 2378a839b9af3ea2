package id.petadaya.intake.template;

import id.petadaya.intake.table.Cell;
import id.petadaya.intake.table.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sheet of rows of cells, for tests. */
record HandMadeSheet(String name, List<List<Cell>> rows, List<Merge> merges) implements Sheet {

  /** Rows of texts, numbers, dates, truth values; null is empty. */
  static HandMadeSheet of(String name, Object[]... rows) {
    List<List<Cell>> all = new ArrayList<>();
    for (Object[] row : rows) {
      List<Cell> cells = new ArrayList<>();
      for (Object value : row) {
        cells.add(cell(value));
      }
      all.add(cells);
    }
    return new HandMadeSheet(name, all, List.of());
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

  @Override
  public boolean isHidden() {
    return false;
  }

  @Override
  public int rowCount() {
    return rows.size();
  }

  @Override
  public int columnCount() {
    return rows.stream().mapToInt(List::size).max().orElse(0);
  }

  @Override
  public Cell cell(int row, int column) {
    return row < 0
            || row >= rows.size()
            || column < 0
            || column >= rows.get(row).size()
        ? Cell.EMPTY
        : rows.get(row).get(column);
  }

  @Override
  public boolean isRowHidden(int row) {
    return false;
  }

  @Override
  public boolean isColumnHidden(int column) {
    return false;
  }

  @Override
  public Optional<String> remark(int row, int column) {
    return Optional.empty();
  }
}
