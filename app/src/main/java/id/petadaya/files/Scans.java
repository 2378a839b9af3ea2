package id.petadaya.files;

import static id.petadaya.files.sql.Tables.SCAN;
import static id.petadaya.files.sql.Tables.STORED_FILE;

import id.petadaya.kernel.Recurring;
import id.petadaya.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Asks a scanner about files, where {@code petadaya.scanner} names one; without it nothing is scanned.
 * What came while it did not answer is taken and asked about again each hour, or, with {@code
 * petadaya.scanner-down=refuse}, not taken.
 */
@Component
@Lazy(false)
public class Scans extends Recurring {

  private static final int STEP = 500;

  private final @Nullable Clamd scanner;
  private final boolean refuseUnscanned;
  private final FileStore files;
  private final DSLContext db;
  private final Clock clock;
  private final boolean beside;

  Scans(Environment settings, FileStore files, DSLContext db, Clock clock) {
    super(Duration.ofMinutes(5), Duration.ofHours(1));
    String at = settings.getProperty("petadaya.scanner", "");
    long seconds = settings.getProperty("petadaya.scanner-seconds", Long.class, 30L);
    this.scanner = at.isBlank() ? null : new Clamd(at, Duration.ofSeconds(seconds));
    this.refuseUnscanned = settings.getProperty("petadaya.scanner-down", "take").equals("refuse");
    this.beside = settings.getProperty("petadaya.beside", Boolean.class, false);
    this.files = files;
    this.db = db;
    this.clock = clock;
  }

  /** What is known of a file. */
  public enum State {
    /** There is no scanner. */
    OFF,
    CLEAN,
    FOUND,
    UNSCANNED
  }

  /** What a scanner said; {@code found} is the name of what it found, or why it said nothing. */
  public record Verdict(State state, String found) {

    static final Verdict OFF = new Verdict(State.OFF, "");
    static final Verdict CLEAN = new Verdict(State.CLEAN, "");

    static Verdict found(String name) {
      return new Verdict(State.FOUND, name);
    }

    static Verdict unscanned(String why) {
      return new Verdict(State.UNSCANNED, why);
    }

    public boolean isHarmful() {
      return state == State.FOUND;
    }
  }

  /** How many files wait for the scanner, and in how many it found something. */
  public record Standing(boolean on, int unscanned, int found) {}

  public Standing standing() {
    return new Standing(
        scanner != null,
        db.fetchCount(SCAN, SCAN.STATE.eq(State.UNSCANNED.name())),
        db.fetchCount(SCAN, SCAN.STATE.eq(State.FOUND.name())));
  }

  /**
   * Asks about a file that lies on disk; touches no row.
   *
   * @throws Refused when nobody answers and the setting takes nothing then
   */
  public Verdict look(StoredFile file) {
    if (scanner == null) {
      return Verdict.OFF;
    }
    Verdict verdict;
    try (InputStream bytes = files.open(file)) {
      verdict = scanner.scan(bytes);
    } catch (IOException e) {
      verdict = Verdict.unscanned("berkas tidak terbaca");
    }
    if (verdict.state() == State.UNSCANNED && refuseUnscanned) {
      throw new Refused(FilesProblem.NOT_SCANNED);
    }
    return verdict;
  }

  /** Notes what was said, in the transaction of the caller. */
  public void note(StoredFile file, Verdict verdict) {
    if (verdict.state() == State.OFF) {
      return;
    }
    db.insertInto(SCAN)
        .set(SCAN.SHA256, file.sha256())
        .set(SCAN.STATE, verdict.state().name())
        .set(SCAN.FOUND, verdict.found())
        .set(SCAN.AT, OffsetDateTime.now(clock))
        .onConflict(SCAN.SHA256)
        .doUpdate()
        .set(SCAN.STATE, verdict.state().name())
        .set(SCAN.FOUND, verdict.found())
        .set(SCAN.AT, OffsetDateTime.now(clock))
        .execute();
  }

  /**
   * Keeps a file that somebody hands over on a page, once it was asked about.
   *
   * @throws Refused when something was found in it; then nothing is kept
   */
  public StoredFile keep(InputStream bytes) throws IOException {
    StoredFile file = files.settle(bytes);
    try {
      Verdict verdict = look(file);
      refuse(verdict);
      files.note(List.of(file));
      note(file, verdict);
    } catch (Refused refused) {
      files.discard(file);
      throw refused;
    }
    return file;
  }

  /**
   * Before a file leaves.
   *
   * @throws Refused when something was found in it
   */
  public void giveOut(String sha256) {
    db.select(SCAN.FOUND)
        .from(SCAN)
        .where(SCAN.SHA256.eq(sha256))
        .and(SCAN.STATE.eq(State.FOUND.name()))
        .fetchOptional(SCAN.FOUND)
        .ifPresent(found -> refuse(Verdict.found(found)));
  }

  private static void refuse(Verdict verdict) {
    if (verdict.isHarmful()) {
      throw new Refused(FilesProblem.HARMFUL, Map.of("found", verdict.found()));
    }
  }

  /** Asks again about what nobody answered for. */
  void again() {
    if (scanner == null) {
      return;
    }
    for (StoredFile file : db.select(STORED_FILE.SHA256, STORED_FILE.BYTES)
        .from(STORED_FILE)
        .join(SCAN)
        .on(SCAN.SHA256.eq(STORED_FILE.SHA256))
        .where(SCAN.STATE.eq(State.UNSCANNED.name()))
        .and(STORED_FILE.DESTROYED_AT.isNull())
        .orderBy(SCAN.AT)
        .limit(STEP)
        .fetch(row -> new StoredFile(row.value1(), row.value2()))) {
      try {
        note(file, look(file));
      } catch (Refused stillDown) {
        return;
      }
    }
  }

  @Override
  protected void once() {
    again();
  }

  @Override
  public void start() {
    if (!beside) {
      super.start();
    }
  }
}
