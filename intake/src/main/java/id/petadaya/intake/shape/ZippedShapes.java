package id.petadaya.intake.shape;

import id.petadaya.intake.table.RefusedFile;
import id.petadaya.intake.table.RefusedFile.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Shapes in a zip: one Shapefile, KML or GeoJSON. Entries are read in memory, never to a path. */
final class ZippedShapes {

  private static final Set<String> KINDS =
      Set.of("shp", "dbf", "prj", "cpg", "kml", "geojson", "json");

  private ZippedShapes() {}

  static void read(byte[] zip, Harvest harvest, ShapeLimits limits) throws RefusedFile {
    Map<String, byte[]> entries = entries(zip, limits);
    byte[] shapes = entries.get("shp");
    byte[] geoJson = entries.containsKey("geojson") ? entries.get("geojson") : entries.get("json");
    if (shapes != null) {
      Shapefile.read(shapes, entries, harvest);
    } else if (entries.containsKey("kml")) {
      Kml.read(entries.get("kml"), harvest);
    } else if (geoJson != null) {
      GeoJson.read(geoJson, 0, harvest);
    } else {
      throw new RefusedFile(
          Reason.WRONG_TYPE, "Arsip zip ini tidak berisi Shapefile (.shp), KML, atau GeoJSON.");
    }
  }

  private static Map<String, byte[]> entries(byte[] zip, ShapeLimits limits) throws RefusedFile {
    Map<String, byte[]> entries = new HashMap<>();
    long left = limits.inflatedBytes(zip.length);
    int count = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (++count > limits.entries()) {
          throw new RefusedFile(
              Reason.BOMB, "Arsip zip ini memuat terlalu banyak berkas, jadi tidak dibuka.");
        }
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.contains("..") || name.startsWith("/")) {
          throw new RefusedFile(
              Reason.HOSTILE, "Arsip zip ini menunjuk ke luar foldernya, jadi tidak dibuka.");
        }
        byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 9, left + 1));
        left -= bytes.length;
        if (left < 0) {
          throw new RefusedFile(
              Reason.BOMB,
              "Arsip zip ini mengembang terlalu besar saat dibuka, jadi tidak dibuka.");
        }
        String kind = name.substring(name.lastIndexOf('.') + 1);
        if (KINDS.contains(kind)
            && !name.contains("__macosx")
            && entries.putIfAbsent(kind, bytes) != null
            && kind.equals("shp")) {
          throw new RefusedFile(
              Reason.WRONG_TYPE,
              "Arsip zip ini memuat lebih dari satu Shapefile. Kirimlah satu per satu.");
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new RefusedFile(
          Reason.CORRUPT,
          "Arsip zip ini rusak, terpotong, atau bersandi. Mintalah salinannya sekali lagi.");
    }
    return entries;
  }
}
