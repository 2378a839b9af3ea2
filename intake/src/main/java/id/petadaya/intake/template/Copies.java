package id.petadaya.intake.template;

import id.petadaya.instruments.imports.Template;
import id.petadaya.intake.table.Cell;
import id.petadaya.intake.template.Reading.Row;
import java.util.List;

/**
 * Finds rows that stand twice. Where the template's identity is known, the same identity and content
 * is a copy; where it is not, only a row written the very same way is one.
 */
final class Copies {

  /** What was found: a copy, or the same identity with another content. */
  record Twin(Row row, boolean copy) {}

  private final Grid grid;
  private final boolean[] mapped;
  private final int[] identity;
  private final SeenRows seen = new SeenRows();
  private int count;

  Copies(Template template, Grid grid, boolean[] mapped) {
    this.grid = grid;
    this.mapped = mapped;
    this.identity = template.melt().isPresent()
        ? new int[0]
        : template.identity().stream().mapToInt(template::column).toArray();
  }

  /** How many copies were found. */
  int count() {
    return count;
  }

  /** The earlier twin of a row; null when it stands alone and is remembered. */
  @org.jspecify.annotations.Nullable
  Twin twin(int gridRow, List<String> values, List<Row> rows) {
    boolean known = identity.length > 0;
    for (int column : identity) {
      known &= !values.get(column).isEmpty();
    }
    long key = known ? hash(values) : hash(gridRow);
    int before = seen.putIfAbsent(key, gridRow, rows.size());
    if (before < 0) {
      return null;
    }
    Row row = rows.get(seen.row(before));
    if (known) {
      for (int column : identity) {
        if (!row.values().get(column).equals(values.get(column))) {
          return null;
        }
      }
    } else if (!isWrittenAlike(seen.gridRow(before), gridRow)) {
      return null;
    }
    boolean copy = !known || row.values().equals(values);
    count += copy ? 1 : 0;
    return new Twin(row, copy);
  }

  private long hash(List<String> values) {
    long hash = 17;
    for (int column : identity) {
      hash = mix(hash, values.get(column).hashCode());
    }
    return hash;
  }

  private long hash(int row) {
    long hash = 31;
    Cell[] cells = grid.row(row);
    for (int column = 0; column < mapped.length; column++) {
      hash = mapped[column] ? mix(hash, CellMemo.contentHash(cells[column])) : hash;
    }
    return hash;
  }

  private static long mix(long hash, int more) {
    long mixed = (hash ^ more) * 0x9E3779B97F4A7C15L;
    return mixed ^ mixed >>> 29;
  }

  private boolean isWrittenAlike(int one, int other) {
    for (int column = 0; column < mapped.length; column++) {
      if (mapped[column]
          && !Grid.content(grid.cell(one, column)).equals(Grid.content(grid.cell(other, column)))) {
        return false;
      }
    }
    return true;
  }
}
