package id.petadaya.files;

import static id.petadaya.files.sql.Tables.PICTURE;
import static id.petadaya.files.sql.Tables.STORED_FILE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The sealed folder of files, by what they hold. A file is on disk, and the disk has said so, before
 * {@link #keep} returns; the same bytes are kept once.
 */
@Component
public class FileStore {

  private final Path folder;
  private final Seal seal;
  private final DSLContext db;
  private final Clock clock;
  private final Disk disk;
  private final Shelf shelf;

  FileStore(
      @Value("${petadaya.data}") Path data,
      @Value("${petadaya.beside:false}") boolean beside,
      Seal seal,
      DSLContext db,
      Clock clock,
      Disk disk,
      Shelf shelf) {
    this.folder = data.resolve("files");
    this.seal = seal;
    this.db = db;
    this.clock = clock;
    this.disk = disk;
    this.shelf = shelf;
    if (!beside) {
      sweep();
    }
  }

  /** Copies that a killed program left behind; one folder is used by one program at a time. */
  private void sweep() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var left = Files.newDirectoryStream(folder, "*.tmp")) {
      for (Path copy : left) {
        Files.delete(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps the bytes of a stream and says by which hash they are found again. */
  public StoredFile keep(InputStream bytes) throws IOException {
    StoredFile file = settle(bytes);
    note(List.of(file));
    return file;
  }

  /**
   * Writes the bytes of a stream to disk and waits until the disk has said so. They are not yet known:
   * {@link #note} follows in the transaction of the deed that they belong to.
   */
  public StoredFile settle(InputStream bytes) throws IOException {
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "part-", ".tmp");
    try {
      MessageDigest sha = sha256();
      long size;
      try (OutputStream out = seal.sealing(disk.create(part))) {
        size = new DigestInputStream(bytes, sha).transferTo(out);
      }
      String hash = HexFormat.of().formatHex(sha.digest());
      shelf.put(part, hash);
      return new StoredFile(hash, size);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  public Optional<StoredFile> find(String sha256) {
    return db.selectFrom(STORED_FILE)
        .where(STORED_FILE.SHA256.eq(sha256))
        .and(STORED_FILE.DESTROYED_AT.isNull())
        .fetchOptional(
            row -> new StoredFile(row.get(STORED_FILE.SHA256), row.get(STORED_FILE.BYTES)));
  }

  /** Whether it was here and was destroyed on purpose. */
  public boolean isDestroyed(String sha256) {
    return db.fetchExists(
        STORED_FILE, STORED_FILE.SHA256.eq(sha256).and(STORED_FILE.DESTROYED_AT.isNotNull()));
  }

  /**
   * Destroys the bytes, and what was made of them, once the caller's transaction is through; that they
   * were here stays known. False when they are not there, or came after {@code before}.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean destroy(String sha256, Instant before) {
    List<String> gone = new ArrayList<>(db.select(PICTURE.CLEAN)
        .from(PICTURE)
        .where(PICTURE.ORIGINAL.eq(sha256))
        .and(PICTURE.CLEAN.isNotNull())
        .fetch(PICTURE.CLEAN));
    gone.add(sha256);
    int destroyed = db.update(STORED_FILE)
        .set(STORED_FILE.DESTROYED_AT, OffsetDateTime.now(clock))
        .where(STORED_FILE.SHA256.eq(sha256))
        .and(STORED_FILE.DESTROYED_AT.isNull())
        .and(STORED_FILE.STORED_AT.le(before.atOffset(ZoneOffset.UTC)))
        .execute();
    if (destroyed == 0) {
      return false;
    }
    db.deleteFrom(PICTURE).where(PICTURE.ORIGINAL.eq(sha256)).execute();
    db.update(STORED_FILE)
        .set(STORED_FILE.DESTROYED_AT, OffsetDateTime.now(clock))
        .where(STORED_FILE.SHA256.in(gone))
        .execute();
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        gone.forEach(FileStore.this::remove);
      }
    });
    return true;
  }

  /** Removes what a program that was stopped in between left of destroyed files. */
  public void finishDestroying() {
    db.select(STORED_FILE.SHA256)
        .from(STORED_FILE)
        .where(STORED_FILE.DESTROYED_AT.gt(OffsetDateTime.now(clock).minusDays(7)))
        .fetch(STORED_FILE.SHA256)
        .forEach(this::remove);
  }

  /** Removes bytes that were settled and that no row names. */
  void discard(StoredFile settled) throws IOException {
    if (!db.fetchExists(STORED_FILE, STORED_FILE.SHA256.eq(settled.sha256()))) {
      shelf.remove(settled.sha256());
    }
  }

  private void remove(String sha256) {
    try {
      shelf.remove(sha256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens the bytes as they came. A changed seal is an {@link IOException}, never other bytes. */
  public InputStream open(StoredFile file) throws IOException {
    return seal.opening(shelf.open(file.sha256()));
  }

  /**
   * Copies a file to a place where a reader that needs a path can work, and calls it; the copy is gone
   * afterwards, whatever happens.
   */
  public <T> T withCopy(StoredFile file, Reader<T> reader) throws Exception {
    Files.createDirectories(folder);
    Path copy = Files.createTempFile(folder, "open-", ".tmp");
    try {
      try (InputStream in = open(file)) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      return reader.read(copy);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** Whether the bytes on disk are those that came: read whole and hashed anew. */
  public boolean isIntact(StoredFile file) {
    MessageDigest sha = sha256();
    try (InputStream in = new DigestInputStream(open(file), sha)) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(sha.digest()).equals(file.sha256());
    } catch (IOException e) {
      return false;
    }
  }

  /** Works on a readable copy of a file. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(Path copy) throws Exception;
  }

  /** Notes files that were settled, in the transaction of the caller. */
  public void note(Collection<StoredFile> settled) {
    if (settled.isEmpty()) {
      return;
    }
    var insert =
        db.insertInto(STORED_FILE, STORED_FILE.SHA256, STORED_FILE.BYTES, STORED_FILE.STORED_AT);
    OffsetDateTime now = OffsetDateTime.now(clock);
    // In one order always, so that two who bring the same files never wait for each other in a
    // circle.
    for (StoredFile file : settled.stream()
        .sorted(java.util.Comparator.comparing(StoredFile::sha256))
        .toList()) {
      insert = insert.values(file.sha256(), file.bytes(), now);
    }
    // The same bytes may come again after they were destroyed.
    insert
        .onConflict(STORED_FILE.SHA256)
        .doUpdate()
        .setNull(STORED_FILE.DESTROYED_AT)
        .set(STORED_FILE.STORED_AT, now)
        .where(STORED_FILE.DESTROYED_AT.isNotNull())
        .execute();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
