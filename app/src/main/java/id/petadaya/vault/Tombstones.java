package id.petadaya.vault;

import static id.petadaya.vault.sql.Tables.TOMBSTONE;

import id.petadaya.access.Scope;
import id.petadaya.audit.Audit;
import id.petadaya.audit.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every certificate of destruction stands in {@code tombstones.jsonl} of the data folder too, so that a
 * backup that is older than an erasing does not bring the person back: {@code restore --tombstones} puts
 * the lines into the new folder, and before anybody is let in they are carried out again.
 */
@Component
@Lazy(false)
class Tombstones implements SmartLifecycle {

  private final Path file;
  private final DSLContext db;
  private final Persons persons;
  private final SigningKey key;
  private final Audit audit;
  private final Clock clock;
  private final JsonMapper json;
  private final TransactionTemplate transactions;
  private volatile boolean running;

  Tombstones(
      @Value("${petadaya.data}") Path data,
      DSLContext db,
      Persons persons,
      SigningKey key,
      Audit audit,
      Clock clock,
      JsonMapper json,
      PlatformTransactionManager transactions) {
    this.file = data.resolve("tombstones.jsonl");
    this.db = db;
    this.persons = persons;
    this.key = key;
    this.audit = audit;
    this.clock = clock;
    this.json = json;
    this.transactions = new TransactionTemplate(transactions);
  }

  private record Stone(UUID ref, String rule, ErasePerson.Certificate certificate) {}

  /** Carries a certificate out of the database as soon as the erasing is committed. */
  void keepAfterCommit(ErasePerson.Certificate certificate) {
    Pending pending = TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Pending.class::isInstance)
        .map(Pending.class::cast)
        .findFirst()
        .orElseGet(() -> {
          var first = new Pending();
          TransactionSynchronizationManager.registerSynchronization(first);
          return first;
        });
    pending.certificates.add(certificate);
  }

  /** Those of one transaction, written at once. */
  private final class Pending implements TransactionSynchronization {

    private final List<ErasePerson.Certificate> certificates = new ArrayList<>();

    @Override
    public void afterCommit() {
      append(certificates);
    }
  }

  /**
   * Erases again whoever has a tombstone and is back, and writes tombstones that are not in the file
   * yet. A line that this installation did not sign is not believed.
   *
   * @return how many persons were erased again
   */
  synchronized int hold() {
    Set<String> signatures = new HashSet<>();
    List<Stone> stones = lines().stream()
        .flatMap(line -> read(line).stream())
        .filter(stone -> signatures.add(stone.certificate().signature()))
        .filter(this::isOurs)
        .toList();
    return Scope.everywhere().call(() -> {
      Integer again = transactions.execute(any -> eraseAgain(stones));
      append(db.select(TOMBSTONE.CERTIFICATE, TOMBSTONE.SIGNATURE)
          .from(TOMBSTONE)
          .where(TOMBSTONE.SIGNATURE.notIn(signatures))
          .fetch(row -> new ErasePerson.Certificate(row.value1(), row.value2())));
      return again == null ? 0 : again;
    });
  }

  private int eraseAgain(List<Stone> stones) {
    int again = 0;
    for (Stone stone : stones) {
      boolean back = persons.find(stone.ref()).filter(one -> !one.erased()).isPresent();
      if (back) {
        persons.destroy(stone.ref());
        db.insertInto(TOMBSTONE)
            .set(TOMBSTONE.PERSON_REF, stone.ref())
            .set(TOMBSTONE.RULE, stone.rule())
            .set(TOMBSTONE.AT, OffsetDateTime.now(clock))
            .set(TOMBSTONE.CERTIFICATE, stone.certificate().statement())
            .set(TOMBSTONE.SIGNATURE, stone.certificate().signature())
            .onConflictDoNothing()
            .execute();
        again++;
      }
    }
    if (again > 0) {
      audit.append("pemulihan", "vault.erased-again", "tombstones", null, Map.of("persons", again));
    }
    return again;
  }

  private boolean isOurs(Stone stone) {
    return key.hasSigned(
        stone.certificate().statement().getBytes(StandardCharsets.UTF_8),
        stone.certificate().signature());
  }

  /** Empty for a line that was cut off; its tombstone is written anew from the database. */
  private Optional<Stone> read(String line) {
    try {
      var written = json.readTree(line);
      var statement = json.readTree(written.path("statement").asString());
      return Optional.of(new Stone(
          UUID.fromString(statement.path("person").asString()),
          statement.path("rule").asString(),
          new ErasePerson.Certificate(
              written.path("statement").asString(), written.path("signature").asString())));
    } catch (JacksonException | IllegalArgumentException noTombstone) {
      return Optional.empty();
    }
  }

  private List<String> lines() {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void append(List<ErasePerson.Certificate> certificates) {
    if (certificates.isEmpty()) {
      return;
    }
    var lines = new StringBuilder();
    for (ErasePerson.Certificate one : certificates) {
      lines
          .append(json.writeValueAsString(
              Map.of("statement", one.statement(), "signature", one.signature())))
          .append('\n');
    }
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
    hold();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the door is opened. */
  @Override
  public int getPhase() {
    return 0;
  }
}
