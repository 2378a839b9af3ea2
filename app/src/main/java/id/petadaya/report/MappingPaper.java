package id.petadaya.report;

import id.petadaya.analysis.indicator.Finding;
import id.petadaya.analysis.scoring.Category;
import id.petadaya.instruments.documents.DocumentKind;
import id.petadaya.instruments.documents.LegalBases;
import id.petadaya.instruments.documents.Mark;
import id.petadaya.instruments.documents.PaperData;
import id.petadaya.instruments.documents.Picture;
import id.petadaya.report.MappingReport.Coverage;
import id.petadaya.report.MappingReport.FindingRow;
import id.petadaya.report.MappingReport.MapArea;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns a mapping report into fields and rows by the names its layout uses. */
final class MappingPaper {

  private final MappingReport report;
  private final List<String> bases;

  private MappingPaper(MappingReport report, List<String> bases) {
    this.report = report;
    this.bases = bases;
  }

  /** Laws are those that stood on the day of the report. */
  static PaperData of(MappingReport report, List<String> bases) {
    return new MappingPaper(report, bases).data();
  }

  private PaperData data() {
    return new PaperData(
        fields(), flags(), rows(), pictures(), report.frozenAt(), report.fingerprint());
  }

  private Map<String, String> fields() {
    Map<String, String> f = new HashMap<>();
    letter(f);
    area(f);
    result(f);
    rules(f);
    ZonedDateTime at = report.frozenAt().atZone(report.zone());
    f.put("waktu_data", Dates.timed(at));
    String hash = report.fingerprint();
    f.put(
        "sidik",
        String.join(" ", hash.substring(0, 4), hash.substring(4, 8), hash.substring(8, 12)));
    return f;
  }

  private void letter(Map<String, String> f) {
    var letter = report.letter();
    f.put("alamat_kantor", report.office().address());
    f.put("kantor", report.office().shortName());
    f.put("nomor_surat", letter.number());
    f.put("sifat_surat", letter.nature());
    f.put("tempat_surat", letter.place());
    f.put("tanggal_surat", letter.date() == null ? "" : Dates.full(letter.date()));
    f.put("tujuan_surat", letter.addressee());
  }

  private void area(Map<String, String> f) {
    var area = report.area();
    f.put("wilayah", area.fullName());
    f.put("nama_wilayah", area.name());
    f.put("kode_wilayah", area.code());
    f.put("kecamatan", area.kecamatan());
    f.put("kota", area.city());
    f.put("provinsi", area.province());
    f.put("satuan", units());
    f.put("tahun", Integer.toString(report.year()));
    f.put("gambaran", String.join(" ", area.facts()));
  }

  /** What the areas are together; the fourth part of a code begins with 1 in a kelurahan. */
  private String units() {
    List<String> kinds = report.areas().stream()
        .map(a -> a.code().matches("(\\d\\d\\.){3}1\\d{3}") ? "kelurahan" : "desa")
        .distinct()
        .sorted()
        .toList();
    return kinds.isEmpty() ? "wilayah" : Dates.list(kinds);
  }

  private void result(Map<String, String> f) {
    var result = report.result();
    f.put("terbaik", mark(result.best()));
    f.put("terburuk", mark(result.worst()));
    f.put("hasil", words(result.best(), result.worst()));
    f.put("alasan", String.join(" ", result.reasons()));
    Coverage c = report.coverage();
    f.put("jumlah_wilayah", Integer.toString(c.register()));
    f.put("jumlah_dinilai", Integer.toString(c.assessed()));
    for (Mark mark : Mark.values()) {
      f.put("jumlah_" + mark.name().toLowerCase(Dates.INDONESIAN), Integer.toString(c.count(mark)));
    }
    long known = report.findings().stream()
        .filter(r -> r.finding() != Finding.Status.UNKNOWN)
        .count();
    f.put("jumlah_diketahui", Long.toString(known));
    f.put("jumlah_indikator", Integer.toString(report.findings().size()));
    f.put("belum_diketahui", unknownNames());
    f.put("jumlah_sumber", Integer.toString(report.sources().size()));
  }

