package id.petadaya.analysis.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A table as readers see it: a count, or the mark {@link #HIDDEN}. Holds no hidden count and never says
 * why a cell is hidden, since that would tell whether it is small. It does hold the span that a reader
 * can work out anyway.
 */
public final class ReleasedTable {

  /** The one word for a hidden cell. */
  public static final String HIDDEN = "disembunyikan";

  private final DisclosureRule rule;
  private final List<String> columns;
  private final Map<String, String> tree;
  private final Map<Place, Cell> cells;

  private ReleasedTable(
      DisclosureRule rule, List<String> columns, Map<String, String> tree, Map<Place, Cell> cells) {
    this.rule = rule;
    this.columns = List.copyOf(columns);
    this.tree = tree;
    this.cells = cells;
  }

  /**
   * A cell by its names.
   *
   * @param column the name of a column; empty for the total
   */
  public record Place(String area, String column) {

    int cellIn(CountTable table) {
      int row = table.areas().indexOf(area);
      int place = column.isEmpty() ? table.columns().size() : table.columns().indexOf(column);
      if (row < 0 || place < 0) {
        throw new IllegalArgumentException(
            "The table has no cell %s, %s. Maybe it is of another table.".formatted(area, column));
      }
      return table.cell(row, place);
    }
  }

  /**
   * A cell as it may be kept and sent: everything that is known of it outside.
   *
   * @param shown whether the count is shown; then it is {@code least} and {@code greatest}
   * @param least the least value that a reader can work out
   * @param greatest the greatest one; empty where nothing bounds it
   */
  public record Cell(Place place, boolean shown, long least, OptionalLong greatest) {

    public Cell {
      if (shown && (greatest.isEmpty() || greatest.getAsLong() != least)) {
        throw new IllegalArgumentException("A shown cell has one value, not a span.");
      }
    }
  }

  /**
   * A table that was released earlier, from what was kept of it.
   *
   * @param tree the area that each area lies in; empty for none
   */
  public static ReleasedTable of(
      DisclosureRule rule, List<String> columns, Map<String, String> tree, List<Cell> cells) {
    Map<Place, Cell> byPlace = new LinkedHashMap<>();
    cells.forEach(cell -> byPlace.put(cell.place(), cell));
    if (byPlace.size() != tree.size() * (columns.size() + 1)) {
      throw new IllegalArgumentException("%d cells are not a table of %d areas and %d columns."
          .formatted(byPlace.size(), tree.size(), columns.size()));
    }
    return new ReleasedTable(rule, columns, new LinkedHashMap<>(tree), byPlace);
  }

  static ReleasedTable of(
      CountTable table, DisclosureRule rule, Set<Integer> hidden, Interval[] spans) {
    List<Cell> cells = new ArrayList<>();
    int width = table.columns().size() + 1;
    for (int cell = 0; cell < table.cells(); cell++) {
      var place = new Place(
          table.areas().get(cell / width),
          cell % width == width - 1 ? "" : table.columns().get(cell % width));
      cells.add(
          new Cell(place, !hidden.contains(cell), spans[cell].least(), spans[cell].greatest()));
    }
    return of(rule, table.columns(), table.tree(), cells);
  }

  public List<String> areas() {
    return List.copyOf(tree.keySet());
  }

  public List<String> columns() {
    return columns;
  }

  /** The area that each area lies in; empty for none. */
  public Map<String, String> tree() {
    return new LinkedHashMap<>(tree);
  }

  public List<Cell> cells() {
    return List.copyOf(cells.values());
  }

  /** The count; empty where it is hidden. */
  public OptionalLong shown(Place place) {
    Cell cell = cell(place);
    return cell.shown() ? OptionalLong.of(cell.least()) : OptionalLong.empty();
  }

  /** The count as a text, or {@link #HIDDEN}. */
  public String text(Place place) {
    Cell cell = cell(place);
    return cell.shown() ? Long.toString(cell.least()) : HIDDEN;
  }

  public Set<Place> hidden() {
    Set<Place> places = new LinkedHashSet<>();
    cells.values().stream().filter(cell -> !cell.shown()).forEach(cell -> places.add(cell.place()));
    return places;
  }

  /** What a reader can work out about a cell; the count itself where it is shown. */
  public Interval span(Place place) {
    Cell cell = cell(place);
    return new Interval(cell.least(), cell.greatest());
  }

  public DisclosureRule rule() {
    return rule;
  }

  private Cell cell(Place place) {
    Cell cell = cells.get(place);
    if (cell == null) {
      throw new IllegalArgumentException(
          "The table has no cell %s, %s. Maybe it is of another table."
              .formatted(place.area(), place.column()));
    }
    return cell;
  }

  boolean isShapedLike(ReleasedTable other) {
    return columns.equals(other.columns) && new HashMap<>(tree).equals(new HashMap<>(other.tree));
  }
}
