package id.petadaya.intake.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sheet in memory, nine bytes a place: a kind, and a number, or where the cell or its text is held.
 * Built cell by cell, then only read. What a cell shows is worked out when somebody asks.
 */
final class PackedSheet implements Sheet {

  /** Most places that merged ranges may cover: more only where they lie over each other. */
  private static final long MOST_MERGED = 500_000;

  private static final byte EMPTY = 0;
  private static final byte NUMBER = 1;
  private static final byte DATE = 2;
  private static final byte DATE_FROM_1904 = 3;
  private static final byte SHARED = 4;
  private static final byte HELD = 5;
  private static final byte PIECE = 6;

  private static final int LONGEST_RECENT = 40;

  private static final byte[] NO_KINDS = {};
  private static final long[] NO_VALUES = {};

  private final String name;
  private final boolean hidden;
  private final Room room;
  private final Limits limits;
  private final List<? extends Cell> shared;
  private final String text;
  private final List<Cell> held = new ArrayList<>();
  private final int[] recent = new int[256];
  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private final List<Merge> merges = new ArrayList<>();
  private final Map<Long, String> remarks = new HashMap<>();
  private final MadeCells made = new MadeCells();
  private byte[][] kinds = new byte[64][];
  private long[][] values = new long[64][];
  private int rows;
  private int columns;
  private int width = 8;

  PackedSheet(String name, boolean hidden, Room room) {
    this(name, hidden, room, List.of(), "");
  }

  /**
   * @param shared cells that many places of the file point at
   * @param text what {@link #putPiece} takes its pieces from
   */
  PackedSheet(String name, boolean hidden, Room room, List<? extends Cell> shared, String text) {
    this.name = name;
    this.hidden = hidden;
    this.room = room;
    this.limits = room.limits();
    this.shared = shared;
    this.text = text;
  }

  void put(int row, int column, Cell cell) throws RefusedFile {
    switch (cell) {
      case Cell.Empty nothing -> {}
      case Cell.Numeric number -> putNumber(row, column, number.value());
      default -> {
        put(row, column, HELD, hold(cell));
      }
    }
  }

  /** Where the cell is held; a short text that came lately is held once. */
  private int hold(Cell cell) throws RefusedFile {
    String shown = cell.shown();
    int slot = shown.length() > LONGEST_RECENT ? -1 : shown.hashCode() & recent.length - 1;
    if (slot >= 0 && recent[slot] < held.size() && held.get(recent[slot]).equals(cell)) {
      return recent[slot];
    }
    room.takeText(shown);
    held.add(cell);
    if (slot >= 0) {
      recent[slot] = held.size() - 1;
    }
    return held.size() - 1;
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

  /** Puts the text between two places of the whole text; it is cut out when somebody asks. */
  void putPiece(int row, int column, int from, int to) throws RefusedFile {
    put(row, column, PIECE, (long) from << 32 | to);
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
      throw Refusals.tooLarge("Lembar \"%s\" memuat lebih dari %,d baris"
          .formatted(name, limits.rows())
          .replace(',', '.'));
    }
    if (column >= limits.columns()) {
      throw Refusals.tooLarge(
          "Lembar \"%s\" memuat lebih dari %d kolom".formatted(name, limits.columns()));
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
    int wide = Math.min(
        limits.columns(), before == 0 ? Math.max(column + 1, width) : column + 1 + before / 2);
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

  /** Two opposite corners, in any order. */
  void merge(int row, int otherRow, int column, int otherColumn) {
    if (merges.size() < limits.rows()) {
      merges.add(new Merge(
          Math.min(row, otherRow),
          Math.max(row, otherRow),
          Math.min(column, otherColumn),
          Math.max(column, otherColumn)));
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
      case NUMBER, DATE, DATE_FROM_1904 -> made(kinds[row][column], value);
      case SHARED -> shared.get((int) value);
      case PIECE -> new Cell.Text(text.substring((int) (value >> 32), (int) value));
      default -> held.get((int) value);
    };
  }

  private Cell made(byte kind, long value) {
    Cell known = made.find(kind, value);
    return known != null
        ? known
        : made.add(kind, value, make(kind, Double.longBitsToDouble(value)));
  }

  private static Cell make(byte kind, double value) {
    return kind == NUMBER
        ? new Cell.Numeric(value, PlainNumber.of(value))
        : DateCells.of(value, kind == DATE_FROM_1904);
  }

  @Override
  public boolean isRowHidden(int row) {
    return row >= 0 && hiddenRows.get(row);
  }

  @Override
  public boolean isColumnHidden(int column) {
    return column >= 0 && hiddenColumns.get(column);
  }

  /** Those that reach into the sheet; ranges laid over each other without end are left out. */
  @Override
  public List<Merge> merges() {
    List<Merge> kept = new ArrayList<>();
    long covered = 0;
    for (Merge merge : merges) {
      long down = Math.min(merge.lastRow(), rows) - merge.firstRow() + 1L;
      long across = Math.min(merge.lastColumn(), columns) - merge.firstColumn() + 1L;
      covered += down > 0 && across > 0 ? down * across : 0;
      if (down > 0 && across > 0 && covered <= MOST_MERGED) {
        kept.add(merge);
      }
    }
    return List.copyOf(kept);
  }

  @Override
  public Optional<String> remark(int row, int column) {
    return Optional.ofNullable(remarks.get(place(row, column)));
  }

  private static long place(int row, int column) {
    return (long) row << 20 | column;
  }
}
