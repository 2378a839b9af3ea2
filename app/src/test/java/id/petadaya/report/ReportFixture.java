package id.petadaya.report;

import id.petadaya.analysis.indicator.Finding.Status;
import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.analysis.scoring.Category;
import id.petadaya.report.MappingReport.Activity;
import id.petadaya.report.MappingReport.Coverage;
import id.petadaya.report.MappingReport.FindingRow;
import id.petadaya.report.MappingReport.Letter;
import id.petadaya.report.MappingReport.MapArea;
import id.petadaya.report.MappingReport.Office;
import id.petadaya.report.MappingReport.PastResult;
import id.petadaya.report.MappingReport.Potential;
import id.petadaya.report.MappingReport.Result;
import id.petadaya.report.MappingReport.Rules;
import id.petadaya.report.MappingReport.Signatory;
import id.petadaya.report.MappingReport.Source;
import id.petadaya.report.MappingReport.Subject;
import id.petadaya.report.MappingReport.Visit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The report of Kelurahan Alak with invented figures: 38 of 51 areas judged. */
final class ReportFixture {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final String ALAK = "53.71.01.1008";

  private ReportFixture() {}

  /** On a grid of squares, everywhere; the names are numbers. */
  static MappingReport onSquares() {
    return report(squares(), "T/0007/I/KA/PM.00/2020/BNNP", true);
  }

  static MappingReport withoutNumber() {
    return report(squares(), "", true);
  }

  static MappingReport finished() {
    return report(squares(), "T/0007/I/KA/PM.00/2020/BNNP", false);
  }

  /** On the real borders of the city, when the file is beside the project. */
  static MappingReport onBorders(Path geojson) {
    return report(borders(geojson), "T/0007/I/KA/PM.00/2020/BNNP", true);
  }

  /** The least a report can hold: an area nobody judged, in a city without borders. */
  static MappingReport notJudgedWithoutBorders() {
    MappingReport r = onSquares();
    return new MappingReport(
        r.office(),
        r.letter(),
        r.area(),
        r.year(),
        new Result(null, null, List.of("Belum ada indikator yang diketahui.")),
        Coverage.of(List.of()),
        r.rules(),
        Indicator.all().stream()
            .map(i -> new FindingRow(i, Status.UNKNOWN, "", "≥ 1", "", List.of()))
            .toList(),
        List.of(),
        List.of(),
        new Activity("Pemetaan", List.of(), List.of()),
        List.of(),
        List.of(),
        r.signatories(),
        List.of(),
        List.of(),
        r.frozenAt(),
        r.zone(),
        false,
        false,
        false);
  }

