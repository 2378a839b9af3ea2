package id.petadaya.audit;

import static id.petadaya.audit.sql.Tables.SENDING;

import id.petadaya.files.Elsewhere;
import id.petadaya.kernel.Recurring;
import id.petadaya.kernel.RefusedSetting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Carries where the chains end away from this machine, to where {@code petadaya.heads-to} says: each hour
 * and with each backup, a file of its own each time. What could not be sent is tried again every few
 * minutes; after a day and an hour the office is warned.
 */
@Component
@Lazy(false)
public class SendHeads extends Recurring {

  /** How the files there begin. */
  static final String BEGINNING = "kepala-";

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration TOO_LONG = Duration.ofHours(25);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  private final @Nullable Elsewhere elsewhere;
  private final Heads heads;
  private final DSLContext db;
  private final Clock clock;

  SendHeads(Environment settings, Heads heads, DSLContext db, Clock clock) {
    super(Duration.ofMinutes(1), Duration.ofMinutes(5));
    this.elsewhere = Elsewhere.of(
        settings.getProperty("petadaya.heads-to", ""),
        name -> settings.getProperty("petadaya.heads-to-" + name, ""),
        clock);
    this.heads = heads;
    this.db = db;
    this.clock = clock;
  }

  /**
   * How it stands.
   *
   * @param to where they go; null when no setting says so
   * @param last when the place last had them; null for never
   * @param late nothing arrived there for 25 hours
   */
  public record State(@Nullable String to, @Nullable Instant last, boolean late) {}

  public State state() {
    Instant last = last().orElse(null);
    boolean late =
        elsewhere != null && (last == null || last.plus(TOO_LONG).isBefore(clock.instant()));
    return new State(elsewhere == null ? null : elsewhere.title(), last, late);
  }

  /**
   * Sends where the chains end now. How many chains.
   *
   * @throws RefusedSetting when no place is named
   */
  public int send() throws IOException {
    Elsewhere place = place();
    heads.keep();
    List<SignedHead> ends = heads.newest();
    String text = ends.stream().map(one -> one.written() + "\n").collect(Collectors.joining());
    place.put(
        BEGINNING + MOMENT.format(clock.instant()) + ".jsonl",
        text.getBytes(StandardCharsets.UTF_8));
    db.insertInto(SENDING)
        .set(SENDING.AT, OffsetDateTime.now(clock))
        .set(SENDING.CHAINS, ends.size())
        .onConflictDoNothing()
        .execute();
    return ends.size();
  }

  /** All heads that are there, the oldest first. */
  List<SignedHead> sent() throws IOException {
    return sent(place());
  }

  /** All heads that lie in a folder, such as one that was fetched from there. */
  static List<SignedHead> sent(Path folder) throws IOException {
    return sent(Elsewhere.folder(folder));
  }

  private static List<SignedHead> sent(Elsewhere place) throws IOException {
    List<SignedHead> all = new ArrayList<>();
    for (byte[] text : place.read(BEGINNING)) {
      new String(text, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> all.add(SignedHead.read(line)));
    }
    return all;
  }

  /** Sends when an hour has gone since the place last had them. */
  @Override
  protected void once() throws IOException {
    if (elsewhere != null
        && last().filter(at -> at.plus(HOUR).isAfter(clock.instant())).isEmpty()) {
      send();
    }
  }

  private Elsewhere place() {
    if (elsewhere == null) {
      throw new RefusedSetting(
          "Tempat kepala rantai belum ditetapkan. Sebut: PETADAYA_HEADS_TO=FOLDER, s3+https://… atau https://….");
    }
    return elsewhere;
  }

  private Optional<Instant> last() {
    return Optional.ofNullable(
            db.select(DSL.max(SENDING.AT)).from(SENDING).fetchSingle().value1())
        .map(OffsetDateTime::toInstant);
  }
}
