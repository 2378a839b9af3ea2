package id.petadaya.cli;

import org.jspecify.annotations.Nullable;

/**
 * Something in a findings file that could not be taken.
 *
 * @param area code as written; empty when the row has none or could not be split
 * @param row line of the file, the header is 1
 * @param column name in the header; null when the whole row is meant
 * @param code stable name of the kind of trouble
 * @param message Indonesian, with advice
 */
record Complaint(
    String area, int row, @Nullable String column, String value, String code, String message) {

  private static final int SHOWN = 40;

  /** One line for stderr. */
  String line() {
    String where =
        column == null ? "baris %d".formatted(row) : "baris %d, kolom %s".formatted(row, column);
    String shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    return "%s, nilai \"%s\": %s [%s]"
        .formatted(where, shown.replaceAll("\\p{Cntrl}", " "), message, code);
  }
}
