package id.petadaya.collect.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** R10: whatever stands in a cell, a spreadsheet that opens the file calculates nothing. */
class CleanTableTests {

  private static final String SIGNS = "=+-@\t\r\n'\",;|!A1() é漢\u0000";

  @Test
  void noTextBecomesAFormulaAndNoneIsLost() throws IOException {
    var chance = new Random(10);
    int runs = 20_000;
    int found = 0;
    for (int run = 0; run < runs; run++) {
      String text = text(chance);
      String csv = new CleanTable(List.of("kolom"), List.of(List.of(text, "akhir"))).csv();
      List<String> row = second(csv);
      assertThat(row).hasSize(2).last().isEqualTo("akhir");
      String shown = row.getFirst();
      assertThat(shown.equals(text) || shown.equals("'" + text))
          .as("text kept: %s", text)
          .isTrue();
      assertThat(startsAFormula(shown)).as("formula: %s", shown).isFalse();
      // The mutant: a table that writes what it was given.
      found += startsAFormula(text) ? 1 : 0;
    }
    assertThat(found).as("formulas in a table without its guard").isPositive();
    assertThat(startsAFormula("-2+3+cmd|' /C calc'!A0")).isTrue();
    assertThat(new CleanTable(List.of("n"), List.of(List.of("-12"), List.of("-0,5"))).csv())
        .isEqualTo("n\n-12\n\"-0,5\"\n");
    System.out.printf(
        "FIGURE_JSON {\"harness\":\"R10\",\"part\":\"csv\",\"seed\":10,\"runs\":%d,\"findings\":0,\"mutant_findings\":%d,\"met\":true}%n",
        runs, found);
  }

  private static boolean startsAFormula(String cell) {
    if (cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0) {
      return false;
    }
    return !cell.matches("-[0-9]*[.,]?[0-9]+|-");
  }

  private static String text(Random chance) {
    var text = new StringBuilder();
    for (int left = chance.nextInt(8); left > 0; left--) {
      text.append(SIGNS.charAt(chance.nextInt(SIGNS.length())));
    }
    return text.toString();
  }

  /** The second record, as RFC 4180 says. */
  private static List<String> second(String csv) throws IOException {
    var in = new StringReader(csv.substring(csv.indexOf('\n') + 1));
    List<String> row = new ArrayList<>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int sign = in.read(); sign >= 0; sign = in.read()) {
      if (quoted && sign == '"') {
        in.mark(1);
        if (in.read() == '"') {
          cell.append('"');
        } else {
          in.reset();
          quoted = false;
        }
      } else if (quoted) {
        cell.append((char) sign);
      } else if (sign == '"') {
        quoted = true;
      } else if (sign == ',' || sign == '\n') {
        row.add(cell.toString());
        cell.setLength(0);
        if (sign == '\n') {
          break;
        }
      } else {
        cell.append((char) sign);
      }
    }
    return row;
  }
}
