package id.petadaya.analysis.disclosure;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A table as readers see it: a count, or the mark {@link #HIDDEN}. Never says why a cell is hidden,
 * since that would tell whether it is small.
 */
public final class ReleasedTable {

  /** The one word for a hidden cell. */
  public static final String HIDDEN = "disembunyikan";

  private final CountTable table;
  private final DisclosureRule rule;
  private final BitSet hidden;
  private final Interval[] spans;

  ReleasedTable(CountTable table, DisclosureRule rule, BitSet hidden, Interval[] spans) {
    this.table = table;
    this.rule = rule;
    this.hidden = (BitSet) hidden.clone();
    this.spans = spans.clone();
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

  public List<String> areas() {
    return table.areas();
  }

  public List<String> columns() {
    return table.columns();
  }

  /** The count; empty where it is hidden. */
  public OptionalLong shown(Place place) {
    int cell = place.cellIn(table);
    return hidden.get(cell)
        ? OptionalLong.empty()
        : OptionalLong.of(table.count(cell).persons());
  }

  /** The count as a text, or {@link #HIDDEN}. */
  public String text(Place place) {
    OptionalLong shown = shown(place);
    return shown.isPresent() ? Long.toString(shown.getAsLong()) : HIDDEN;
  }

  public Set<Place> hidden() {
    Set<Place> places = new LinkedHashSet<>();
    int width = columns().size() + 1;
    hidden.stream()
        .forEach(cell -> places.add(new Place(
            areas().get(cell / width),
            cell % width == width - 1 ? "" : columns().get(cell % width))));
    return places;
  }

  /** What a reader can work out about a cell; the count itself where it is shown. */
  public Interval span(Place place) {
    return spans[place.cellIn(table)];
  }

  public DisclosureRule rule() {
    return rule;
  }

  boolean isShapedLike(ReleasedTable other) {
    return table.isShapedLike(other.table);
  }
}
