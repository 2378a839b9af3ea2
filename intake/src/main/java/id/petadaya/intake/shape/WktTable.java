package id.petadaya.intake.shape;

import id.petadaya.intake.table.RefusedFile;
import id.petadaya.intake.table.RefusedFile.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** A table in text with a head and a column of WKT; separated by comma, semicolon or tab. */
final class WktTable {

  private static final Set<String> COLUMNS = Set.of("wkt", "geom", "geometry", "the_geom");

  private WktTable() {}

  static void read(byte[] bytes, int at, Harvest harvest) throws RefusedFile {
    String text = new String(bytes, at, bytes.length - at, StandardCharsets.UTF_8);
    int line = text.indexOf('\n');
    String head = line < 0 ? text : text.substring(0, line);
    char separator = head.indexOf('\t') >= 0 ? '\t' : head.indexOf(';') >= 0 ? ';' : ',';
    if (head.length() > 10_000
        || !head.toLowerCase(Locale.ROOT).matches("(?s).*\\b(wkt|geom|geometry|the_geom)\\b.*")) {
      throw unknown();
    }
    CSVFormat format = CSVFormat.RFC4180
        .builder()
        .setDelimiter(separator)
        .setHeader()
        .setSkipHeaderRecord(true)
        .setAllowMissingColumnNames(true)
        .get();
    try (var lines = format.parse(new StringReader(text))) {
      String column = lines.getHeaderNames().stream()
          .filter(name -> COLUMNS.contains(name.strip().toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(WktTable::unknown);
      for (CSVRecord record : lines) {
        Map<String, String> properties = record.toMap();
        String wkt = properties.remove(column);
        if (wkt != null && !wkt.isBlank()) {
          harvest.add(properties, "", geometry(wkt, harvest, record.getRecordNumber()));
        }
      }
    } catch (IOException | java.io.UncheckedIOException | IllegalArgumentException e) {
      throw new RefusedFile(
          Reason.CORRUPT, "Tabel ini rusak atau terpotong. Simpanlah ulang sebagai CSV UTF-8.");
    }
  }

  private static RefusedFile unknown() {
    return new RefusedFile(
        Reason.WRONG_TYPE,
        "Berkas ini bukan berkas bentuk wilayah yang dikenal. Kirimlah GeoJSON, GeoPackage, Shapefile (zip), KML, atau CSV dengan kolom area dan wkt.");
  }

  private static Geometry geometry(String wkt, Harvest harvest, long row) throws RefusedFile {
    harvest.vertices(wkt.chars().filter(c -> c == ',').count() + 1);
    try {
      String plain = wkt.strip();
      Projection projection = Projection.NONE;
      if (plain.regionMatches(true, 0, "SRID=", 0, 5) && plain.indexOf(';') > 0) {
        projection = Projection.ofEpsg(plain.substring(0, plain.indexOf(';')));
        plain = plain.substring(plain.indexOf(';') + 1);
      }
      return projection.toWgs84(new WKTReader(Harvest.FACTORY).read(plain));
    } catch (ParseException | IllegalArgumentException | StackOverflowError e) {
      throw new RefusedFile(
          Reason.CORRUPT, "Bentuk pada baris data %d tidak terbaca sebagai WKT.".formatted(row));
    }
  }
}
