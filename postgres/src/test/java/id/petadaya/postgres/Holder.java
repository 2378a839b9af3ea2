package id.petadaya.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** A program of its own that holds a folder until its input ends; to be killed by tests. */
final class Holder {

  private Holder() {}

  public static void main(String[] args) throws IOException {
    try (var postgres = EmbeddedPostgres.start(Path.of(args[0]), EmbeddedPostgres.Settings.KEPT)) {
      System.out.println(postgres.pid() + " " + postgres.port());
      int end = System.in.read();
      if (end >= 0) {
        throw new IllegalStateException("Nobody speaks to the holder.");
      }
    } catch (RefusedStart refused) {
      System.out.println("refused " + refused.getMessage().replace('\n', ' '));
    }
  }

  /** Starts a JVM with this program; its first line is the server's process and port, or a refusal. */
  static Process start(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
