package id.petadaya.vault;

import static id.petadaya.vault.sql.Tables.DESTROYED_FILE;
import static id.petadaya.vault.sql.Tables.TOMBSTONE;

import id.petadaya.access.Scope;
import id.petadaya.audit.Audit;
import id.petadaya.audit.SigningKey;
import id.petadaya.files.FileStore;
import id.petadaya.kernel.LineFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
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
 * backup that is older than an erasing brings back neither the person nor the file: {@code restore --tombstones} puts
 * the lines into the new folder, and before anybody is let in they are carried out again.
 */
@Component
@Lazy(false)
class Tombstones implements SmartLifecycle {

  private final LineFile file;
  private final DSLContext db;
  private final Persons persons;
  private final FileStore files;
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
      FileStore files,
      SigningKey key,
      Audit audit,
      Clock clock,
      JsonMapper json,
      PlatformTransactionManager transactions) {
    this.file = new LineFile(data.resolve("tombstones.jsonl"));
    this.db = db;
    this.persons = persons;
    this.files = files;
    this.key = key;
    this.audit = audit;
    this.clock = clock;
    this.json = json;
    this.transactions = new TransactionTemplate(transactions);
  }

  private record Stone(
      @Nullable UUID ref,
      @Nullable String file,
      Instant at,
      String rule,
      ErasePerson.Certificate certificate) {}

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
    List<Stone> stones = file.lines().stream()
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
      append(db.select(DESTROYED_FILE.CERTIFICATE, DESTROYED_FILE.SIGNATURE)
          .from(DESTROYED_FILE)
          .where(DESTROYED_FILE.SIGNATURE.notIn(signatures))
          .fetch(row -> new ErasePerson.Certificate(row.value1(), row.value2())));
      return again == null ? 0 : again;
    });
  }

  private int eraseAgain(List<Stone> stones) {
    int again = 0;
    for (Stone stone : stones) {
      UUID ref = stone.ref();
      if (ref == null) {
        destroyAgain(stone);
        continue;
      }
      boolean back = persons.find(ref).filter(one -> !one.erased()).isPresent();
      if (back) {
        persons.destroy(ref);
        db.insertInto(TOMBSTONE)
            .set(TOMBSTONE.PERSON_REF, ref)
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

  /** A file that an older backup brought back; not the same bytes that came anew since. */
  private void destroyAgain(Stone stone) {
    String file = Objects.requireNonNull(stone.file(), "a stone is a person's or a file's");
    if (files.destroy(file, stone.at())) {
      db.insertInto(DESTROYED_FILE)
          .set(DESTROYED_FILE.SHA256, file)
          .set(DESTROYED_FILE.RULE, stone.rule())
          .set(DESTROYED_FILE.AT, OffsetDateTime.now(clock))
          .set(DESTROYED_FILE.CERTIFICATE, stone.certificate().statement())
          .set(DESTROYED_FILE.SIGNATURE, stone.certificate().signature())
          .onConflictDoNothing()
          .execute();
      audit.append(
          "pemulihan", "vault.original-destroyed", file, null, Map.of("rule", stone.rule()));
    }
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
      String person = statement.path("person").asString("");
      String destroyed = statement.path("file").asString("");
      if (person.isEmpty() == destroyed.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(new Stone(
          person.isEmpty() ? null : UUID.fromString(person),
          destroyed.isEmpty() ? null : destroyed,
          Instant.parse(statement.path("at").asString()),
          statement.path("rule").asString(),
          new ErasePerson.Certificate(
              written.path("statement").asString(), written.path("signature").asString())));
    } catch (JacksonException | IllegalArgumentException | DateTimeException noTombstone) {
      return Optional.empty();
    }
  }

  private synchronized void append(List<ErasePerson.Certificate> certificates) {
    file.add(certificates.stream()
        .map(one -> json.writeValueAsString(
            Map.of("statement", one.statement(), "signature", one.signature())))
        .toList());
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
