package id.petadaya.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Appends outcomes to {@code bench/results/DATE-MACHINE.csv}, with the load of the machine at the end
 * of the run: above the number of cores, others took part of the time.
 */
final class Results {

  private static final String HEADER =
      "question,measure,peer,pairs,our_median_s,peer_median_s,ratio,our_times_s,peer_times_s,java,load\n";

  private final Path folder;

  Results(Path folder) {
    this.folder = folder;
  }

  /** Returns the file that now holds the outcome. */
  Path keep(LocalDate day, String question, Duel.Outcome outcome) throws IOException {
    return append(day, line(question, outcome));
  }

  /** Keeps times beside which no peer stands: its columns stay empty. */
  Path keep(LocalDate day, String question, String measure, List<Double> seconds)
      throws IOException {
    return append(
        day,
        String.format(
            Locale.ROOT,
            "%s,%s,,%d,%.6f,,,%s,,%s,%.1f%n",
            question,
            measure,
            seconds.size(),
            Duel.median(seconds),
            times(seconds),
            Runtime.version(),
            load()));
  }

  private Path append(LocalDate day, String line) throws IOException {
    Path file = Files.createDirectories(folder).resolve("%s-%s.csv".formatted(day, machine()));
    if (!Files.exists(file)) {
      Files.writeString(file, HEADER);
    }
    Files.writeString(file, line, StandardOpenOption.APPEND);
    return file;
  }

  private static String line(String question, Duel.Outcome outcome) {
    return String.format(
        Locale.ROOT,
        "%s,%s,%s,%d,%.6f,%.6f,%.2f,%s,%s,%s,%.1f%n",
        question,
        outcome.duel().measure(),
        outcome.duel().peer(),
        outcome.ours().size(),
        outcome.ourMedian(),
        outcome.theirMedian(),
        outcome.ratio(),
        times(outcome.ours()),
        times(outcome.theirs()),
        Runtime.version(),
        load());
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static String times(List<Double> times) {
    return times.stream()
        .map(time -> String.format(Locale.ROOT, "%.6f", time))
        .collect(Collectors.joining(" "));
  }

  /** The processor and its cores, as in "amd-epyc-2"; never the name of the host. */
  static String machine() {
    String model = System.getProperty("os.arch");
    try {
      model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1))
          .findFirst()
          .orElse(model);
    } catch (IOException notLinux) {
      // the architecture is told instead
    }
    String words =
        model.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return words + "-" + Runtime.getRuntime().availableProcessors();
  }
}