  private static MappingReport report(List<MapArea> areas, String number, boolean marked) {
    return new MappingReport(
        new Office(
            List.of("BADAN NARKOTIKA NASIONAL REPUBLIK INDONESIA", "PROVINSI NUSA TENGGARA TIMUR"),
            "Jalan Contoh Nomor 1, Kota Kupang 85111 · Telepon (0380) 000000 · Surel p2m@contoh.go.id",
            "BNN Provinsi Nusa Tenggara Timur"),
        new Letter(
            number,
            "Terbatas",
            "Kupang",
            LocalDate.of(2020, 1, 27),
            "Kepala BNN Provinsi Nusa Tenggara Timur",
            List.of("Wali Kota Kupang", "Camat Alak", "Lurah Alak")),
        new Subject(
            ALAK,
            "Kelurahan",
            "Alak",
            "Alak",
            "Kota Kupang",
            "Nusa Tenggara Timur",
            List.of(
                "Kelurahan pesisir di ujung barat kota, dengan pelabuhan laut Tenau.",
                "Sebagian warga bekerja di pelabuhan, pabrik semen, dan sebagai nelayan.")),
        2020,
        new Result(
            Category.WASPADA,
            Category.BAHAYA,
            List.of(
                "Sedikitnya Waspada, karena 4 indikator pokok terpenuhi.",
                "Bisa Bahaya, karena 2 indikator pokok dan 1 pendukung belum diketahui.",
                "Yang perlu ditanyakan lebih dulu: banyak lokasi hiburan (D1).",
                "Tahun 2019: Waspada, terbit Oktober 2019.")),
        Coverage.of(areas),
        new Rules(
            "klasik-default@1",
            "9f2c11d07ab3e5540c1e",
            LocalDate.of(2020, 1, 1),
            List.of(
                "Bahaya: paling sedikit 5 pokok dan 4 pendukung.",
                "Waspada: paling sedikit 4 pokok.",
                "Siaga: paling sedikit 2 pokok.",
                "Aman: selain itu, bila semuanya diketahui."),
            List.of("Waspada", "Siaga", "Aman"),
            "kecuali aturan Bahaya.",
            "Perkara 2019; keadaan kelurahan Januari 2020.",
            "Kunjungan 16 dan 21 Januari 2020."),
        findings(),
        List.of(
            new Source(
                "Ditresnarkoba Polda NTT",
                "tabel perkara 2019",
                LocalDate.of(2020, 1, 16),
                "7c1e42a9b0d3"),
            new Source(
                "Polresta Kupang Kota", "laporan 2019", LocalDate.of(2020, 1, 9), "a41f0e9d2281"),
            new Source(
                "Dinas Sosial Kota Kupang",
                "jumlah tanpa nama",
                LocalDate.of(2020, 1, 21),
                "55d0be71c2ff"),
            new Source("Kelurahan Alak", "formulir kunjungan", LocalDate.of(2020, 1, 21), "")),
        List.of(
            new Potential(
                "SDM",
                "Penenun",
                "12 orang penenun yang dapat melatih tetangga.",
                "Kelurahan Alak"),
            new Potential("SDM", "Pemuda", "Karang taruna aktif, 30 anggota.", "Kelurahan Alak"),
            new Potential(
                "Kelembagaan",
                "Kelompok tenun",
                "Satu kelompok, bertemu tiap pekan.",
                "Kelurahan Alak"),
            new Potential(
                "Sarana", "Aula kelurahan", "Cukup untuk 30 orang, ada listrik.", "Kelurahan Alak"),
            new Potential(
                "Pelatihan", "UPTD Latihan Kerja", "Paket tenun dan jahit.", "Dinas Tenaga Kerja"),
            new Potential(
                "Pasar",
                "Dekranasda",
                "Bersedia menilai dan menitipkan produk.",
                "Dekranasda NTT")),
        new Activity(
            "Pengumpulan data awal pemetaan potensi kawasan rawan",
            List.of(
                "Maria Tnunay, S.KM., ketua tim", "Yohanis Fallo, anggota", "Rina Lay, anggota"),
            List.of(
                new Visit(
                    LocalDate.of(2020, 1, 16),
                    "Ditresnarkoba Polda NTT",
                    "Meminta data perkara",
                    "Tabel perkara 2019 diterima."),
                new Visit(
                    LocalDate.of(2020, 1, 21),
                    "Dinas Sosial Kota Kupang",
                    "Meminta data warga rentan",
                    "Jumlah tanpa nama diterima."),
                new Visit(
                    LocalDate.of(2020, 1, 21),
                    "Kelurahan Alak",
                    "Melihat keadaan dan potensi",
                    "Formulir kunjungan terisi."))),
        List.of(
            "Tanyakan lokasi hiburan (D1), barang bukti (P6), dan kurir (P8) agar kategori menjadi pasti.",
            "Rancang pelatihan tenun bersama kelompok yang sudah ada, dengan pembeli yang disepakati lebih dulu."),
        List.of("Data barang bukti per kelurahan belum tersedia di kepolisian."),
        List.of(
            new Signatory(
                "Mengetahui,", "Kepala Bidang P2M", "Antonius Leki, S.H.", "197805122003121001"),
            new Signatory(
                "",
                "Kepala Seksi Pemberdayaan Masyarakat",
                "Maria Tnunay, S.KM.",
                "198403172009012004")),
        List.of(new PastResult(
            2019, Category.WASPADA, Category.WASPADA, "klasik-default@1", "Oktober 2019")),
        areas,
        Instant.parse("2020-01-27T01:10:00Z"),
        ZoneId.of("Asia/Makassar"),
        marked,
        marked,
        true);
  }

