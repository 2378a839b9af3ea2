package id.petadaya.intake.template;

import id.petadaya.intake.table.Cell;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What cells of one column were read as, by their content: a long column holds few distinct cells.
 * Takes no more once full, so that a column of nothing but distinct texts costs little.
 */
final class CellMemo {

  private static final int MOST = 20_000;

  private Cell[] cells = new Cell[64];
  private int[] hashes = new int[64];
  private Parsed[] read = new Parsed[64];
  private int size;

  @Nullable
  Parsed find(Cell cell) {
    Cell[] here = cells;
    int mask = here.length - 1;
    int hash = mixed(cell);
    for (int at = hash & mask; here[at] != null; at = at + 1 & mask) {
      if (hashes[at] == hash && (here[at] == cell || isSame(here[at], cell))) {
        return read[at];
      }
    }
    return null;
  }

  /** Remembers a cell that is not there yet. */
  void add(Cell cell, Parsed parsed) {
    if (size < MOST) {
      size++;
      if (size * 2 > cells.length) {
        grow();
      }
      put(mixed(cell), cell, parsed);
    }
  }

  private void grow() {
    Cell[] before = cells;
    int[] hashesBefore = hashes;
    Parsed[] readBefore = read;
    cells = new Cell[before.length * 2];
    hashes = new int[before.length * 2];
    read = new Parsed[before.length * 2];
    for (int at = 0; at < before.length; at++) {
      if (before[at] != null) {
        put(hashesBefore[at], before[at], readBefore[at]);
      }
    }
  }

  private void put(int hash, Cell cell, Parsed parsed) {
    int at = hash & cells.length - 1;
    while (cells[at] != null) {
      at = at + 1 & cells.length - 1;
    }
    cells[at] = cell;
    hashes[at] = hash;
    read[at] = parsed;
  }

  private static int mixed(Cell cell) {
    int mixed = contentHash(cell) * 0x85EBCA6B;
    mixed = (mixed ^ mixed >>> 15) * 0xC2B2AE35;
    return mixed ^ mixed >>> 16;
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
