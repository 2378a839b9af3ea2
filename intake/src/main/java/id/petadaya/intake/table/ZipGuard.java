package id.petadaya.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks through an archive before any reader sees it: what it is, whether it inflates beyond measure,
 * and whether it refers outside itself. Inflates under a budget and keeps nothing.
 */
final class ZipGuard {

  private static final int MOST_ENTRIES = 1000;
  private static final long RATIO_COUNTS_FROM = 1 << 20;
  private static final int MOST_RATIO = 250;
  private static final int LOOK = 4096;

  private ZipGuard() {}

  /** Kinds of archive that hold a table. */
  enum Kind {
    XLSX,
    ODS
  }

  static Kind look(Path file, Limits limits) throws IOException, RefusedFile {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw Refusals.bomb();
      }
      Kind kind = kind(zip);
      inflate(zip, limits);
      return kind;
    } catch (ZipException | IllegalArgumentException e) {
      throw Refusals.corrupt();
    }
  }

  private static Kind kind(ZipFile zip) throws IOException, RefusedFile {
    if (zip.getEntry("xl/workbook.xml") != null) {
      return Kind.XLSX;
    }
    if (zip.getEntry("xl/workbook.bin") != null) {
      throw Refusals.wrongType("Excel biner (.xlsb)");
    }
    if (zip.getEntry("word/document.xml") != null) {
      throw Refusals.wrongType("dokumen Word");
    }
    if (zip.getEntry("ppt/presentation.xml") != null) {
      throw Refusals.wrongType("presentasi");
    }
    ZipEntry mimetype = zip.getEntry("mimetype");
    if (mimetype != null) {
      try (InputStream in = zip.getInputStream(mimetype)) {
        String says = new String(in.readNBytes(100), StandardCharsets.US_ASCII);
        if (says.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
          return Kind.ODS;
        }
      }
    }
    if (zip.stream().anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith("workbook.xml"))) {
      return Kind.XLSX;
    }
    throw Refusals.wrongType("arsip zip");
  }

  private static void inflate(ZipFile zip, Limits limits) throws IOException, RefusedFile {
    long budget = limits.inflatedBytes();
    Set<String> names = new HashSet<>();
    byte[] block = new byte[1 << 16];
    for (var entries = zip.entries(); entries.hasMoreElements(); ) {
      ZipEntry entry = entries.nextElement();
      refuseName(entry.getName(), names);
      budget -= inflate(zip, entry, budget, block);
    }
  }

  private static void refuseName(String name, Set<String> names) throws RefusedFile {
    String plain = name.replace('\\', '/');
    if (plain.startsWith("/") || plain.matches("(?:.*/)?\\.\\.(?:/.*)?") || plain.matches("[A-Za-z]:.*")) {
      throw Refusals.hostile("alamat yang keluar dari berkasnya");
    }
    if (!names.add(plain.toLowerCase(Locale.ROOT))) {
      throw Refusals.hostile("bagian yang bernama sama");
    }
  }

  private static long inflate(ZipFile zip, ZipEntry entry, long budget, byte[] block)
      throws IOException, RefusedFile {
    long inflated = 0;
    boolean xml = entry.getName().matches("(?i).*\\.(xml|rels|vml)");
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.readNBytes(block, 0, block.length); read > 0; read = in.readNBytes(block, 0, block.length)) {
        if (xml && inflated == 0) {
          refuseDoctype(new String(block, 0, Math.min(read, LOOK), StandardCharsets.ISO_8859_1));
        }
        inflated += read;
        long packed = Math.max(1, entry.getCompressedSize());
        if (inflated > budget || inflated > RATIO_COUNTS_FROM && inflated / packed > MOST_RATIO) {
          throw Refusals.bomb();
        }
      }
    }
    return inflated;
  }

  /** A document type may only stand before the root element, so the beginning tells. */
  private static void refuseDoctype(String start) throws RefusedFile {
    String plain = start.replace("\0", "");
    if (plain.contains("<!DOCTYPE") || plain.contains("<!ENTITY")) {
      throw Refusals.hostile("rujukan ke luar (DOCTYPE)");
    }
  }
}
