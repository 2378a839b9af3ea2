package id.petadaya.samples;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Makes a nation's table of indicators for measurements: {@code area,P1…P8,D1…D5} with counts, 0, or
 * nothing where unknown. Everything is made up; the codes have the right form, 38 provinces, but are
 * not the register's. Rows come in the order of the codes and are never held in memory.
 */
public final class MakeNation {

  /** About the number of desa and kelurahan of Indonesia. */
  public static final int AREAS = 84_000;

  private static final int PROVINCES = 38;
  private static final String HEADING = "area,P1,P2,P3,P4,P5,P6,P7,P8,D1,D2,D3,D4,D5";

  /** How common each indicator is in a troubled area, from 0 to 1. */
  private static final double[] COMMON = {.8, .6, .5, .05, .6, .5, .2, .4, .4, .5, .5, .4, .3};

  private MakeNation() {}

  /** Writes the file given, or {@code nation.csv}. */
  public static void main(String... arguments) throws IOException {
    write(Path.of(arguments.length > 0 ? arguments[0] : "nation.csv"), AREAS, 1);
  }

  /** Writes the table; same number of areas and same seed, same bytes. */
  public static void write(Path csv, int areas, long seed) throws IOException {
    if (areas < 1 || areas > PROVINCES * 99 * 160) {
      throw new IllegalArgumentException("A nation of %d areas has no codes.".formatted(areas));
    }
    Random random = new Random(seed);
    StringBuilder line = new StringBuilder();
    try (BufferedWriter out = Files.newBufferedWriter(csv)) {
      out.write(HEADING + "\n");
      for (int province = 0; province < PROVINCES; province++) {
        int count = share(areas, province + 1) - share(areas, province);
        for (int at = 0; at < count; at++) {
          line.setLength(0);
          code(line, province, at);
          findings(line, random);
          out.append(line.append('\n'));
        }
      }
    }
  }

  private static int share(int areas, int provinces) {
    return (int) ((long) areas * provinces / PROVINCES);
  }

  /** A regency holds 8 kecamatan of 20 villages. */
  private static void code(StringBuilder line, int province, int at) {
    two(line, 11 + province).append('.');
    two(line, 1 + at / 160).append('.');
    two(line, 1 + at % 160 / 20).append('.').append(2001 + at % 20);
  }

  private static StringBuilder two(StringBuilder line, int n) {
    return n < 10 ? line.append('0').append(n) : line.append(n);
  }

  /** Most areas are quiet; a few have much of everything. About 6 % of the answers are unknown. */
  private static void findings(StringBuilder line, Random random) {
    double trouble = Math.pow(random.nextDouble(), 3);
    for (double common : COMMON) {
      line.append(',');
      if (random.nextDouble() < 0.06) {
        continue;
      }
      line.append(
          random.nextDouble() < trouble * common
              ? 1 + (int) (-4 * Math.log(1 - random.nextDouble()))
              : 0);
    }
  }
}
