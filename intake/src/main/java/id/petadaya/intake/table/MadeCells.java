package id.petadaya.intake.table;

import org.jspecify.annotations.Nullable;

/**
 * Cells made from numbers and days, so that equal ones are made once: a long sheet holds few distinct
 * numbers. Takes no more once full. Safe between threads, as everything it shares is immutable; two
 * threads may at most both make a cell.
 */
final class MadeCells {

  private static final int MOST = 20_000;

  private record Made(byte kind, long value, Cell cell) {}

  private volatile @Nullable Made[] table = new Made[64];
  private int size;

  @Nullable
  Cell find(byte kind, long value) {
    @Nullable Made[] here = table;
    int mask = here.length - 1;
    int at = place(kind, value) & mask;
    for (Made one = here[at]; one != null; one = here[at]) {
      if (one.value == value && one.kind == kind) {
        return one.cell;
      }
      at = at + 1 & mask;
    }
    return null;
  }

  /** Remembers a cell that was not found; returns it. */
  synchronized Cell add(byte kind, long value, Cell cell) {
    if (size >= MOST) {
      return cell;
    }
    size++;
    if (size * 2 > table.length) {
      @Nullable Made[] longer = new Made[table.length * 2];
      for (Made one : table) {
        if (one != null) {
          put(longer, one);
        }
      }
      table = longer;
    }
    put(table, new Made(kind, value, cell));
    return cell;
  }

  private static void put(@Nullable Made[] table, Made made) {
    int mask = table.length - 1;
    int at = place(made.kind, made.value) & mask;
    while (table[at] != null) {
      at = at + 1 & mask;
    }
    table[at] = made;
  }

  private static int place(byte kind, long value) {
    long mixed = (value + kind) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40);
  }
}
