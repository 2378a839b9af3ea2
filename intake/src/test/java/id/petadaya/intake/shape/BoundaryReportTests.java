package id.petadaya.intake.shape;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.analysis.area.BoundaryReport;
import id.petadaya.analysis.area.BoundaryReport.Finding;
import id.petadaya.analysis.area.BoundaryReport.Kind;
import id.petadaya.analysis.area.BoundaryReport.Recogniser;
import id.petadaya.analysis.area.NamedShape;
import id.petadaya.intake.SharedData;
import id.petadaya.intake.register.Register;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.WKTReader;

class BoundaryReportTests {

  private final Register register = Register.national();

  @Test
  void aBrokenRegencyIsNamedByItsSize() throws Exception {
    List<Area> kabkota = register.provinces().stream()
        .flatMap(area -> register.children(area.code()).stream())
        .toList();
    Map<AreaCode, Double> official = new HashMap<>();
    try (var lines = CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(Files.newBufferedReader(
            SharedData.file("statistics/penduduk_luas_kabkota_2024.csv")))) {
      for (CSVRecord line : lines) {
        AreaCode.find(line.get("kode"))
            .filter(code -> code.level() == AreaLevel.KABKOTA)
            .ifPresent(code -> {
              if (!line.get("luas_km2").isBlank()) {
                official.put(code, Double.parseDouble(line.get("luas_km2")));
              }
            });
      }
    }
    BoundaryReport report = report("boundaries/indonesia_kabkota.geojson.gz", kabkota, official);
    assertThat(report.shapes())
        .hasSize(514)
        .allSatisfy(shape -> assertThat(shape.shape().isValid()).isTrue());
    assertThat(of(report, Kind.SIZE_DIFFERS, "96.01")).singleElement().satisfies(finding -> {
      assertThat(finding.km2()).isLessThan(2);
      assertThat(finding.sentence()).contains("Sorong", "hampir pasti keliru");
    });
    System.out.printf(
        Locale.ROOT,
        "514 kabkota: %d repaired, %d differ in size%n",
        report.findings(Kind.REPAIRED).size(),
        report.findings(Kind.SIZE_DIFFERS).size());
    assertThat(report.findings(Kind.REPAIRED)).hasSizeGreaterThanOrEqualTo(124);
    assertThat(report.findings(Kind.SIZE_DIFFERS)).hasSizeBetween(20, 30);
  }

  @Test
  void theVillagesOfAProvinceAreRepairedAndTheMissingOnesNamed() throws Exception {
    AreaCode ntt = new AreaCode("53");
    long start = System.nanoTime();
    BoundaryReport report = report(
        "boundaries/ntt_desakel.geojson.gz", register.within(ntt, AreaLevel.DESKEL), Map.of());
    System.out.printf(
        Locale.ROOT,
        "boundary report of 3,352 villages: %.1f s%n",
        (System.nanoTime() - start) / 1e9);
    assertThat(report.shapes())
        .hasSize(3_352)
        .allSatisfy(shape -> assertThat(shape.shape().isValid()).isTrue());
    assertThat(report.findings(Kind.NO_SHAPE)).hasSize(90);
    assertThat(of(report, Kind.REPAIRED, "53.02.11.2003")).hasSize(1);
    assertThat(report.findings(Kind.REPAIRED)).hasSizeLessThan(10);
  }

