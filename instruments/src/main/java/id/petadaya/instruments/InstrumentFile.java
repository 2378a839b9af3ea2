package id.petadaya.instruments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The text of an instrument, from a folder or from what is shipped, at most 1 MiB of UTF-8.
 *
 * @param name how messages call it: the path as the person gave it, or the path inside instruments/
 */
public record InstrumentFile(
    String name, String text, @Nullable Path path) {

  private static final int MOST_BYTES = 1 << 20;
  private static final String SHIPPED = "/instruments/";

  /** Reads a file of a folder. */
  public static InstrumentFile read(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return new InstrumentFile(
          path.toString(), decode(path.toString(), in.readNBytes(MOST_BYTES + 1)), path);
    } catch (NoSuchFileException missing) {
      throw new RefusedInstrument(
          path.toString(), 0, "berkas tidak ada. Periksa nama dan foldernya.");
    } catch (IOException failure) {
      throw new RefusedInstrument(
          path.toString(), 0, "berkas tidak dapat dibaca. Periksa izinnya.");
    }
  }

  /** Reads a shipped file, such as {@code rulesets/klasik-default.yml}. */
  public static InstrumentFile shipped(String name) {
    try (InputStream in = InstrumentFile.class.getResourceAsStream(SHIPPED + name)) {
      if (in == null) {
        throw new RefusedInstrument(name, 0, "berkas ini tidak ikut dalam program.");
      }
      return new InstrumentFile(name, decode(name, in.readNBytes(MOST_BYTES + 1)), null);
    } catch (IOException failure) {
      throw new IllegalStateException(
          "The shipped instrument %s cannot be read.".formatted(name), failure);
    }
  }

  /** The content as keys and values with their lines. */
  public Fields fields() {
    return Fields.of(this);
  }

  /**
   * SHA-256 of the content, 64 hexadecimal digits. The same for two files that say the same: order
   * of keys, comments, quotes and spaces do not matter, order in lists does.
   */
  public String hash() {
    return ContentHash.of(fields());
  }

  /** A file that lies beside this one. */
  public InstrumentFile beside(String fileName) {
    if (path != null) {
      return read(path.resolveSibling(fileName));
    }
    return shipped(name.substring(0, name.lastIndexOf('/') + 1) + fileName);
  }

  private static String decode(String name, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new RefusedInstrument(
          name, 0, "berkas lebih besar dari 1 MiB. Instrumen selalu jauh lebih kecil.");
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException otherEncoding) {
      throw new RefusedInstrument(
          name, 0, "berkas bukan UTF-8. Simpan ulang dengan penyandian UTF-8.");
    }
  }
}
