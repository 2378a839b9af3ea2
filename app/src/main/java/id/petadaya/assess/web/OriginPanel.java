package id.petadaya.assess.web;

import id.petadaya.kernel.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "Asal angka": a figure, and the walk back from the category to the cell, the file and the visit it
 * came from.
 *
 * @param finding the row it belongs to, P1 to P8, D1 to D5
 * @param figure "18 kasus"
 * @param about "P1, Kelurahan Alak, 2019"
 * @param others values that were said elsewhere and not used, each with the reason
 * @param closeHref the page without the panel
 */
public record OriginPanel(
    String finding,
    String figure,
    String about,
    boolean simulated,
    List<Step> steps,
    List<Other> others,
    String closeHref) {

  public OriginPanel {
    steps = List.copyOf(steps);
    others = List.copyOf(others);
  }

  /**
   * One step of the walk.
   *
   * @param text the fact itself, linked to {@code href} when there is more to see
   * @param broken this link of the chain is missing or not intact
   */
  public record Step(
      String title,
      @Nullable Badge badge,
      @Nullable Words text,
      @Nullable String href,
      @Nullable String detail,
      boolean unverified,
      @Nullable Clip clip,
      boolean broken) {}

  /** The cell in its sheet, with the heading row and one row above and below. */
  public record Clip(List<String> columns, List<ClipRow> rows) {
    public Clip {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /** One row of the sheet, with its number as the file has it. */
  public record ClipRow(String number, List<ClipCell> cells) {
    public ClipRow {
      cells = List.copyOf(cells);
    }
  }

  /**
   * @param numeric drawn right-aligned
   * @param hit the cell that the figure was read from
   */
  public record ClipCell(String text, boolean numeric, boolean hit) {}

  /** "Ada angka lain: 9 kasus", who said it, and why the other was used. */
  public record Other(String title, String text, @Nullable String decisionHref) {}
}
