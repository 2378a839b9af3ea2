package id.petadaya.audit;

import id.petadaya.kernel.LineFile;
import id.petadaya.kernel.Recurring;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Signs where the chains end, every hour and when the program stops, and appends it to {@code
 * audit-heads.jsonl} in the data folder. They are of use only when copies lie elsewhere: {@link SendHeads}.
 */
@Component
@Lazy(false)
public class Heads extends Recurring {

  private final LineFile file;
  private final AuditBook book;
  private final SigningKey key;
  private final Clock clock;

  Heads(@Value("${petadaya.data}") Path data, AuditBook book, SigningKey key, Clock clock) {
    super(Duration.ofHours(1), Duration.ofHours(1));
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
  protected void once() {
    keep();
  }

  @Override
  public void start() {
    // Made before the first backup, so that every backup has the key that signs.
    key.secret();
    super.start();
  }

  @Override
  public void stop() {
    super.stop();
    quietly();
  }
}
