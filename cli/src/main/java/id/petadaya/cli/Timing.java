package id.petadaya.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The option {@code --timing}: seconds per phase, rows and peak memory as one JSON line. */
final class Timing {

  @Option(names = "--timing", description = "Cetak lama setiap tahap sebagai satu baris JSON.")
  private boolean wanted;

  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private final long started = System.nanoTime();
  private long phaseStarted = started;

  /** Ends the phase that began with the last call, or with the command. */
  void phase(String name) {
    long now = System.nanoTime();
    seconds.merge(name, (now - phaseStarted) / 1e9, Double::sum);
    phaseStarted = now;
  }

  void print(PrintWriter out, String command, long rows) {
    if (!wanted) {
      return;
    }
    seconds.put("total", (System.nanoTime() - started) / 1e9);
    String phases = seconds.entrySet().stream()
        .map(phase -> String.format(Locale.ROOT, "\"%s\":%.4f", phase.getKey(), phase.getValue()))
        .collect(Collectors.joining(","));
    out.println(String.format(
        Locale.ROOT,
        "{\"command\":\"%s\",\"seconds\":{%s},\"rows\":%d,\"peak_memory_mib\":%.1f}",
        command,
        phases,
        rows,
        peakMemoryMib()));
  }

  /** The process's greatest resident size where Linux tells it, else the greatest heap. */
  private static double peakMemoryMib() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
        }
      }
    } catch (IOException notLinux) {
      // the heap is told instead
    }
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        / 1048576.0;
  }
}
