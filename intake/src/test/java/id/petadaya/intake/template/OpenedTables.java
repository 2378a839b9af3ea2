package id.petadaya.intake.template;

import id.petadaya.intake.table.Cell;
import id.petadaya.intake.table.Sheet.Merge;
import id.petadaya.intake.table.TableFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Opens the files of the tests by plain means, so that these tests speak of templates only. */
final class OpenedTables {

  private OpenedTables() {}

  static TableFile open(Path path) throws IOException {
    String name = path.getFileName().toString();
    if (name.endsWith(".csv") || name.endsWith(".txt")) {
      return new TableFile(name, TableFile.Kind.TEXT, List.of(text(name, Files.readAllBytes(path))));
    }
    try (Workbook book = WorkbookFactory.create(path.toFile(), null, true)) {
      List<HandMadeSheet> sheets = new ArrayList<>();
      for (org.apache.poi.ss.usermodel.Sheet sheet : book) {
        sheets.add(sheet(sheet));
      }
      return new TableFile(name, TableFile.Kind.XLSX, sheets);
    }
  }

  private static HandMadeSheet sheet(org.apache.poi.ss.usermodel.Sheet sheet) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int at = 0; at <= sheet.getLastRowNum(); at++) {
      List<Cell> cells = new ArrayList<>();
      Row row = sheet.getRow(at);
      for (int column = 0; row != null && column < row.getLastCellNum(); column++) {
        cells.add(row.getCell(column) == null ? Cell.EMPTY : cell(row.getCell(column)));
      }
      rows.add(cells);
    }
    List<Merge> merges =
        sheet.getMergedRegions().stream().map(m -> new Merge(m.getFirstRow(), m.getLastRow(), m.getFirstColumn(), m.getLastColumn())).toList();
    return new HandMadeSheet(sheet.getSheetName(), rows, merges);
  }

  private static Cell cell(org.apache.poi.ss.usermodel.Cell cell) {
    return switch (cell.getCellType()) {
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? new Cell.Dated(cell.getLocalDateTimeCellValue(), cell.toString())
              : new Cell.Numeric(cell.getNumericCellValue(), Numbers.plain(cell.getNumericCellValue()));
      case STRING -> cell.getStringCellValue().isEmpty() ? Cell.EMPTY : new Cell.Text(cell.getStringCellValue());
      case BOOLEAN -> new Cell.Logical(cell.getBooleanCellValue());
      case FORMULA -> new Cell.Uncalculated(cell.getCellFormula());
      case ERROR -> new Cell.Faulty(FormulaError.forInt(cell.getErrorCellValue()).getString());
      default -> Cell.EMPTY;
    };
  }

  private static HandMadeSheet text(String name, byte[] bytes) throws IOException {
    Charset charset = bytes.length > 1 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    String text = new String(bytes, charset);
    if (text.indexOf('\ufffd') >= 0) {
      text = new String(bytes, Charset.forName("windows-1252"));
    }
    text = text.startsWith("\ufeff") ? text.substring(1) : text;
    char separator = text.indexOf('\t') >= 0 ? '\t' : text.chars().filter(c -> c == ';').count() > text.chars().filter(c -> c == ',').count() ? ';' : ',';
    List<List<Cell>> rows = new ArrayList<>();
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).setQuote(separator == '\t' ? null : '"').get();
    for (CSVRecord record : format.parse(new StringReader(text))) {
      List<Cell> cells = new ArrayList<>();
      record.forEach(value -> cells.add(HandMadeSheet.cell(value)));
      rows.add(cells);
    }
    return new HandMadeSheet(name, rows, List.of());
  }
}
