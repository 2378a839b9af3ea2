package id.petadaya.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Where sample files are written, with no clock in them: same content, same bytes. */
final class Folder {

  private static final LocalDateTime FIXED = LocalDateTime.of(2020, 1, 16, 9, 0);
  private static final Date FIXED_DATE = new Date(1579165200000L);

  private final Path path;

  Folder(Path path) throws IOException {
    this.path = path;
    Files.createDirectories(path.resolve("kebenaran"));
  }

  /** Writes and closes a workbook. */
  void workbook(String name, Workbook book) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (book) {
      if (book instanceof XSSFWorkbook x) {
        var core = x.getProperties().getCoreProperties();
        core.setCreator("contoh fiktif");
        core.setCreated(Optional.of(FIXED_DATE));
        core.setModified(Optional.of(FIXED_DATE));
      }
      book.write(bytes);
    }
    byte[] content = bytes.toByteArray();
    Files.write(path.resolve(name), book instanceof XSSFWorkbook ? timeless(content) : content);
  }

  /** The same archive with one fixed time on every entry. */
  private static byte[] timeless(byte[] zip) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry fixed = new ZipEntry(entry.getName());
        fixed.setTimeLocal(FIXED);
        out.putNextEntry(fixed);
        in.transferTo(out);
      }
    }
    return bytes.toByteArray();
  }

  void text(String name, String content, Charset charset, boolean bom) throws IOException {
    Files.write(path.resolve(name), ((bom ? "\ufeff" : "") + content).getBytes(charset));
  }

  /** Writes the clean answer beside the files: UTF-8, comma, one heading row, empty for unknown. */
  void truth(String name, String heading, List<? extends List<? extends @Nullable Object>> rows)
      throws IOException {
    Files.writeString(
        path.resolve("kebenaran").resolve(name),
        separated(',', "\n", List.of(heading.split(",")), rows),
        StandardCharsets.UTF_8);
  }

  static String separated(
      char separator,
      String newline,
      List<? extends Object> heading,
      List<? extends List<? extends @Nullable Object>> rows)
      throws IOException {
    StringWriter text = new StringWriter();
    CSVFormat format = CSVFormat.DEFAULT
        .builder()
        .setDelimiter(separator)
        .setRecordSeparator(newline)
        .get();
    try (CSVPrinter out = new CSVPrinter(text, format)) {
      if (!heading.isEmpty()) {
        out.printRecord(heading);
      }
      for (List<? extends @Nullable Object> row : rows) {
        out.printRecord(row);
      }
    }
    return text.toString();
  }
}
