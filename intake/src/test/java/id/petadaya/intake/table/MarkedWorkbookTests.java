package id.petadaya.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petadaya.intake.table.MarkedWorkbook.Mark;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedWorkbookTests {

  @TempDir
  Path folder;

  private XSSFWorkbook marked(String name, byte[] bytes, Mark... marks)
      throws IOException, RefusedFile {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MarkedWorkbook.write(Made.file(folder, name, bytes), Limits.OFFICE, List.of(marks), out);
    TableFile again =
        TableFiles.open(Made.file(folder, "bertanda.xlsx", out.toByteArray()), Limits.OFFICE);
    assertThat(again.kind()).isEqualTo(TableFile.Kind.XLSX);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  private byte[] look() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      var sheet = book.createSheet("Isian");
      var style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat("0.00"));
      var row = sheet.createRow(1);
      row.createCell(1).setCellValue(12.5);
      row.getCell(1).setCellStyle(style);
      sheet.setColumnWidth(1, 30 * 256);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void aWorkbookKeepsItsLookAndBearsFillBorderAndRemark() throws Exception {
    XSSFWorkbook book = marked(
        "a.xlsx",
        look(),
        new Mark("Isian", 2, "B", "Satuan belum jelas."),
        new Mark("Isian", 2, "B", "Periksa."),
        new Mark("Isian", 9, "D", "Kosong."));
    assertThat(book.getSheetName(0)).isEqualTo(MarkedWorkbook.LIST);
    assertThat(book.getActiveSheetIndex()).isZero();
    var sheet = book.getSheet("Isian");
    var cell = sheet.getRow(1).getCell(1);
    assertThat(cell.getNumericCellValue()).isEqualTo(12.5);
    assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("0.00");
    assertThat(cell.getCellStyle().getFillForegroundColorColor().getARGBHex())
        .isEqualTo("FFFFF7E0");
    assertThat(cell.getCellStyle().getTopBorderXSSFColor().getARGBHex()).isEqualTo("FFB98A1E");
    assertThat(cell.getCellComment().getString().getString())
        .isEqualTo("Satuan belum jelas.\nPeriksa.");
    assertThat(sheet.getColumnWidth(1)).isEqualTo(30 * 256);
    assertThat(sheet.getRow(8).getCell(3).getCellComment().getString().getString())
        .isEqualTo("Kosong.");
    var list = book.getSheetAt(0);
    assertThat(list.getLastRowNum()).isEqualTo(3);
    assertThat(list.getRow(1).getCell(1).getStringCellValue()).isEqualTo("B2");
    assertThat(list.getRow(1).getCell(1).getHyperlink().getAddress()).isEqualTo("'Isian'!B2");
    assertThat(list.getRow(3).getCell(2).getStringCellValue()).isEmpty();
    assertThat(list.getRow(3).getCell(3).getStringCellValue()).isEqualTo("Kosong.");
  }

  @Test
  void textBecomesAWorkbookAndNeverAFormula() throws Exception {
    byte[] text =
        "Desa;Jumlah\n=cmd|'/c calc'!A1;-\n@SUM(1);=1+1\n".getBytes(StandardCharsets.UTF_8);
    XSSFWorkbook book = marked(
        "data [2019]: kota.csv".replace(":", ""),
        text,
        new Mark("data [2019] kota.csv", 2, "", "=Baris ini \u0001diperiksa."));
    var sheet = book.getSheetAt(1);
    assertThat(sheet.getSheetName()).isEqualTo("data  2019  kota.csv");
    sheet.forEach(
        row -> row.forEach(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.STRING)));
    assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("=cmd|'/c calc'!A1");
    assertThat(sheet.getRow(1).getCell(0).getCellComment().getString().getString())
        .isEqualTo("=Baris ini diperiksa.");
    assertThat(sheet
            .getRow(1)
            .getCell(0)
            .getCellStyle()
            .getFillForegroundColorColor()
            .getARGBHex())
        .isEqualTo("FFFFF7E0");
    assertThat(book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue()).isEqualTo("baris 2");
  }

  @Test
  void anOldWorkbookBecomesANewOneWithTheSameValuesAndRemarks() throws Exception {
    XSSFWorkbook book = marked(
        "a.xls",
        OldWorkbook.bytes(),
        new Mark("Data", 1, "B", "12,5", "Periksa."),
        new Mark("Lain", 1, "B", "Tidak ada."));
    var row = book.getSheet("Data").getRow(0);
    assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=Alak");
    assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(12.5);
    assertThat(row.getCell(1).getCellComment().getString().getString())
        .isEqualTo("cek\n\nPeriksa.");
    assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(2);
    assertThat(book.getSheetAt(0).getRow(1).getCell(2).getStringCellValue()).isEqualTo("12,5");
  }

  @Test
  void anOldWorkbookKeepsFontsFillsWidthsAndMergedCells() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var old = new HSSFWorkbook()) {
      var sheet = old.createSheet("Rekap");
      var style = old.createCellStyle();
      var font = old.createFont();
      font.setBold(true);
      style.setFont(font);
      style.setFillForegroundColor(IndexedColors.LIGHT_GREEN.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      var cell = sheet.createRow(0).createCell(0);
      cell.setCellValue("REKAP KASUS");
      cell.setCellStyle(style);
      sheet.createRow(1).createCell(1).setCellFormula("1+1");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
      sheet.setColumnWidth(1, 33 * 256);
      old.write(out);
    }
    XSSFWorkbook book = marked("a.xls", out.toByteArray(), new Mark("Rekap", 2, "B", "Periksa."));
    var sheet = book.getSheet("Rekap");
    var style = sheet.getRow(0).getCell(0).getCellStyle();
    assertThat(style.getFont().getBold()).isTrue();
    assertThat(style.getFillForegroundColorColor().getARGBHex()).isEqualTo("FFCCFFCC");
    assertThat(sheet.getMergedRegions()).containsExactly(new CellRangeAddress(0, 0, 0, 2));
    assertThat(sheet.getColumnWidth(1)).isEqualTo(33 * 256);
    assertThat(sheet.getRow(1).getCell(1).getCellType()).isNotEqualTo(CellType.FORMULA);
  }

  @Test
  void namesOfSheetsAreMadeBearableAndDifferent() {
    assertThat(Marks.sheetNames(List.of("a/b", "A b", "", "x".repeat(40), "x".repeat(40))))
        .containsExactly("a b", "A b (2)", "Lembar", "x".repeat(31), "x".repeat(27) + " (2)");
  }

  @Test
  void aMarkWithoutLettersForItsColumnIsTheProgrammersMistake() {
    assertThatThrownBy(() -> new Mark("a", 1, "3", "b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe");
  }
}
