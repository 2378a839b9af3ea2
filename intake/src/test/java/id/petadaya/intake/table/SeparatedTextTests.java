package id.petadaya.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeparatedTextTests {

  private static final String[] PIECES = {
    "Alak", "", " ", "\"", "\n", "5", ";", ",", "é", "\"\"", "\r\n"
  };

  @TempDir
  Path folder;

  @Test
  void aQuotedCellMayHoldAnythingAndSpacesAroundIt() throws Exception {
    assertThat(rows("a;\"b;\n\"\"c\"\"\" ; \"d\"\ne;f\n"))
        .containsExactly(List.of("a", "b;\n\"c\"", "d"), List.of("e", "f", ""));
  }

  @Test
  void aQuoteInsideACellIsALetter() throws Exception {
    assertThat(rows("Jl. \"Timor\" 5;b\n\"Oepura\" lama;d\n5\";f\n"))
        .containsExactly(
            List.of("Jl. \"Timor\" 5", "b"), List.of("\"Oepura\" lama", "d"), List.of("5\"", "f"));
  }

  @Test
  void theLineThatTellsExcelTheSeparatorIsNoRow() throws Exception {
    assertThat(rows("sep=;\r\na;1,5\r\nb;2,5\r\n"))
        .containsExactly(List.of("a", "1,5"), List.of("b", "2,5"));
  }

  @Test
  void everyEndOfLineEndsARow() throws Exception {
    assertThat(rows("a;b\rc;d\r\ne;f\ng;h")).hasSize(4);
  }

  @Test
  void whatIsWrittenInQuotesIsReadAsItWas() throws Exception {
    Random random = new Random(20200116);
    for (int time = 0; time < 300; time++) {
      List<List<String>> wanted = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      for (int row = 0; row < 4; row++) {
        wanted.add(List.of("k", cell(random), cell(random), "z"));
        wanted
            .getLast()
            .forEach(cell -> text.append('"').append(cell.replace("\"", "\"\"")).append("\";"));
        text.setCharAt(text.length() - 1, '\n');
      }
      assertThat(rows(text.toString())).as(text.toString()).isEqualTo(wanted);
    }
  }

  private static String cell(Random random) {
    StringBuilder cell = new StringBuilder();
    for (int piece = random.nextInt(5); piece > 0; piece--) {
      cell.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return cell.toString();
  }

  private List<List<String>> rows(String text) throws Exception {
    Sheet sheet = TableFiles.open(
            Made.file(folder, "a.csv", text.getBytes(StandardCharsets.UTF_8)), Limits.OFFICE)
        .sheets()
        .getFirst();
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < sheet.rowCount(); row++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < sheet.columnCount(); column++) {
        cells.add(sheet.cell(row, column).shown());
      }
      rows.add(cells);
    }
    return rows;
  }
}
