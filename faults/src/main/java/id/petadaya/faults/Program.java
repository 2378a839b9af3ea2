package id.petadaya.faults;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The packaged program on a folder of its own: started, killed without warning, started again. */
final class Program implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 240;

  private final List<String> command;
  private final Path data;
  private final int port = freePort();
  private @Nullable Process process;

  Program(List<String> command, Path data) throws IOException {
    this.command = List.copyOf(command);
    this.data = data.toAbsolutePath();
  }

  int port() {
    return port;
  }

  Path data() {
    return data;
  }

  /** Starts it and waits until it answers; says how many seconds that took. */
  double start() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    List<String> words = new ArrayList<>(command);
    words.addAll(List.of("serve", "--port", String.valueOf(port), "--data", data.toString()));
    var start = new ProcessBuilder(words);
    // One account sends here what a whole province sends.
    start.environment().putIfAbsent("PETADAYA_LIMITS_DAY", "10TB");
    process = start
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(
            data.resolveSibling(data.getFileName() + ".log").toFile()))
        .start();
    while (!answers()) {
      double waited = (System.nanoTime() - begun) / 1e9;
      if (waited > PATIENCE_SECONDS || !process.isAlive()) {
        throw new IllegalStateException(
            "The program does not start after %.0f s; its log: %s.log".formatted(waited, data));
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  void kill() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly();
      process.waitFor();
    }
  }

  /** Kills one process of the database, or all of them at once. */
  void killDatabase(boolean all, java.util.random.RandomGenerator random) throws IOException {
    List<Long> processes = databaseProcesses();
    if (processes.isEmpty()) {
      return;
    }
    List<Long> chosen = all ? processes : List.of(processes.get(random.nextInt(processes.size())));
    chosen.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
  }

  private List<Long> databaseProcesses() throws IOException {
    Path cluster = data.resolve("postgres").resolve("cluster").toRealPath();
    List<Long> found = new ArrayList<>();
    try (var all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path one : all) {
        try {
          if (one.resolve("cwd").toRealPath().equals(cluster)) {
            found.add(Long.parseLong(one.getFileName().toString()));
          }
        } catch (IOException gone) {
          // it ended while we looked
        }
      }
    }
    return found;
  }

  private boolean answers() {
    try {
      var connection = (HttpURLConnection)
          URI.create("http://127.0.0.1:" + port + "/health").toURL().openConnection();
      connection.setConnectTimeout(1_000);
      connection.setReadTimeout(5_000);
      return connection.getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    if (process != null && process.isAlive()) {
      process.destroy();
      try {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        process.destroyForcibly();
      }
    }
  }

  /** A copy of a folder with owners and rights, on which a run may do what it likes. */
  static Path copy(Path from, Path to) throws IOException {
    delete(to);
    Files.createDirectories(to.toAbsolutePath().getParent());
    Files.walkFileTree(from, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes of)
          throws IOException {
        put(folder, to.resolve(from.relativize(folder)));
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes of) throws IOException {
        put(file, to.resolve(from.relativize(file)));
        return FileVisitResult.CONTINUE;
      }
    });
    return to;
  }

  private static void put(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    for (String owner : List.of("unix:gid", "unix:uid")) {
      try {
        Files.setAttribute(
            to,
            owner,
            Files.getAttribute(from, owner, LinkOption.NOFOLLOW_LINKS),
            LinkOption.NOFOLLOW_LINKS);
      } catch (IOException ordinaryUser) {
        // then everything is the user's own already
      }
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (Path one : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
