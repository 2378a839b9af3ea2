package id.petadaya.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import picocli.CommandLine;

/**
 * Runs the verbs of every day once on small made-up files, so that a class cache trained with it
 * knows their classes. Prints nothing and leaves nothing behind.
 */
public final class Rehearsal {

  private static final String FINDINGS =
      "area,P1,P2,P3,P4,P5,P6,P7,P8,D1,D2,D3,D4,D5\n53.71.01.1008,1,0,2,,0,0,1,0,1,0,,0,1\n";
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
    run("convert", workbook(folder), "--out", out, "--complaints", complaints);
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

  private static String workbook(Path folder) throws IOException {
    Path file = folder.resolve("titik.xlsx");
    try (Workbook workbook = new Workbook(Files.newOutputStream(file), "petadaya", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Titik");
      for (int row = 0; row < TABLE.length; row++) {
        for (int column = 0; column < TABLE[row].length; column++) {
          sheet.value(row, column, TABLE[row][column]);
        }
      }
    }
    return file.toString();
  }

  private static void deleteAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
