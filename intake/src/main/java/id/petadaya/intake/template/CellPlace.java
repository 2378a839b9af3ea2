package id.petadaya.intake.template;

/** A cell of a file: row from 1, column in letters. */
public record CellPlace(String sheet, int row, String column) {

  /** Letters of a column counted from 0: A, Z, AA. */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }

  /** Column counted from 0. */
  public static int column(String letters) {
    int column = 0;
    for (int at = 0; at < letters.length(); at++) {
      column = column * 26 + letters.charAt(at) - 'A' + 1;
    }
    return column - 1;
  }
}
