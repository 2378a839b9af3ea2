package id.petadaya.intake.shape;

import id.petadaya.intake.table.RefusedFile;
import id.petadaya.intake.table.RefusedFile.Reason;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** ESRI's Shapefile: polygons and points, in two dimensions whatever the file has. */
final class Shapefile {

  private static final int HEADER = 100;

  private Shapefile() {}

  static void read(byte[] shp, Map<String, byte[]> others, Harvest harvest) throws RefusedFile {
    byte[] prj = others.get("prj");
    if (prj == null) {
      throw new RefusedFile(
          Reason.WRONG_TYPE,
          "Arsip ini tidak memuat berkas .prj, jadi letak koordinatnya tidak diketahui. Sertakan .prj-nya.");
    }
    Projection projection = Projection.ofWkt(new String(prj, StandardCharsets.UTF_8));
    try {
      List<Map<String, String>> rows = rows(others);
      ByteBuffer in = ByteBuffer.wrap(shp);
      if (in.getInt(0) != 9994) {
        throw broken();
      }
      in.position(HEADER);
      for (int number = 0; in.remaining() >= 8; number++) {
        in.order(ByteOrder.BIG_ENDIAN).getInt();
        int length = 2 * in.getInt();
        if (length < 4 || length > in.remaining()) {
          throw broken();
        }
        ByteBuffer record = in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        in.position(in.position() + length);
        Geometry shape = shape(record, harvest);
        Map<String, String> row = number < rows.size() ? rows.get(number) : Map.of();
        if (!shape.isEmpty() && row != DELETED) {
          harvest.add(row, "", projection.toWgs84(shape));
        }
      }
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw broken();
    }
  }

  private static Geometry shape(ByteBuffer record, Harvest harvest) throws RefusedFile {
    int type = record.getInt();
    return switch (type) {
      case 0 -> Harvest.FACTORY.createPolygon();
      case 1, 11, 21 -> {
        harvest.vertices(1);
        yield Harvest.FACTORY.createPoint(new Coordinate(record.getDouble(), record.getDouble()));
      }
      case 5, 15, 25 -> polygon(record, harvest);
      default ->
        throw new RefusedFile(
            Reason.WRONG_TYPE,
            "Shapefile ini tidak berisi bidang wilayah. Kirimlah Shapefile poligon.");
    };
  }

  private static Geometry polygon(ByteBuffer record, Harvest harvest) throws RefusedFile {
    record.position(record.position() + 32);
    int parts = record.getInt();
    int points = record.getInt();
    if (parts < 0 || points < 0 || 4L * parts + 16L * points > record.remaining()) {
      throw broken();
    }
    harvest.vertices(points);
    int[] starts = new int[parts + 1];
    for (int at = 0; at < parts; at++) {
      starts[at] = record.getInt();
    }
    starts[parts] = points;
    int base = record.position();
    List<Coordinate[]> rings = new ArrayList<>(parts);
    for (int at = 0; at < parts; at++) {
      int count = starts[at + 1] - starts[at];
      if (count < 0 || starts[at] < 0) {
        throw broken();
      }
      Coordinate[] ring = new Coordinate[count];
      for (int in = 0; in < count; in++) {
        int place = base + 16 * (starts[at] + in);
        ring[in] = new Coordinate(record.getDouble(place), record.getDouble(place + 8));
      }
      rings.add(ring);
    }
    return Rings.byDirection(rings);
  }

  private static final Map<String, String> DELETED = new LinkedHashMap<>();

  private record Field(String name, int length) {}

  private static List<Map<String, String>> rows(Map<String, byte[]> others) {
    byte[] dbf = others.get("dbf");
    if (dbf == null) {
      return List.of();
    }
    Charset charset = charset(others.get("cpg"));
    ByteBuffer in = ByteBuffer.wrap(dbf).order(ByteOrder.LITTLE_ENDIAN);
    int count = in.getInt(4);
    int header = in.getShort(8) & 0xffff;
    int length = in.getShort(10) & 0xffff;
    List<Field> fields = new ArrayList<>();
    for (int at = 32; at + 32 <= header && dbf[at] != 0x0d; at += 32) {
      int end = at;
      while (end < at + 11 && dbf[end] != 0) {
        end++;
      }
      fields.add(new Field(new String(dbf, at, end - at, charset), dbf[at + 16] & 0xff));
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (int row = 0, at = header;
        row < count && length > 0 && at + length <= dbf.length;
        row++, at += length) {
      rows.add(dbf[at] == '*' ? DELETED : row(dbf, at + 1, fields, charset));
    }
    return rows;
  }

  private static Map<String, String> row(
      byte[] dbf, int start, List<Field> fields, Charset charset) {
    Map<String, String> row = new LinkedHashMap<>();
    int at = start;
    for (Field field : fields) {
      row.put(
          field.name(),
          new String(dbf, at, field.length(), charset).replace('\0', ' ').strip());
      at += field.length();
    }
    return row;
  }

  private static Charset charset(byte @org.jspecify.annotations.Nullable [] cpg) {
    String name = cpg == null
        ? ""
        : new String(cpg, StandardCharsets.US_ASCII).strip().toUpperCase(Locale.ROOT);
    if (name.matches("(CP)?125\\d")) {
      name = "windows-" + name.replace("CP", "");
    }
    try {
      return name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private static RefusedFile broken() {
    return new RefusedFile(
        Reason.CORRUPT, "Shapefile ini rusak atau terpotong. Mintalah salinannya sekali lagi.");
  }
}
