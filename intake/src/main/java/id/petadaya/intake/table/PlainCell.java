package id.petadaya.intake.table;

/**
 * A cell as nearly all are written, {@code <c r="B7" s="1" t="s"><v>12</v></c>}, taken in one pass: a
 * part of 90 MB has some two million of them. Whatever is written in another way is left to {@link
 * SheetXml}.
 */
final class PlainCell {

  /** More bytes than the longest such cell, and than are looked at before one is given up. */
  static final int MOST_BYTES = 128;

  private static final int MOST_OF_PLACE = 16;
  private static final int MOST_OF_STYLE = 6;
  private static final int MOST_OF_VALUE = 32;

  /** Where the cell says that it stands, from 1. */
  int row;

  /** Where the cell says that it stands, from 1. */
  int column;

  int style;

  /** The letter of its type; 0 when it names none. */
  byte type;

  int valueFrom;
  int valueTo;

  /** Behind the cell. */
  int end;

  /** Whether such a cell begins here; at least {@link #MOST_BYTES} must lie in the buffer. */
  boolean begins(byte[] here, int from) {
    if (here[from] != '<'
        || here[from + 1] != 'c'
        || here[from + 2] != ' '
        || here[from + 3] != 'r'
        || here[from + 4] != '='
        || here[from + 5] != '"') {
      return false;
    }
    int place = attributes(here, place(here, from + 6));
    return place > 0 && value(here, place);
  }

  /** Reads the likes of B7; the place of the quote behind it, or -1. */
  private int place(byte[] here, int from) {
    int last = from + MOST_OF_PLACE;
    int letters = 0;
    int place = from;
    byte one = here[place];
    while (one >= 'A' && one <= 'Z' && letters < 1 << 16) {
      letters = letters * 26 + one - 'A' + 1;
      one = here[++place];
    }
    int digits = 0;
    while (one >= '0' && one <= '9' && place < last && digits < 1 << 24) {
      digits = digits * 10 + one - '0';
      one = here[++place];
    }
    column = letters;
    row = digits;
    return one == '"' && letters > 0 && digits > 0 ? place : -1;
  }

  /** Reads style and type; the place of the value, or -1. */
  private int attributes(byte[] here, int quote) {
    if (quote < 0) {
      return -1;
    }
    int place = quote + 1;
    style = 0;
    if (isAttribute(here, place, 's')) {
      int last = place + MOST_OF_STYLE;
      int number = 0;
      place += 4;
      for (byte one = here[place];
          one >= '0' && one <= '9' && place < last + 4;
          one = here[place]) {
        number = number * 10 + one - '0';
        place++;
      }
      if (here[place++] != '"') {
        return -1;
      }
      style = number;
    }
    type = 0;
    if (isAttribute(here, place, 't')) {
      type = here[place + 4];
      if (here[place + 5] != '"') {
        return -1;
      }
      place += 6;
    }
    return here[place] == '>'
            && here[place + 1] == '<'
            && here[place + 2] == 'v'
            && here[place + 3] == '>'
        ? place + 4
        : -1;
  }

  private static boolean isAttribute(byte[] here, int place, char name) {
    return here[place] == ' '
        && here[place + 1] == name
        && here[place + 2] == '='
        && here[place + 3] == '"';
  }

  private boolean value(byte[] here, int from) {
    int last = from + MOST_OF_VALUE;
    int place = from;
    while (place < last && here[place] != '<') {
      place++;
    }
    valueFrom = from;
    valueTo = place;
    end = place + 8;
    return here[place] == '<'
        && here[place + 1] == '/'
        && here[place + 2] == 'v'
        && here[place + 3] == '>'
        && here[place + 4] == '<'
        && here[place + 5] == '/'
        && here[place + 6] == 'c'
        && here[place + 7] == '>';
  }
}
