package id.petadaya.intake.template;

import id.petadaya.intake.table.Cell;
import id.petadaya.intake.table.Sheet;
import id.petadaya.intake.table.Sheet.Merge;
import java.util.HashMap;
import java.util.Map;

/**
 * A sheet as the readers walk it: perhaps with rows and columns exchanged, merged ranges reaching
 * their upper left cell, simple formulas calculated.
 */
final class Grid {

  final Sheet sheet;
  final boolean transposed;
  private final Map<Long, Merge> merged = new HashMap<>();
  private Cell[] held = {};
  private int heldRow = -1;

  Grid(Sheet sheet, boolean transposed) {
    this.sheet = sheet;
    this.transposed = transposed;
    for (Merge merge : sheet.merges()) {
      for (int row = merge.firstRow();
          row <= Math.min(merge.lastRow(), sheet.rowCount() + 1);
          row++) {
        for (int column = merge.firstColumn();
            column <= Math.min(merge.lastColumn(), sheet.columnCount() + 1);
            column++) {
          merged.put(key(row, column), merge);
        }
      }
    }
  }

  /** What tells one cell from another; a day is not written out for that. */
  static String content(Cell cell) {
    return cell instanceof Cell.Dated dated ? dated.value().toString() : cell.shown();
  }

  /** The same as {@link Cell#isEmpty}, without a call for each kind of cell. */
  static boolean isEmpty(Cell cell) {
    return cell instanceof Cell.Text text ? text.text().isBlank() : cell instanceof Cell.Empty;
  }

  private static long key(int row, int column) {
    return (long) row << 32 | column;
  }

  int rows() {
    return transposed ? sheet.columnCount() : sheet.rowCount();
  }

  int columns() {
    return transposed ? sheet.rowCount() : sheet.columnCount();
  }

  boolean hasMerges() {
    return !merged.isEmpty();
  }

  /** The cells of a row; they stay at hand until another row is asked for, so do not keep the array. */
  Cell[] row(int row) {
    if (row != heldRow) {
      heldRow = -1;
      held = held.length == columns() ? held : new Cell[columns()];
      for (int column = 0; column < held.length; column++) {
        held[column] = cell(row, column);
      }
      heldRow = row;
    }
    return held;
  }

  Cell cell(int row, int column) {
    return row == heldRow && column >= 0 && column < held.length ? held[column] : read(row, column);
  }

  private Cell read(int row, int column) {
    Cell cell = transposed ? sheet.cell(column, row) : sheet.cell(row, column);
    if (cell instanceof Cell.Uncalculated formula) {
      return Formulas.calculate(sheet, formula, 0);
    }
    if (cell instanceof Cell.Text text && !text.text().isEmpty()) {
      char first = text.text().charAt(0);
      if (first == '=' || first == '\'') {
        return Formulas.unwrap(text);
      }
    }
    return cell;
  }

  /** The cell, or the upper left one of the merged range it lies in. */
  Cell mergedCell(int row, int column) {
    Cell cell = cell(row, column);
    if (merged.isEmpty() || !cell.isEmpty()) {
      return cell;
    }
    Merge merge = merged.get(transposed ? key(column, row) : key(row, column));
    if (merge == null) {
      return cell;
    }
    return transposed
        ? cell(merge.firstColumn(), merge.firstRow())
        : cell(merge.firstRow(), merge.firstColumn());
  }

  boolean isMerged(int row, int column) {
    return merged.containsKey(transposed ? key(column, row) : key(row, column));
  }

  /** The row of the file, from 1, in which a row of the grid begins. */
  int fileRow(int row) {
    return transposed ? 1 : row + 1;
  }

  CellPlace place(int row, int column) {
    return transposed
        ? new CellPlace(sheet.name(), column + 1, CellPlace.letters(row))
        : new CellPlace(sheet.name(), row + 1, CellPlace.letters(column));
  }
}
