package id.petadaya.intake.table;

import java.util.List;
import java.util.Optional;

/** One sheet of a table file. Rows and columns count from 0; a cell outside is {@link Cell#EMPTY}. */
public interface Sheet {

  String name();

  /** The file hides this sheet from whoever opens it. */
  boolean isHidden();

  /** One more than the last row that holds anything. */
  int rowCount();

  /** One more than the last column that holds anything. */
  int columnCount();

  /** Never null, and never an exception for a place outside the sheet. */
  Cell cell(int row, int column);

  boolean isRowHidden(int row);

  boolean isColumnHidden(int column);

  /** Merged ranges; their value stands in the top left cell, the other cells are empty. */
  List<Merge> merges();

  /** The remark somebody attached to a cell. */
  Optional<String> remark(int row, int column);

  /** A merged range, all four bounds included, counted from 0. */
  record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {}
}
