package id.petadaya.intake.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petadaya.analysis.area.NamedShape;
import id.petadaya.intake.SharedData;
import id.petadaya.intake.table.RefusedFile;
import id.petadaya.intake.table.RefusedFile.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeFilesTests {

  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource({
    "gis/kelurahan_kupang_utm51s.zip, 51, 1e-6", "gis/kota_kupang.gpkg, 51, 1e-9",
    "gis/kota_kupang_alak.kml, 12, 1e-9", "gis/kota_kupang_wkt.csv, 10, 1e-9"
  })
  void everyFormatBringsTheSameShapes(String name, int count, double tolerance) throws Exception {
    Map<String, NamedShape> truth =
        ShapeFiles.read(SharedData.file("boundaries/kota_kupang_kelurahan.geojson")).stream()
            .collect(Collectors.toMap(NamedShape::code, shape -> shape));
    List<NamedShape> shapes = ShapeFiles.read(SharedData.file("reference/" + name));
    assertThat(truth).hasSize(51);
    assertThat(shapes).hasSize(count).allSatisfy(shape -> {
      NamedShape same = truth.get(shape.code());
      assertThat(shape.name()).isEqualTo(same.name());
      assertThat(shape.shape().norm().equalsExact(same.shape().norm(), tolerance))
          .as(shape.code())
          .isTrue();
    });
  }

  @ParameterizedTest
  @CsvSource({
    "boundaries/ntt_desakel.geojson.gz, 3352",
    "boundaries/indonesia_kabkota.geojson.gz, 514"
  })
  void packedCollectionsAreOpened(String name, int count) throws Exception {
    assertThat(ShapeFiles.read(SharedData.file(name)))
        .hasSize(count)
        .allSatisfy(shape -> assertThat(shape.areaCode()).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "bad-features-not-array.geojson, larik",
    "bad-futures-collection.geojson, features",
    "not-object.geojson, objek"
  })
  void brokenGeoJsonIsRefusedWithItsReason(String name, String reason) {
    assertThatThrownBy(() -> ShapeFiles.read(SharedData.file("reference/geojson/" + name)))
        .isInstanceOfSatisfying(
            RefusedFile.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.CORRUPT))
        .hasMessageContaining(reason);
  }

  @Test
  void goodGeoJsonIsReadWithIdsAndNulls() throws Exception {
    assertThat(ShapeFiles.read(SharedData.file("reference/geojson/feature-collection.geojson")))
        .hasSize(3)
        .first()
        .satisfies(shape -> assertThat(shape.shape().getCoordinate().x).isEqualTo(102));
    assertThat(ShapeFiles.read(
            SharedData.file("reference/geojson/feature-collection-with-null.geojson")))
        .hasSize(1);
    assertThat(ShapeFiles.read(
            SharedData.file("reference/geojson/feature-collection-id-toplevel.geojson")))
        .extracting(NamedShape::code)
        .containsExactly("top-level-id");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"type":"FeatureCollection","features":[{"type":"Feature" | CORRUPT
      {"type":"FeatureCollection","features":[]} | EMPTY
      {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[["a",1]]]}} | CORRUPT
      <?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a SYSTEM "file:///etc/passwd">]><kml>&a;</kml> | HOSTILE
      <html></html> | WRONG_TYPE
      nama,jumlah | WRONG_TYPE
      area,wkt\\n53.71,POLYGON ((1 2 | CORRUPT
      PK and nothing else | WRONG_TYPE
      """)
  void whatIsNotAShapeFileIsRefused(String text, Reason reason) throws Exception {
    Path file = Files.writeString(folder.resolve("x"), text.replace("\\n", "\n"));
    assertThatThrownBy(() -> ShapeFiles.read(file))
        .isInstanceOfSatisfying(
            RefusedFile.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void moreThanTheLimitsIsRefused() throws Exception {
    Path file = Files.writeString(
        folder.resolve("x.csv"), "area,wkt\n53.71,\"POLYGON ((0 0, 1 0, 1 1, 0 0))\"\n");
    assertThat(ShapeFiles.read(file))
        .hasSize(1)
        .first()
        .extracting(NamedShape::code)
        .isEqualTo("53.71");
    assertThatThrownBy(() -> ShapeFiles.read(file, "", new ShapeLimits(1000, 1000, 1, 1, 3)))
        .isInstanceOfSatisfying(
            RefusedFile.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE));
  }

  @ParameterizedTest
  @CsvSource({
    "32751, 564000, 8870000",
    "23840, 99000, 375000",
    "3857, 13755000, -1139000",
    "23881, 564000, 8870000"
  })
  void theReferenceSystemsOfIndonesiaLeadToKupang(int epsg, double x, double y) throws Exception {
    Path file = Files.writeString(
        folder.resolve("x.csv"),
        "area;wkt\na;SRID=%d;POINT (1 1)\n"
            .formatted(epsg)
            .replace(
                "SRID=" + epsg + ";POINT (1 1)",
                "\"SRID=%d;POINT (%s %s)\"".formatted(epsg, x, y)));
    var place = ShapeFiles.read(file).getFirst().shape().getCoordinate();
    assertThat(place.x).isBetween(123.3, 123.8);
    assertThat(place.y).isBetween(-10.4, -10.0);
  }
}
