package id.petadaya.intake.template;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.analysis.area.AreaNames.Match;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows that name a wider area above the rows of its parts, and state their sum. */
final class AreaGroups {

  private static final int LOOKED_AT = 2_000;

  private final Grid grid;
  private final Around around;
  private final Lane lane;
  private final Totals totals;
  private final boolean present;
  private @Nullable AreaCode group;
  private int row = -1;

  AreaGroups(Grid grid, Head head, Around around, Lane lane, Totals totals) {
    this.grid = grid;
    this.around = around;
    this.lane = lane;
    this.totals = totals;
    this.present = lane.main() >= 0 && isPresent(head);
  }

  /** The wider area whose parts are being read. */
  @Nullable
  AreaCode group() {
    return group;
  }

  private boolean isPresent(Head head) {
    Set<AreaCode> wider = new HashSet<>();
    Set<AreaCode> named = new HashSet<>();
    for (int at = head.data(); at < Math.min(grid.rows(), LOOKED_AT); at++) {
      String text = text(at);
      if (text.isEmpty()) {
        continue;
      }
      if (around.names().find(text, lane.field().level(), around.within())
          instanceof Match.Found found) {
        found.area().code().parent().ifPresent(wider::add);
      }
      AreaCode area = wider(text);
      if (area != null) {
        named.add(area);
      }
    }
    wider.retainAll(named);
    return wider.size() >= 2 && named.size() >= wider.size();
  }

  private String text(int at) {
    return AreaReader.clean(grid.cell(at, lane.main()).shown());
  }

  private @Nullable AreaCode wider(String text) {
    return around.names().find(text, AreaLevel.KECAMATAN, around.within())
            instanceof Match.Found found
        ? found.area().code()
        : null;
  }

  /** The row names the office's whole area. */
  boolean isWhole(int at) {
    String text = present ? text(at) : "";
    if (text.isEmpty()) {
      return false;
    }
    return Words.key(text).equals(Words.key(around.areaName()))
        || (text.toLowerCase(Locale.ROOT).matches("(?:kota|kabupaten|kab\\.?)\\s.*")
            && around.names().find(text, around.within().level(), around.within())
                instanceof Match.Found found
            && found.area().code().equals(around.within()));
  }

  /** Whether the row begins a group; then the one before is checked and closed. */
  boolean begins(int at) {
    String text = present ? text(at) : "";
    AreaCode area = text.isEmpty() ? null : wider(text);
    if (area == null || area.equals(group)) {
      return false;
    }
    if (group != null
        && around.names().find(text, lane.field().level(), around.within())
            instanceof Match.Found place
        && !area.holds(place.area().code())
        && group.holds(place.area().code())) {
      return false;
    }
    close();
    totals.restart();
    group = area;
    row = at;
    return true;
  }

  /** Compares what the group's row states with the rows read since. */
  void close() {
    if (row >= 0) {
      for (int column : totals.columns()) {
        if (!grid.cell(row, column).isEmpty()) {
          totals.check(grid.place(row, column), column, grid.cell(row, column), true, "kecamatan");
        }
      }
      row = -1;
    }
  }
}
