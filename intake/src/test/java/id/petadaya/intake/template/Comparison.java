package id.petadaya.intake.template;

import id.petadaya.instruments.imports.Template;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A reading beside the clean table, cell by cell. Columns that no file holds are not compared. */
record Comparison(int cells, List<String> differences) {

  private static final Set<String> IN_NO_FILE = Set.of("id_orang_sebenarnya", "cacat");
  /** Half of the last digit of seconds of arc, in degrees, and half of the fifth decimal. */
  private static final double SEXAGESIMAL = 0.00002;

  static Comparison of(Reading reading, Path truth) throws IOException {
    Template template = reading.template();
    List<List<String>> got =
        new ArrayList<>(reading.rows().stream().map(Reading.Row::values).toList());
    if (template.columns().getFirst().equals("kode") && template.columns().size() > 8) {
      got.sort(java.util.Comparator.comparing(List::getFirst));
    }
    List<String> differences = new ArrayList<>();
    int cells = 0;
    try (CSVParser parser = CSVParser.parse(
        truth,
        StandardCharsets.UTF_8,
        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
      List<String> columns = parser.getHeaderNames();
      List<CSVRecord> wanted = parser.getRecords();
      if (wanted.size() != got.size()) {
        differences.add("baris: diharapkan %d, hasilnya %d".formatted(wanted.size(), got.size()));
      }
      for (int row = 0; row < Math.min(wanted.size(), got.size()); row++) {
        for (String column : columns) {
          if (IN_NO_FILE.contains(column)) {
            continue;
          }
          cells++;
          String value = got.get(row).get(template.column(column));
          String expected = wanted.get(row).get(column);
          if (!same(column, expected, value)) {
            differences.add("baris %d (Excel %d), %s: diharapkan [%s], hasilnya [%s]"
                .formatted(row + 1, reading.rows().get(row).row(), column, expected, value));
          }
        }
      }
    }
    return new Comparison(cells, differences);
  }

  private static boolean same(String column, String expected, String value) {
    if (expected.equals(value)) {
      return true;
    }
    if ((column.equals("lat") || column.equals("lon")) && !expected.isEmpty() && !value.isEmpty()) {
      return Math.abs(Double.parseDouble(expected) - Double.parseDouble(value)) < SEXAGESIMAL;
    }
    return isNumber(expected)
        && isNumber(value)
        && Double.parseDouble(expected) == Double.parseDouble(value);
  }

  private static boolean isNumber(String text) {
    return text.matches("-?\\d{1,9}\\.\\d+|-?\\d{1,9}");
  }
}
