package id.petadaya.intake.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * The file somebody sent, as a workbook in which the doubtful cells are marked: a soft fill, a border
 * and a remark, and a first sheet that lists them all.
 *
 * <p>An .xlsx keeps its look, and so does an .xls as far as fonts, fills, borders, widths and merged
 * cells go. Every other kind, and one too large for that, becomes a new workbook that shows the sheets
 * as they came: no look, but every value. Text never becomes a formula.
 */
public final class MarkedWorkbook {

  /** Name of the sheet that lists the marks; with a number behind it when the file has one already. */
  public static final String LIST = "Catatan Petadaya";

  private MarkedWorkbook() {}

  /**
   * One thing to say about one place.
   *
   * @param sheet as the file names it
   * @param row from 1, as Excel counts; 0 when the whole sheet is meant
   * @param column letters; empty when the whole row is meant
   * @param value as written, for the list; empty where nothing or something of a person stands
   * @param message Indonesian, with advice
   */
  public record Mark(String sheet, int row, String column, String value, String message) {

    /** A note about a place whose value need not be said. */
    public Mark(String sheet, int row, String column, String message) {
      this(sheet, row, column, "", message);
    }

    public Mark {
      if (row < 0 || !column.isEmpty() && !Reference.isOne(column + Math.max(1, row))) {
        throw new IllegalArgumentException(
            "A mark stands in row %d, column \"%s\". Maybe the column is not given in letters?"
                .formatted(row, column));
      }
    }
  }

  /**
   * Writes the marked workbook; the file itself is only read. Marks of sheets or places that the file
   * does not have are in the list only.
   *
   * @throws RefusedFile when the file may not be opened, before anything is written
   */
  public static void write(Path original, Limits limits, List<Mark> marks, OutputStream out)
      throws IOException, RefusedFile {
    write(original, String.valueOf(original.getFileName()), limits, marks, out);
  }

  /** The same for a copy under another name. */
  public static void write(
      Path original, String name, Limits limits, List<Mark> marks, OutputStream out)
      throws IOException, RefusedFile {
    TableFile file = TableFiles.open(original, name, limits);
    Marks all = new Marks(marks);
    boolean looks = file.kind() == TableFile.Kind.XLSX || file.kind() == TableFile.Kind.XLS;
    if (!looks || !MarkedCopy.write(original, file, all, out)) {
      new MarkedRewrite(file, all).write(out);
    }
  }
}
