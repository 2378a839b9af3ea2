package id.petadaya.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Signs where the chains end, every hour and when the program stops, and appends it to {@code
 * audit-heads.jsonl} in the data folder. The file is of use only when copies of it lie elsewhere.
 */
@Component
@Lazy(false)
public class Heads implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Heads.class);

  private final Path file;
  private final AuditBook book;
  private final SigningKey key;
  private final Clock clock;
  private volatile ScheduledExecutorService hourly = Executors.newScheduledThreadPool(0);
  private volatile boolean running;

  Heads(@Value("${petadaya.data}") Path data, AuditBook book, SigningKey key, Clock clock) {
    this.file = data.resolve("audit-heads.jsonl");
    this.book = book;
    this.key = key;
    this.clock = clock;
  }

  /** Signs the heads of now, and keeps those that moved since they were last kept. */
  public synchronized List<SignedHead> keep() {
    Map<String, Long> known = new HashMap<>();
    kept().forEach(one -> known.put(one.chain(), one.seq()));
    List<SignedHead> moved = book.heads().stream()
        .filter(head -> known.getOrDefault(head.chain(), 0L) != head.seq())
        .map(head -> SignedHead.sign(head, clock.instant(), key.secret()))
        .toList();
    if (!moved.isEmpty()) {
      append(moved);
    }
    return moved;
  }

  /** All heads that were kept here, the oldest first. */
  public List<SignedHead> kept() {
    return read(file);
  }

  static List<SignedHead> read(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      List<SignedHead> heads = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          heads.add(SignedHead.read(line));
        }
      }
      return heads;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(List<SignedHead> heads) {
    var lines = new StringBuilder();
    heads.forEach(head -> lines.append(head.written()).append('\n'));
    try (FileChannel out = FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void start() {
    running = true;
    // Made before the first backup, so that every backup has the key that signs.
    key.secret();
    hourly = Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name("audit-heads").factory());
    hourly.scheduleAtFixedRate(this::keepQuietly, 60, 60, TimeUnit.MINUTES);
  }

  @Override
  public void stop() {
    hourly.shutdownNow();
    keepQuietly();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** A head that cannot be kept now is kept the next time; the work of the office goes on. */
  private void keepQuietly() {
    try {
      keep();
    } catch (RuntimeException e) {
      LOG.error("The heads of the audit chains were not kept: {}", e.getClass().getName());
    }
  }
}
