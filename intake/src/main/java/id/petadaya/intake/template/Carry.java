package id.petadaya.intake.template;

import id.petadaya.instruments.imports.Field;
import id.petadaya.intake.table.Cell;
import java.util.Arrays;

/** Fills cells from above where the file means that: merged ranges, "sda", columns that are left out. */
final class Carry {

  private final Grid grid;
  private final Cell[] above;

  Carry(Grid grid) {
    this.grid = grid;
    this.above = new Cell[grid.columns()];
    Arrays.fill(above, Cell.EMPTY);
  }

  Cell cell(int row, int column, Field field) {
    Cell cell =
        field.total() == Field.Total.SUM ? grid.cell(row, column) : grid.mergedCell(row, column);
    if (cell instanceof Cell.Text text && Words.meansDitto(text.text())) {
      return above[column];
    }
    return field.fill() && cell.isEmpty() ? above[column] : cell;
  }

  /** Remembers a cell for the rows below, unless it is empty. */
  void keep(int column, Cell cell) {
    if (!Grid.isEmpty(cell)) {
      above[column] = cell;
    }
  }

  /** Remembers the cell for the rows below; true when it was itself filled from above by a mark. */
  boolean pass(int row, int column, Cell cell) {
    above[column] = cell;
    Cell written = grid.cell(row, column);
    return cell != written && !written.isEmpty();
  }
}
