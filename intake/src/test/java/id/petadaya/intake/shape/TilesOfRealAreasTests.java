package id.petadaya.intake.shape;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.analysis.area.AreaShape;
import id.petadaya.analysis.area.BoundaryReport;
import id.petadaya.analysis.tiles.TileSet;
import id.petadaya.intake.SharedData;
import id.petadaya.intake.register.Register;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

class TilesOfRealAreasTests {

  @Test
  void kupangIsWholeInItsTiles() throws Exception {
    TileSet tiles = TileSet.of(shapes("boundaries/kota_kupang_kelurahan.geojson", "53.71"));
    assertThat(tiles.outlineLayer()).isEqualTo("kecamatan");
    Figures figures = new Figures();
    for (int zoom = TileSet.MIN_ZOOM; zoom <= TileSet.MAX_ZOOM; zoom++) {
      Set<String> labelled = new TreeSet<>();
      double area = figures.draw(tiles, zoom, labelled);
      if (zoom >= 12) {
        assertThat(labelled).as("zoom " + zoom).hasSize(51);
      }
      if (zoom >= 9) {
        assertThat(area).as("zoom " + zoom).isBetween(158.0, 162.0);
      }
    }
    System.out.println("kupang tiles: " + figures);
    Map<AreaCode, List<AreaCode>> neighbours = tiles.neighbours();
    assertThat(neighbours)
        .hasSize(51)
        .allSatisfy((code, near) -> assertThat(near).isNotEmpty().doesNotContain(code));
    assertThat(tiles.tile(12, 0, 0)).isEmpty();
    assertThat(tiles.tile(99, 0, 0)).isEmpty();
  }

  @Test
  void aProvinceIsDrawnFast() throws Exception {
    TileSet tiles = TileSet.of(shapes("boundaries/ntt_desakel.geojson.gz", "53"));
    Figures figures = new Figures();
    for (int zoom = 5; zoom <= 11; zoom++) {
      Set<String> labelled = new TreeSet<>();
      figures.draw(tiles, zoom, labelled);
      assertThat(labelled).hasSizeLessThanOrEqualTo(3_352);
    }
    assertThat(figures.largest).isLessThan(400_000);
    System.out.println("province tiles: " + figures);
  }

  @Test
  void equalShapesGiveEqualBytes() throws Exception {
    List<AreaShape> shapes = shapes("boundaries/kota_kupang_kelurahan.geojson", "53.71");
    int x = column(123.58, 10);
    int y = row(-10.17, 10);
    assertThat(TileSet.of(shapes).tile(10, x, y))
        .isNotEmpty()
        .isEqualTo(TileSet.of(shapes.reversed()).tile(10, x, y));
  }

  private static final class Figures {
    private int tiles;
    private long bytes;
    private long largest;
    private long nanos;
    private final StringBuilder zooms = new StringBuilder();

    /** Draws all tiles of a zoom; returns their area in km², cut to the tiles. */
    double draw(TileSet set, int zoom, Set<String> labelled) {
      double[] bounds = set.bounds();
      double area = 0;
      long first = System.nanoTime();
      set.tile(zoom, column(bounds[0], zoom), row(bounds[3], zoom));
      zooms.append(String.format(
          Locale.ROOT, " z%d ready %.0f ms;", zoom, (System.nanoTime() - first) / 1e6));
      for (int x = column(bounds[0], zoom); x <= column(bounds[2], zoom); x++) {
        for (int y = row(bounds[3], zoom); y <= row(bounds[1], zoom); y++) {
          long start = System.nanoTime();
          byte[] tile = set.tile(zoom, x, y);
          nanos += System.nanoTime() - start;
          tiles += tile.length > 0 ? 1 : 0;
          bytes += tile.length;
          largest = Math.max(largest, tile.length);
          area += inspect(tile, zoom, y, labelled);
        }
      }
      return area;
    }

    private static double inspect(byte[] bytes, int zoom, int y, Set<String> labelled) {
      double area = 0;
      Geometry square = Harvest.FACTORY.toGeometry(new Envelope(0, 4096, 0, 4096));
      for (TileReader.Feature feature : new TileReader(bytes).features()) {
        assertThat(feature.tags().get("kode").replace(".", ""))
            .isEqualTo(String.valueOf(feature.id()));
        if (feature.layer().equals("wilayah")) {
          assertThat(feature.shape().isValid()).as(feature.tags().get("kode")).isTrue();
          assertThat(feature.tags()).containsOnlyKeys("kode");
          double latitude =
              Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * (y + 0.5) / (1 << zoom)))));
          double kilometres = 40_030.17 * Math.cos(Math.toRadians(latitude)) / (1 << zoom) / 4096;
          area += inside(feature.shape(), square) * kilometres * kilometres;
        } else if (feature.layer().equals("label")) {
          assertThat(feature.tags()).containsOnlyKeys("kode", "nama");
          labelled.add(feature.tags().get("kode"));
        }
      }
      return area;
    }

    /** Most shapes of a tile lie whole in it and need not be cut. */
    private static double inside(Geometry shape, Geometry square) {
      return square.getEnvelopeInternal().contains(shape.getEnvelopeInternal())
          ? shape.getArea()
          : shape.intersection(square).getArea();
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d tiles, mean %.2f ms, mean %.1f kB, largest %.1f kB;%s",
          tiles,
          nanos / 1e6 / tiles,
          bytes / 1e3 / tiles,
          largest / 1e3,
          zooms);
    }
  }

  private static List<AreaShape> shapes(String file, String within) throws Exception {
    List<Area> expected = Register.national().within(new AreaCode(within), AreaLevel.DESKEL);
    return BoundaryReport.of(
            ShapeFiles.read(SharedData.file(file)), expected, Map.of(), Optional.empty())
        .shapes();
  }

  private static int column(double longitude, int zoom) {
    return (int) Math.floor((longitude + 180) / 360 * (1 << zoom));
  }

  private static int row(double latitude, int zoom) {
    double sine = Math.sin(Math.toRadians(latitude));
    return (int)
        Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * (1 << zoom));
  }
}
