package id.petadaya.intake.template;

import java.util.Arrays;

/** Rows seen so far by a hash of their content: where in the grid, and which of the rows read. */
final class SeenRows {

  private long[] keys = new long[256];
  private int[] gridRows = new int[256];
  private int[] rows = new int[256];
  private int size;

  SeenRows() {
    Arrays.fill(gridRows, -1);
  }

  /** The place of the row seen before with this hash; -1 when there is none, and it is now this one. */
  int putIfAbsent(long key, int gridRow, int row) {
    int at = place(key);
    if (gridRows[at] >= 0) {
      return at;
    }
    put(at, key, gridRow, row);
    if (++size * 2 > keys.length) {
      grow();
    }
    return -1;
  }

  int gridRow(int place) {
    return gridRows[place];
  }

  int row(int place) {
    return rows[place];
  }

  private int place(long key) {
    int mask = keys.length - 1;
    int at = (int) (key ^ key >>> 32) & mask;
    while (gridRows[at] >= 0 && keys[at] != key) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void put(int at, long key, int gridRow, int row) {
    keys[at] = key;
    gridRows[at] = gridRow;
    rows[at] = row;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldGridRows = gridRows;
    int[] oldRows = rows;
    keys = new long[oldKeys.length * 2];
    gridRows = new int[keys.length];
    rows = new int[keys.length];
    Arrays.fill(gridRows, -1);
    for (int at = 0; at < oldKeys.length; at++) {
      if (oldGridRows[at] >= 0) {
        put(place(oldKeys[at]), oldKeys[at], oldGridRows[at], oldRows[at]);
      }
    }
  }
}
