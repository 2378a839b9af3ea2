package id.petadaya.intake.shape;

import id.petadaya.intake.table.RefusedFile;
import id.petadaya.intake.table.RefusedFile.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** A feature collection or one feature. A feature without a geometry is passed over. */
final class GeoJson {

  private final Harvest harvest;
  private Projection projection = Projection.NONE;

  private GeoJson(Harvest harvest) {
    this.harvest = harvest;
  }

  static void read(byte[] bytes, int at, Harvest harvest) throws RefusedFile {
    Json json = new Json(bytes, at);
    if (json.peek() != '{') {
      throw refused("akarnya bukan objek");
    }
    new GeoJson(harvest).root(json);
  }

  private void root(Json json) throws RefusedFile {
    int start = json.position();
    int features = -1;
    String type = "";
    json.take('{');
    while (!json.took('}')) {
      String key = json.text();
      json.take(':');
      switch (key) {
        case "type" -> type = json.value();
        case "crs" -> projection = crs(json);
        case "features" -> {
          json.peek();
          features = json.position();
          json.skip();
        }
        default -> json.skip();
      }
      if (!json.took(',')) {
        json.take('}');
        break;
      }
    }
    if (type.equals("Feature")) {
      feature(json.from(start));
    } else if (features < 0) {
      throw refused("tidak mempunyai daftar \"features\"");
    } else {
      features(json.from(features));
    }
  }

  private void features(Json json) throws RefusedFile {
    if (json.peek() != '[') {
      throw refused("isi \"features\"-nya bukan larik");
    }
    json.take('[');
    while (!json.took(']')) {
      feature(json);
      if (!json.took(',')) {
        json.take(']');
        return;
      }
    }
  }

  private void feature(Json json) throws RefusedFile {
    if (json.peek() != '{') {
      throw refused("salah satu fiturnya bukan objek");
    }
    json.take('{');
    String id = "";
    Map<String, String> properties = Map.of();
    Geometry geometry = null;
    while (!json.took('}')) {
      String key = json.text();
      json.take(':');
      switch (key) {
        case "id" -> id = json.value();
        case "properties" -> properties = properties(json);
        case "geometry" -> geometry = geometry(json, 0);
        default -> json.skip();
      }
      if (!json.took(',')) {
        json.take('}');
        break;
      }
    }
    if (geometry != null && !geometry.isEmpty()) {
      harvest.add(properties, id, projection.toWgs84(geometry));
    }
  }

  private static Map<String, String> properties(Json json) throws RefusedFile {
    Map<String, String> properties = new LinkedHashMap<>();
    if (json.peek() != '{') {
      json.skip();
      return properties;
    }
    json.take('{');
    while (!json.took('}')) {
      String key = json.text();
      json.take(':');
      properties.put(key, json.value());
      if (!json.took(',')) {
        json.take('}');
        break;
      }
    }
    return properties;
  }

  private @Nullable Geometry geometry(Json json, int depth) throws RefusedFile {
    if (json.peek() != '{') {
      json.skip();
      return null;
    }
    if (depth > 8) {
      throw new RefusedFile(
          Reason.BOMB, "Berkas GeoJSON ini bersarang terlalu dalam, jadi tidak dibuka.");
    }
    json.take('{');
    String type = "";
    int coordinates = -1;
    List<Geometry> parts = new ArrayList<>();
    while (!json.took('}')) {
      String key = json.text();
      json.take(':');
      if (key.equals("type")) {
        type = json.value();
      } else if (key.equals("coordinates")) {
        json.peek();
        coordinates = json.position();
        json.skip();
      } else if (key.equals("geometries") && json.peek() == '[') {
        json.take('[');
        while (!json.took(']')) {
          Geometry part = geometry(json, depth + 1);
          if (part != null) {
            parts.add(part);
          }
          if (!json.took(',')) {
            json.take(']');
            break;
          }
        }
      } else {
        json.skip();
      }
      if (!json.took(',')) {
        json.take('}');
        break;
      }
    }
    if (type.equals("GeometryCollection")) {
      return Harvest.FACTORY.buildGeometry(parts);
    }
    return coordinates < 0 ? null : shape(type, json.from(coordinates));
  }

  private @Nullable Geometry shape(String type, Json json) throws RefusedFile {
    try {
      return switch (type) {
        case "Point" -> Harvest.FACTORY.createPoint(coordinate(json));
        case "MultiPoint" -> Harvest.FACTORY.createMultiPointFromCoords(line(json));
        case "LineString" -> Harvest.FACTORY.createLineString(line(json));
        case "MultiLineString" ->
          Harvest.FACTORY.buildGeometry(
              lines(json).stream().map(Harvest.FACTORY::createLineString).toList());
        case "Polygon" -> Rings.polygon(lines(json));
        case "MultiPolygon" -> {
          List<Geometry> polygons = new ArrayList<>();
          json.take('[');
          while (!json.took(']')) {
            polygons.add(Rings.polygon(lines(json)));
            if (!json.took(',')) {
              json.take(']');
              break;
            }
          }
          yield Rings.multi(polygons);
        }
        default -> throw refused("memuat bentuk yang tidak dikenal");
      };
    } catch (IllegalArgumentException e) {
      throw refused("memuat bentuk dengan terlalu sedikit titik");
    }
  }

  private List<Coordinate[]> lines(Json json) throws RefusedFile {
    List<Coordinate[]> lines = new ArrayList<>();
    json.take('[');
    while (!json.took(']')) {
      lines.add(line(json));
      if (!json.took(',')) {
        json.take(']');
        break;
      }
    }
    return lines;
  }

  private Coordinate[] line(Json json) throws RefusedFile {
    List<Coordinate> line = new ArrayList<>();
    json.take('[');
    while (!json.took(']')) {
      line.add(coordinate(json));
      if (!json.took(',')) {
        json.take(']');
        break;
      }
    }
    return line.toArray(new Coordinate[0]);
  }

  private Coordinate coordinate(Json json) throws RefusedFile {
    harvest.vertices(1);
    json.take('[');
    double x = json.number();
    json.take(',');
    double y = json.number();
    while (json.took(',')) {
      json.number();
    }
    json.take(']');
    return new Coordinate(x, y);
  }

  private static Projection crs(Json json) throws RefusedFile {
    String name = "";
    if (json.peek() != '{') {
      json.skip();
      return Projection.NONE;
    }
    json.take('{');
    while (!json.took('}')) {
      String key = json.text();
      json.take(':');
      if (key.equals("properties")) {
        name = properties(json).getOrDefault("name", "");
      } else {
        json.skip();
      }
      if (!json.took(',')) {
        json.take('}');
        break;
      }
    }
    return name.isEmpty() || name.endsWith("CRS84") ? Projection.NONE : Projection.ofEpsg(name);
  }

  private static RefusedFile refused(String why) {
    return new RefusedFile(
        Reason.CORRUPT,
        "Berkas GeoJSON ini " + why
            + ". Simpanlah ulang dari aplikasi peta sebagai FeatureCollection.");
  }
}
