package id.petadaya.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Made-up findings of 84,000 areas, as many as the nation has villages: about a fifth unknown. */
final class NationalFindings {

  static final int AREAS = 84_000;

  private static final long SEED = 20200116;
  private static final String HEADER = "area,P1,P2,P3,P4,P5,P6,P7,P8,D1,D2,D3,D4,D5\n";

  private NationalFindings() {}

  static Path write(Path file) throws IOException {
    Random random = new Random(SEED);
    StringBuilder text = new StringBuilder(HEADER);
    for (int area = 0; area < AREAS; area++) {
      text.append(code(area));
      for (int indicator = 0; indicator < 13; indicator++) {
        text.append(',').append(cell(random));
      }
      text.append('\n');
    }
    return Files.writeString(file, text);
  }

  private static String code(int area) {
    return "%02d.%02d.%02d.%04d"
        .formatted(11 + area / 10_000, 1 + area / 500 % 20, 1 + area / 20 % 25, 1001 + area % 20);
  }

  private static String cell(Random random) {
    int chance = random.nextInt(100);
    if (chance < 20) {
      return "";
    }
    return chance < 65 ? "0" : chance < 90 ? "1" : String.valueOf(1 + random.nextInt(40));
  }
}
