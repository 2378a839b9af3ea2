package id.petadaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files built to fill the memory, given to the command line as a process of its own with 300 MiB. The
 * time is that of the processor with the start of Java, printed beside the generous limit.
 */
class HostileFilesTests {

  private static final double MOST_SECONDS = 10;
  private static final String HEAD =
      "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"far apart", "own texts", "zeros", "one line"})
  void theWorstFilesAreRefusedWithin300MibAndALittleTime(String kind) throws Exception {
    Path file = make(kind);
    List<String> command = new ArrayList<>(
        List.of("bash", "-c", "TIMEFORMAT='%U %S'; time \"$@\" 2>/dev/null", "bash"));
    command.addAll(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx300m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        PetadayaCommands.class.getName(),
        "convert",
        file.toString(),
        "--out",
        folder.resolve("hasil.csv").toString(),
        "--complaints",
        folder.resolve("keluhan.csv").toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    String[] lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .strip()
        .split("\n");
    String[] times = lines[lines.length - 1].split(" ");
    double seconds = Double.parseDouble(times[0]) + Double.parseDouble(times[1]);
    assertThat(process.waitFor()).isEqualTo(Exit.REFUSED);
    System.out.printf(
        "berkas \"%s\" (%d kB) ditolak dalam %.1f detik prosesor, -Xmx300m%n",
        kind, Files.size(file) >> 10, seconds);
    assertThat(seconds).isLessThan(MOST_SECONDS);
  }

  private Path make(String kind) throws IOException {
    Path file = folder.resolve("berkas");
    return switch (kind) {
      case "far apart" ->
        workbook(file, rows("<row><c r='A%1$d'><v>1</v></c><c r='NZ%1$d'><v>1</v></c></row>"));
      case "own texts" ->
        workbook(
            file,
            rows("<row><c t='inlineStr'><is><t>" + "%1$d panjang ".repeat(60)
                + "</t></is></c></row>"));
      case "zeros" -> workbook(file, "0".repeat(200 << 20));
      default -> Files.writeString(file, "a;".repeat(20 << 20));
    };
  }

  private static String rows(String row) {
    StringBuilder rows = new StringBuilder();
    for (int at = 1; at < 190_000; at++) {
      rows.append(row.replace("%1$d", Integer.toString(at)));
    }
    return rows.toString();
  }

  private static Path workbook(Path file, String rows) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(zip, "[Content_Types].xml", "<Types/>");
      part(
          zip,
          "_rels/.rels",
          "<Relationships><Relationship Id='a' Target='xl/workbook.xml' Type='x/officeDocument'/></Relationships>");
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns:r='r'><sheets><sheet name='A' r:id='a'/></sheets></workbook>");
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id='a' Target='worksheets/sheet1.xml' Type='x/worksheet'/></Relationships>");
      part(zip, "xl/worksheets/sheet1.xml", HEAD + rows + "</sheetData></worksheet>");
    }
    return file;
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
