package id.petadaya.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a zip again with entries by name and one fixed time, so that bytes depend on content only. */
final class StableZip {

  private static final String FIRST = "[Content_Types].xml";
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private StableZip() {}

  static byte[] of(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>(Comparator.comparing((String n) -> !n.equals(FIRST))
        .thenComparing(Comparator.naturalOrder()));
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        entries.put(e.getName(), in.readAllBytes());
      }
    }
    var out = new ByteArrayOutputStream();
    try (var packed = new ZipOutputStream(out)) {
      for (var entry : entries.entrySet()) {
        ZipEntry e = new ZipEntry(entry.getKey());
        e.setTimeLocal(TIME);
        packed.putNextEntry(e);
        packed.write(entry.getValue());
        packed.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
