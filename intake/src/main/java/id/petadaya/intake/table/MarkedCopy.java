package id.petadaya.intake.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A copy of an .xlsx or .xls that keeps its look, with its marks. Only for files that fit into memory whole. */
final class MarkedCopy {

  private static final long MOST_CELLS = 150_000;

  private final XSSFWorkbook book;
  private final Marks marks;
  private final Map<XSSFCellStyle, XSSFCellStyle> marked = new HashMap<>();

  private MarkedCopy(XSSFWorkbook book, Marks marks) {
    this.book = book;
    this.marks = marks;
  }

  /** False, and nothing is written, when the file cannot be copied with its look. */
  static boolean write(Path original, TableFile file, Marks marks, OutputStream out)
      throws IOException {
    long cells = file.sheets().stream()
        .mapToLong(sheet -> (long) sheet.rowCount() * sheet.columnCount())
        .sum();
    if (cells > MOST_CELLS) {
      return false;
    }
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    try (InputStream in = Files.newInputStream(original);
        XSSFWorkbook book =
            file.kind() == TableFile.Kind.XLS ? XlsLook.copy(in) : new XSSFWorkbook(in)) {
      if (book.isMacroEnabled()) {
        return false;
      }
      MarkedCopy marking = new MarkedCopy(book, marks);
      for (Sheet sheet : file.sheets()) {
        marking.mark(sheet);
      }
      marking.list();
      book.write(copy);
    } catch (IOException | RuntimeException notUnderstood) {
      return false;
    }
    copy.writeTo(out);
    return true;
  }

  private void mark(Sheet from) {
    XSSFSheet sheet = book.getSheet(from.name());
    Map<Marks.Place, String> places = marks.of(from);
    if (sheet == null || places.isEmpty()) {
      return;
    }
    int remarks = 0;
    for (Map.Entry<Marks.Place, String> mark : places.entrySet()) {
      XSSFCell cell = cell(sheet, mark.getKey());
      cell.setCellStyle(marked.computeIfAbsent(cell.getCellStyle(), this::marked));
      if (remarks++ < Marks.MOST_REMARKS) {
        remark(sheet, cell, mark.getValue());
      }
    }
  }

  private static XSSFCell cell(XSSFSheet sheet, Marks.Place place) {
    XSSFRow row = sheet.getRow(place.row());
    row = row == null ? sheet.createRow(place.row()) : row;
    return row.getCell(place.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private XSSFCellStyle marked(XSSFCellStyle from) {
    XSSFCellStyle style = book.createCellStyle();
    style.cloneStyleFrom(from);
    style.setFillForegroundColor(colour(Marks.FILL));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setTopBorderColor(colour(Marks.BORDER));
    style.setBottomBorderColor(colour(Marks.BORDER));
    style.setLeftBorderColor(colour(Marks.BORDER));
    style.setRightBorderColor(colour(Marks.BORDER));
    return style;
  }

  private static XSSFColor colour(String hex) {
    int rgb = Integer.parseInt(hex, 16);
    return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
  }

  private void remark(XSSFSheet sheet, XSSFCell cell, String message) {
    Comment already = cell.getCellComment();
    if (already != null) {
      already.setString(
          new XSSFRichTextString(Marks.clean(already.getString().getString() + "\n\n" + message)));
      return;
    }
    ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
    anchor.setCol1(cell.getColumnIndex() + 1);
    anchor.setCol2(cell.getColumnIndex() + 5);
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(cell.getRowIndex() + 5);
    Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setAuthor("Petadaya");
    comment.setString(new XSSFRichTextString(Marks.clean(message)));
    cell.setCellComment(comment);
  }

  private void list() {
    List<String> wanted = new ArrayList<>();
    book.sheetIterator().forEachRemaining(sheet -> wanted.add(sheet.getSheetName()));
    wanted.add(MarkedWorkbook.LIST);
    String name = Marks.sheetNames(wanted).getLast();
    XSSFSheet list = book.createSheet(name);
    book.setSheetOrder(name, 0);
    for (int at = 0; at < book.getNumberOfSheets(); at++) {
      book.getSheetAt(at).setSelected(at == 0);
    }
    book.setActiveSheet(0);
    list.setColumnWidth(0, 24 * 256);
    list.setColumnWidth(1, 10 * 256);
    list.setColumnWidth(2, 24 * 256);
    list.setColumnWidth(3, 90 * 256);
    list.createFreezePane(0, 1);
    list.setFitToPage(true);
    list.getPrintSetup().setLandscape(true);
    list.getPrintSetup().setFitHeight((short) 0);
    rows(list);
  }

  private void rows(XSSFSheet list) {
    XSSFCellStyle heading = book.createCellStyle();
    XSSFFont bold = book.createFont();
    bold.setBold(true);
    heading.setFont(bold);
    XSSFCellStyle wrapped = book.createCellStyle();
    wrapped.setWrapText(true);
    XSSFRow head = list.createRow(0);
    for (int column = 0; column < Marks.HEADING.size(); column++) {
      head.createCell(column).setCellValue(Marks.HEADING.get(column));
      head.getCell(column).setCellStyle(heading);
    }
    for (MarkedWorkbook.Mark mark : marks.all()) {
      XSSFRow row = list.createRow(list.getLastRowNum() + 1);
      row.createCell(0).setCellValue(Marks.clean(mark.sheet()));
      place(row.createCell(1), mark);
      row.createCell(2).setCellValue(Marks.clean(mark.value()));
      row.createCell(3).setCellValue(Marks.clean(mark.message()));
      row.getCell(3).setCellStyle(wrapped);
    }
  }

  private void place(XSSFCell cell, MarkedWorkbook.Mark mark) {
    cell.setCellValue(Marks.place(mark));
    if (mark.row() > 0 && book.getSheet(mark.sheet()) != null) {
      Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress("'%s'!%s%d"
          .formatted(
              mark.sheet().replace("'", "''"),
              mark.column().isEmpty() ? "A" : mark.column(),
              mark.row()));
      cell.setHyperlink(link);
    }
  }
}