  private String unknownNames() {
    List<String> names = report.findings().stream()
        .filter(r -> r.finding() == Finding.Status.UNKNOWN)
        .map(r -> lower(r.name()) + " (" + r.code() + ")")
        .toList();
    return names.isEmpty() ? "tidak ada" : Dates.list(names);
  }

  private void rules(Map<String, String> f) {
    var rules = report.rules();
    f.put("aturan", rules.name());
    f.put(
        "sidik_aturan", rules.hash().length() > 12 ? rules.hash().substring(0, 12) : rules.hash());
    f.put("aturan_sejak", Dates.full(rules.since()));
    f.put("aturan_utama", rules.rows().isEmpty() ? "" : rules.rows().getFirst());
    f.put("catatan_ambang", rules.verifiedNote());
    f.put("belum_diverifikasi", Dates.list(rules.unverified()));
    f.put("periode", rules.period());
    f.put("waktu_kunjungan", rules.visits());
    f.put("nama_kegiatan", report.activity().name());
  }

  private Map<String, Boolean> flags() {
    boolean judged = report.result().best() != null;
    return Map.of(
        "simulasi",
        report.simulated(),
        "rancangan",
        report.draft(),
        "batas_perkiraan",
        report.approximateBorders(),
        "dinilai",
        judged,
        "rentang",
        judged && report.result().best() != report.result().worst(),
        "ambang_belum_diverifikasi",
        !report.rules().unverified().isEmpty(),
        "ada_peta",
        !report.areas().isEmpty());
  }

  private Map<String, List<Map<String, String>>> rows() {
    Map<String, List<Map<String, String>>> rows = new HashMap<>();
    rows.put("kop", texts(report.office().lines()));
    rows.put(DocumentKind.LAWS, texts(LegalBases.shipped().inForce(report.day(), bases)));
    rows.put("temuan", findings());
    rows.put("sumber", sources());
    rows.put("kunjungan", report.activity().visits().stream().map(this::visit).toList());
    rows.put("tim", texts(report.activity().team()));
    rows.put("fakta", texts(report.area().facts()));
    rows.put("rekomendasi", texts(report.recommendations()));
    rows.put("hambatan", texts(report.obstacles()));
    rows.put("tembusan", texts(report.letter().copies()));
    rows.put("baris_aturan", texts(report.rules().rows()));
    rows.put(
        "potensi", report.potentials().stream().map(MappingPaper::potential).toList());
    rows.put(
        "penanda_tangan",
        report.signatories().stream().map(MappingPaper::signatory).toList());
    rows.put("riwayat", report.history().stream().map(this::past).toList());
    rows.put("semua_wilayah", classTable());
    return rows;
  }

  private List<Map<String, String>> findings() {
    return report.findings().stream()
        .sorted(Comparator.comparing((FindingRow r) -> !r.main()))
        .map(this::finding)
        .toList();
  }

  private Map<String, String> finding(FindingRow row) {
    boolean unknown = row.finding() == Finding.Status.UNKNOWN;
    String refs = row.sources().stream().map(String::valueOf).collect(Collectors.joining(", "));
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("kelompok", group(row.main()));
    cells.put("no", row.code());
    cells.put("indikator", row.name());
    cells.put("temuan", upperFirst(row.finding().word()));
    cells.put("menunggu", unknown ? "ya" : "");
    cells.put("angka", unknown || row.figure().isBlank() ? "\u2013" : row.figure());
    cells.put("ambang", row.threshold());
    cells.put("tahun_data", row.year().isBlank() ? "\u2013" : row.year());
    cells.put("rujukan", refs.isEmpty() ? "\u2013" : refs);
    return cells;
  }

  private String group(boolean main) {
    int[] n = new int[3];
    report.findings().stream()
        .filter(r -> r.main() == main)
        .forEach(r -> n[r.finding().ordinal()]++);
    return "%s: %d terpenuhi, %d tidak, %d belum diketahui"
        .formatted(main ? "Pokok" : "Pendukung", n[0], n[1], n[2]);
  }

