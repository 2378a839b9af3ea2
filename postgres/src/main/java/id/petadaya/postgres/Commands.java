package id.petadaya.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Short commands of the system and what they answer. */
final class Commands {

  private static final int LONGEST_SECONDS = 120;

  private Commands() {}

  static boolean succeeds(String... words) {
    return succeeds(List.of(words));
  }

  static boolean succeeds(List<String> words) {
    try {
      return wait(quiet(words).start());
    } catch (IOException e) {
      return false;
    }
  }

  /** Runs to the end inside a folder; what the command said stands in the exception if it fails. */
  static void run(Path folder, List<String> words) throws IOException {
    var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
    clean(builder);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!wait(process)) {
      throw new IOException("%s failed: %s".formatted(words, said.strip()));
    }
  }

  /** A signal by name, such as {@code INT}; the shell's own {@code kill} is everywhere. */
  static boolean signal(String name, long pid) {
    return succeeds("sh", "-c", "kill -" + name + " " + pid);
  }

  /** Only what we say ourselves decides about the server: language, time zone, no PG variables. */
  static void clean(ProcessBuilder builder) {
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC");
  }

  /** Between two looks at something that another process is doing. */
  static void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for PostgreSQL.", e);
    }
  }

  /** Between two attempts. */
  static void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ProcessBuilder quiet(List<String> words) {
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }

  private static boolean wait(Process process) {
    try {
      if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    return false;
  }
}
