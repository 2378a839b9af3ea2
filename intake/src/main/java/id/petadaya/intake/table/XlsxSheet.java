package id.petadaya.intake.table;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.zip.ZipException;

/** Reads the cells of one worksheet part, in one pass. */
final class XlsxSheet {

  private enum Type {
    NUMBER,
    SHARED,
    TEXT,
    INLINE,
    LOGICAL,
    ERROR,
    DATE
  }

  private final SheetXml xml;
  private final PackedSheet sheet;
  private final boolean[] dates;
  private final boolean from1904;
  private int row = -1;
  private int column = -1;

  XlsxSheet(SheetXml xml, PackedSheet sheet, boolean[] dates, boolean from1904) {
    this.xml = xml;
    this.sheet = sheet;
    this.dates = dates;
    this.from1904 = from1904;
  }

  void read() throws IOException, RefusedFile {
    boolean whole = false;
    while (next()) {
      if (xml.isClosing()) {
        whole |= xml.is("worksheet");
      } else if (xml.letter() == 'c') {
        cell();
      } else if (xml.is("row")) {
        row();
      } else if (xml.is("col")) {
        columns();
      } else if (xml.is("mergeCell")) {
        merge();
      } else if (xml.is("worksheet")) {
        whole |= xml.isSelfClosing();
      }
    }
    if (!whole) {
      throw new ZipException("cut off");
    }
  }

  /** Goes to the next tag that is not of a plain cell; those before it are taken. */
  private boolean next() throws IOException, RefusedFile {
    PlainCell cell = xml.nextPlainCell();
    while (cell != null) {
      row = cell.row - 1;
      column = cell.column - 1;
      value(type(cell.type), cell.style);
      cell = xml.nextPlainCell();
    }
    return xml.next();
  }

  private static Type type(byte letter) {
    return switch (letter) {
      case 's' -> Type.SHARED;
      case 'b' -> Type.LOGICAL;
      case 'e' -> Type.ERROR;
      case 'd' -> Type.DATE;
      default -> Type.NUMBER;
    };
  }

  private void row() {
    row++;
    column = -1;
    boolean hidden = false;
    while (xml.nextAttribute()) {
      if (xml.attributeIs("r")) {
        int given = xml.wholeValue();
        row = given > 0 ? given - 1 : row;
      } else if (xml.attributeIs("hidden")) {
        hidden = isTrue();
      }
    }
    if (hidden) {
      sheet.hideRow(row);
    }
  }

  private boolean isTrue() {
    return xml.valueIs("1") || xml.valueIs("true");
  }

  private void columns() {
    int from = 0;
    int to = 0;
    boolean hidden = false;
    while (xml.nextAttribute()) {
      if (xml.attributeIs("min")) {
        from = xml.wholeValue();
      } else if (xml.attributeIs("max")) {
        to = xml.wholeValue();
      } else if (xml.attributeIs("hidden")) {
        hidden = isTrue();
      }
    }
    if (hidden) {
      sheet.hideColumns(from - 1, to - 1);
    }
  }

  private void merge() {
    while (xml.nextAttribute()) {
      String[] ends = xml.attributeIs("ref") ? xml.value().split(":") : new String[0];
      if (ends.length == 2 && Reference.isOne(ends[0]) && Reference.isOne(ends[1])) {
        sheet.merge(
            Reference.row(ends[0]),
            Reference.row(ends[1]),
            Reference.column(ends[0]),
            Reference.column(ends[1]));
      }
    }
  }

  private void cell() throws IOException, RefusedFile {
    Type type = Type.NUMBER;
    int style = 0;
    column++;
    while (xml.nextAttribute()) {
      switch (xml.attributeLetter()) {
        case 'r' -> place();
        case 's' -> style = xml.wholeValue();
        case 't' -> type = type();
        default -> {}
      }
    }
    if (row < 0) {
      row = 0;
    }
    if (!xml.isSelfClosing()) {
      content(type, style);
    }
  }

  private void place() throws ZipException {
    int given = xml.columnValue();
    int inRow = xml.rowValue();
    column = given >= 0 ? given : column;
    row = inRow >= 0 ? inRow : row;
  }

  private Type type() {
    return xml.valueIs("str")
        ? Type.TEXT
        : xml.valueIs("inlineStr") ? Type.INLINE : type(xml.valueLetter());
  }

  /** Reads up to the end of the cell. A formula without its value stays a formula. */
  private void content(Type type, int style) throws IOException, RefusedFile {
    String formula = null;
    String inline = "";
    int phonetic = 0;
    boolean valued = false;
    boolean open = true;
    while (open) {
      if (!xml.next()) {
        throw new ZipException("cut off");
      }
      boolean closing = xml.isClosing();
      byte letter = xml.letter();
      if (letter == 'v' && closing) {
        valued = value(type, style) || type == Type.TEXT;
      } else if (letter == 'c' && closing) {
        open = false;
      } else if (letter == 't' && closing && phonetic == 0) {
        inline = inline.isEmpty() ? xml.text() : inline + xml.text();
      } else if (letter == 'f' && (closing || xml.isSelfClosing())) {
        formula = closing ? xml.text() : "";
      } else if (letter == 0 && !xml.isSelfClosing() && xml.is("rPh")) {
        phonetic += closing ? -1 : 1;
      }
    }
    if (type == Type.INLINE && !inline.isEmpty()) {
      sheet.put(row, column, new Cell.Text(XmlText.decoded(inline)));
    } else if (formula != null && !valued) {
      sheet.put(row, column, new Cell.Uncalculated(formula));
    }
  }

  /** Puts the value that has just ended; false when there is nothing in it. */
  private boolean value(Type type, int style) throws RefusedFile {
    switch (type) {
      case NUMBER -> {
        double number = xml.numberText();
        if (Double.isNaN(number)) {
          return text(xml.text().strip());
        }
        if (style > 0 && style < dates.length && dates[style]) {
          sheet.putDate(row, column, number, from1904);
        } else {
          sheet.putNumber(row, column, number);
        }
        return true;
      }
      case SHARED -> {
        int at = xml.wholeText();
        sheet.putShared(row, column, at >= 0 ? at : wordNumber(xml.text().strip()));
        return true;
      }
      case TEXT, INLINE -> {
        return text(XmlText.decoded(xml.text()));
      }
      default -> {
        return rare(type, xml.text().strip());
      }
    }
  }

  private static int wordNumber(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }

  private boolean text(String text) throws RefusedFile {
    if (!text.isEmpty()) {
      sheet.put(row, column, new Cell.Text(text));
    }
    return !text.isEmpty();
  }

  private boolean rare(Type type, String text) throws RefusedFile {
    if (text.isEmpty()) {
      return false;
    }
    sheet.put(
        row,
        column,
        switch (type) {
          case LOGICAL -> new Cell.Logical(text.equals("1") || text.equals("true"));
          case ERROR -> new Cell.Faulty(text);
          default -> day(text);
        });
    return true;
  }

  private static Cell day(String text) {
    try {
      String plain = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
      LocalDateTime day = plain.contains("T")
          ? LocalDateTime.parse(plain)
          : LocalDate.parse(plain).atStartOfDay();
      return DateCells.of(day, false);
    } catch (DateTimeParseException e) {
      return new Cell.Text(text);
    }
  }
}
