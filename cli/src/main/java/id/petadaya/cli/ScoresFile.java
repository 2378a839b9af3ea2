package id.petadaya.cli;

import id.petadaya.analysis.scoring.PackedScore;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

/** Writes scores as CSV, UTF-8 with LF; the file appears whole or not at all. */
final class ScoresFile {

  private static final String HEADER =
      "area,state,best,worst,main_met,main_unknown,supporting_met,supporting_unknown,flips\n";

  private ScoresFile() {}

  static void write(Path out, FindingsTable table, int[] scores) throws IOException {
    Path folder = out.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Refusal("Folder untuk %s tidak ada. Buat foldernya dulu.".formatted(out));
    }
    Path half = Files.createTempFile(folder, ".petadaya-", ".csv");
    try {
      try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(half), 1 << 16)) {
        writeRows(stream, table, scores);
      }
      Files.move(half, out, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  /** A nation has few different answers, so each is spelled once. */
  private static void writeRows(OutputStream stream, FindingsTable table, int[] scores)
      throws IOException {
    Map<Integer, byte[]> spelled = new HashMap<>();
    stream.write(HEADER.getBytes(StandardCharsets.UTF_8));
    for (int row = 0; row < scores.length; row++) {
      stream.write(quoted(table.area(row)).getBytes(StandardCharsets.UTF_8));
      stream.write(spelled.computeIfAbsent(scores[row], ScoresFile::spell));
    }
  }

  private static byte[] spell(int score) {
    return ",%s,%s,%s,%d,%d,%d,%d,%d\n"
        .formatted(
            PackedScore.state(score),
            PackedScore.best(score),
            PackedScore.worst(score),
            PackedScore.mainMet(score),
            PackedScore.mainUnknown(score),
            PackedScore.supportingMet(score),
            PackedScore.supportingUnknown(score),
            PackedScore.flips(score))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String name) {
    String area = CsvLines.harmless(name);
    boolean plain = area.indexOf(',') < 0
        && area.indexOf('"') < 0
        && area.indexOf('\n') < 0
        && area.indexOf('\r') < 0;
    return plain ? area : '"' + area.replace("\"", "\"\"") + '"';
  }
}
