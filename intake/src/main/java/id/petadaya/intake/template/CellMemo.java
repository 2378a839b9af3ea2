package id.petadaya.intake.template;

import id.petadaya.intake.table.Cell;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What cells of one column were read as, by their content: a long column holds few distinct cells.
 * Takes no more once full, so that a column of nothing but distinct texts costs little.
 *
 * <p>Each cell has a key. Short words, as most figures are, fit into their key whole, and days too:
 * the same key then is the same cell, and no other place in memory is looked at.
 */
final class CellMemo {

  private static final int MOST = 20_000;

  /** So many signs of seven bits fit into a key beside what kind of cell it is. */
  private static final int WHOLE_SIGNS = 8;

  private static final long TEXT = 1;
  private static final long NUMBER = 2;
  private static final long DAY = 3;
  private static final long HASHED = 4;
  private static final int KIND_SHIFT = 60;

  /** Never 0, which marks a free place. */
  private long[] keys = new long[64];

  private Cell[] cells = new Cell[64];
  private Parsed[] read = new Parsed[64];
  private int size;

  @Nullable
  Parsed find(Cell cell) {
    long key = key(cell);
    long[] here = keys;
    int mask = here.length - 1;
    for (int at = mixed(key) & mask; here[at] != 0; at = at + 1 & mask) {
      if (here[at] == key && (key >>> KIND_SHIFT != HASHED || isSame(cells[at], cell))) {
        return read[at];
      }
    }
    return null;
  }

  /** Remembers a cell that is not there yet. */
  void add(Cell cell, Parsed parsed) {
    if (size < MOST) {
      size++;
      if (size * 2 > keys.length) {
        grow();
      }
      put(key(cell), cell, parsed);
    }
  }

  private void grow() {
    long[] keysBefore = keys;
    Cell[] before = cells;
    Parsed[] readBefore = read;
    keys = new long[before.length * 2];
    cells = new Cell[before.length * 2];
    read = new Parsed[before.length * 2];
    for (int at = 0; at < before.length; at++) {
      if (keysBefore[at] != 0) {
        put(keysBefore[at], before[at], readBefore[at]);
      }
    }
  }

  private void put(long key, Cell cell, Parsed parsed) {
    int mask = keys.length - 1;
    int at = mixed(key) & mask;
    while (keys[at] != 0) {
      at = at + 1 & mask;
    }
    keys[at] = key;
    cells[at] = cell;
    read[at] = parsed;
  }

  /** The kind in the upper four bits, below it the whole content or its hash. */
  private static long key(Cell cell) {
    if (cell instanceof Cell.Text text) {
      return key(TEXT, text.text());
    }
    if (cell instanceof Cell.Numeric number) {
      return key(NUMBER, number.shown());
    }
    if (cell instanceof Cell.Dated dated && dated.value().getNano() == 0) {
      return DAY << KIND_SHIFT
          | dated.value().toEpochSecond(ZoneOffset.UTC) & (1L << KIND_SHIFT) - 1;
    }
    return hashed(contentHash(cell));
  }

  /** Ends with a one before the first sign, so that no other text has the same key. */
  private static long key(long kind, String text) {
    int length = text.length();
    if (length > WHOLE_SIGNS) {
      return hashed(text.hashCode());
    }
    long key = 1;
    for (int at = 0; at < length; at++) {
      char sign = text.charAt(at);
      if (sign >= 128) {
        return hashed(text.hashCode());
      }
      key = key << 7 | sign;
    }
    return kind << KIND_SHIFT | key;
  }

  private static long hashed(int hash) {
    return HASHED << KIND_SHIFT | hash & 0xFFFF_FFFFL;
  }

  private static int mixed(long key) {
    long mixed = (key ^ key >>> 32) * 0x9E37_79B9_7F4A_7C15L;
    return (int) (mixed >>> 32);
  }

  /** Equal for cells of equal content; a day counts by itself, as what it shows may leave its seconds out. */
  static int contentHash(Cell cell) {
    if (cell instanceof Cell.Text text) {
      return text.text().hashCode();
    }
    if (cell instanceof Cell.Numeric number) {
      return number.shown().hashCode();
    }
    return cell instanceof Cell.Dated dated
        ? dayHash(dated.value())
        : cell.shown().hashCode();
  }

  private static int dayHash(LocalDateTime day) {
    return day.getDayOfYear()
        + 400 * (day.getYear() + 86_400 * day.toLocalTime().toSecondOfDay());
  }

  private static boolean isSame(Cell one, Cell other) {
    if (one.getClass() != other.getClass()) {
      return false;
    }
    return one instanceof Cell.Dated day && other instanceof Cell.Dated otherDay
        ? day.value().equals(otherDay.value())
        : one.shown().equals(other.shown());
  }
}
