package id.petadaya.intake.table;

/**
 * Cuts a text into rows and cells. A quote counts only where it opens a cell that another quote
 * closes within the length of a cell; any other quote is a letter, and swallows nothing. After a
 * quote inside that is not doubled, the cell must end before the next separator or line.
 */
final class SeparatedText {

  /** Longest quoted cell, as in Excel. */
  private static final int MOST_QUOTED = 32_767;

  /** A longer cell means that the file is no table. */
  private static final int MOST_CHARS = 100_000;

  private final String text;
  private final char separator;
  private final PackedSheet sheet;
  private int at;
  private int row;
  private int column;
  private int nothingClosesBefore;

  SeparatedText(String text, int from, char separator, PackedSheet sheet) {
    this.text = text;
    this.at = from;
    this.separator = separator;
    this.sheet = sheet;
  }

  void read() throws RefusedFile {
    while (at < text.length()) {
      cell();
      if (at < text.length()) {
        goOn(text.charAt(at++));
      }
    }
  }

  private void goOn(char ended) {
    if (ended == separator) {
      column++;
      return;
    }
    at += ended == '\r' && at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
    row++;
    column = 0;
  }

  private void cell() throws RefusedFile {
    int open = pastSpaces(at);
    int close = open < text.length() && text.charAt(open) == '"' ? close(open + 1) : -1;
    int from = close < 0 ? at : open + 1;
    at = close < 0 ? end(at) : close;
    put(from, at, close >= 0);
    at = close < 0 ? at : pastSpaces(close + 1);
  }

  private int pastSpaces(int from) {
    int place = from;
    while (place < text.length() && text.charAt(place) == ' ') {
      place++;
    }
    return place;
  }

  private int end(int from) {
    int place = from;
    while (place < text.length() && !ends(place)) {
      place++;
    }
    return place;
  }

  private boolean ends(int place) {
    if (place >= text.length()) {
      return true;
    }
    char sign = text.charAt(place);
    return sign == separator || sign == '\n' || sign == '\r';
  }

  /** The quote that closes the cell; -1 when none does. Looks at no place twice in vain. */
  private int close(int from) {
    int last = Math.min(text.length(), from + MOST_QUOTED);
    boolean broken = false;
    int place = Math.max(from, nothingClosesBefore);
    for (; place < last && !(broken && ends(place)); place++) {
      if (text.charAt(place) == '"') {
        if (place + 1 < text.length() && text.charAt(place + 1) == '"') {
          place++;
        } else if (ends(pastSpaces(place + 1))) {
          return place;
        } else {
          broken = true;
        }
      }
    }
    nothingClosesBefore = place;
    return -1;
  }

  private void put(int from, int to, boolean quoted) throws RefusedFile {
    if (to - from > MOST_CHARS) {
      throw Refusals.tooLarge(
          "Baris %d memuat teks yang terlalu panjang untuk sebuah tabel".formatted(row + 1));
    }
    if (from == to) {
      return;
    }
    boolean doubled = quoted && text.indexOf("\"\"", from, to) >= 0;
    int first = pastSpaces(from);
    if (!doubled && (first >= to || text.charAt(first) != '=')) {
      sheet.putPiece(row, column, from, to);
    } else {
      String cell = text.substring(from, to);
      sheet.put(row, column, new Cell.Text(unwrapped(doubled ? cell.replace("\"\"", "\"") : cell)));
    }
  }

  /** {@code ="5"} is how a program keeps Excel from reading a number: the cell says 5. */
  private static String unwrapped(String cell) {
    String plain = cell.strip();
    boolean wrapped = plain.length() > 2 && plain.startsWith("=\"") && plain.endsWith("\"");
    return wrapped ? plain.substring(2, plain.length() - 1) : cell;
  }
}
