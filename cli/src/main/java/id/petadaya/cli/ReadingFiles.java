package id.petadaya.cli;

import id.petadaya.intake.table.Limits;
import id.petadaya.intake.table.MarkedWorkbook;
import id.petadaya.intake.table.RefusedFile;
import id.petadaya.intake.template.Complaint;
import id.petadaya.intake.template.Reading;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes what a file was read as: the clean table and the complaints, as CSV in UTF-8. */
final class ReadingFiles {

  private static final List<String> COMPLAINT =
      List.of("sheet", "row", "column", "value", "code", "message");

  private ReadingFiles() {}

  static void write(Reading reading, Path out, Path complaints) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
      line(writer, reading.template().columns());
      for (Reading.Row row : reading.rows()) {
        line(writer, row.values());
      }
    }
    try (BufferedWriter writer = Files.newBufferedWriter(complaints, StandardCharsets.UTF_8)) {
      line(writer, COMPLAINT);
      for (Complaint one : reading.complaints()) {
        line(
            writer,
            List.of(
                one.sheet(),
                Integer.toString(one.row()),
                one.column(),
                one.value(),
                one.code(),
                one.message()));
      }
    }
  }

  /** The same workbook with the doubtful cells marked; written whole or not at all. */
  static void mark(Path in, Reading reading, Path marked) throws IOException, RefusedFile {
    List<MarkedWorkbook.Mark> marks = reading.complaints().stream()
        .map(one -> new MarkedWorkbook.Mark(one.sheet(), one.row(), one.column(), one.message()))
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

  private static void line(BufferedWriter writer, List<String> cells) throws IOException {
    for (int at = 0; at < cells.size(); at++) {
      if (at > 0) {
        writer.write(',');
      }
      cell(writer, cells.get(at));
    }
    writer.write('\n');
  }

  private static void cell(BufferedWriter writer, String text) throws IOException {
    boolean quoted = false;
    for (int at = 0; at < text.length() && !quoted; at++) {
      char c = text.charAt(at);
      quoted = c == ',' || c == '"' || c == '\n' || c == '\r';
    }
    writer.write(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
  }
}
