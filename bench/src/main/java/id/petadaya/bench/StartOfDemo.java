package id.petadaya.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * From {@code bin/petadaya serve} to the first page: no peer, only seconds. On a folder that holds
 * the data of the demo, as on every morning, and on an empty one, as on the first. The program is
 * built and its class caches are made; that is not timed.
 */
final class StartOfDemo {

  private static final String PROGRAM = "bin/petadaya";
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private StartOfDemo() {}

  /** Makes the data of the demo once; the seconds of each start after that. */
  static List<Double> withData(Path data, int starts) throws IOException, InterruptedException {
    Programs.output(List.of(PROGRAM, "prepare"));
    Programs.output(
        List.of(PROGRAM, "demo", "--once", "--port", "" + freePort(), "--data", data.toString()));
    List<Double> seconds = new ArrayList<>();
    for (int start = 0; start < starts; start++) {
      seconds.add(once(data, freePort()));
    }
    return seconds;
  }

  /** The seconds of first starts, each on a folder that is not there yet. */
  static List<Double> fromNothing(Path folders, int starts)
      throws IOException, InterruptedException {
    Programs.output(List.of(PROGRAM, "prepare"));
    List<Double> seconds = new ArrayList<>();
    for (int start = 0; start < starts; start++) {
      seconds.add(once(folders.resolve("" + start), freePort()));
    }
    return seconds;
  }

  private static double once(Path data, int port) throws IOException, InterruptedException {
    long began = System.nanoTime();
    Process program = new ProcessBuilder(
            PROGRAM, "serve", "--port", "" + port, "--data", data.toString())
        .redirectErrorStream(true)
        .start();
    try {
      Thread.ofVirtual().start(() -> drain(program));
      await(program, port);
      return (System.nanoTime() - began) / 1e9;
    } finally {
      program.destroy();
      if (!program.waitFor(30, TimeUnit.SECONDS)) {
        program.destroyForcibly();
      }
    }
  }

  private static void await(Process program, int port) throws InterruptedException {
    HttpRequest first = HttpRequest.newBuilder(URI.create("http://localhost:%d/".formatted(port)))
        .timeout(Duration.ofSeconds(30))
        .build();
    long end = System.nanoTime() + LONGEST.toNanos();
    try (HttpClient client =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
      while (program.isAlive() && System.nanoTime() < end) {
        if (answers(client, first)) {
          return;
        }
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
    throw new IllegalStateException("No first page. Maybe bin/petadaya serve says why.");
  }

  private static boolean answers(HttpClient client, HttpRequest request)
      throws InterruptedException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static void drain(Process program) {
    try (InputStream lines = program.getInputStream()) {
      lines.transferTo(OutputStream.nullOutputStream());
    } catch (IOException ended) {
      // nothing more to read
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
