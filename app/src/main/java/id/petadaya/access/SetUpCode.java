package id.petadaya.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The code that opens the first set-up to somebody who does not sit at the computer itself. It stands
 * in {@code kode-penyiapan.txt} of the data folder, readable by its owner only, and is printed once;
 * after ten wrong guesses it is another one. Gone when the set-up is done.
 */
@Component
public class SetUpCode {

  private static final int LENGTH = FirstPassword.fresh().replace("-", "").length();
  private static final int MOST_GUESSES = 10;

  private final Path file;
  private @Nullable String code;
  private int wrong;

  SetUpCode(@Value("${petadaya.data}") Path data) {
    this.file = data.resolve("kode-penyiapan.txt");
  }

  /** Makes the code where there is none, and says on the console where it stands. */
  public synchronized void prepare() {
    if (code == null) {
      code = kept();
    }
  }

  /** Whether this is the code; the same time for every wrong one. */
  public synchronized boolean opens(String typed) {
    prepare();
    byte[] given =
        typed.strip().replace("-", "").toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    boolean right =
        MessageDigest.isEqual(given, String.valueOf(code).getBytes(StandardCharsets.UTF_8));
    if (!right && ++wrong >= MOST_GUESSES) {
      wrong = 0;
      code = fresh();
    }
    return right;
  }

  synchronized void forget() {
    try {
      Files.deleteIfExists(file);
      code = null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String kept() {
    try {
      if (!Files.exists(file)) {
        return fresh();
      }
      String kept = Files.readString(file).strip().replace("-", "");
      // One that an older version made is too short.
      return kept.length() < LENGTH ? fresh() : kept;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String fresh() {
    String written = FirstPassword.fresh().toUpperCase(Locale.ROOT);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path part = Files.createTempFile(
          file.toAbsolutePath().getParent(),
          "kode-",
          ".tmp",
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(part, written + "\n", StandardOpenOption.SYNC);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.out.printf(
        "Kode penyiapan: %s (hanya untuk menyiapkan dari komputer lain; tersimpan di %s)%n",
        written, file.getFileName());
    return written.replace("-", "");
  }
}
