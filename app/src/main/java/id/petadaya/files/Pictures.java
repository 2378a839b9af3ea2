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
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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
  private final boolean strip;

  Pictures(
      FileStore files,
      DSLContext db,
      Clock clock,
      @Value("${petadaya.photo-originals:keep}") String originals) {
    this.strip = originals.equals("strip");
    this.files = files;
    this.db = db;
    this.clock = clock;
  }

  /**
   * What a file that arrived is.
   *
   * @param falseName it is called a picture and is none
   * @param clean what is to be kept in its place; null when it is kept as it came
   */
  public record Arrival(boolean falseName, @Nullable StoredFile clean) {}

  /**
   * Judges a file that lies on disk and that no row names yet. With {@code petadaya.photo-originals=strip}
   * a picture is made anew and what came is removed; what cannot be made anew is kept as it came.
   */
  public Arrival arrive(StoredFile came, String name, String mediaType) throws IOException {
    if (!PictureKind.isCalledPicture(name, mediaType)) {
      return new Arrival(false, null);
    }
    boolean picture;
    try (InputStream in = files.open(came)) {
      picture = PictureKind.isPicture(in);
    }
    if (!picture || !strip) {
      return new Arrival(!picture, null);
    }
    byte[] jpeg = made(came).jpeg();
    if (jpeg == null) {
      return new Arrival(false, null);
    }
    StoredFile clean = files.settle(new ByteArrayInputStream(jpeg));
    if (!clean.equals(came)) {
      files.discard(came);
    }
    return new Arrival(false, clean);
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
    if (files.find(original.sha256()).isEmpty()) {
      return Optional.empty();
    }
    CleanPicture.Made made = made(original);
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

  /** One at a time: two large ones together would fill the memory of a small computer. */
  private CleanPicture.Made made(StoredFile original) throws IOException {
    ONE.lock();
    try (InputStream in = files.open(original)) {
      return CleanPicture.of(in);
    } finally {
      ONE.unlock();
    }
  }
}
