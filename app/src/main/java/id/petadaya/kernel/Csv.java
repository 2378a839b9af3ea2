package id.petadaya.kernel;

/** Tables that leave for a spreadsheet: RFC 4180 with LF, and no cell that it would take for a formula. */
public final class Csv {

  private static final String FORMULA = "=+@\t\r\0";

  private Csv() {}

  /** One line with its end; a text that begins like a formula gets an apostrophe in front. */
  public static String line(String... cells) {
    var line = new StringBuilder();
    for (int at = 0; at < cells.length; at++) {
      line.append(at == 0 ? "" : ",").append(cell(cells[at]));
    }
    return line.append('\n').toString();
  }

  private static String cell(String text) {
    boolean formula = !text.isEmpty()
        && (FORMULA.indexOf(text.charAt(0)) >= 0
            || (text.charAt(0) == '-' && text.length() > 1 && !isNumber(text)));
    String safe = formula ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /** A negative number is a figure, not a formula. */
  private static boolean isNumber(String text) {
    return text.substring(1).chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ',');
  }
}
