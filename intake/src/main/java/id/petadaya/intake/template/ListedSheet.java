package id.petadaya.intake.template;

import id.petadaya.intake.table.Cell;
import id.petadaya.intake.table.Sheet;
import java.util.List;
import java.util.Optional;

/** A sheet written down cell by cell, as the examples of a template are. */
record ListedSheet(String name, List<List<Cell>> rows, List<Merge> merges) implements Sheet {

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
