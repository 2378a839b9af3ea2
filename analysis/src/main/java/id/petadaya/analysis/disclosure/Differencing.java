package id.petadaya.analysis.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What somebody learns who lays two releases of the same table side by side. A correction that would
 * tell about few persons has to wait until more has changed, or is made with the cells hidden that were
 * hidden before ({@link Protection#protect(CountTable, DisclosureRule, java.util.Set)}).
 */
public final class Differencing {

  private Differencing() {}

  /** What is learnt about a cell. */
  public enum Kind {
    /** Hidden in one, shown in the other: whoever believes that nothing changed knows it. */
    SHOWN_ONCE,
    /** Shown in both, and the difference is a few persons. */
    SMALL_CHANGE,
    /** Hidden in both, and both spans together are too narrow. */
    NARROW
  }

  /** One cell about which two releases together tell too much. */
  public record Leak(ReleasedTable.Place place, Kind kind) {}

  /**
   * Every cell about which the two together tell too much, by the rule of the later one.
   *
   * @throws IllegalArgumentException when they are not releases of the same table
   */
  public static List<Leak> leaks(ReleasedTable earlier, ReleasedTable later) {
    if (!earlier.isShapedLike(later)) {
      throw new IllegalArgumentException(
          "The releases have other areas or columns. Maybe they are of two tables.");
    }
    List<Leak> leaks = new ArrayList<>();
    for (String area : later.areas()) {
      List<String> columns = new ArrayList<>(later.columns());
      columns.add("");
      for (String column : columns) {
        var place = new ReleasedTable.Place(area, column);
        Kind kind = kind(earlier, later, place);
        if (kind != null) {
          leaks.add(new Leak(place, kind));
        }
      }
    }
    return leaks;
  }

  private static @Nullable Kind kind(
      ReleasedTable earlier, ReleasedTable later, ReleasedTable.Place place) {
    OptionalLong before = earlier.shown(place);
    OptionalLong after = later.shown(place);
    if (before.isPresent() != after.isPresent()) {
      return Kind.SHOWN_ONCE;
    }
    if (before.isPresent()) {
      long change = Math.abs(after.getAsLong() - before.getAsLong());
      return change > 0 && change < later.rule().least() ? Kind.SMALL_CHANGE : null;
    }
    Interval both = earlier.span(place).and(later.span(place));
    return both.width() < later.rule().width() ? Kind.NARROW : null;
  }
}
