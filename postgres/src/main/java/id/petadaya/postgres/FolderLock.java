package id.petadaya.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One program at a time on a folder. The system gives the lock back when its holder dies, however it
 * dies, so a lock file alone never blocks anybody.
 */
final class FolderLock implements AutoCloseable {

  /**
   * Held by this JVM, with what stands in the file. Asked before the file is opened, because closing
   * a second channel on a file gives back every lock that the process has on it.
   */
  private static final Map<Path, String> HELD = new ConcurrentHashMap<>();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static FolderLock take(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new RefusedStart("Folder %s tidak dapat dibuat: %s.".formatted(folder, e.getMessage()));
    }
    Path file = folder.toRealPath().resolve("lock");
    String holder = HELD.putIfAbsent(file, "");
    if (holder != null) {
      throw new RefusedStart(inUse(folder, holder));
    }
    try {
      return takeAlone(folder, file);
    } catch (IOException | RuntimeException e) {
      HELD.remove(file);
      throw e;
    }
  }

  /** What the program that holds the folder now wrote: its process and port; null when nobody does. */
  static @Nullable String holder(Path folder) throws IOException {
    Path file = folder.toAbsolutePath().resolve("lock");
    if (!Files.exists(file)) {
      return null;
    }
    String own = HELD.get(file.toRealPath());
    if (own != null) {
      return own;
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return channel.tryLock() == null ? read(channel) : null;
    }
  }

  private static FolderLock takeAlone(Path folder, Path file) throws IOException {
    FileChannel channel = FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      String holder = read(channel);
      channel.close();
      throw new RefusedStart(inUse(folder, holder));
    }
    FolderLock lock = new FolderLock(file, channel);
    lock.write("%d".formatted(ProcessHandle.current().pid()));
    return lock;
  }

  /** So that a second start can say who was first. */
  void tell(int port) throws IOException {
    write("%d %d".formatted(ProcessHandle.current().pid(), port));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD.remove(file);
    }
  }

  private void write(String text) throws IOException {
    HELD.put(file, text);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
  }

  private static String read(FileChannel channel) throws IOException {
    var bytes = ByteBuffer.allocate(64);
    channel.read(bytes, 0);
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
  }

  /** What a second start is told. {@code holder} is a process and, once known, the port. */
  static String inUse(Path folder, String holder) {
    String[] words = holder.strip().split(" ");
    String who = words[0].isEmpty() ? "proses lain" : "proses " + words[0];
    String where = words.length > 1 ? " (basis data pada port %s)".formatted(words[1]) : "";
    String how = words[0].isEmpty()
        ? "Hentikan dahulu proses itu"
        : "Hentikan dahulu dengan: kill " + words[0];
    return "Folder data %s sedang dipakai oleh %s%s.\n%s, atau pilih folder lain dengan --data."
        .formatted(folder.toAbsolutePath().normalize(), who, where, how);
  }
}
