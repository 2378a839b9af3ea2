package id.petadaya.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * How an agency lays out one table: titles, where the headings stand, their words and order.
 *
 * @param row first heading row, from 1
 * @param column first column, from 1
 * @param numbered whether a row (1) (2) (3) follows the headings
 */
record Layout(
    Manifest words,
    List<String> titles,
    int row,
    int column,
    boolean numbered,
    List<Column> columns,
    List<String> notes) {

  /** A column: what it holds, the heading above its heading (or ""), and its heading. */
  record Column(String key, String group, String heading) {}

  static Layout read(Manifest m) {
    return new Layout(
        m,
        m.texts("titles"),
        m.findText("row").map(Integer::valueOf).orElse(1),
        m.findText("column").map(Integer::valueOf).orElse(1),
        m.flag("numbered"),
        m.rows("columns").stream()
            .map(c -> new Column(c.get(0), c.get(1), c.get(2)))
            .toList(),
        m.texts("notes"));
  }

  String file() {
    return words.text("file");
  }

  String word(String key) {
    return words.text(key);
  }

  /** Column index from 0 in the sheet. */
  int index(String key) {
    for (int at = 0; at < columns.size(); at++) {
      if (columns.get(at).key().equals(key)) {
        return column - 1 + at;
      }
    }
    throw new IllegalArgumentException("%s has no column %s.".formatted(file(), key));
  }

  boolean has(String key) {
    return columns.stream().anyMatch(c -> c.key().equals(key));
  }

  private boolean grouped() {
    return columns.stream().anyMatch(c -> !c.group().isEmpty());
  }

  /** Writes titles and headings; returns the index of the first row for data. */
  int begin(Sheet sheet, Object... titleWords) {
    for (int at = 0; at < titles.size(); at++) {
      put(sheet, at, column - 1, titles.get(at).formatted(titleWords));
      if (columns.size() > 1 && row > 4) {
        sheet.addMergedRegion(
            new CellRangeAddress(at, at, column - 1, column - 2 + columns.size()));
      }
    }
    int heading = row - 1;
    for (Column c : columns) {
      int at = index(c.key());
      put(sheet, grouped() && !c.group().isEmpty() ? heading + 1 : heading, at, c.heading());
    }
    int next = grouped() ? groups(sheet, heading) : heading + 1;
    if (numbered) {
      for (int at = 0; at < columns.size(); at++) {
        put(sheet, next, column - 1 + at, "(" + (at + 1) + ")");
      }
      next++;
    }
    return next;
  }

  /** Writes the upper headings over their columns; headings without a group span both rows. */
  private int groups(Sheet sheet, int heading) {
    for (int from = 0; from < columns.size(); ) {
      String group = columns.get(from).group();
      int to = from;
      while (!group.isEmpty()
          && to + 1 < columns.size()
          && columns.get(to + 1).group().equals(group)) {
        to++;
      }
      if (group.isEmpty()) {
        merge(sheet, heading, heading + 1, column - 1 + from, column - 1 + from);
      } else {
        put(sheet, heading, column - 1 + from, group);
        merge(sheet, heading, heading, column - 1 + from, column - 1 + to);
      }
      from = to + 1;
    }
    return heading + 2;
  }

  /** Writes one row; keys without a column are left out. */
  void row(Sheet sheet, int row, Map<String, ? extends @Nullable Object> cells) {
    for (Column c : columns) {
      put(sheet, row, index(c.key()), cells.get(c.key()));
    }
  }

  /** Writes the notes below the table, one blank row apart from it. */
  void end(Sheet sheet, int row) {
    for (int at = 0; at < notes.size(); at++) {
      put(
          sheet,
          row + 1 + at,
          column - 1 + (at > 0 ? Math.max(0, columns.size() - 4) : 0),
          notes.get(at));
    }
  }

  /** The headings in order, for text files. */
  List<String> headings() {
    return columns.stream().map(Column::heading).toList();
  }

  /** The cells of a row in order, for text files. */
  List<Object> inOrder(Map<String, ?> cells) {
    List<Object> row = new ArrayList<>();
    columns.forEach(c -> row.add(cells.containsKey(c.key()) ? cells.get(c.key()) : ""));
    return row;
  }

  static void merge(Sheet sheet, int firstRow, int lastRow, int firstColumn, int lastColumn) {
    if (firstRow != lastRow || firstColumn != lastColumn) {
      sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
    }
  }

  /** Writes a value as its kind of cell: number, date, truth value, formula (text with =) or text. */
  static void put(Sheet sheet, int row, int column, @Nullable Object value) {
    if (value == null) {
      return;
    }
    Row at = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    Cell cell = at.createCell(column);
    switch (value) {
      case Number n -> cell.setCellValue(n.doubleValue());
      case Boolean b -> cell.setCellValue(b);
      case LocalDate d -> {
        cell.setCellValue(d);
        cell.setCellStyle(dateStyle(sheet));
      }
      case String s when s.startsWith("=") -> cell.setCellFormula(s.substring(1));
      default -> cell.setCellValue(value.toString());
    }
  }

  private static CellStyle dateStyle(Sheet sheet) {
    var book = sheet.getWorkbook();
    for (int at = 0; at < book.getNumCellStyles(); at++) {
      if (book.getCellStyleAt(at).getDataFormatString().equals("dd/mm/yyyy")) {
        return book.getCellStyleAt(at);
      }
    }
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
    return style;
  }
}
