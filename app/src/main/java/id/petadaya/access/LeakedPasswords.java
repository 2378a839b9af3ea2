package id.petadaya.access;

import id.petadaya.kernel.Refused;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Refuses passwords that leaked somewhere: those that the program brings along (44,000 of twelve signs or
 * more, of the million commonest), and those of a file that an office may add. Asks nobody outside.
 *
 * <p>The file is {@code petadaya.leaked-passwords}: lines {@code SHA-1:count} in capital hexadecimal,
 * in ascending order, as Pwned Passwords is downloaded. It is searched where it lies, some forty short
 * reads in as many gigabytes, and never held in memory.
 */
@Component
@Lazy(false)
class LeakedPasswords {

  private static final String LIST = "leaked-passwords.bin";
  private static final int HASH_SIGNS = 40;
  private static final int LONGEST_LINE = 64;
  private static final Pattern LINE = Pattern.compile("[0-9A-F]{40}(:\\d+)?");

  private final @Nullable Path file;
  private long @Nullable [] marks;

  LeakedPasswords(@Value("${petadaya.leaked-passwords:}") String file) {
    this.file = file.isBlank() ? null : Path.of(file.strip());
    if (this.file != null) {
      check(this.file);
    }
  }

  /** A wrong setting shows when the program starts, not when somebody changes a password. */
  private static void check(Path file) {
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      if (!LINE.matcher(lineAt(in, 0)).matches()) {
        throw new IllegalStateException(
            "Berkas kata sandi bocor tidak berisi baris SHA-1:jumlah: " + file);
      }
    } catch (IOException unreadable) {
      throw new IllegalStateException(
          "Berkas kata sandi bocor tidak dapat dibaca: " + file, unreadable);
    }
  }

  /**
   * Lets a password pass that is in neither list.
   *
   * @throws Refused when it is in one
   */
  void check(String password) {
    byte[] hash = sha1(password);
    if (isInList(hash) || file != null && isInFile(file, hash)) {
      throw new Refused(AccessProblem.PASSWORD_LEAKED);
    }
  }

  private boolean isInList(byte[] hash) {
    return Arrays.binarySearch(marks(), ByteBuffer.wrap(hash).getLong()) >= 0;
  }

  private synchronized long[] marks() {
    if (marks == null) {
      try (var in = LeakedPasswords.class.getResourceAsStream(LIST)) {
        if (in == null) {
          throw new IllegalStateException(
              "The list of leaked passwords is missing. Maybe the build left out app/leaked.");
        }
        var packed = ByteBuffer.wrap(in.readAllBytes()).asLongBuffer();
        marks = new long[packed.remaining()];
        packed.get(marks);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return marks;
  }

  private static boolean isInFile(Path file, byte[] hash) {
    String wanted = HexFormat.of().withUpperCase().formatHex(hash);
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      // Lines that may still be it begin at low or after, and before high. A line begins at low.
      long low = 0;
      long high = in.length();
      while (low < high) {
        long middle = low + (high - low) / 2;
        long begin = middle == low ? low : beginningFrom(in, middle);
        if (begin >= high) {
          high = middle;
          continue;
        }
        String line = lineAt(in, begin);
        int order = wanted.compareTo(line.substring(0, Math.min(HASH_SIGNS, line.length())));
        if (order == 0) {
          return true;
        }
        if (order < 0) {
          high = middle;
        } else {
          low = beginningFrom(in, begin + 1);
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the first line begins at this place or after it; the end of the file where none does. */
  private static long beginningFrom(RandomAccessFile in, long place) throws IOException {
    long at = place - 1;
    String before = textAt(in, at);
    int end = before.indexOf('\n');
    return end < 0 ? in.length() : at + end + 1;
  }

  private static String lineAt(RandomAccessFile in, long begin) throws IOException {
    return textAt(in, begin).lines().findFirst().orElse("");
  }

  private static String textAt(RandomAccessFile in, long place) throws IOException {
    byte[] some = new byte[LONGEST_LINE];
    in.seek(place);
    int read = in.read(some);
    return new String(some, 0, Math.max(0, read), StandardCharsets.US_ASCII);
  }

  private static byte[] sha1(String password) {
    try {
      // What lists of leaks are written in; nothing is kept under it.
      return MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-1.", e);
    }
  }
}
