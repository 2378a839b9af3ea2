package id.petadaya.intake.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sheet held in memory, one array of cells a row; built cell by cell, then only read. */
final class ListedSheet implements Sheet {

  private static final Cell[] NO_CELLS = {};

  private final String name;
  private final boolean hidden;
  private final List<Cell[]> rows = new ArrayList<>();
  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private final List<Merge> merges = new ArrayList<>();
  private final Map<Long, String> remarks = new HashMap<>();
  private int columns;

  ListedSheet(String name, boolean hidden) {
    this.name = name;
    this.hidden = hidden;
  }

  void put(int row, int column, Cell cell) {
    if (cell == Cell.EMPTY) {
      return;
    }
    while (rows.size() <= row) {
      rows.add(NO_CELLS);
    }
    Cell[] cells = rows.get(row);
    if (cells.length <= column) {
      Cell[] longer = new Cell[Math.max(column + 1, cells.length + cells.length / 2)];
      System.arraycopy(cells, 0, longer, 0, cells.length);
      cells = longer;
      rows.set(row, cells);
    }
    cells[column] = cell;
    columns = Math.max(columns, column + 1);
  }

  void hideRow(int row) {
    hiddenRows.set(row);
  }

  void hideColumn(int column) {
    hiddenColumns.set(column);
  }

  void merge(Merge merge) {
    merges.add(merge);
  }

  void remark(int row, int column, String text) {
    remarks.put(place(row, column), text);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isHidden() {
    return hidden;
  }

  @Override
  public int rowCount() {
    return rows.size();
  }

  @Override
  public int columnCount() {
    return columns;
  }

  @Override
  public Cell cell(int row, int column) {
    if (row < 0 || column < 0 || row >= rows.size() || column >= rows.get(row).length) {
      return Cell.EMPTY;
    }
    Cell cell = rows.get(row)[column];
    return cell == null ? Cell.EMPTY : cell;
  }

  @Override
  public boolean isRowHidden(int row) {
    return hiddenRows.get(row);
  }

  @Override
  public boolean isColumnHidden(int column) {
    return hiddenColumns.get(column);
  }

  @Override
  public List<Merge> merges() {
    return List.copyOf(merges);
  }

  @Override
  public Optional<String> remark(int row, int column) {
    return Optional.ofNullable(remarks.get(place(row, column)));
  }

  private static long place(int row, int column) {
    return (long) row << 20 | column;
  }
}
