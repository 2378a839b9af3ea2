package id.petadaya.analysis.tiles;

import id.petadaya.analysis.area.AreaCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** One tile as it is put together. Geometries are in tile units, whole, y to the south. */
final class Tile {

  static final int EXTENT = 4096;

  private static final int POINT = 1;
  private static final int LINE = 2;
  private static final int POLYGON = 3;

  private final Map<String, Layer> layers = new LinkedHashMap<>();

  /** The features of one layer, with the keys and values that they share. */
  private static final class Layer {
    private final List<Protobuf> features = new ArrayList<>();
    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final Map<String, Integer> values = new LinkedHashMap<>();

    void add(AreaCode code, Map<String, String> tags, int type, Protobuf geometry) {
      Protobuf packed = new Protobuf();
      tags.forEach((key, value) -> {
        packed.varint(index(keys, key));
        packed.varint(index(values, value));
      });
      features.add(new Protobuf()
          .number(1, Long.parseLong(code.value().replace(".", "")))
          .message(2, packed)
          .number(3, type)
          .message(4, geometry));
    }

    private static int index(Map<String, Integer> known, String text) {
      return known.computeIfAbsent(text, added -> known.size());
    }

    Protobuf encoded(String name) {
      Protobuf layer = new Protobuf().number(15, 2).text(1, name);
      features.forEach(feature -> layer.message(2, feature));
      keys.keySet().forEach(key -> layer.text(3, key));
      values.keySet().forEach(value -> layer.message(4, new Protobuf().text(1, value)));
      return layer.number(5, EXTENT);
    }
  }

  void polygon(String layer, AreaCode code, Geometry shape) {
    Drawing drawing = new Drawing();
    for (int at = 0; at < shape.getNumGeometries(); at++) {
      if (shape.getGeometryN(at) instanceof Polygon polygon && !polygon.isEmpty()) {
        drawing.ring(polygon.getExteriorRing(), true);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          drawing.ring(polygon.getInteriorRingN(hole), false);
        }
      }
    }
    add(layer, code, Map.of("kode", code.value()), POLYGON, drawing);
  }

  void line(String layer, AreaCode code, Geometry shape) {
    Drawing drawing = new Drawing();
    for (int at = 0; at < shape.getNumGeometries(); at++) {
      if (shape.getGeometryN(at) instanceof LineString line && !line.isEmpty()) {
        drawing.line(line.getCoordinates(), line.getNumPoints());
      }
    }
    add(layer, code, Map.of("kode", code.value()), LINE, drawing);
  }

  void label(String layer, AreaCode code, String name, Coordinate place) {
    Drawing drawing = new Drawing();
    drawing.point(place);
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put("kode", code.value());
    tags.put("nama", name);
    add(layer, code, tags, POINT, drawing);
  }

  private void add(
      String layer, AreaCode code, Map<String, String> tags, int type, Drawing drawing) {
    if (!drawing.isEmpty()) {
      layers.computeIfAbsent(layer, name -> new Layer()).add(code, tags, type, drawing.commands());
    }
  }

  byte[] bytes() {
    Protobuf tile = new Protobuf();
    layers.forEach((name, layer) -> tile.message(3, layer.encoded(name)));
    return tile.bytes();
  }

  /** The commands of one geometry: move, line, close, each place relative to the one before. */
  private static final class Drawing {
    private static final int MOVE = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE = 7;

    private final Protobuf commands = new Protobuf();
    private long x;
    private long y;

    boolean isEmpty() {
      return commands.isEmpty();
    }

    Protobuf commands() {
      return commands;
    }

    void point(Coordinate place) {
      command(MOVE, 1);
      place(place);
    }

    void line(Coordinate[] places, int count) {
      command(MOVE, 1);
      place(places[0]);
      command(LINE_TO, count - 1);
      for (int at = 1; at < count; at++) {
        place(places[at]);
      }
    }

    /** A shell turns so that its area is positive with y to the south, a hole the other way. */
    void ring(LinearRing ring, boolean shell) {
      Coordinate[] places = ring.getCoordinates();
      if (Orientation.isCCW(places) != shell) {
        places = ring.reverse().getCoordinates();
      }
      line(places, places.length - 1);
      command(CLOSE, 1);
    }

    private void command(int command, int count) {
      commands.varint((long) count << 3 | command);
    }

    private void place(Coordinate place) {
      long toX = Math.round(place.x);
      long toY = Math.round(place.y);
      commands.zigzag(toX - x);
      commands.zigzag(toY - y);
      x = toX;
      y = toY;
    }
  }
}
