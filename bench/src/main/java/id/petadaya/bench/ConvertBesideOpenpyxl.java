package id.petadaya.bench;

import com.sun.management.OperatingSystemMXBean;
import id.petadaya.cli.PetadayaCommands;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How long does it take to read 100,000 rows of 16 columns and check them by rules? Beside openpyxl
 * for a workbook and Python's csv for text, which apply the same rules and write nothing. Warm, as in
 * a server or for the second file, and as a whole process for one file.
 */
final class ConvertBesideOpenpyxl implements Question {

  private static final int ROWS = 100_000;
  private static final Path TEMPLATE = Path.of("bench/templates/isian-lapangan.yml");

  /** A conversion with complaints ends with 1. */
  private static final Integer[] DONE = {0, 1};

  /** After so many the compiler has little left to do. */
  private static final int WARMING = 6;

  private static final int PASSES = 3;

  @Override
  public String name() {
    return "convert";
  }

  @Override
  public List<Duel> duels(Path work, boolean small) throws Exception {
    int rows = small ? ROWS / 10 : ROWS;
    Conversion workbook = new Conversion(
        FilledForms.write(work.resolve("isian.xlsx"), rows),
        Programs.pythonModule("openpyxl"),
        "convert_openpyxl.py");
    Conversion text = new Conversion(
        FilledForms.writeText(work.resolve("isian.csv"), rows), "python csv", "convert_csv.py");
    Installed installed = new Installed(work.resolve("installed"));
    List<Duel> duels = new ArrayList<>();
    for (Conversion conversion : List.of(workbook, text)) {
      String what = "%d rows %s".formatted(rows, conversion == text ? "of text" : "with rules");
      duels.add(conversion.warm(what));
      duels.add(conversion.wholeProcess("whole process of " + what, installed));
    }
    return duels;
  }

  /** One file, and the script that reads it too. */
  private record Conversion(Path in, String peer, String script) {

    Duel wholeProcess(String measure, Installed installed) {
      List<String> ours = installed.command(words().toArray());
      Path theirs = in.resolveSibling("lawan.txt");
      List<String> python = Programs.python(script, in, theirs);
      return new Duel(
          measure,
          peer,
          () -> sample(Programs.spent(ours, DONE), answer()),
          () -> sample(Programs.spent(python, 0), Files.readString(theirs).strip()));
    }

    Duel warm(String measure) throws IOException {
      for (int time = 0; time < WARMING; time++) {
        here();
      }
      return new Duel(
          measure,
          peer,
          this::passesHere,
          () -> passes(Programs.output(Programs.python(script, in, "--passes", PASSES))));
    }

    /** As many passes as the peer makes, of which the median counts. */
    private Duel.Sample passesHere() throws IOException {
      List<Duel.Sample> passes = new ArrayList<>();
      for (int pass = 0; pass < PASSES; pass++) {
        passes.add(here());
      }
      passes.sort(Comparator.comparingDouble(Duel.Sample::seconds));
      return passes.get(PASSES / 2);
    }

    /** The same verb in this process. */
    private Duel.Sample here() throws IOException {
      var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      var line = PetadayaCommands.commandLine().setErr(new PrintWriter(Writer.nullWriter()));
      long cpu = machine.getProcessCpuTime();
      long start = System.nanoTime();
      int code = line.execute(words().toArray(String[]::new));
      double seconds = (System.nanoTime() - start) / 1e9;
      double spent = (machine.getProcessCpuTime() - cpu) / 1e9;
      if (!List.of(DONE).contains(code)) {
        throw new IllegalStateException("convert ended with %d.".formatted(code));
      }
      return new Duel.Sample(seconds, spent, answer());
    }

    private List<String> words() {
      return List.of(
          "convert",
          in.toString(),
          "--as",
          TEMPLATE.toString(),
          "--out",
          out().toString(),
          "--complaints",
          complaints().toString());
    }

    private Path out() {
      return in.resolveSibling("hasil.csv");
    }

    private Path complaints() {
      return in.resolveSibling("keluhan.csv");
    }

    private String answer() throws IOException {
      return ConvertBesideOpenpyxl.answer(out(), complaints());
    }
  }

  /** The peer prints its seconds, its CPU seconds and its answer on three lines. */
  private static Duel.Sample passes(String printed) {
    List<String> lines = printed.lines().toList();
    return new Duel.Sample(
        Double.parseDouble(lines.get(0)), Double.parseDouble(lines.get(1)), lines.get(2));
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
