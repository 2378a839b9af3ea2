package id.petadaya.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Good files with bytes changed, cut, or doubled by a seeded hand. Each opens or is refused with a
 * reason; nothing else ever happens.
 */
class BrokenFilesTests {

  private static final int TRIES = 400;

  @TempDir
  Path folder;

  private enum Seed {
    XLSX {
      @Override
      byte[] good() throws IOException {
        return excel(new XSSFWorkbook());
      }
    },
    XLS {
      @Override
      byte[] good() throws IOException {
        return excel(new HSSFWorkbook());
      }
    },
    ODS {
      @Override
      byte[] good() {
        String cell =
            "<table:table-cell office:value-type='float' office:value='5'><text:p>5</text:p></table:table-cell>";
        String text =
            "<table:table-cell table:number-columns-spanned='2'><text:p>Alak<text:s text:c='3'/>x</text:p></table:table-cell>";
        String row = "<table:table-row table:number-rows-repeated='2'>" + text + cell.repeat(4)
            + "</table:table-row>";
        return Made.ods("<table:table table:name='Data'>" + row.repeat(20) + "</table:table>")
            .bytes();
      }
    },
    TEXT {
      @Override
      byte[] good() {
        return "No;Nama;Catatan\n1;\"Alak; Kupang\";\"dua\nbaris\"\n2;=\"0371\";é\n"
            .repeat(30)
            .getBytes(StandardCharsets.UTF_8);
      }
    };

    abstract byte[] good() throws IOException;
  }

  @ParameterizedTest
  @EnumSource
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void aBrokenFileOpensOrIsRefused(Seed seed) throws Exception {
    Random random = new Random(20200116);
    byte[] good = seed.good();
    assertThat(survives(good)).isTrue();
    int opened = 0;
    for (int time = 0; time < TRIES; time++) {
      opened += survives(broken(good, random)) ? 1 : 0;
    }
    assertThat(opened).as("opened of %d", TRIES).isLessThan(TRIES);
  }

  /** The archive is whole, what it holds is not: so that the readers see the damage. */
  @ParameterizedTest
  @EnumSource(names = {"XLSX", "ODS"})
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void aWholeArchiveWithABrokenPartOpensOrIsRefused(Seed seed) throws Exception {
    Random random = new Random(20200121);
    byte[] good = seed.good();
    for (int time = 0; time < TRIES; time++) {
      survives(repacked(good, random));
    }
    assertThat(survives(good)).isTrue();
  }

  private boolean survives(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("berkas"), bytes);
    try {
      for (Sheet sheet : TableFiles.open(file, Limits.OFFICE).sheets()) {
        walk(sheet);
      }
      return true;
    } catch (RefusedFile refused) {
      assertThat(refused.getMessage()).isNotBlank();
      return false;
    }
  }

  private static void walk(Sheet sheet) {
    for (int row = 0; row < sheet.rowCount(); row++) {
      for (int column = 0; column < sheet.columnCount(); column++) {
        assertThat(sheet.cell(row, column).shown()).isNotNull();
        assertThat(sheet.remark(row, column)).isNotNull();
      }
      sheet.isRowHidden(row);
    }
    for (Sheet.Merge merge : sheet.merges()) {
      assertThat(merge.firstRow()).isBetween(0, merge.lastRow());
      assertThat(merge.firstColumn()).isBetween(0, merge.lastColumn());
    }
  }

  private static byte[] broken(byte[] good, Random random) {
    byte[] bytes = good.clone();
    switch (random.nextInt(4)) {
      case 0 -> bytes = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
      case 1 -> {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(200));
        byte[] longer = Arrays.copyOf(bytes, bytes.length + to - from);
        System.arraycopy(bytes, from, longer, to, bytes.length - from);
        bytes = longer;
      }
      default -> {
        for (int flips = 1 + random.nextInt(20); flips > 0; flips--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
      }
    }
    return bytes;
  }

  private static byte[] repacked(byte[] good, Random random) throws IOException {
    Made zip = new Made();
    try (var in = new ZipInputStream(new ByteArrayInputStream(good))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readAllBytes();
        boolean told = entry.getName().equals("mimetype");
        zip.with(
            entry.getName(),
            !told && part.length > 0 && random.nextBoolean() ? broken(part, random) : part);
      }
    }
    return zip.bytes();
  }

  private static byte[] excel(Workbook book) throws IOException {
    try (book;
        var out = new ByteArrayOutputStream()) {
      var sheet = book.createSheet("Data");
      var day = book.createCellStyle();
      day.setDataFormat(book.createDataFormat().getFormat("dd mmmm yyyy"));
      for (int at = 0; at < 40; at++) {
        var row = sheet.createRow(at);
        row.createCell(0).setCellValue("Kelurahan " + at % 7);
        row.createCell(1).setCellValue(at * 1.25);
        row.createCell(2).setCellValue(java.time.LocalDate.of(2020, 1, 1 + at % 28));
        row.getCell(2).setCellStyle(day);
        row.createCell(3).setCellFormula("B%d*2".formatted(at + 1));
        row.createCell(4).setCellValue(at % 2 == 0);
      }
      sheet.addMergedRegion(CellRangeAddress.valueOf("A38:B40"));
      new Remark(book).on(sheet.getRow(3).getCell(0));
      sheet.getRow(5).setZeroHeight(true);
      sheet.setColumnHidden(3, true);
      book.createSheet("Tersembunyi").createRow(0).createCell(0).setCellValue("x");
      book.setSheetHidden(1, true);
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      book.write(out);
      return out.toByteArray();
    }
  }

  private record Remark(Workbook book) {

    void on(org.apache.poi.ss.usermodel.Cell cell) {
      var anchor = book.getCreationHelper().createClientAnchor();
      anchor.setRow2(5);
      anchor.setCol2(5);
      var comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
      comment.setString(book.getCreationHelper().createRichTextString("Tolong dicek"));
      cell.setCellComment(comment);
    }
  }
}
