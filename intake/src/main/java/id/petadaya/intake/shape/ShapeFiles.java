package id.petadaya.intake.shape;

import id.petadaya.analysis.area.NamedShape;
import id.petadaya.intake.table.RefusedFile;
import id.petadaya.intake.table.RefusedFile.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Opens files of shapes under {@link ShapeLimits}. */
public final class ShapeFiles {

  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private ShapeFiles() {}

  /** As {@link #read(Path, String, ShapeLimits)} with the usual names of the code. */
  public static List<NamedShape> read(Path file) throws IOException, RefusedFile {
    return read(file, "", ShapeLimits.COUNTRY);
  }

  /**
   * Reads every shape of a file, in its order, by what its bytes are and not by its name. A gzip
   * around it is opened. Never touches the network and never unpacks to a path.
   *
   * @param codeProperty the property or column with the area code; empty for the usual ones, {@code
   *     kode} first
   * @throws RefusedFile with the true reason when the file may not or cannot be read
   */
  public static List<NamedShape> read(Path file, String codeProperty, ShapeLimits limits)
      throws IOException, RefusedFile {
    long size = Files.size(file);
    if (size == 0) {
      throw new RefusedFile(Reason.EMPTY, "Berkas ini kosong. Mintalah salinannya sekali lagi.");
    }
    if (size > limits.fileBytes()) {
      throw new RefusedFile(
          Reason.TOO_LARGE,
          "Berkas ini lebih besar dari %d MB. Kirimlah per kabupaten atau kota."
              .formatted(limits.fileBytes() >> 20));
    }
    Harvest harvest = new Harvest(codeProperty, limits);
    byte[] start;
    try (var in = Files.newInputStream(file)) {
      start = in.readNBytes(SQLITE.length);
    }
    if (java.util.Arrays.equals(start, SQLITE)) {
      GeoPackage.read(file, harvest);
    } else {
      bytes(Files.readAllBytes(file), harvest, limits);
    }
    return harvest.shapes();
  }

  private static void bytes(byte[] bytes, Harvest harvest, ShapeLimits limits)
      throws IOException, RefusedFile {
    if (bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b) {
      bytes(inflated(bytes, limits), harvest, limits);
    } else if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
      ZippedShapes.read(bytes, harvest, limits);
    } else {
      text(bytes, harvest);
    }
  }

  private static byte[] inflated(byte[] bytes, ShapeLimits limits) throws RefusedFile {
    long most = limits.inflatedBytes(bytes.length);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] inflated = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 9, most) + 1);
      if (inflated.length > most) {
        throw new RefusedFile(
            Reason.BOMB, "Berkas ini mengembang terlalu besar saat dibuka, jadi tidak dibuka.");
      }
      return inflated;
    } catch (IOException e) {
      throw new RefusedFile(
          Reason.CORRUPT, "Berkas gzip ini rusak atau terpotong. Mintalah salinannya sekali lagi.");
    }
  }

  private static void text(byte[] bytes, Harvest harvest) throws RefusedFile {
    int at = 0;
    if (bytes.length > 2 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb) {
      at = 3;
    }
    while (at < bytes.length && bytes[at] <= ' ' && bytes[at] >= 0) {
      at++;
    }
    char first = at < bytes.length ? (char) bytes[at] : ' ';
    if (first == '{' || first == '[') {
      GeoJson.read(bytes, at, harvest);
    } else if (first == '<') {
      Kml.read(bytes, harvest);
    } else {
      WktTable.read(bytes, at, harvest);
    }
  }
}