  @Test
  void kupangHasItsSliversNamedAndItsSizeIsThatOfTheSphere() throws Exception {
    BoundaryReport report = report(
        "boundaries/kota_kupang_kelurahan.geojson",
        register.within(new AreaCode("53.71"), AreaLevel.DESKEL),
        Map.of());
    assertThat(report.findings(Kind.OVERLAP))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.km2()).isLessThan(0.003));
    assertThat(report.findings(Kind.GAP)).isNotEmpty();
    assertThat(report.shapes().stream()
            .mapToDouble(shape -> id.petadaya.analysis.area.SphericalArea.km2(shape.shape()))
            .sum())
        .isBetween(159.8, 160.1);
    System.out.printf(
        Locale.ROOT,
        "kupang: %d overlaps, %d gaps%n",
        report.findings(Kind.OVERLAP).size(),
        report.findings(Kind.GAP).size());
  }

  @Test
  void everyThingThatCanBeWrongWithAShapeHasItsOwnSentence() throws Exception {
    AreaCode kupang = new AreaCode("53.71");
    List<Area> kecamatan = register.children(kupang);
    Geometry square = new WKTReader()
        .read("POLYGON ((123.5 -10.2, 123.6 -10.2, 123.6 -10.1, 123.5 -10.1, 123.5 -10.2))");
    Geometry nested = new WKTReader()
        .read("MULTIPOLYGON (((123.6 -10.2, 123.7 -10.2, 123.7 -10.1, 123.6 -10.1, 123.6 -10.2)),"
            + "((123.63 -10.17, 123.66 -10.17, 123.66 -10.14, 123.63 -10.14, 123.63 -10.17)))");
    Geometry swapped = new WKTReader()
        .read("POLYGON ((-10.2 123.7, -10.2 123.8, -10.1 123.8, -10.1 123.7, -10.2 123.7))");
    Geometry far = AffineTransformation.translationInstance(-20, 0).transform(square);
    Geometry flat = new WKTReader().read("LINESTRING (123 -10, 124 -10)");
    BoundaryReport report = BoundaryReport.of(
        List.of(
            new NamedShape("53.71.01", "Alak", square),
            new NamedShape("", "Kec. Maulafa", nested),
            new NamedShape("5371 03", "KELAPA LIMA", swapped),
            new NamedShape("53.71.04", "", far),
            new NamedShape("53.71.05", "", flat),
            new NamedShape("53.71.01", "Alak", square),
            new NamedShape("", "Atambua", square)),
        kecamatan,
        Map.of(new AreaCode("53.71.01"), 100.0),
        Optional.of(new Recogniser(register.names(kupang), kupang)));
    assertThat(of(report, Kind.DUPLICATE, "53.71.01")).hasSize(1);
    assertThat(of(report, Kind.SIZE_DIFFERS, "53.71.01"))
        .singleElement()
        .extracting(Finding::sentence)
        .asString()
        .contains("km²", "%");
    assertThat(of(report, Kind.REPAIRED, "53.71.02"))
        .singleElement()
        .extracting(Finding::sentence)
        .asString()
        .contains("daratan");
    assertThat(of(report, Kind.SWAPPED_AXES, "53.71.03")).hasSize(1);
    assertThat(of(report, Kind.FAR_OUTSIDE, "53.71.04")).hasSize(1);
    assertThat(of(report, Kind.UNUSABLE, "53.71.05")).hasSize(1);
    assertThat(report.findings(Kind.NO_SHAPE)).hasSize(2);
    assertThat(report.findings(Kind.UNKNOWN_AREA))
        .singleElement()
        .extracting(Finding::sentence)
        .asString()
        .contains("Atambua");
    assertThat(report.shapes())
        .filteredOn(shape -> shape.code().value().equals("53.71.02"))
        .singleElement()
        .satisfies(shape -> assertThat(shape.shape().getArea())
            .isEqualTo(0.01, org.assertj.core.api.Assertions.within(1e-9)));
  }

  private BoundaryReport report(String file, List<Area> expected, Map<AreaCode, Double> official)
      throws Exception {
    return BoundaryReport.of(
        ShapeFiles.read(SharedData.file(file)), expected, official, Optional.empty());
  }

  private static List<Finding> of(BoundaryReport report, Kind kind, String code) {
    return report.findings(kind).stream()
        .filter(finding -> finding.code().filter(new AreaCode(code)::equals).isPresent())
        .toList();
  }
}
