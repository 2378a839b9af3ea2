package id.petadaya.intake.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;

/** Opens .xls of Excel 97 to 2003 through POI. Other files in the same container are told apart. */
final class XlsFile {

  private final Limits limits;
  private final Room room;
  private boolean from1904;
  private boolean calculated;

  private XlsFile(Limits limits) {
    this.limits = limits;
    this.room = new Room(limits);
  }

  static List<PackedSheet> sheets(Path file, Limits limits) throws IOException, RefusedFile {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      refuseOthers(container.getRoot());
      try (HSSFWorkbook book = new HSSFWorkbook(container.getRoot(), false)) {
        return new XlsFile(limits).sheets(book);
      }
    } catch (EncryptedDocumentException e) {
      throw Refusals.locked();
    } catch (OldExcelFormatException e) {
      throw Refusals.wrongType("Excel versi sangat lama (5 atau 95)");
    } catch (FileNotFoundException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError | AssertionError e) {
      throw Refusals.corrupt();
    }
  }

  private static void refuseOthers(DirectoryNode root) throws RefusedFile {
    if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
      throw Refusals.locked();
    }
    if (root.hasEntryCaseInsensitive("WordDocument")) {
      throw Refusals.wrongType("dokumen Word");
    }
    if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
      throw Refusals.wrongType("presentasi");
    }
    if (!root.hasEntryCaseInsensitive("Workbook") && root.hasEntryCaseInsensitive("Book")) {
      throw Refusals.wrongType("Excel versi sangat lama (5 atau 95)");
    }
  }

  private List<PackedSheet> sheets(HSSFWorkbook book) throws RefusedFile {
    if (book.getNumberOfSheets() > limits.sheets()) {
      throw Refusals.tooLarge("Berkas memuat lebih dari %d lembar".formatted(limits.sheets()));
    }
    from1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
    calculated = isCalculated(book);
    List<PackedSheet> sheets = new ArrayList<>();
    for (int at = 0; at < book.getNumberOfSheets(); at++) {
      sheets.add(
          sheet(book.getSheetAt(at), book.getSheetVisibility(at) != SheetVisibility.VISIBLE));
    }
    return sheets;
  }

  /** A program that does not calculate leaves the value of every formula empty: that is not a zero. */
  private static boolean isCalculated(HSSFWorkbook book) {
    for (org.apache.poi.ss.usermodel.Sheet sheet : book) {
      for (Row row : sheet) {
        for (org.apache.poi.ss.usermodel.Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA && hasValue(cell)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean hasValue(org.apache.poi.ss.usermodel.Cell cell) {
    return cell.getCachedFormulaResultType() != CellType.STRING
        || !cell.getStringCellValue().isEmpty();
  }

  private PackedSheet sheet(HSSFSheet from, boolean hidden) throws RefusedFile {
    PackedSheet sheet = new PackedSheet(from.getSheetName(), hidden, room);
    for (Row row : from) {
      if (row.getZeroHeight()) {
        sheet.hideRow(row.getRowNum());
      }
      for (org.apache.poi.ss.usermodel.Cell cell : row) {
        put(sheet, (HSSFCell) cell, cell.getCellType());
      }
    }
    for (int column = 0; column < sheet.columnCount(); column++) {
      if (from.isColumnHidden(column)) {
        sheet.hideColumns(column, column);
      }
    }
    for (CellRangeAddress one : from.getMergedRegions()) {
      sheet.merge(one.getFirstRow(), one.getLastRow(), one.getFirstColumn(), one.getLastColumn());
    }
    for (var remark : from.getCellComments().entrySet()) {
      if (remark.getValue().getString() != null) {
        sheet.remark(
            remark.getKey().getRow(),
            remark.getKey().getColumn(),
            remark.getValue().getString().getString().strip());
      }
    }
    return sheet;
  }

  private void put(PackedSheet sheet, HSSFCell cell, CellType type) throws RefusedFile {
    int row = cell.getRowIndex();
    int column = cell.getColumnIndex();
    switch (type) {
      case NUMERIC -> {
        double value = cell.getNumericCellValue();
        if (DateCells.isDate(cell.getCellStyle().getDataFormat(), format(cell))) {
          sheet.putDate(row, column, value, from1904);
        } else {
          sheet.putNumber(row, column, value);
        }
      }
      case STRING -> {
        String text = cell.getStringCellValue();
        sheet.put(row, column, text.isEmpty() ? Cell.EMPTY : new Cell.Text(text));
      }
      case BOOLEAN -> sheet.put(row, column, new Cell.Logical(cell.getBooleanCellValue()));
      case ERROR -> sheet.put(row, column, new Cell.Faulty(error(cell.getErrorCellValue())));
      case FORMULA -> {
        if (calculated) {
          put(sheet, cell, cell.getCachedFormulaResultType());
        } else {
          sheet.put(row, column, new Cell.Uncalculated(cell.getCellFormula()));
        }
      }
      default -> {}
    }
  }

  private static String format(HSSFCell cell) {
    String format = cell.getCellStyle().getDataFormatString();
    return format == null ? "" : format;
  }

  private static String error(byte code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
  }
}
