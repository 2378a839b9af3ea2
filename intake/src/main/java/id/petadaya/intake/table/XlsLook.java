package id.petadaya.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.PaneInformation;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * An .xls as an .xlsx with the same look: fonts, fills, borders, number formats, widths, heights,
 * merged, hidden and frozen cells. Formulas become what they last said. Pictures and charts stay
 * behind.
 */
final class XlsLook {

  private static final int MOST_COLUMNS = 256;

  private final HSSFWorkbook from;
  private final XSSFWorkbook to = new XSSFWorkbook();
  private final Map<Short, XSSFCellStyle> styles = new HashMap<>();
  private final Map<Integer, XSSFFont> fonts = new HashMap<>();

  private XlsLook(HSSFWorkbook from) {
    this.from = from;
  }

  static XSSFWorkbook copy(InputStream in) throws IOException {
    try (HSSFWorkbook from = new HSSFWorkbook(in)) {
      XlsLook look = new XlsLook(from);
      for (int at = 0; at < from.getNumberOfSheets(); at++) {
        look.sheet(from.getSheetAt(at), look.to.createSheet(from.getSheetName(at)));
        look.to.setSheetVisibility(at, from.getSheetVisibility(at));
      }
      return look.to;
    }
  }

  private void sheet(HSSFSheet old, XSSFSheet fresh) {
    fresh.setDefaultColumnWidth(old.getDefaultColumnWidth());
    for (int column = 0; column < MOST_COLUMNS; column++) {
      if (old.getColumnWidth(column) != old.getDefaultColumnWidth() * 256) {
        fresh.setColumnWidth(column, old.getColumnWidth(column));
      }
      if (old.isColumnHidden(column)) {
        fresh.setColumnHidden(column, true);
      }
    }
    for (Row row : old) {
      row(row, fresh.createRow(row.getRowNum()));
    }
    old.getMergedRegions().forEach(fresh::addMergedRegionUnsafe);
    PaneInformation pane = old.getPaneInformation();
    if (pane != null && pane.isFreezePane()) {
      fresh.createFreezePane(pane.getVerticalSplitPosition(), pane.getHorizontalSplitPosition());
    }
    fresh.getPrintSetup().setLandscape(old.getPrintSetup().getLandscape());
  }

  private void row(Row old, XSSFRow fresh) {
    fresh.setHeight(old.getHeight());
    fresh.setZeroHeight(old.getZeroHeight());
    for (Cell cell : old) {
      cell((HSSFCell) cell, fresh.createCell(cell.getColumnIndex()));
    }
  }

  private void cell(HSSFCell old, XSSFCell fresh) {
    fresh.setCellStyle(style(old.getCellStyle()));
    CellType type = old.getCellType() == CellType.FORMULA
        ? old.getCachedFormulaResultType()
        : old.getCellType();
    switch (type) {
      case NUMERIC -> fresh.setCellValue(old.getNumericCellValue());
      case STRING -> fresh.setCellValue(Marks.clean(old.getRichStringCellValue().getString()));
      case BOOLEAN -> fresh.setCellValue(old.getBooleanCellValue());
      case ERROR -> fresh.setCellErrorValue(old.getErrorCellValue());
      default -> {}
    }
    HSSFComment remark = old.getCellComment();
    if (remark != null) {
      ClientAnchor anchor = to.getCreationHelper().createClientAnchor();
      anchor.setCol1(old.getColumnIndex() + 1);
      anchor.setCol2(old.getColumnIndex() + 5);
      anchor.setRow1(old.getRowIndex());
      anchor.setRow2(old.getRowIndex() + 5);
      Comment copy = fresh.getSheet().createDrawingPatriarch().createCellComment(anchor);
      copy.setAuthor(String.valueOf(remark.getAuthor()));
      copy.setString(new XSSFRichTextString(Marks.clean(remark.getString().getString())));
      fresh.setCellComment(copy);
    }
  }

  private XSSFCellStyle style(HSSFCellStyle old) {
    return styles.computeIfAbsent(old.getIndex(), index -> fresh(old));
  }

  private XSSFCellStyle fresh(HSSFCellStyle old) {
    XSSFCellStyle style = to.createCellStyle();
    style.setDataFormat(to.createDataFormat().getFormat(old.getDataFormatString()));
    style.setAlignment(old.getAlignment());
    style.setVerticalAlignment(old.getVerticalAlignment());
    style.setWrapText(old.getWrapText());
    style.setIndention(old.getIndention());
    style.setRotation(old.getRotation());
    style.setBorderTop(old.getBorderTop());
    style.setBorderBottom(old.getBorderBottom());
    style.setBorderLeft(old.getBorderLeft());
    style.setBorderRight(old.getBorderRight());
    if (old.getFillPattern() != FillPatternType.NO_FILL) {
      XSSFColor fill = colour(old.getFillForegroundColorColor());
      if (fill != null) {
        style.setFillForegroundColor(fill);
        style.setFillPattern(old.getFillPattern());
      }
    }
    style.setFont(fonts.computeIfAbsent(old.getFontIndex(), this::font));
    return style;
  }

  private XSSFFont font(int index) {
    HSSFFont old = from.getFontAt(index);
    XSSFFont font = to.createFont();
    font.setFontName(old.getFontName());
    font.setFontHeight(old.getFontHeight());
    font.setBold(old.getBold());
    font.setItalic(old.getItalic());
    font.setUnderline(old.getUnderline());
    font.setStrikeout(old.getStrikeout());
    XSSFColor colour = colour(old.getHSSFColor(from));
    if (colour != null) {
      font.setColor(colour);
    }
    return font;
  }

  /** Null for the colour that the reader's own settings choose. */
  private static @Nullable XSSFColor colour(@Nullable HSSFColor old) {
    if (old == null || old.getIndex() == HSSFColor.HSSFColorPredefined.AUTOMATIC.getIndex()) {
      return null;
    }
    short[] rgb = old.getTriplet();
    return new XSSFColor(new byte[] {(byte) rgb[0], (byte) rgb[1], (byte) rgb[2]}, null);
  }
}
