package id.petadaya.intake.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.IOUtils;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** Opens .xls and .xlsx through POI, whose own guards against bombs are set here. */
final class ExcelFile {

  static {
    ZipSecureFile.setMinInflateRatio(0.005);
    ZipSecureFile.setMaxEntrySize(400L << 20);
    ZipSecureFile.setMaxFileCount(1000);
    IOUtils.setByteArrayMaxOverride(300 << 20);
  }

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final Limits limits;

  ExcelFile(Limits limits) {
    this.limits = limits;
  }

  List<ListedSheet> sheets(Path file) throws IOException, RefusedFile {
    try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
      if (book.getNumberOfSheets() > limits.sheets()) {
        throw Refusals.tooLarge("Terlalu banyak lembar");
      }
      List<ListedSheet> sheets = new ArrayList<>();
      for (int at = 0; at < book.getNumberOfSheets(); at++) {
        sheets.add(sheet(book.getSheetAt(at), book.getSheetVisibility(at) != SheetVisibility.VISIBLE));
      }
      return sheets;
    } catch (EncryptedDocumentException e) {
      throw Refusals.locked();
    } catch (OldExcelFormatException e) {
      throw Refusals.wrongType("Excel versi sangat lama (5 atau 95)");
    } catch (RefusedFile refused) {
      throw refused;
    } catch (Exception | StackOverflowError e) {
      throw mentions(e, "Zip bomb") ? Refusals.bomb() : Refusals.corrupt();
    }
  }

  private ListedSheet sheet(org.apache.poi.ss.usermodel.Sheet from, boolean hidden) throws RefusedFile {
    var sheet = new ListedSheet(from.getSheetName(), hidden);
    if (from.getLastRowNum() >= limits.rows()) {
      throw Refusals.tooLarge("Lembar \"%s\" terlalu panjang".formatted(from.getSheetName()));
    }
    int columns = 0;
    for (Row row : from) {
      if (row.getZeroHeight()) {
        sheet.hideRow(row.getRowNum());
      }
      for (org.apache.poi.ss.usermodel.Cell cell : row) {
        if (cell.getColumnIndex() < limits.columns()) {
          sheet.put(row.getRowNum(), cell.getColumnIndex(), cell(cell, cell.getCellType()));
          columns = Math.max(columns, cell.getColumnIndex() + 1);
        }
      }
    }
    for (int column = 0; column < columns; column++) {
      if (from.isColumnHidden(column)) {
        sheet.hideColumn(column);
      }
    }
    for (CellRangeAddress one : from.getMergedRegions()) {
      sheet.merge(new Sheet.Merge(one.getFirstRow(), one.getLastRow(), one.getFirstColumn(), one.getLastColumn()));
    }
    from.getCellComments()
        .forEach(
            (place, comment) -> {
              if (comment.getString() != null) {
                sheet.remark(place.getRow(), place.getColumn(), comment.getString().getString());
              }
            });
    return sheet;
  }

  private static Cell cell(org.apache.poi.ss.usermodel.Cell cell, CellType type) {
    return switch (type) {
      case NUMERIC -> number(cell);
      case STRING -> text(cell.getStringCellValue());
      case BOOLEAN -> new Cell.Logical(cell.getBooleanCellValue());
      case ERROR -> new Cell.Faulty(error(cell.getErrorCellValue()));
      case FORMULA ->
          hasCachedValue(cell)
              ? cell(cell, cell.getCachedFormulaResultType())
              : new Cell.Uncalculated(cell.getCellFormula());
      default -> Cell.EMPTY;
    };
  }

  /** A program that does not calculate leaves the formula without its value: that is not a zero. */
  private static boolean hasCachedValue(org.apache.poi.ss.usermodel.Cell cell) {
    return !(cell instanceof XSSFCell xssf)
        || xssf.getCTCell().isSetV() && !xssf.getCTCell().getV().isBlank();
  }

  private static Cell number(org.apache.poi.ss.usermodel.Cell cell) {
    double value = cell.getNumericCellValue();
    if (DateUtil.isCellDateFormatted(cell)) {
      var day = cell.getLocalDateTimeCellValue();
      if (day != null) {
        return new Cell.Dated(day, DAY.format(day));
      }
    }
    return new Cell.Numeric(value, PlainNumber.of(value));
  }

  private static Cell text(String text) {
    return text.isEmpty() ? Cell.EMPTY : new Cell.Text(text);
  }

  private static String error(byte code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
  }

  private static boolean mentions(Throwable failed, String words) {
    for (Throwable one = failed; one != null; one = one.getCause()) {
      if (one.getMessage() != null && one.getMessage().contains(words)) {
        return true;
      }
    }
    return false;
  }
}
