package id.petadaya.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizesTests {

  @TempDir
  Path folder;

  @Test
  void aNationHasItsNumberOfDifferentAreasInOrder() throws IOException {
    Path csv = folder.resolve("nation.csv");
    MakeNation.write(csv, 20_000, 3);
    List<String> lines = Files.readAllLines(csv);
    assertThat(lines).hasSize(20_001);
    List<String> codes =
        lines.stream().skip(1).map(line -> line.substring(0, 13)).toList();
    assertThat(new HashSet<>(codes)).hasSize(20_000);
    assertThat(codes).isSorted();
    assertThat(lines).allMatch(line -> line.chars().filter(c -> c == ',').count() == 13);
  }

  @Test
  void theSameSeedGivesTheSameNationAndWorkbook() throws IOException {
    MakeNation.write(folder.resolve("a.csv"), 500, 3);
    MakeNation.write(folder.resolve("b.csv"), 500, 3);
    assertThat(folder.resolve("a.csv")).hasSameBinaryContentAs(folder.resolve("b.csv"));
    var one = MakeWideWorkbook.write(folder.resolve("one"), 500, 3);
    var two = MakeWideWorkbook.write(folder.resolve("two"), 500, 3);
    assertThat(one.workbook()).hasSameBinaryContentAs(two.workbook());
  }

  @Test
  void exactlyTheRowsNamedAsFaultyBreakARule() throws IOException {
    var made = MakeWideWorkbook.write(folder, 5_000, 3);
    Set<Integer> faulty = new HashSet<>();
    try (var book = WorkbookFactory.create(made.workbook().toFile(), null, true)) {
      var sheet = book.getSheetAt(0);
      assertThat(sheet.getLastRowNum()).isEqualTo(5_000);
      for (Row row : sheet) {
        if (row.getRowNum() > 0 && breaksARule(row)) {
          faulty.add(row.getRowNum() + 1);
        }
      }
      assertThat(sheet.getRow(1).getCell(2).getLocalDateTimeCellValue().toLocalDate())
          .hasToString("2020-01-01");
    }
    assertThat(faulty).isEqualTo(made.faults().keySet()).hasSizeBetween(25, 90);
  }

  private static boolean breaksARule(Row row) {
    boolean bad = !row.getCell(0).getStringCellValue().matches("\\d\\d\\.\\d\\d\\.\\d\\d\\.\\d{4}");
    for (int at = 4; at < 14; at++) {
      double n = row.getCell(at).getNumericCellValue();
      bad |= n < 0 || (at >= 8 && n > 100);
    }
    return bad
        | !List.of("aman", "siaga", "waspada", "bahaya")
            .contains(row.getCell(14).getStringCellValue());
  }
}
