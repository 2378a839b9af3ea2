package id.petadaya.intake.shape;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Reads a vector tile by its specification, knowing nothing of the writer. */
final class TileReader {

  record Feature(String layer, long id, Map<String, String> tags, int type, Geometry shape) {}

  private final byte[] bytes;
  private int at;
  private final int end;

  TileReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private TileReader(byte[] bytes, int at, int end) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  List<Feature> features() {
    List<Feature> features = new ArrayList<>();
    while (at < end) {
      int tag = (int) varint();
      if (tag != (3 << 3 | 2)) {
        throw new IllegalStateException("A tile holds layers only, not " + tag);
      }
      features.addAll(message().layer());
    }
    return features;
  }

  private List<Feature> layer() {
    List<TileReader> raw = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    List<String> values = new ArrayList<>();
    String name = "";
    long version = 0;
    long extent = 0;
    while (at < end) {
      int tag = (int) varint();
      switch (tag >> 3) {
        case 15 -> version = varint();
        case 5 -> extent = varint();
        case 1 -> name = message().text();
        case 2 -> raw.add(message());
        case 3 -> keys.add(message().text());
        case 4 -> {
          TileReader value = message();
          if (value.varint() != (1 << 3 | 2)) {
            throw new IllegalStateException("Only text values are expected.");
          }
          values.add(value.message().text());
        }
        default -> throw new IllegalStateException("Unknown field " + tag);
      }
    }
    if (version != 2 || extent != 4096) {
      throw new IllegalStateException("Version " + version + ", extent " + extent);
    }
    String layer = name;
    return raw.stream().map(feature -> feature.feature(layer, keys, values)).toList();
  }

  private Feature feature(String layer, List<String> keys, List<String> values) {
    long id = 0;
    int type = 0;
    Map<String, String> tags = new LinkedHashMap<>();
    Geometry shape = Harvest.FACTORY.createPolygon();
    while (at < end) {
      int tag = (int) varint();
      switch (tag >> 3) {
        case 1 -> id = varint();
        case 2 -> {
          TileReader packed = message();
          while (packed.at < packed.end) {
            tags.put(keys.get((int) packed.varint()), values.get((int) packed.varint()));
          }
        }
        case 3 -> type = (int) varint();
        case 4 -> shape = message().shape(type);
        default -> throw new IllegalStateException("Unknown field " + tag);
      }
    }
    return new Feature(layer, id, tags, type, shape);
  }

  private Geometry shape(int type) {
    List<List<Coordinate>> parts = new ArrayList<>();
    long x = 0;
    long y = 0;
    while (at < end) {
      long command = varint();
      if ((command & 7) == 7) {
        parts.getLast().add(parts.getLast().getFirst().copy());
        continue;
      }
      for (long count = command >> 3; count > 0; count--) {
        x += zigzag();
        y += zigzag();
        if ((command & 7) == 1) {
          parts.add(new ArrayList<>());
        }
        parts.getLast().add(new Coordinate(x, y));
      }
    }
    return type == 3
        ? polygons(parts)
        : Harvest.FACTORY.createMultiPointFromCoords(
            parts.stream().flatMap(List::stream).toArray(Coordinate[]::new));
  }

  private static Geometry polygons(List<List<Coordinate>> parts) {
    List<Polygon> polygons = new ArrayList<>();
    List<LinearRing> rings = new ArrayList<>();
    for (List<Coordinate> part : parts) {
      LinearRing ring = Harvest.FACTORY.createLinearRing(part.toArray(new Coordinate[0]));
      if (surveyed(ring) > 0 && !rings.isEmpty()) {
        polygons.add(polygon(rings));
        rings.clear();
      }
      rings.add(ring);
    }
    polygons.add(polygon(rings));
    return Harvest.FACTORY.createMultiPolygon(polygons.toArray(new Polygon[0]));
  }

  private static Polygon polygon(List<LinearRing> rings) {
    return Harvest.FACTORY.createPolygon(
        rings.getFirst(), rings.subList(1, rings.size()).toArray(new LinearRing[0]));
  }

  private static double surveyed(LinearRing ring) {
    Coordinate[] places = ring.getCoordinates();
    double sum = 0;
    for (int at = 1; at < places.length; at++) {
      sum += places[at - 1].x * places[at].y - places[at].x * places[at - 1].y;
    }
    return sum / 2;
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  private long zigzag() {
    long raw = varint();
    return raw >>> 1 ^ -(raw & 1);
  }

  private TileReader message() {
    int length = (int) varint();
    TileReader message = new TileReader(bytes, at, at + length);
    at += length;
    return message;
  }

  private String text() {
    return new String(bytes, at, end - at, StandardCharsets.UTF_8);
  }
}
