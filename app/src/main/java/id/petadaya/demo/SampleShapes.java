package id.petadaya.demo;

import id.petadaya.analysis.area.AreaCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Village points and the coarse outline of the sample's city: facts, from which cells are drawn. */
record SampleShapes(Map<AreaCode, Coordinate> points, Polygon outline) {

  static final String SOURCE = "Titik kelurahan dan garis luar kasar kota, 0,001 derajat";

  static SampleShapes read() throws IOException {
    return new SampleShapes(readPoints(), readOutline());
  }

  private static Map<AreaCode, Coordinate> readPoints() throws IOException {
    Map<AreaCode, Coordinate> points = new LinkedHashMap<>();
    for (String line :
        text("points.csv").lines().skip(1).filter(one -> !one.isBlank()).toList()) {
      String[] cells = line.split(",");
      points.put(
          new AreaCode(cells[0]),
          new Coordinate(Double.parseDouble(cells[2]), Double.parseDouble(cells[1])));
    }
    return points;
  }

  private static Polygon readOutline() throws IOException {
    JsonNode ring = JsonMapper.shared()
        .readTree(text("outline.geojson"))
        .findValue("coordinates")
        .get(0);
    List<Coordinate> corners = new ArrayList<>();
    ring.forEach(corner ->
        corners.add(new Coordinate(corner.get(0).doubleValue(), corner.get(1).doubleValue())));
    return new GeometryFactory().createPolygon(corners.toArray(Coordinate[]::new));
  }

  private static String text(String name) throws IOException {
    try (InputStream in = SampleShapes.class.getResourceAsStream("/kupang-2020/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The sample has no file %s.".formatted(name));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
