package id.petadaya.access;

import static id.petadaya.access.sql.Tables.SIGN_IN_ATTEMPT;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing. After five misses a name waits one minute, then two, four, up to fifteen:
 * slowed, never barred for good. Unknown names are counted like known ones.
 */
@Component
class Attempts {

  static final int FREE = 5;
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final DSLContext db;
  private final Clock clock;

  Attempts(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** How a name stands: misses so far, and until when it waits (null when it may try). */
  record Standing(int failures, @Nullable OffsetDateTime lockedUntil) {

    int left() {
      return Math.max(0, FREE - failures);
    }
  }

  Standing of(String username) {
    return db.select(SIGN_IN_ATTEMPT.FAILURES, SIGN_IN_ATTEMPT.LOCKED_UNTIL)
        .from(SIGN_IN_ATTEMPT)
        .where(SIGN_IN_ATTEMPT.WHO.eq(keyOf(username)))
        .fetchOptional(row -> standing(row.value1(), row.value2()))
        .orElse(new Standing(0, null));
  }

  /** Joins a transaction that runs: whoever proves a password in one keeps its misses when it refuses. */
  @Transactional
  Standing missed(String username) {
    int failures = of(username).failures() + 1;
    OffsetDateTime until =
        failures < FREE ? null : OffsetDateTime.now(clock).plus(waitAfter(failures));
    db.insertInto(SIGN_IN_ATTEMPT)
        .set(SIGN_IN_ATTEMPT.WHO, keyOf(username))
        .set(SIGN_IN_ATTEMPT.FAILURES, failures)
        .set(SIGN_IN_ATTEMPT.LOCKED_UNTIL, until)
        .onConflict(SIGN_IN_ATTEMPT.WHO)
        .doUpdate()
        .set(SIGN_IN_ATTEMPT.FAILURES, failures)
        .set(SIGN_IN_ATTEMPT.LOCKED_UNTIL, until)
        .execute();
    return new Standing(failures, until);
  }

  void succeeded(String username) {
    db.deleteFrom(SIGN_IN_ATTEMPT)
        .where(SIGN_IN_ATTEMPT.WHO.eq(keyOf(username)))
        .execute();
  }

  private Standing standing(int failures, OffsetDateTime until) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    // A wait that ends later than any wait may last was written while the clock was wrong.
    boolean waiting = until != null && until.isAfter(now) && !until.isAfter(now.plus(LONGEST));
    return new Standing(failures, waiting ? until : null);
  }

  private static Duration waitAfter(int failures) {
    Duration wait = Duration.ofMinutes(1L << Math.min(4, failures - FREE));
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  private static String keyOf(String username) {
    try {
      byte[] name = username.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
