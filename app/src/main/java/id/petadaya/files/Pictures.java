package id.petadaya.files;

import static id.petadaya.files.sql.Tables.PICTURE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a photo that may be shown for one that came. Made once, after the photo has arrived, never while
 * somebody waits for the receipt.
 */
@Component
public class Pictures {

  private static final ReentrantLock ONE = new ReentrantLock();

  private final FileStore files;
  private final DSLContext db;
  private final Clock clock;

  Pictures(FileStore files, DSLContext db, Clock clock) {
    this.files = files;
    this.db = db;
    this.clock = clock;
  }

  /**
   * The picture without anything but its pixels, a JPEG; empty where the file that came cannot be
   * decoded, is no picture or has more than 50 million pixels: then it stays sealed.
   */
  @Transactional
  public Optional<StoredFile> clean(StoredFile original) throws IOException {
    var known = db.select(PICTURE.CLEAN)
        .from(PICTURE)
        .where(PICTURE.ORIGINAL.eq(original.sha256()))
        .fetchOptional();
    if (known.isPresent()) {
      return Optional.ofNullable(known.get().value1()).flatMap(files::find);
    }
    CleanPicture.Made made;
    // One at a time: two large ones together would fill the memory of a small computer.
    ONE.lock();
    try (InputStream in = files.open(original)) {
      made = CleanPicture.of(in);
    } finally {
      ONE.unlock();
    }
    byte[] jpeg = made.jpeg();
    StoredFile clean = jpeg == null ? null : files.keep(new ByteArrayInputStream(jpeg));
    db.insertInto(PICTURE)
        .set(PICTURE.ORIGINAL, original.sha256())
        .set(PICTURE.CLEAN, clean == null ? null : clean.sha256())
        .set(PICTURE.REASON, made.reason() == null ? null : made.reason().name())
        .set(PICTURE.WIDTH, made.width())
        .set(PICTURE.HEIGHT, made.height())
        .set(PICTURE.MADE_AT, OffsetDateTime.now(clock))
        .onConflictDoNothing()
        .execute();
    return Optional.ofNullable(clean);
  }
}
