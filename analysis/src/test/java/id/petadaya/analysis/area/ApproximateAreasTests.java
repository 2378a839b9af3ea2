package id.petadaya.analysis.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

class ApproximateAreasTests {

  private final GeometryFactory factory = new GeometryFactory();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void cellsCoverAnyOutlineWithoutOverlap(long seed) {
    Random random = new Random(seed);
    Polygon outline = star(random);
    Map<AreaCode, Coordinate> points = new TreeMap<>();
    while (points.size() < 51) {
      Coordinate point = new Coordinate(123 + random.nextDouble(), -11 + random.nextDouble());
      if (outline.contains(factory.createPoint(point))) {
        points.put(new AreaCode("53.71.01.%04d".formatted(1001 + points.size())), point);
      }
    }
    Map<AreaCode, Polygon> cells = ApproximateAreas.of(points, outline);
    assertThat(cells).hasSize(51).allSatisfy((code, cell) -> {
      assertThat(cell.isValid()).isTrue();
      assertThat(cell.covers(factory.createPoint(points.get(code)))).isTrue();
    });
    double sum = cells.values().stream().mapToDouble(Geometry::getArea).sum();
    assertThat(sum).isEqualTo(outline.getArea(), within(1e-9));
    assertThat(OverlayNGRobust.union(
                cells.values().stream().map(Geometry.class::cast).toList())
            .getArea())
        .isEqualTo(sum, within(1e-9));
    assertThat(ApproximateAreas.of(points, outline)).isEqualTo(cells);
  }

  @Test
  void aPointOutsideIsNamed() throws ParseException {
    Polygon outline = (Polygon) new WKTReader().read("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))");
    assertThatThrownBy(
            () -> ApproximateAreas.of(Map.of(new AreaCode("53.71"), new Coordinate(2, 2)), outline))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("53.71");
  }

  private Polygon star(Random random) {
    Coordinate[] places = new Coordinate[41];
    for (int at = 0; at < 40; at++) {
      double reach = 0.15 + 0.3 * random.nextDouble();
      places[at] = new Coordinate(
          123.5 + reach * Math.cos(at * Math.PI / 20), -10.5 + reach * Math.sin(at * Math.PI / 20));
    }
    places[40] = places[0].copy();
    return factory.createPolygon(places);
  }
}
