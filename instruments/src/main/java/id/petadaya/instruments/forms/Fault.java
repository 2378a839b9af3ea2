package id.petadaya.instruments.forms;

/**
 * One thing that keeps a form from being used, or that its maker should know.
 *
 * @param sheet as the file names it
 * @param row from 1, as Excel counts; 0 when the whole sheet is meant
 * @param column the word of XLSForm; empty when the whole row is meant
 * @param value as written
 * @param code stable, small letters and hyphens
 * @param message Indonesian, with advice
 */
public record Fault(
    String sheet, int row, String column, String value, String code, String message) {

  /** "survey baris 7, kolom name: …". */
  @Override
  public String toString() {
    String place = row == 0 ? sheet : "%s baris %d".formatted(sheet, row);
    return column.isEmpty()
        ? "%s: %s".formatted(place, message)
        : "%s, kolom %s: %s".formatted(place, column, message);
  }
}
