package id.petadaya.intake.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sheet in memory, nine bytes a place: a kind, and a number or the place of a cell that is held.
 * Built cell by cell, then only read. What a cell shows is worked out when somebody asks.
 */
final class PackedSheet implements Sheet {

  private static final byte EMPTY = 0;
  private static final byte NUMBER = 1;
  private static final byte DATE = 2;
  private static final byte DATE_FROM_1904 = 3;
  private static final byte SHARED = 4;
  private static final byte HELD = 5;

  private static final byte[] NO_KINDS = {};
  private static final long[] NO_VALUES = {};

  private final String name;
  private final boolean hidden;
  private final Room room;
  private final Limits limits;
  private final List<? extends Cell> shared;
  private final List<Cell> held = new ArrayList<>();
  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private final List<Merge> merges = new ArrayList<>();
  private final Map<Long, String> remarks = new HashMap<>();
  private byte[][] kinds = new byte[64][];
  private long[][] values = new long[64][];
  private int rows;
  private int columns;
  private int width = 8;

  PackedSheet(String name, boolean hidden, Room room) {
    this(name, hidden, room, List.of());
  }

  /** @param shared cells that many places of the file point at */
  PackedSheet(String name, boolean hidden, Room room, List<? extends Cell> shared) {
    this.name = name;
    this.hidden = hidden;
    this.room = room;
    this.limits = room.limits();
    this.shared = shared;
  }

  void put(int row, int column, Cell cell) throws RefusedFile {
    switch (cell) {
      case Cell.Empty nothing -> {}
      case Cell.Numeric number when number.shown().equals(PlainNumber.of(number.value())) -> putNumber(row, column, number.value());
      default -> {
        room.takeText(cell.shown());
        held.add(cell);
        put(row, column, HELD, held.size() - 1);
      }
    }
  }

  void putNumber(int row, int column, double value) throws RefusedFile {
    put(row, column, NUMBER, Double.doubleToRawLongBits(value));
  }

  void putDate(int row, int column, double days, boolean from1904) throws RefusedFile {
    put(row, column, from1904 ? DATE_FROM_1904 : DATE, Double.doubleToRawLongBits(days));
  }

  /** Puts the cell that stands at this place in the shared ones; nothing when there is none. */
  void putShared(int row, int column, int at) throws RefusedFile {
    if (at >= 0 && at < shared.size() && shared.get(at) != Cell.EMPTY) {
      put(row, column, SHARED, at);
    }
  }

  private void put(int row, int column, byte kind, long value) throws RefusedFile {
    if (row >= rows || column >= kinds[row].length) {
      makeRoom(row, column);
    }
    kinds[row][column] = kind;
    values[row][column] = value;
    columns = Math.max(columns, column + 1);
  }

  private void makeRoom(int row, int column) throws RefusedFile {
    if (row >= limits.rows()) {
      throw Refusals.tooLarge("Lembar \"%s\" memuat lebih dari %,d baris".formatted(name, limits.rows()).replace(',', '.'));
    }
    if (column >= limits.columns()) {
      throw Refusals.tooLarge("Lembar \"%s\" memuat lebih dari %d kolom".formatted(name, limits.columns()));
    }
    if (row >= kinds.length) {
      int longer = Math.max(row + 1, kinds.length * 2);
      kinds = Arrays.copyOf(kinds, longer);
      values = Arrays.copyOf(values, longer);
    }
    for (; rows <= row; rows++) {
      kinds[rows] = NO_KINDS;
      values[rows] = NO_VALUES;
    }
    int before = kinds[row].length;
    int wide = Math.min(limits.columns(), before == 0 ? Math.max(column + 1, width) : column + 1 + before / 2);
    room.takePlaces(wide - before);
    kinds[row] = Arrays.copyOf(kinds[row], wide);
    values[row] = Arrays.copyOf(values[row], wide);
    width = Math.min(64, Math.max(column + 1, columns));
  }

  void hideRow(int row) {
    if (row < limits.rows()) {
      hiddenRows.set(row);
    }
  }

  /** Both ends included. */
  void hideColumns(int from, int to) {
    if (from >= 0 && from <= to) {
      hiddenColumns.set(from, Math.min(to, limits.columns()) + 1);
    }
  }

  void merge(Merge merge) {
    if (merges.size() < limits.rows()) {
      merges.add(merge);
    }
  }

  void remark(int row, int column, String text) throws RefusedFile {
    if (!text.isBlank()) {
      room.takeText(text);
      remarks.put(place(row, column), text);
    }
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
    return rows;
  }

  @Override
  public int columnCount() {
    return columns;
  }

  @Override
  public Cell cell(int row, int column) {
    if (row < 0 || column < 0 || row >= rows || column >= kinds[row].length) {
      return Cell.EMPTY;
    }
    long value = values[row][column];
    return switch (kinds[row][column]) {
      case EMPTY -> Cell.EMPTY;
      case NUMBER -> number(Double.longBitsToDouble(value));
      case DATE -> DateCells.of(Double.longBitsToDouble(value), false);
      case DATE_FROM_1904 -> DateCells.of(Double.longBitsToDouble(value), true);
      case SHARED -> shared.get((int) value);
      default -> held.get((int) value);
    };
  }

  private static Cell number(double value) {
    return new Cell.Numeric(value, PlainNumber.of(value));
  }

  @Override
  public boolean isRowHidden(int row) {
    return row >= 0 && hiddenRows.get(row);
  }

  @Override
  public boolean isColumnHidden(int column) {
    return column >= 0 && hiddenColumns.get(column);
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
