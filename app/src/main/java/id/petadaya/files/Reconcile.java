package id.petadaya.files;

import static id.petadaya.files.sql.Tables.STORED_FILE;

import id.petadaya.kernel.Recurring;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Compares rows and files both ways, and each file with its hash; every night and when asked. Removes
 * nothing: what is wrong is told, and a person decides.
 */
@Component
@Lazy(false)
public class Reconcile extends Recurring {

  private static final Logger LOG = LoggerFactory.getLogger(Reconcile.class);

  /** A file is written before its row: younger ones may still get theirs. */
  private static final Duration UNDER_WAY = Duration.ofHours(1);

  private final DSLContext db;
  private final Shelf shelf;
  private final Seal seal;
  private final Clock clock;
  private final boolean beside;

  Reconcile(
      DSLContext db,
      Shelf shelf,
      Seal seal,
      Clock clock,
      @Value("${petadaya.beside:false}") boolean beside) {
    super(Duration.ofHours(6), Duration.ofDays(1));
    this.db = db;
    this.shelf = shelf;
    this.seal = seal;
    this.clock = clock;
    this.beside = beside;
  }

  /**
   * What was found, by hash.
   *
   * @param checked files that have a row and are as they came
   * @param missing rows without a file
   * @param broken files that are not what their row says
   * @param orphans files without a row, older than an hour
   * @param underWay files without a row that are younger
   */
  public record Report(
      int checked, List<String> missing, List<String> broken, List<String> orphans, int underWay) {

    public boolean clean() {
      return missing.isEmpty() && broken.isEmpty() && orphans.isEmpty();
    }
  }

  /** Reads every file whole. */
  public Report run() throws IOException {
    Map<String, Shelf.Item> there = new TreeMap<>();
    shelf.each(item -> there.put(item.hash(), item));
    Map<String, Long> rows = new HashMap<>();
    db.select(STORED_FILE.SHA256, STORED_FILE.BYTES)
        .from(STORED_FILE)
        .where(STORED_FILE.DESTROYED_AT.isNull())
        .forEach(row -> rows.put(row.value1(), row.value2()));
    List<String> missing = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    int checked = 0;
    for (var row : new TreeMap<>(rows).entrySet()) {
      switch (state(row.getKey(), row.getValue())) {
        case WHOLE -> checked++;
        case GONE -> missing.add(row.getKey());
        case BROKEN -> broken.add(row.getKey());
      }
    }
    List<String> orphans = new ArrayList<>();
    int underWay = 0;
    for (Shelf.Item item : there.values()) {
      if (!rows.containsKey(item.hash())) {
        if (item.since().plus(UNDER_WAY).isAfter(clock.instant())) {
          underWay++;
        } else {
          orphans.add(item.hash());
        }
      }
    }
    return new Report(checked, missing, broken, orphans, underWay);
  }

  private enum State {
    WHOLE,
    GONE,
    BROKEN
  }

  private State state(String hash, long bytes) {
    try (InputStream sealed = shelf.open(hash)) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      long size = new DigestInputStream(seal.opening(sealed), sha)
          .transferTo(OutputStream.nullOutputStream());
      boolean same = size == bytes && HexFormat.of().formatHex(sha.digest()).equals(hash);
      return same ? State.WHOLE : State.BROKEN;
    } catch (FileNotFoundException e) {
      return State.GONE;
    } catch (IOException e) {
      return State.BROKEN;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  @Override
  public void start() {
    if (!beside) {
      super.start();
    }
  }

  @Override
  protected void once() throws IOException {
    Report report = run();
    if (!report.clean()) {
      LOG.error(
          "Files and rows do not agree: {} missing, {} broken, {} without a row.",
          report.missing().size(),
          report.broken().size(),
          report.orphans().size());
    }
  }
}
