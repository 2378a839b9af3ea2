package id.petadaya.intake.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A new workbook with the values of a file and its marks, written as a stream without temporary files. */
final class MarkedRewrite {

  private final TableFile file;
  private final Marks marks;
  private final List<String> names;

  MarkedRewrite(TableFile file, Marks marks) {
    this.file = file;
    this.marks = marks;
    List<String> wanted = new ArrayList<>();
    wanted.add(MarkedWorkbook.LIST);
    file.sheets().forEach(sheet -> wanted.add(sheet.name()));
    this.names = Marks.sheetNames(wanted);
  }

  void write(OutputStream out) throws IOException {
    Workbook book = new Workbook(out, "Petadaya", "1.0");
    list(book.newWorksheet(names.getFirst()));
    for (int at = 0; at < file.sheets().size(); at++) {
      sheet(file.sheets().get(at), book.newWorksheet(names.get(at + 1)));
    }
    book.finish();
  }

  private void list(Worksheet list) {
    for (int column = 0; column < Marks.HEADING.size(); column++) {
      list.value(0, column, Marks.HEADING.get(column));
      list.style(0, column).bold().set();
    }
    list.width(0, 24);
    list.width(1, 10);
    list.width(2, 24);
    list.width(3, 90);
    list.freezePane(0, 1);
    list.pageOrientation("landscape");
    list.fitToWidth((short) 1);
    list.fitToHeight((short) 0);
    int row = 0;
    for (MarkedWorkbook.Mark mark : marks.all()) {
      row++;
      list.value(row, 0, Marks.clean(mark.sheet()));
      place(list, row, mark);
      list.value(row, 2, Marks.clean(mark.value()));
      list.value(row, 3, Marks.clean(mark.message()));
      list.style(row, 3).wrapText(true).set();
    }
  }

  private void place(Worksheet list, int row, MarkedWorkbook.Mark mark) {
    String place = Marks.place(mark);
    int sheet = file.sheets().stream().map(Sheet::name).toList().indexOf(mark.sheet());
    if (sheet >= 0 && !place.isEmpty()) {
      String cell = (mark.column().isEmpty() ? "A" : mark.column()) + mark.row();
      String target = "'%s'!%s".formatted(names.get(sheet + 1).replace("'", "''"), cell);
      list.hyperlink(row, 1, HyperLink.internal(target, place));
    } else {
      list.value(row, 1, place);
    }
  }

  private void sheet(Sheet from, Worksheet to) {
    for (int row = 0; row < from.rowCount(); row++) {
      for (int column = 0; column < from.columnCount(); column++) {
        value(from.cell(row, column), to, row, column);
      }
      if (from.isRowHidden(row)) {
        to.hideRow(row);
      }
    }
    for (int column = 0; column < from.columnCount(); column++) {
      if (from.isColumnHidden(column)) {
        to.hideColumn(column);
      }
    }
    for (Sheet.Merge merge : from.merges()) {
      if (merge.lastRow() <= from.rowCount() + 1 && merge.lastColumn() <= from.columnCount() + 1) {
        to.range(merge.firstRow(), merge.firstColumn(), merge.lastRow(), merge.lastColumn())
            .merge();
      }
    }
    if (from.isHidden()) {
      to.setVisibilityState(VisibilityState.HIDDEN);
    }
    mark(from, to);
  }

  private static void value(Cell cell, Worksheet to, int row, int column) {
    switch (cell) {
      case Cell.Empty nothing -> {}
      case Cell.Numeric number -> to.value(row, column, number.value());
      case Cell.Dated day -> {
        to.value(row, column, day.value());
        to.style(row, column)
            .format(day.shown().length() > 10 ? "dd/mm/yyyy hh:mm" : "dd/mm/yyyy")
            .set();
      }
      case Cell.Logical logical -> to.value(row, column, logical.value());
      default -> to.value(row, column, Marks.clean(cell.shown()));
    }
  }

  private void mark(Sheet from, Worksheet to) {
    int remarks = 0;
    for (Map.Entry<Marks.Place, String> mark : marks.of(from).entrySet()) {
      int row = mark.getKey().row();
      int column = mark.getKey().column();
      to.style(row, column)
          .fillColor(Marks.FILL)
          .borderStyle(BorderStyle.THIN)
          .borderColor(Marks.BORDER)
          .set();
      if (remarks++ < Marks.MOST_REMARKS) {
        String already = from.remark(row, column).map(text -> text + "\n\n").orElse("");
        to.comment(row, column, Marks.clean(already + mark.getValue()));
      }
    }
  }
}
