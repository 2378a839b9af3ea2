package id.petadaya.postgres;

import id.petadaya.postgres.EmbeddedPostgres.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** The process {@code postgres}, from the first connection it takes to its end. */
final class Server {

  private static final int ATTEMPTS = 5;
  private static final long RECOVERY_SECONDS = 600;
  private static final int POLITE_SECONDS = 5;

  private final Process process;
  private final int port;

  private Server(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Another port is tried when somebody took the free one in between. */
  static Server start(Cluster cluster, Settings settings) throws IOException {
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      Server server = new Server(launch(cluster, settings, port), port);
      if (server.becomesReady(cluster.data())) {
        return server;
      }
      server.stopAtOnce();
      if (attempt == ATTEMPTS) {
        throw new IOException("PostgreSQL does not start on %s; its last words: %s"
            .formatted(cluster.folder(), lastWords(cluster)));
      }
    }
  }

  /** On the port that its users know. */
  static Server startAgain(Cluster cluster, Settings settings, int port) throws IOException {
    Server server = new Server(launch(cluster, settings, port), port);
    if (!server.becomesReady(cluster.data())) {
      server.stopAtOnce();
      throw new IOException("PostgreSQL does not come back on %s.".formatted(cluster.folder()));
    }
    return server;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits until the process is gone. */
  void awaitEnd() {
    process.onExit().join();
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  /** Fast shutdown; after 5 s immediate shutdown, from which the next start recovers. */
  void stop() {
    if (process.isAlive()) {
      Commands.signal("INT", process.pid());
      if (!ends(POLITE_SECONDS)) {
        stopAtOnce();
      }
    }
  }

  void stopAtOnce() {
    if (process.isAlive()) {
      Commands.signal("QUIT", process.pid());
      if (!ends(POLITE_SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  private boolean ends(int seconds) {
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Started by a thread that stays as long as the server: the system ends the server with the thread
   * that started it.
   */
  private static Process launch(Cluster cluster, Settings settings, int port) throws IOException {
    var builder = new ProcessBuilder(cluster.account().tied(command(cluster, settings, port)));
    builder.directory(cluster.data().toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(cluster.log().toFile()));
    Commands.clean(builder);
    var started = new CompletableFuture<Process>();
    Thread.ofPlatform().daemon().name("postgres-keeper").start(() -> keep(builder, started));
    try {
      return started.get();
    } catch (ExecutionException e) {
      throw new IOException("PostgreSQL could not be started: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while PostgreSQL was starting.", e);
    }
  }

  private static void keep(ProcessBuilder builder, CompletableFuture<Process> started) {
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      started.complete(process);
      process.onExit().join();
    } catch (IOException e) {
      started.completeExceptionally(e);
    }
  }

  /** On the command line, because nothing written into the data folder overrules it there. */
  private static List<String> command(Cluster cluster, Settings settings, int port) {
    String safe = settings.durable() ? "on" : "off";
    List<String> words = new ArrayList<>(
        List.of(cluster.binaries().program("postgres").toString(), "-D", Cluster.HERE));
    for (String setting : List.of(
        "port=" + port,
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "cluster_name=petadaya",
        "fsync=" + safe,
        "synchronous_commit=" + safe,
        "full_page_writes=" + safe,
        "max_connections=" + settings.maxConnections(),
        "shared_buffers=" + settings.sharedBuffersMegabytes() + "MB",
        "min_wal_size=32MB",
        "max_wal_size=512MB",
        "jit=off",
        "timezone=UTC",
        "log_timezone=UTC",
        "log_line_prefix=%m [%p] ",
        // Messages about single statements can hold what people entered.
        "log_min_messages=log",
        "log_min_error_statement=panic",
        "log_error_verbosity=terse",
        "log_checkpoints=off")) {
      words.add("-c");
      words.add(setting);
    }
    return words;
  }

  private boolean becomesReady(Path data) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(RECOVERY_SECONDS);
    while (process.isAlive() && System.nanoTime() < end) {
      boolean isReady = Postmaster.of(data)
          .filter(told -> told.pid() == process.pid() && told.isReady())
          .isPresent();
      if (isReady) {
        return true;
      }
      Commands.pause();
    }
    return false;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private static String lastWords(Cluster cluster) throws IOException {
    List<String> lines = Files.readAllLines(cluster.log());
    return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
  }
}
