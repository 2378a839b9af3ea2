package id.petadaya.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A server that outlived the program that started it. It is stopped only after it is sure to be
 * ours: a process called postgres whose working folder is this data folder.
 */
final class StalePostmaster {

  private static final int PATIENCE_SECONDS = 20;

  private StalePostmaster() {}

  /** The caller holds the lock of the folder, so no living program of ours uses this server. */
  static void stop(Path data) throws IOException {
    Optional<Postmaster> left = Postmaster.of(data).filter(server -> isOurs(server.pid(), data));
    if (left.isEmpty()) {
      return;
    }
    long pid = left.get().pid();
    refuseIfUsed(left.get(), data);
    if (!ends("INT", pid, data) && !ends("QUIT", pid, data)) {
      throw new RefusedStart(
          "PostgreSQL dari pemakaian sebelumnya (proses %d) masih memegang folder %s.\nHentikan dengan: kill -QUIT %d"
              .formatted(pid, data, pid));
    }
  }

  /** A second guard, should somebody have removed the lock: a server whose JVM lives is in use. */
  private static void refuseIfUsed(Postmaster server, Path data) throws RefusedStart {
    Optional<ProcessHandle> parent = ProcessHandle.of(server.pid()).flatMap(ProcessHandle::parent);
    boolean isUsed = parent
        .filter(program ->
            program.pid() != 1 && program.pid() != ProcessHandle.current().pid())
        .flatMap(program -> program.info().command())
        .filter(command -> command.endsWith("/java"))
        .isPresent();
    if (isUsed) {
      String holder = parent.orElseThrow().pid() + " " + server.port();
      throw new RefusedStart(
          FolderLock.inUse(Optional.ofNullable(data.getParent()).orElse(data), holder));
    }
  }

  /** A dead process that nobody has buried yet has no working folder, so it does not count. */
  private static boolean isOurs(long pid, Path data) {
    try {
      Path process = Path.of("/proc", Long.toString(pid));
      String name = Files.readString(process.resolve("comm")).strip();
      return name.equals("postgres") && Files.isSameFile(process.resolve("cwd").toRealPath(), data);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean ends(String signal, long pid, Path data) throws IOException {
    Commands.signal(signal, pid);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (isOurs(pid, data)) {
      if (System.nanoTime() > end) {
        return false;
      }
      Commands.pause();
    }
    return true;
  }
}
