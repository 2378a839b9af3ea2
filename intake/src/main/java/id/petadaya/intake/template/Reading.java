package id.petadaya.intake.template;

import id.petadaya.instruments.imports.Template;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file as a template understands it.
 *
 * @param sure 0 to 1: how well the file fits
 * @param alternatives the other templates, best first
 * @param rows rows of the clean table, in the order of the file
 * @param totals each check of a total, as a sentence
 * @param lacking labels of fields that the template wants and the file lacks
 * @param year the year that the titles name; 0 when none or several
 */
public record Reading(
    Template template,
    double sure,
    List<Candidate> alternatives,
    List<SheetReading> sheets,
    List<Row> rows,
    List<Complaint> complaints,
    List<TotalCheck> totals,
    List<String> lacking,
    int year) {

  /** A template and how well it fits, 0 to 1. */
  public record Candidate(Template template, double sure) {}

  /**
   * A sheet, read or not.
   *
   * @param firstHeading first heading row from 1; 0 when the sheet is not read
   * @param transposed rows and columns were exchanged before reading
   * @param note Indonesian, such as "Kepala tabel di baris 5–6. …", or why it is not read
   */
  public record SheetReading(
      String name,
      boolean read,
      boolean transposed,
      int firstHeading,
      int lastHeading,
      List<Column> columns,
      List<Skipped> skipped,
      String note) {}

  /**
   * A column of a sheet.
   *
   * @param path headings from upper to lower, joined by " / "
   * @param field name of the template's field, with the slot when it is not the first; null when not
   *     taken
   * @param summary what was found, such as "155 ejaan, 48 nama"
   */
  public record Column(
      String letter, String path, @Nullable String field, boolean personal, String summary) {}

  /** A row that is no row of the table, with the reason for people. */
  public record Skipped(int row, String reason) {}

  /**
   * A row of the clean table.
   *
   * @param row from 1
   * @param values one per output column; empty when unknown
   * @param cells where each value came from; null when it was derived
   */
  public record Row(
      String sheet, int row, State state, List<String> values, List<@Nullable CellPlace> cells) {

    /** Whether a person should look. */
    public enum State {
      CLEAN,
      COMPLAINT
    }
  }

  /**
   * A total of the file beside the one of the rows read.
   *
   * @param place the total's cell
   * @param sentence Indonesian, such as "Jumlah di berkas dan hasil baca sama: 2.577,16 gram"
   */
  public record TotalCheck(
      CellPlace place, boolean agrees, double written, double read, String sentence) {}

  public Reading {
    alternatives = List.copyOf(alternatives);
    sheets = List.copyOf(sheets);
    rows = List.copyOf(rows);
    complaints = List.copyOf(complaints);
    totals = List.copyOf(totals);
    lacking = List.copyOf(lacking);
  }

  public long cleanRows() {
    return rows.stream().filter(row -> row.state() == Row.State.CLEAN).count();
  }

  /** The check that speaks for the file: one that differs, else the last one. */
  public Optional<TotalCheck> mainTotal() {
    return totals.stream()
        .filter(check -> !check.agrees())
        .findFirst()
        .or(() -> totals.isEmpty() ? Optional.empty() : Optional.of(totals.getLast()));
  }
}
