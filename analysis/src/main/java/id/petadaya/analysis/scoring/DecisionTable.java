package id.petadaya.analysis.scoring;

import id.petadaya.analysis.indicator.Indicator;
import java.util.List;

/**
 * Rows read from the top; the first that fits gives the category. A row fits when at least so many
 * main and at least so many supporting indicators are met.
 */
public final class DecisionTable {

  private static final int MAIN = Indicator.MAIN_COUNT;
  private static final int SUPPORTING = Indicator.SUPPORTING_COUNT;

  private final List<Row> rows;
  private final int[][] rowFor = new int[MAIN + 1][SUPPORTING + 1];

  /** Refuses a table that some area falls through, that has a dead row, or that can calm an area. */
  public DecisionTable(List<Row> rows) {
    this.rows = List.copyOf(rows);
    refuseFallingThrough();
    for (int main = 0; main <= MAIN; main++) {
      for (int supporting = 0; supporting <= SUPPORTING; supporting++) {
        rowFor[main][supporting] = firstFitting(main, supporting);
      }
    }
    refuseDeadRows();
    refuseCalming();
  }

  public List<Row> rows() {
    return rows;
  }

  /** The category for 0 to 8 main and 0 to 5 supporting indicators met. */
  public Category category(int main, int supporting) {
    return row(main, supporting).category();
  }

  /** The row that decides. */
  public Row row(int main, int supporting) {
    return rows.get(rowFor[main][supporting]);
  }

  private void refuseFallingThrough() {
    if (rows.isEmpty() || !rows.get(rows.size() - 1).fits(0, 0)) {
      throw new IllegalArgumentException(
          """
          The last row of the decision table (%s) must fit an area where nothing is met.
          Maybe the row for AMAN is missing.""".formatted(rows.isEmpty() ? "no rows" : rows.get(rows.size() - 1)));
    }
  }

  private int firstFitting(int main, int supporting) {
    int at = 0;
    while (!rows.get(at).fits(main, supporting)) {
      at++;
    }
    return at;
  }

  private void refuseDeadRows() {
    for (int at = 0; at < rows.size(); at++) {
      Row row = rows.get(at);
      if (rowFor[row.main()][row.supporting()] != at) {
        throw new IllegalArgumentException(
            "The row %s never decides: an earlier row always fits first. Maybe it belongs higher up."
                .formatted(row));
      }
    }
  }

  private void refuseCalming() {
    for (int main = 0; main <= MAIN; main++) {
      for (int supporting = 0; supporting <= SUPPORTING; supporting++) {
        refuseCalming(main, supporting, Math.min(main + 1, MAIN), supporting);
        refuseCalming(main, supporting, main, Math.min(supporting + 1, SUPPORTING));
      }
    }
  }

  private void refuseCalming(int main, int supporting, int moreMain, int moreSupporting) {
    Category before = category(main, supporting);
    Category after = category(moreMain, moreSupporting);
    if (after.compareTo(before) < 0) {
      throw new IllegalArgumentException(
          """
          With %d main and %d supporting met the table says %s, with %d and %d it says %s: one more \
          finding must never calm an area.
          Maybe the graver row belongs higher up.""".formatted(main, supporting, before, moreMain, moreSupporting, after));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DecisionTable that && rows.equals(that.rows);
  }

  @Override
  public int hashCode() {
    return rows.hashCode();
  }

  @Override
  public String toString() {
    return rows.toString();
  }

  /**
   * One row.
   *
   * @param main least main indicators met, 0 to 8
   * @param supporting least supporting indicators met, 0 to 5
   * @param verified whether BNN states it; false is shown as BELUM DIVERIFIKASI
   */
  public record Row(int main, int supporting, Category category, boolean verified) {

    public Row {
      if (main < 0 || main > MAIN || supporting < 0 || supporting > SUPPORTING) {
        throw new IllegalArgumentException(
            "A row asks for 0 to %d main and 0 to %d supporting indicators, not for %d and %d."
                .formatted(MAIN, SUPPORTING, main, supporting));
      }
    }

    public Row(int main, int supporting, Category category) {
      this(main, supporting, category, true);
    }

    boolean fits(int mainMet, int supportingMet) {
      return mainMet >= main && supportingMet >= supporting;
    }
  }
}
