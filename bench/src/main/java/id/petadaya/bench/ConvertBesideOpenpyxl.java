package id.petadaya.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How long does it take to read 100,000 rows of 16 columns and check them by rules? Beside openpyxl
 * for a workbook and Python's csv for text, which apply the same rules and write nothing.
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
    int rows = small ? ROWS / 10 : ROWS;
    Installed installed = new Installed(work.resolve("installed"));
    return List.of(
        duel(
            "whole process of %d rows with rules".formatted(rows),
            Programs.pythonModule("openpyxl"),
            "convert_openpyxl.py",
            installed,
            FilledForms.write(work.resolve("isian.xlsx"), rows)),
        duel(
            "whole process of %d rows of text".formatted(rows),
            "python csv",
            "convert_csv.py",
            installed,
            FilledForms.writeText(work.resolve("isian.csv"), rows)));
  }

  private static Duel duel(
      String measure, String peer, String script, Installed installed, Path in) {
    Path out = in.resolveSibling("hasil.csv");
    Path complaints = in.resolveSibling("keluhan.csv");
    Path theirs = in.resolveSibling("lawan.txt");
    List<String> ours = installed.command(
        "convert", in, "--as", TEMPLATE, "--out", out, "--complaints", complaints);
    List<String> python = Programs.python(script, in, theirs);
    return new Duel(
        measure,
        peer,
        () -> sample(Programs.spent(ours, DONE), answer(out, complaints)),
        () -> sample(Programs.spent(python, 0), Files.readString(theirs).strip()));
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
