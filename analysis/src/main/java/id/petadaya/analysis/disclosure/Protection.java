package id.petadaya.analysis.disclosure;

import java.util.BitSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hides cells of a table until nobody can work one out.
 *
 * <p>First what the rule hides for its own sake. Then, for each hidden cell that could be worked out to
 * a span narrower than the rule wants, the cheapest circle of further cells. Each step hides at least
 * one more and never narrows an earlier span, so it ends; in the worst case with all totals above a
 * cell hidden.
 *
 * <p>The reader who is kept out knows every shown cell, all totals, and that hidden cells are whole
 * numbers of persons. He is not one who knows some of the persons himself.
 */
public final class Protection {

  private Protection() {}

  /** The table as it may be shown. */
  public static ReleasedTable protect(CountTable table, DisclosureRule rule) {
    return protect(table, rule, Set.of());
  }

  /**
   * The table as it may be shown, where some cells were hidden in an earlier release and have to stay
   * so.
   */
  public static ReleasedTable protect(
      CountTable table, DisclosureRule rule, Set<ReleasedTable.Place> stayHidden) {
    BitSet hidden = small(table, rule);
    for (ReleasedTable.Place place : stayHidden) {
      int cell = place.cellIn(table);
      if (table.count(cell).persons() >= rule.floor()) {
        hidden.set(cell);
      }
    }
    var walk = new Circulation(table, rule.floor());
    while (widen(walk, hidden, table, rule)) {
      // Cells that were hidden for others need a span of their own.
    }
    return released(table, rule, hidden);
  }

  /** What a careless program would do. Only to show that the checks see it. */
  static ReleasedTable smallOnly(CountTable table, DisclosureRule rule) {
    return released(table, rule, small(table, rule));
  }

  private static ReleasedTable released(CountTable table, DisclosureRule rule, BitSet hidden) {
    Set<Integer> cells = hidden.stream().boxed().collect(Collectors.toSet());
    return ReleasedTable.of(table, rule, cells, spans(table, rule, hidden));
  }

  private static BitSet small(CountTable table, DisclosureRule rule) {
    BitSet hidden = new BitSet(table.cells());
    for (int cell = 0; cell < table.cells(); cell++) {
      hidden.set(cell, rule.hides(table.count(cell)));
    }
    return hidden;
  }

  private static boolean widen(
      Circulation walk, BitSet hidden, CountTable table, DisclosureRule rule) {
    boolean changed = false;
    for (int cell : hidden.stream().toArray()) {
      Circulation.Flow rise = walk.rise(cell, hidden, rule.width());
      Circulation.Flow fall = walk.fall(cell, hidden, rule.width() - rise.amount());
      long missing = rule.width() - rise.amount() - fall.amount();
      if (missing > 0) {
        hidden.or(cheapest(rise, fall, missing, table.count(cell).persons() - rule.floor()));
        changed = true;
      }
    }
    return changed;
  }

  private static BitSet cheapest(
      Circulation.Flow rise, Circulation.Flow fall, long missing, long mostFall) {
    Circulation.Detour up = rise.detour(missing);
    if (fall.amount() + missing <= mostFall) {
      Circulation.Detour down = fall.detour(missing);
      if (down.cost() < up.cost()) {
        return down.cells();
      }
    }
    if (up.cells().isEmpty()) {
      throw new IllegalStateException(
          "A hidden cell has no circle through its own totals. Maybe a total is not the sum of its parts.");
    }
    return up.cells();
  }

  private static Interval[] spans(CountTable table, DisclosureRule rule, BitSet hidden) {
    var walk = new Circulation(table, rule.floor());
    Interval[] spans = new Interval[table.cells()];
    for (int cell = 0; cell < spans.length; cell++) {
      long count = table.count(cell).persons();
      if (hidden.get(cell)) {
        long rise = walk.rise(cell, hidden, Circulation.ENDLESS).amount();
        long fall = walk.fall(cell, hidden, Circulation.ENDLESS).amount();
        spans[cell] = new Interval(
            count - fall,
            rise >= Circulation.ENDLESS ? OptionalLong.empty() : OptionalLong.of(count + rise));
      } else {
        spans[cell] = new Interval(count, OptionalLong.of(count));
      }
    }
    return spans;
  }
}
