package id.petadaya.cli;

import id.petadaya.intake.table.Limits;
import id.petadaya.intake.table.MarkedWorkbook;
import id.petadaya.intake.table.RefusedFile;
import id.petadaya.intake.template.Complaint;
import id.petadaya.intake.template.Reading;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/** Writes what a file was read as: the clean table and the complaints, as CSV in UTF-8. */
final class ReadingFiles {

  private static final List<String> COMPLAINT =
      List.of("sheet", "row", "column", "value", "code", "message");

  private ReadingFiles() {}

  static void write(Reading reading, Path out, Path complaints) throws IOException {
    try (CsvLines lines = new CsvLines(out)) {
      lines.line(reading.template().columns());
      for (Reading.Row row : ordered(reading)) {
        lines.line(row.values());
      }
    }
    try (CsvLines lines = new CsvLines(complaints)) {
      lines.line(COMPLAINT);
      for (Complaint one : reading.complaints()) {
        lines.line(List.of(
            one.sheet(),
            Integer.toString(one.row()),
            one.column(),
            one.value(),
            one.code(),
            one.message()));
      }
    }
  }

  /** The rows as the template wants them written: in the order of the file, or sorted. */
  private static List<Reading.Row> ordered(Reading reading) {
    Comparator<Reading.Row> order = null;
    for (String name : reading.template().order()) {
      int column = reading.template().column(name);
      Comparator<Reading.Row> next = Comparator.comparing(row -> row.values().get(column));
      order = order == null ? next : order.thenComparing(next);
    }
    return order == null
        ? reading.rows()
        : reading.rows().stream().sorted(order).toList();
  }

  /** The same workbook with the doubtful cells marked; written whole or not at all. */
  static void mark(Path in, Reading reading, Path marked) throws IOException, RefusedFile {
    List<MarkedWorkbook.Mark> marks = reading.complaints().stream()
        .map(one -> new MarkedWorkbook.Mark(
            one.sheet(), one.row(), one.column(), one.value(), one.message()))
        .toList();
    Path fresh = Files.createTempFile(marked.toAbsolutePath().getParent(), "bertanda", ".xlsx");
    try {
      try (OutputStream out = Files.newOutputStream(fresh)) {
        MarkedWorkbook.write(in, Limits.OFFICE, marks, out);
      }
      Files.move(fresh, marked, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
