package id.petadaya.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Starts the programs of a duel and waits for them. */
final class Programs {

  private static final String PYTHON = "/usr/bin/python3";

  private Programs() {}

  /** The Java that runs this. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** A script of {@code bench/peers}. */
  static List<String> python(String script, Object... arguments) {
    List<String> command =
        new ArrayList<>(List.of(PYTHON, Path.of("bench/peers", script).toString()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return command;
  }

  /** The version of a Python module, as in "numpy 1.24.2". */
  static String pythonModule(String module) throws IOException, InterruptedException {
    return module + " "
        + output(List.of(PYTHON, "-c", "import %1$s; print(%1$s.__version__)".formatted(module)));
  }

  /** Seconds from start to end of a program; refuses one that ends with another code than 0. */
  static double seconds(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    output(command);
    return (System.nanoTime() - start) / 1e9;
  }

  /** The clock and the processor time of one run. */
  record Spent(double seconds, double cpu) {}

  /** Runs a program whose output is thrown away; refuses one that ends with a code not among these. */
  static Spent spent(List<String> command, Integer... codes)
      throws IOException, InterruptedException {
    List<String> timed = new ArrayList<>(
        List.of("bash", "-c", "TIMEFORMAT='%3R %3U %3S'; time \"$@\" >/dev/null 2>&1", "bash"));
    timed.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(timed).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    if (!List.of(codes).contains(code)) {
      throw new IllegalStateException(
          "%s ended with %d. Maybe a program or module is missing here.".formatted(command, code));
    }
    String[] times = printed.strip().split(" ");
    return new Spent(
        Double.parseDouble(times[0]), Double.parseDouble(times[1]) + Double.parseDouble(times[2]));
  }

  /** What a program prints, without the last line end. */
  static String output(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    if (code != 0) {
      throw new IllegalStateException(
          "%s ended with %d. Maybe a program or module is missing here.".formatted(command, code));
    }
    return printed.strip();
  }

  /** SHA-256 of a file, to compare answers. */
  static String hash(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java has SHA-256.", missing);
    }
  }
}
