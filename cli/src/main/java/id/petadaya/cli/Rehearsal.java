package id.petadaya.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * Runs the verbs of every day once on small made-up files, so that a class cache trained with it
 * knows their classes. Prints nothing and leaves nothing behind.
 */
public final class Rehearsal {

  private static final String FINDINGS =
      "area,P1,P2,P3,P4,P5,P6,P7,P8,D1,D2,D3,D4,D5\n53.71.01.1008,1,0,2,,0,0,1,0,1,0,,0,1\n";
  private static final String TEMPLATE = """
      name: latihan
      version: 1
      title: Latihan
      kind: table
      source: Dibuat untuk latihan
      sure: C
      unit: baris
      fields:
        kode: { type: text, label: kode, required: true, pattern: '\\d\\d', headings: [kode] }
        tanggal: { type: date, label: tanggal, headings: [tanggal] }
        jumlah: { type: whole, label: jumlah, least: 0, total: sum, headings: [jumlah] }
        bagian: { type: decimal, label: bagian, least: 0, most: 100, headings: [bagian] }
        jenis: { type: choice, label: jenis, headings: [jenis], choices: { satu: [satu, esa], dua: [dua] } }
      output: { kode: kode, tanggal: tanggal, jumlah: jumlah, bagian: bagian, jenis: jenis }
      """;
  private static final Object[][] NUMBERS = {
    {"Kode", "Tanggal", "Jumlah", "Bagian", "Jenis"},
    {"01", LocalDate.of(2020, 1, 16), 3, 12.25, "satu"},
    {"02", "17 Januari 2020", "1.200", "0,5 persen", "tiga, \"empat\""},
    {"salah", LocalDate.of(2020, 1, 18), -1, 140.5, ""},
    {"Jumlah", null, 1202, null, null}
  };
  private static final String[][] TABLE = {
    {"No", "Nama Tempat", "Jenis", "Koordinat", "Kelurahan"},
    {"1", "Kos Contoh", "kost", "-10.16889, 123.64435", "Kel. Alak"},
    {"2", "Karaoke Contoh", "Karaoke", "10°10'21\" LS, 123°35'37\" BT", "LLBK"}
  };

  private Rehearsal() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("petadaya-latihan-");
    try {
      all(folder);
    } finally {
      deleteAll(folder);
    }
  }

  private static void all(Path folder) throws IOException {
    String findings = Files.writeString(folder.resolve("temuan.csv"), FINDINGS).toString();
    String rules = "klasik-default@1";
    String out = folder.resolve("hasil.csv").toString();
    String complaints = folder.resolve("keluhan.csv").toString();
    run("score", findings, "--rules", rules, "--out", out, "--timing");
    run("convert", text(folder), "--out", out, "--complaints", complaints, "--timing");
    run("convert", workbook(folder, "titik", TABLE), "--out", out, "--complaints", complaints);
    String template = Files.writeString(folder.resolve("latihan.yml"), TEMPLATE).toString();
    String numbers = workbook(folder, "angka", NUMBERS);
    run("convert", numbers, "--as", template, "--out", out, "--complaints", complaints);
    run("explain", findings, "--rules", rules, "--area", "53.71.01.1008");
    run("--help");
  }

  private static void run(String... arguments) {
    CommandLine line = PetadayaCommands.commandLine();
    line.setOut(new PrintWriter(Writer.nullWriter()))
        .setErr(new PrintWriter(Writer.nullWriter()))
        .execute(arguments);
  }

  private static String text(Path folder) throws IOException {
    List<String> lines = Stream.of(TABLE).map(row -> String.join(";", row)).toList();
    return Files.write(folder.resolve("titik.csv"), lines).toString();
  }

  private static String workbook(Path folder, String name, Object[][] table) throws IOException {
    Path file = folder.resolve(name + ".xlsx");
    try (Workbook workbook = new Workbook(Files.newOutputStream(file), "petadaya", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(name);
      for (int row = 0; row < table.length; row++) {
        for (int column = 0; column < table[row].length; column++) {
          put(sheet, row, column, table[row][column]);
        }
      }
    }
    return file.toString();
  }

  private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
    if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (value != null) {
      sheet.value(row, column, value.toString());
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
