package id.petadaya.intake.template;

import java.util.AbstractList;
import org.jspecify.annotations.Nullable;

/** The cells of one row, made when asked for: a row of 100,000 costs one object. */
final class CellPlaces extends AbstractList<@Nullable CellPlace> {

  private final Grid grid;
  private final int row;
  private final int[] columns;

  /** Columns counted from 0; -1 for a value that no cell holds. */
  CellPlaces(Grid grid, int row, int[] columns) {
    this.grid = grid;
    this.row = row;
    this.columns = columns;
  }

  @Override
  public @Nullable CellPlace get(int index) {
    return columns[index] < 0 ? null : grid.place(row, columns[index]);
  }

  @Override
  public int size() {
    return columns.length;
  }
}
