package id.petadaya.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How long does it take to read 100,000 rows of 16 columns from a workbook and check them by rules?
 * Beside openpyxl, which walks the same workbook and applies the same rules, and writes nothing.
 */
final class ConvertBesideOpenpyxl implements Question {

  private static final int ROWS = 100_000;
  private static final Path TEMPLATE = Path.of("bench/templates/isian-lapangan.yml");

  /** A conversion with complaints ends with 1. */
  private static final Integer[] DONE = {0, 1};

  @Override
  public String name() {
    return "convert";
  }

  @Override
  public List<Duel> duels(Path work, boolean small) throws Exception {
    Path in = FilledForms.write(work.resolve("isian.xlsx"), small ? ROWS / 10 : ROWS);
    Path out = work.resolve("hasil.csv");
    Path complaints = work.resolve("keluhan.csv");
    Path theirs = work.resolve("openpyxl.txt");
    List<String> call = new Installed(work.resolve("installed"))
        .command("convert", in, "--as", TEMPLATE, "--out", out, "--complaints", complaints);
    List<String> peer = Programs.python("convert_openpyxl.py", in, theirs);
    return List.of(new Duel(
        "whole process of %d rows with rules".formatted(small ? ROWS / 10 : ROWS),
        Programs.pythonModule("openpyxl"),
        () -> sample(Programs.spent(call, DONE), answer(out, complaints)),
        () -> sample(Programs.spent(peer, 0), Files.readString(theirs).strip())));
  }

  private static Duel.Sample sample(Programs.Spent spent, String answer) {
    return new Duel.Sample(spent.seconds(), spent.cpu(), answer);
  }

  /** How many rows were read, in how many a rule is broken, and the sum of their numbers. */
  private static String answer(Path out, Path complaints) throws IOException {
    long rows;
    try (var lines = Files.lines(out)) {
      rows = lines.count() - 1;
    }
    try (var lines = Files.lines(complaints)) {
      long[] broken = lines
          .skip(1)
          .mapToLong(line -> Long.parseLong(line.split(",", 3)[1]))
          .distinct()
          .toArray();
      return "%d rows, %d broken, sum %d"
          .formatted(rows, broken.length, java.util.Arrays.stream(broken).sum());
    }
  }
}
