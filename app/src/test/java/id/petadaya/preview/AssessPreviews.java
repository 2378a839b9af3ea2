package id.petadaya.preview;

import id.petadaya.assess.web.Badge;
import id.petadaya.assess.web.MapPage;
import id.petadaya.assess.web.StartPage;
import id.petadaya.kernel.Choice;
import id.petadaya.preview.PreviewPages.Preview;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Map, start screen and area with invented figures, marked SIMULASI. */
final class AssessPreviews {

  private static final Map<String, Badge> KNOWN = Map.of(
      "Fatululi", new Badge(4, 4),
      "Alak", new Badge(3, 4),
      "Oesapa", new Badge(3, 3),
      "Naioni", Badge.notAssessed(),
      "Manulai II", Badge.notAssessed(),
      "Lasiana", new Badge(2, 3),
      "Penfui", new Badge(3, 3));

  private AssessPreviews() {}

  static void addTo(Map<String, Preview> previews) {
    previews.put("peta", new Preview("assess/map", map()));
    previews.put("mulai", new Preview("assess/start", start()));
    AreaPreviews.addTo(previews);
  }

  private static MapPage map() {
    List<MapPage.Row> rows = rows();
    var counts = new MapPage.Counts(
        count(rows, "4"),
        count(rows, "3"),
        count(rows, "2"),
        count(rows, "1"),
        count(rows, "range"),
        count(rows, "0"));
    int assessed = rows.size() - counts.notAssessed();
    return new MapPage(
        "Kota Kupang",
        "kelurahan",
        List.of(Choice.of("2020", "2020", true), Choice.of("2019", "2019", false)),
        List.of(Choice.of("klasik-default@1", "klasik-default@1", true)),
        "2020",
        "klasik-default@1",
        true,
        true,
        true,
        assessed,
        rows.size(),
        rows.isEmpty() ? 0 : 92 * assessed / rows.size(),
        counts,
        "/tiles/contoh.json",
        "",
        "/values/kelurahan/2020/klasik-default@1",
        List.of(),
        List.of(
            Choice.of("", "Semua", true),
            Choice.of("Alak", "Alak", false),
            Choice.of("Oebobo", "Oebobo", false)),
        rows,
        null,
        "/kerja/kegiatan/baru",
        "/kerja/peta.csv");
  }

  private static int count(List<MapPage.Row> rows, String kind) {
    return (int) rows.stream().filter(row -> row.kind().equals(kind)).count();
  }

  /** The register of the sample city, if the shared data is there; categories by a seeded draw. */
  private static List<MapPage.Row> rows() {
    Path names = shared().resolve("data/admin/kota_kupang_padanan_nama.csv");
    var random = new Random(2020);
    var rows = new ArrayList<MapPage.Row>();
    for (String line : lines(names)) {
      String[] cell = line.split(",");
      Badge badge = KNOWN.getOrDefault(cell[1], drawn(random));
      boolean assessed = badge.best() > 0;
      rows.add(new MapPage.Row(
          cell[0],
          cell[1],
          cell[2],
          badge,
          assessed ? String.valueOf(badge.best() + 1) : "–",
          assessed ? String.valueOf(random.nextInt(5)) : "–",
          assessed ? (badge.split() ? 3 : random.nextInt(2)) : 13,
          "/kerja/wilayah/" + cell[0]));
    }
    rows.sort(Comparator.comparingInt((MapPage.Row row) -> -row.badge().worst())
        .thenComparingInt(row -> -row.badge().best())
        .thenComparing(MapPage.Row::name));
    return rows;
  }

  private static Badge drawn(Random random) {
    int draw = random.nextInt(100);
    if (draw < 26) {
      return Badge.notAssessed();
    }
    if (draw < 34) {
      return new Badge(1, 2);
    }
    int rank = draw < 45 ? 1 : draw < 84 ? 2 : 3;
    return new Badge(rank, rank);
  }

  private static StartPage start() {
    return new StartPage(
        51,
        "kelurahan",
        List.of(
            new StartPage.Step(
                1,
                "Periksa wilayah kerja",
                "2 menit",
                "Kami sudah menyiapkan 6 kecamatan dan 51 kelurahan menurut kode Kemendagri. Pastikan nama dan batasnya benar.",
                "now",
                null,
                List.of(new StartPage.Deed("Periksa 51 kelurahan", "/kerja/batas", true))),
            new StartPage.Step(
                2,
                "Ajak rekan sekantor",
                "1 menit",
                "Kirim tautan masuk kepada kepala seksi dan petugas lapangan. Setiap orang hanya melihat wilayahnya.",
                "next",
                null,
                List.of(new StartPage.Deed("Undang rekan", "/kerja/akun", false))),
            new StartPage.Step(
                3,
                "Masukkan data pertama",
                "10 menit",
                "Unggah berkas Excel dari instansi apa adanya, atau rencanakan kunjungan dan isi formulirnya di ponsel.",
                "next",
                null,
                List.of(
                    new StartPage.Deed("Unggah berkas", "/kerja/data-masuk", false),
                    new StartPage.Deed("Rencanakan kunjungan", "/kerja/kegiatan/baru", false)))),
        "/tiles/contoh.json",
        true,
        "/kerja/latihan");
  }

  static Path shared() {
    String named = System.getenv("PETADAYA_SHARED");
    return Path.of(named == null ? "../shared" : named);
  }

  private static List<String> lines(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file).stream().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