  private static List<FindingRow> findings() {
    return List.of(
        row(0, Status.MET, "18 kasus", "≥ 1", "2019", 1),
        row(1, Status.NOT_MET, "6,1 per 1.000", "≥ 8", "2019", 2),
        row(2, Status.MET, "7 orang", "≥ 1", "2019", 1),
        row(3, Status.NOT_MET, "0", "≥ 1", "2019", 1),
        row(4, Status.MET, "11 orang", "≥ 5", "2019", 3),
        row(5, Status.UNKNOWN, "", "≥ 1", "2019", 0),
        row(6, Status.MET, "1 pelabuhan", "≥ 1", "2020", 4),
        row(7, Status.UNKNOWN, "", "≥ 1", "2019", 0),
        row(8, Status.UNKNOWN, "", "≥ 5", "2020", 0),
        row(9, Status.MET, "85 rumah kos", "≥ 20", "2020", 4),
        row(10, Status.MET, "24,9 % KK", "≥ 20 %", "2020", 4),
        row(11, Status.MET, "0 lapangan", "≤ 1", "2020", 4),
        row(12, Status.NOT_MET, "4 kegiatan/bulan", "≤ 1", "2020", 4));
  }

  private static FindingRow row(
      int index, Status status, String figure, String threshold, String year, int source) {
    return new FindingRow(
        Indicator.all().get(index),
        status,
        figure,
        threshold,
        year,
        source == 0 ? List.of() : List.of(source));
  }

  private static List<MapArea> squares() {
    List<MapArea> areas = new ArrayList<>();
    for (int i = 0; i < 51; i++) {
      double x = 123.5 + (i % 9) * 0.02;
      double y = -10.1 - (i / 9) * 0.02;
      Geometry square = GEOMETRY.toGeometry(new Envelope(x, x + 0.02, y - 0.02, y));
      String code = i == 7 ? ALAK : "53.71.0%d.20%02d".formatted(1 + i / 9, i);
      areas.add(area(i, code, i == 7 ? "Alak" : "Wilayah " + i, "K" + (1 + i / 9), square));
    }
    return areas;
  }

  private static MapArea area(int i, String code, String name, String kecamatan, Geometry shape) {
    @Nullable Category best = code.equals(ALAK) ? Category.WASPADA : category(i);
    @Nullable
    Category worst = code.equals(ALAK)
        ? Category.BAHAYA
        : i % 13 == 11 && best != null ? Category.WASPADA : best;
    return new MapArea(code, name, kecamatan, shape, best, worst, best == null ? 0 : 13 - i % 3);
  }

  private static @Nullable Category category(int i) {
    return i % 4 == 3 && i > 3
        ? null
        : i % 17 == 5
            ? Category.BAHAYA
            : i % 5 == 1 ? Category.WASPADA : i % 5 == 4 ? Category.AMAN : Category.SIAGA;
  }

  @SuppressWarnings("unchecked")
  private static List<MapArea> borders(Path geojson) {
    Map<String, Object> root;
    try {
      var options = new LoaderOptions();
      options.setCodePointLimit(50_000_000);
      root = new Yaml(new SafeConstructor(options)).load(Files.readString(geojson));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<MapArea> areas = new ArrayList<>();
    for (Map<String, Object> feature : (List<Map<String, Object>>) root.get("features")) {
      var properties = (Map<String, Object>) feature.get("properties");
      var geometry = (Map<String, Object>) feature.get("geometry");
      areas.add(area(
          areas.size(),
          properties.get("kode").toString(),
          properties.get("nama").toString(),
          properties.get("induk").toString(),
          shape(geometry.get("type").toString(), (List<Object>) geometry.get("coordinates"))));
    }
    return areas;
  }

  @SuppressWarnings("unchecked")
  private static Geometry shape(String type, List<Object> coordinates) {
    if (type.equals("Polygon")) {
      return polygon(coordinates);
    }
    return GEOMETRY.createMultiPolygon(
        coordinates.stream().map(c -> polygon((List<Object>) c)).toArray(Polygon[]::new));
  }

  @SuppressWarnings("unchecked")
  private static Polygon polygon(List<Object> rings) {
    List<LinearRing> made =
        rings.stream().map(r -> ring((List<List<Number>>) r)).toList();
    return GEOMETRY.createPolygon(
        made.getFirst(), made.subList(1, made.size()).toArray(LinearRing[]::new));
  }

  private static LinearRing ring(List<List<Number>> points) {
    return GEOMETRY.createLinearRing(points.stream()
        .map(p -> new Coordinate(p.get(0).doubleValue(), p.get(1).doubleValue()))
        .toArray(Coordinate[]::new));
  }
}
