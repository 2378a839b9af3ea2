package id.petadaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellsTests {

  private static final String[] PIECES = {
    "", "0", "1:3", "Alak", ",", "\"", "\n", "\r\n", " ", "é", "53.71"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whatAnotherProgramWritesIsReadBack(long seed) throws IOException {
    Random random = new Random(seed);
    for (QuoteMode quotes : List.of(QuoteMode.MINIMAL, QuoteMode.ALL)) {
      for (String lineEnd : List.of("\n", "\r\n", "\r")) {
        List<List<String>> records = records(random);
        assertThat(read(written(records, quotes, lineEnd))).isEqualTo(records);
      }
    }
  }

  @Test
  void linesAreCountedThroughQuotesAndEmptyLines() {
    CsvCells cells = new CsvCells("a,b\n\n\"x\ny\",1\nc,2".getBytes(StandardCharsets.UTF_8));
    List<Integer> lines = new ArrayList<>();
    while (cells.next()) {
      lines.add(cells.line());
    }
    assertThat(lines).containsExactly(1, 3, 5);
  }

  @Test
  void anOpenQuoteIsToldAndNeverRunsBeyondTheEnd() {
    CsvCells cells = new CsvCells("a,\"b\nc".getBytes(StandardCharsets.UTF_8));
    assertThat(cells.next()).isTrue();
    assertThat(cells.hasOpenQuote()).isTrue();
    assertThat(cells.text(1)).isEqualTo("b\nc");
    assertThat(cells.next()).isFalse();
  }

  @Test
  void arbitraryBytesAreReadToTheirEnd() {
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      byte[] bytes = new byte[random.nextInt(40)];
      for (int at = 0; at < bytes.length; at++) {
        bytes[at] = (byte) ",\"\n\ra1\u0000\u00ff".charAt(random.nextInt(8));
      }
      CsvCells cells = new CsvCells(bytes);
      int records = 0;
      while (cells.next()) {
        records++;
        assertThat(cells.count()).isPositive();
        assertThat(cells.text(cells.count() - 1)).isNotNull();
      }
      assertThat(records).isLessThanOrEqualTo(bytes.length);
    }
  }

  private static List<List<String>> records(Random random) {
    List<List<String>> records = new ArrayList<>();
    for (int record = 0; record < 20; record++) {
      List<String> cells = new ArrayList<>();
      for (int cell = 0; cell < 4; cell++) {
        cells.add(PIECES[random.nextInt(PIECES.length)] + PIECES[random.nextInt(PIECES.length)]);
      }
      records.add(cells);
    }
    return records;
  }

  private static byte[] written(List<List<String>> records, QuoteMode quotes, String lineEnd)
      throws IOException {
    StringBuilder text = new StringBuilder();
    CSVFormat format = CSVFormat.DEFAULT
        .builder()
        .setQuoteMode(quotes)
        .setRecordSeparator(lineEnd)
        .get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      printer.printRecords(records);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<List<String>> read(byte[] bytes) {
    CsvCells cells = new CsvCells(bytes);
    List<List<String>> records = new ArrayList<>();
    while (cells.next()) {
      List<String> record = new ArrayList<>();
      for (int cell = 0; cell < cells.count(); cell++) {
        record.add(cells.text(cell));
      }
      records.add(record);
    }
    return records;
  }
}
