package id.petadaya.analysis.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts of persons by area and column, with every total that readers will see: over the columns of an
 * area, and over the areas below another. Areas form a tree of any depth (or several); counts are given
 * for its leaves and added up here, so that a table never contradicts itself.
 *
 * <p>Columns are exclusive: a person stands in one of them. They may be empty, for a list of totals.
 */
public final class CountTable {

  private final List<String> columns;
  private final List<String> areas;
  private final int[] parents;
  private final boolean[] isLeaf;
  private final Count[][] counts;

  private CountTable(
      List<String> columns, List<String> areas, int[] parents, boolean[] isLeaf, Count[][] counts) {
    this.columns = columns;
    this.areas = areas;
    this.parents = parents;
    this.isLeaf = isLeaf;
    this.counts = counts;
  }

  /**
   * A table of two or more levels.
   *
   * @param parents of each area that has one; areas that stand only as a value are roots
   * @param leaves the counts of each area that is nobody's parent, one per column; without columns a
   *     list of one, the total
   * @throws IllegalArgumentException when counts are missing, stand at a parent, or the tree is a ring
   */
  public static CountTable of(
      List<String> columns, Map<String, String> parents, Map<String, List<Count>> leaves) {
    Set<String> names = new LinkedHashSet<>(parents.values());
    names.addAll(parents.keySet());
    names.addAll(leaves.keySet());
    List<String> areas = List.copyOf(names);
    Map<String, Integer> places = new HashMap<>();
    for (String area : areas) {
      places.put(area, places.size());
    }
    int[] above = new int[areas.size()];
    boolean[] isLeaf = new boolean[areas.size()];
    for (int area = 0; area < above.length; area++) {
      String parent = parents.get(areas.get(area));
      above[area] = parent == null ? -1 : Objects.requireNonNull(places.get(parent));
      isLeaf[area] = !parents.containsValue(areas.get(area));
    }
    Count[][] counts = summed(columns.size(), areas, above, isLeaf, leaves);
    return new CountTable(List.copyOf(columns), areas, above, isLeaf, counts);
  }

  private static Count[][] summed(
      int columns,
      List<String> areas,
      int[] above,
      boolean[] isLeaf,
      Map<String, List<Count>> leaves) {
    Count[][] counts = new Count[areas.size()][columns + 1];
    for (Count[] row : counts) {
      Arrays.fill(row, Count.NONE);
    }
    for (int area = 0; area < isLeaf.length; area++) {
      @Nullable List<Count> given = leaves.get(areas.get(area));
      if ((given != null) != isLeaf[area]) {
        throw new IllegalArgumentException("Area %s %s. Maybe the tree is not that of the counts."
            .formatted(
                areas.get(area), isLeaf[area] ? "has no counts" : "has areas below and counts"));
      }
      if (given != null) {
        add(row(given, columns, areas.get(area)), area, above, counts);
      }
    }
    return counts;
  }

  private static void add(List<Count> row, int leaf, int[] above, Count[][] counts) {
    int steps = 0;
    for (int area = leaf; area >= 0; area = above[area]) {
      if (++steps > above.length) {
        throw new IllegalArgumentException("The areas form a ring. Maybe one is its own parent.");
      }
      for (int column = 0; column < row.size(); column++) {
        counts[area][column] = counts[area][column].plus(row.get(column));
      }
    }
  }

  /** The counts of a leaf with their total behind. */
  private static List<Count> row(List<Count> given, int columns, String area) {
    if (given.size() != Math.max(1, columns)) {
      throw new IllegalArgumentException(
          "Area %s has %d counts, the table %d columns.".formatted(area, given.size(), columns));
    }
    if (columns == 0) {
      return given;
    }
    List<Count> row = new ArrayList<>(given);
    row.add(given.stream().reduce(Count.NONE, Count::plus));
    return row;
  }

  public List<String> columns() {
    return columns;
  }

  public List<String> areas() {
    return areas;
  }

  /** The count of an area in a column; the total where {@code column} is {@code columns().size()}. */
  public Count count(int area, int column) {
    return counts[area][column];
  }

  /** Which area an area lies in, as a place in {@link #areas()}; -1 for none. */
  public int parent(int area) {
    return parents[area];
  }

  boolean isLeaf(int area) {
    return isLeaf[area];
  }

  /** Cells are numbered row by row, each with its total at the end. */
  int cell(int area, int column) {
    return area * (columns.size() + 1) + column;
  }

  int cells() {
    return areas.size() * (columns.size() + 1);
  }

  Count count(int cell) {
    return counts[cell / (columns.size() + 1)][cell % (columns.size() + 1)];
  }

  /** The area that each area lies in; empty for none. */
  Map<String, String> tree() {
    Map<String, String> tree = new LinkedHashMap<>();
    for (int area = 0; area < parents.length; area++) {
      tree.put(areas.get(area), parents[area] < 0 ? "" : areas.get(parents[area]));
    }
    return tree;
  }
}
