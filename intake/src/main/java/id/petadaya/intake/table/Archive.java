package id.petadaya.intake.table;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * An archive whose parts are read in memory under one budget. Names that climb out, parts of one
 * name, document types and parts that inflate beyond measure are refused before any part is read.
 */
final class Archive implements AutoCloseable {

  private static final int MOST_ENTRIES = 2000;
  private static final long RATIO_COUNTS_FROM = 2 << 20;
  private static final int MOST_RATIO = 250;
  private static final int LOOK = 4096;
  private static final Pattern CLIMBS =
      Pattern.compile("/.*|(?:.*/)?\\.\\.(?:/.*)?|[A-Za-z]:.*", Pattern.DOTALL);
  private static final Pattern XML = Pattern.compile("(?i).*\\.(?:xml|rels|vml)", Pattern.DOTALL);
  private static final Pattern ENTITY_OF_ENTITIES =
      Pattern.compile("<!ENTITY[^>]*&[A-Za-z_]", Pattern.DOTALL);

  private final ZipFile zip;
  private final Map<String, ZipEntry> parts = new HashMap<>();
  private long budget;
  private boolean exhausted;

  private Archive(ZipFile zip, Limits limits) {
    this.zip = zip;
    this.budget = limits.inflatedBytes();
  }

  static Archive open(Path file, Limits limits) throws IOException, RefusedFile {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw String.valueOf(e.getMessage()).contains("encrypted")
          ? Refusals.locked()
          : Refusals.corrupt();
    }
    Archive archive = new Archive(zip, limits);
    try {
      archive.look();
      return archive;
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      archive.close();
      throw archive.exhausted ? Refusals.bomb() : Refusals.corrupt();
    } catch (IOException | RefusedFile | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  private void look() throws IOException, RefusedFile {
    if (zip.size() > MOST_ENTRIES) {
      throw Refusals.bomb();
    }
    long declared = 0;
    for (var entries = zip.entries(); entries.hasMoreElements(); ) {
      ZipEntry entry = entries.nextElement();
      String name = plain(entry.getName());
      if (CLIMBS.matcher(name).matches()) {
        throw Refusals.hostile("alamat yang keluar dari berkasnya");
      }
      if (parts.put(name, entry) != null) {
        throw Refusals.hostile("dua bagian yang bernama sama");
      }
      declared += Math.max(0, entry.getSize());
      if (declared > budget || isBeyondMeasure(entry.getSize(), entry.getCompressedSize())) {
        throw Refusals.bomb();
      }
    }
    for (ZipEntry entry : parts.values()) {
      if (XML.matcher(entry.getName()).matches()) {
        refuseDoctype(entry);
      }
    }
  }

  private static boolean isBeyondMeasure(long inflated, long packed) {
    return inflated > RATIO_COUNTS_FROM && inflated / Math.max(1, packed) > MOST_RATIO;
  }

  /** A document type may only stand before the root element, so the beginning tells. */
  private void refuseDoctype(ZipEntry entry) throws IOException, RefusedFile {
    String start;
    try (InputStream in = zip.getInputStream(entry)) {
      start = new String(in.readNBytes(LOOK), StandardCharsets.ISO_8859_1).replace("\0", "");
    }
    if (start.contains("<!DOCTYPE") || start.contains("<!ENTITY")) {
      throw ENTITY_OF_ENTITIES.matcher(start).find()
          ? Refusals.bomb()
          : Refusals.hostile("rujukan ke luar (DOCTYPE)");
    }
  }

  boolean has(String name) {
    return parts.containsKey(plain(name));
  }

  boolean hasAny(String ending) {
    return parts.keySet().stream().anyMatch(name -> name.endsWith(ending));
  }

  /** The bytes of a part, under the budget of the whole archive; null when there is no such part. */
  @Nullable
  InputStream part(String name) throws IOException {
    ZipEntry entry = parts.get(plain(name));
    return entry == null ? null : new Counted(zip.getInputStream(entry), entry);
  }

  /** A part that cannot be missing. */
  InputStream need(String name) throws IOException, RefusedFile {
    InputStream in = part(name);
    if (in == null) {
      throw Refusals.corrupt();
    }
    return in;
  }

  /** The true reason when reading a part ended in an exception. */
  RefusedFile reason() {
    return exhausted ? Refusals.bomb() : Refusals.corrupt();
  }

  private static String plain(String name) {
    return name.replace('\\', '/').toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Counts what inflates, and compares it with the sum that its maker noted. */
  private final class Counted extends FilterInputStream {

    private final ZipEntry entry;
    private final CRC32 sum = new CRC32();
    private long inflated;

    private Counted(InputStream in, ZipEntry entry) {
      super(in);
      this.entry = entry;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      if (read < 0) {
        compare();
        return read;
      }
      sum.update(into, from, read);
      inflated += read;
      budget -= read;
      if (budget < 0 || isBeyondMeasure(inflated, entry.getCompressedSize())) {
        exhausted = true;
        throw new ZipException("inflates beyond measure");
      }
      return read;
    }

    private void compare() throws IOException {
      if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
        throw new ZipException("damaged part");
      }
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
