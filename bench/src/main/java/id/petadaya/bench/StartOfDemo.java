package id.petadaya.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * From {@code bin/petadaya serve} on a folder that holds data to the first page: no peer, only
 * seconds. The program and its folder are there already, as on every morning but the first.
 */
final class StartOfDemo {

  private static final Duration LONGEST = Duration.ofMinutes(5);

  private StartOfDemo() {}

  /** Makes the data once, then prints the seconds of each start. */
  static double[] seconds(Path work, int starts) throws IOException, InterruptedException {
    Path data = work.resolve("data");
    int port = freePort();
    Programs.output(java.util.List.of(
        "bin/petadaya", "demo", "--once", "--port", "" + port, "--data", data.toString()));
    double[] seconds = new double[starts];
    for (int start = 0; start < starts; start++) {
      seconds[start] = once(data, freePort());
    }
    return seconds;
  }

  private static double once(Path data, int port) throws IOException, InterruptedException {
    long began = System.nanoTime();
    Process program = new ProcessBuilder(
            "bin/petadaya", "serve", "--port", "" + port, "--data", data.toString())
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
    try (BufferedReader lines = new BufferedReader(
        new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
      lines.lines().forEach(line -> {});
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
