package id.petadaya.intake.template;

import id.petadaya.instruments.imports.Field;

/** One field of a table, with its reader and the column of each of its slots; -1 for none. */
record Lane(int index, Field field, FieldReader reader, int[] columns) {

  /** The column of the usual slot; -1 when the file has none. */
  int main() {
    return columns[0];
  }

  boolean isBound() {
    for (int column : columns) {
      if (column >= 0) {
        return true;
      }
    }
    return false;
  }

  /** At most one column is bound, so it speaks for the field in every row. */
  boolean isSingle() {
    int bound = 0;
    for (int column : columns) {
      bound += column >= 0 ? 1 : 0;
    }
    return bound <= 1;
  }

  /**
   * Whether one cell of the row says it all, so that a cell read before need not be looked at closely:
   * "sda" and whatever else stands for a cell above is never read itself.
   */
  boolean isDirect() {
    boolean alone = !field.fill() && field.within().isEmpty();
    for (int slot = 1; slot < columns.length; slot++) {
      alone &= columns[slot] < 0;
    }
    return alone;
  }

  /** The column that speaks for the field in a row: the last one that is filled, else any bound one. */
  int source(Grid grid, int row) {
    int best = -1;
    for (int column : columns) {
      if (column >= 0 && (best < 0 || grid.cell(row, best).isEmpty())) {
        best = column;
      }
    }
    return best;
  }
}