  private List<Map<String, String>> sources() {
    return IntStream.range(0, report.sources().size())
        .mapToObj(i -> {
          var s = report.sources().get(i);
          return Map.of(
              "nomor", Integer.toString(i + 1),
              "instansi", s.institution(),
              "berkas", s.what(),
              "tanggal", Dates.full(s.received()),
              "sidik_berkas", s.shortHash().isBlank() ? "tanpa berkas" : s.shortHash());
        })
        .toList();
  }

  private Map<String, String> visit(MappingReport.Visit v) {
    return Map.of(
        "tanggal", Dates.full(v.date()),
        "tempat", v.place(),
        "keperluan", v.purpose(),
        "hasil_kunjungan", v.result());
  }

  private static Map<String, String> potential(MappingReport.Potential p) {
    return Map.of(
        "golongan", p.group(), "potensi", p.name(), "uraian", p.detail(), "asal", p.source());
  }

  /** Who is named may sign without a number; an office that named nobody lacks both. */
  private static Map<String, String> signatory(MappingReport.Signatory s) {
    Map<String, String> row = new HashMap<>();
    row.put("pembuka", s.preface());
    row.put("jabatan_penanda_tangan", s.position());
    row.put("nama_penanda_tangan", s.name());
    if (s.name().isEmpty() || !s.nip().isEmpty()) {
      row.put("nip_penanda_tangan", s.nip());
    }
    return row;
  }

  private Map<String, String> past(MappingReport.PastResult p) {
    return Map.of(
        "tahun_lalu", Integer.toString(p.year()),
        "kategori", words(p.best(), p.worst()),
        "aturan_lalu", p.rules(),
        "terbit", p.issued());
  }

  private List<Map<String, String>> classTable() {
    List<Map<String, String>> rows = new ArrayList<>();
    report.areas().stream()
        .sorted(Comparator.comparing(MapArea::code))
        .forEach(a -> rows.add(Map.of(
            "kecamatan_baris", a.kecamatan(),
            "kode", a.code(),
            "nama", a.name(),
            "tanda", Mark.of(a.best(), a.worst()).name(),
            "kategori", words(a.best(), a.worst()),
            "diketahui", a.known() + " dari " + report.findings().size())));
    return rows;
  }

  private Map<String, Picture> pictures() {
    Map<String, Picture> pictures = new HashMap<>();
    if (report.office().emblem() != null) {
      pictures.put("lambang", report.office().emblem());
    }
    if (!report.areas().isEmpty()) {
      pictures.put("peta", map(85, 62));
      pictures.put("peta_besar", map(163, 205));
    }
    return pictures;
  }

  private Picture map(int widthMm, int heightMm) {
    List<MapDrawing.Shape> shapes = report.areas().stream()
        .map(a ->
            new MapDrawing.Shape(a.code(), a.name(), a.kecamatan(), a.shape(), a.best(), a.worst()))
        .toList();
    MapDrawing drawing = MapDrawing.of(
        shapes,
        report.area().code(),
        report.approximateBorders(),
        MapDrawing.units(widthMm),
        MapDrawing.units(heightMm));
    return drawing.picture(widthMm, heightMm, "Peta kategori " + report.area().city());
  }

  private static List<Map<String, String>> texts(List<String> lines) {
    return lines.stream().map(l -> Map.of("isi", l)).toList();
  }

  private static String mark(@Nullable Category category) {
    return category == null ? Mark.BELUM.name() : Mark.of(category).name();
  }

  private static String words(@Nullable Category best, @Nullable Category worst) {
    if (best == null || worst == null) {
      return "Belum dinilai";
    }
    return best == worst ? best.word() : best.word() + " sampai " + worst.word();
  }

  private static String upperFirst(String word) {
    return word.substring(0, 1).toUpperCase(Dates.INDONESIAN) + word.substring(1);
  }

  private static String lower(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toLowerCase(Dates.INDONESIAN) + name.substring(1);
  }
}
