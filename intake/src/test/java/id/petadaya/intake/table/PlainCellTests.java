package id.petadaya.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCellTests {

  private static final String BEHIND = " ".repeat(PlainCell.MOST_BYTES);
  private static final List<Cell> WORDS = List.of(new Cell.Text("satu"), new Cell.Text("dua"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r=\"B7\"><v>12</v></c>",
        "<c r=\"B7\" s=\"1\"><v>43846</v></c>",
        "<c r=\"B7\" s=\"12345\" t=\"s\"><v>1</v></c>",
        "<c r=\"XFD1048576\" s=\"\" t=\"n\"><v>-1234567890.12345678901234567</v></c>",
        "<c r=\"B7\" t=\"x\"><v></v></c>"
      })
  void takesACellAsProgramsWriteIt(String cell) {
    PlainCell plain = new PlainCell();
    assertThat(plain.begins(bytes(cell + BEHIND), 0)).isTrue();
    assertThat(plain.end).isEqualTo(cell.length());
    assertThat(cell.substring(plain.valueFrom, plain.valueTo))
        .isEqualTo(cell.replaceAll(".*<v>|</v>.*", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r=\"B\"><v>12</v></c>",
        "<c r=\"7\"><v>12</v></c>",
        "<c r=\"B0000000000000000000000000000007\"><v>12</v></c>",
        "<c r=\"B7\" s=\"12345678\"><v>1</v></c>",
        "<c r=\"B7\" t=\"str\"><v>1</v></c>",
        "<c r=\"B7\" t=\"s\" s=\"1\"><v>1</v></c>",
        "<c r=\"B7\"/>",
        "<c r=\"B7\"><f>A1</f><v>1</v></c>",
        "<c r=\"B7\"><v>1<!-- --></v></c>",
        "<c r=\"B7\"><v>111111111111111111111111111111111111</v></c>",
        "<c r='B7'><v>12</v></c>",
        "<row r=\"7\">"
      })
  void leavesEveryOtherCell(String cell) {
    assertThat(new PlainCell().begins(bytes(cell + BEHIND), 0)).isFalse();
  }

  @Test
  void aSheetReadsTheSameWholeAndByteByByte() throws Exception {
    StringBuilder rows = new StringBuilder("<worksheet><sheetData>");
    for (int row = 1; row <= 40; row++) {
      rows.append(
          "<row r=\"%1$d\"><c r=\"A%1$d\" t=\"s\"><v>%2$d</v></c><c r=\"B%1$d\" s=\"1\"><v>4384%3$d</v></c>"
              .formatted(row, row % 3, row % 10));
      rows.append(
          "<c r=\"C%1$d\" t=\"b\"><v>1</v></c><c r=\"D%1$d\" t=\"e\"><v>#REF!</v></c><c r=\"E%1$d\"><v> 1.5 </v></c>"
              .formatted(row));
      rows.append(
          "<c r=\"F%1$d\"><v>&#49;2</v></c><c r=\"G%1$d\"><f>A1</f><v>7</v></c><c><v>-0.25</v></c></row>"
              .formatted(row));
    }
    byte[] part = bytes(rows + "</sheetData></worksheet>");
    List<Cell> whole = cells(new ByteArrayInputStream(part));
    assertThat(whole).isEqualTo(cells(new OneByOne(part)));
    assertThat(whole.subList(0, 9))
        .containsExactly(
            WORDS.get(1),
            DateCells.of(43841, false),
            new Cell.Logical(true),
            new Cell.Faulty("#REF!"),
            new Cell.Numeric(1.5, "1.5"),
            new Cell.Numeric(12, "12"),
            new Cell.Numeric(7, "7"),
            new Cell.Numeric(-0.25, "-0.25"),
            Cell.EMPTY);
  }

  @Test
  void aSheetCutOffAnywhereIsRefused() {
    String part = "<worksheet><sheetData><row>"
        + "<c r=\"A1\" t=\"s\"><v>0</v></c>".repeat(8)
        + "</row></sheetData>"
        + "</worksheet>";
    for (int length = 0; length < part.length() - 1; length++) {
      byte[] cut = bytes(part.substring(0, length));
      assertThatThrownBy(() -> cells(new ByteArrayInputStream(cut)))
          .as("%d bytes", length)
          .isInstanceOf(IOException.class);
    }
  }

  private static List<Cell> cells(InputStream in) throws IOException, RefusedFile {
    var sheet = new PackedSheet("lembar", false, new Room(Limits.OFFICE), WORDS, "");
    new XlsxSheet(new SheetXml(in), sheet, new boolean[] {false, true}, false).read();
    List<Cell> cells = new ArrayList<>();
    IntStream.range(0, sheet.rowCount())
        .forEach(
            row -> IntStream.range(0, 9).forEach(column -> cells.add(sheet.cell(row, column))));
    return cells;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Gives a byte at a time, so that no cell ever lies whole in the buffer. */
  private static final class OneByOne extends ByteArrayInputStream {

    private OneByOne(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] into, int from, int most) {
      return super.read(into, from, Math.min(1, most));
    }
  }
}
