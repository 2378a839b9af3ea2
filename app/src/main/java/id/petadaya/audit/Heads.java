package id.petadaya.audit;

import id.petadaya.kernel.LineFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 * audit-heads.jsonl} in the data folder. They are of use only when copies lie elsewhere: {@link SendHeads}.
 */
@Component
@Lazy(false)
public class Heads implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Heads.class);

  private final LineFile file;
  private final AuditBook book;
  private final SigningKey key;
  private final Clock clock;
  private volatile ScheduledExecutorService hourly = Executors.newScheduledThreadPool(0);
  private volatile boolean running;

  Heads(@Value("${petadaya.data}") Path data, AuditBook book, SigningKey key, Clock clock) {
    this.file = new LineFile(data.resolve("audit-heads.jsonl"));
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
    file.add(moved.stream().map(SignedHead::written).toList());
    return moved;
  }

  /** All heads that were kept here, the oldest first. */
  public List<SignedHead> kept() {
    return read(file);
  }

  /** Where each chain ends, as it was last kept. */
  List<SignedHead> newest() {
    Map<String, SignedHead> ends = new TreeMap<>();
    kept().forEach(one -> ends.put(one.chain(), one));
    return List.copyOf(ends.values());
  }

  static List<SignedHead> read(LineFile file) {
    return file.lines().stream().map(SignedHead::read).toList();
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
