package id.petadaya.intake.shape;

import id.petadaya.analysis.area.NamedShape;
import id.petadaya.intake.table.RefusedFile;
import id.petadaya.intake.table.RefusedFile.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The shapes read so far; keeps count, and finds code and name among the properties. */
final class Harvest {

  static final GeometryFactory FACTORY =
      new GeometryFactory(new org.locationtech.jts.geom.PrecisionModel(), 4326);

  private static final List<String> CODES = List.of(
      "kode",
      "area",
      "kode_desa",
      "kode_wilayah",
      "kdepum",
      "kdcpum",
      "kdppum",
      "code",
      "kd_wil",
      "id");
  private static final List<String> NAMES = List.of(
      "nama", "name", "namobj", "wadmkd", "wadmkc", "wadmkk", "desa", "kelurahan", "nm_desa");

  private final String codeProperty;
  private final ShapeLimits limits;
  private final List<NamedShape> shapes = new ArrayList<>();
  private long vertices;

  Harvest(String codeProperty, ShapeLimits limits) {
    this.codeProperty = codeProperty;
    this.limits = limits;
  }

  List<NamedShape> shapes() throws RefusedFile {
    if (shapes.isEmpty()) {
      throw new RefusedFile(Reason.EMPTY, "Berkas ini tidak berisi bentuk wilayah.");
    }
    return List.copyOf(shapes);
  }

  /** Counts coordinates as they are read, before they are kept. */
  void vertices(long count) throws RefusedFile {
    vertices += count;
    if (count < 0 || vertices > limits.vertices()) {
      throw tooMany("Berkas ini memuat lebih dari %,d titik.".formatted(limits.vertices()));
    }
  }

  /** Keeps a shape; its properties are looked up without regard to case. */
  void add(Map<String, String> properties, String id, Geometry shape) throws RefusedFile {
    if (shapes.size() == limits.shapes()) {
      throw tooMany("Berkas ini memuat lebih dari %,d bentuk.".formatted(limits.shapes()));
    }
    String code = codeProperty.isEmpty()
        ? first(properties, CODES)
        : first(properties, List.of(codeProperty.toLowerCase(Locale.ROOT)));
    shapes.add(new NamedShape(
        code.isEmpty() && codeProperty.isEmpty() ? id : code, first(properties, NAMES), shape));
  }

  private static String first(Map<String, String> properties, List<String> keys) {
    for (String key : keys) {
      for (Map.Entry<String, String> property : properties.entrySet()) {
        if (property.getKey().toLowerCase(Locale.ROOT).equals(key)
            && !property.getValue().isBlank()) {
          return property.getValue().strip();
        }
      }
    }
    return "";
  }

  private static RefusedFile tooMany(String what) {
    return new RefusedFile(
        Reason.TOO_LARGE, what + " Sederhanakan bentuknya atau kirim per kabupaten atau kota.");
  }
}
