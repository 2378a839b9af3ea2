package id.petadaya.preview;

import id.petadaya.assess.web.AreaPage;
import id.petadaya.assess.web.AreaPage.Row;
import id.petadaya.assess.web.Badge;
import id.petadaya.assess.web.OriginPanel;
import id.petadaya.assess.web.OriginPanel.ClipCell;
import id.petadaya.assess.web.OriginPanel.ClipRow;
import id.petadaya.assess.web.OriginPanel.Step;
import id.petadaya.kernel.Choice;
import id.petadaya.kernel.Words;
import id.petadaya.preview.PreviewPages.Preview;
import java.util.List;
import java.util.Map;

/** Kelurahan Alak as in the pictures. */
final class AreaPreviews {

  private static final String HOME = "/kerja/wilayah/53.71.01.1008";
  private static final Badge BADGE = new Badge(3, 4);

  private AreaPreviews() {}

  static void addTo(Map<String, Preview> previews) {
    previews.put("wilayah-alak", new Preview("assess/area", page("temuan", null)));
    previews.put("wilayah-asal", new Preview("assess/area", page("temuan", origin())));
    previews.put("wilayah-potensi", new Preview("assess/area", page("potensi", null)));
    previews.put("wilayah-riwayat", new Preview("assess/area", page("riwayat", null)));
    previews.put("wilayah-dokumen", new Preview("assess/area", page("dokumen", null)));
  }

  private static AreaPage page(String tab, OriginPanel origin) {
    return new AreaPage(
        "53.71.01.1008",
        "Kelurahan Alak",
        "Kecamatan Alak",
        "Kota Kupang",
        new AreaPage.Locator(
            "0 0 100 90",
            "M5 55L12 30L30 32L45 22L70 18L88 5L95 25L80 40L95 60L70 55L60 85L45 88L40 60L20 70Z",
            "M5 55L12 30L20 33L18 58L8 60Z"),
        BADGE,
        true,
        Words.of(
            "Sedikitnya **Waspada**: 4 pokok terpenuhi. Bisa **Bahaya**: 2 pokok dan 1 pendukung belum diketahui."),
        null,
        List.of(
            new AreaPage.Tab("temuan", "Temuan", "13", HOME),
            new AreaPage.Tab("potensi", "Potensi", "9", HOME + "/potensi"),
            new AreaPage.Tab("riwayat", "Riwayat", "2", HOME + "/riwayat"),
            new AreaPage.Tab("dokumen", "Dokumen", "5", HOME + "/dokumen")),
        tab,
        List.of(
            new AreaPage.Year("2018", "belum dinilai", false, false),
            new AreaPage.Year("2019: 3 WASPADA", "terbit Oktober 2019", false, false),
            new AreaPage.Year("2020: 3 – 4", "rancangan", true, false)),
        new AreaPage.Flips(
            Words.of(
                "**Yang mengubah kategori.** Jika D1 (lokasi hiburan) tidak, kategori pasti 3 WASPADA. Jika D1 ya, dan P6 (barang bukti) atau P8 (kurir) juga ya, kategori menjadi 4 BAHAYA. **Tanyakan D1 lebih dulu.**"),
            Words.of(
                "**Tanyakan D1 lebih dulu.** Jika lokasi hiburan tidak banyak, kategori pasti 3 WASPADA.")),
        null,
        true,
        List.of(
            new AreaPage.Group(
                "Pokok: 4 terpenuhi, 2 tidak, 2 belum diketahui",
                List.of(
                    known(
                        "P1",
                        "Kasus kejahatan narkoba",
                        true,
                        "18 kasus",
                        "≥ 1",
                        "2019",
                        "Ditresnarkoba",
                        "7 hari"),
                    known(
                        "P2",
                        "Angka kriminalitas / aksi kekerasan",
                        false,
                        "6,1 per 1.000",
                        "≥ 8",
                        "2019",
                        "Polresta",
                        "18 hari"),
                    known(
                        "P3",
                        "Bandar / pengedar narkoba",
                        true,
                        "7 orang",
                        "≥ 1",
                        "2019",
                        "Ditresnarkoba",
                        "7 hari"),
                    known(
                        "P4",
                        "Kegiatan produksi narkoba",
                        false,
                        "0",
                        "≥ 1",
                        "2019",
                        "Ditresnarkoba",
                        "7 hari"),
                    known(
                        "P5",
                        "Angka pengguna narkoba",
                        true,
                        "11 orang",
                        "≥ 5",
                        "2019",
                        "Dinas Sosial",
                        "6 hari"),
                    unknown("P6", "Barang bukti narkoba", "≥ 1", "2019"),
                    known(
                        "P7",
                        "Entry point narkoba",
                        true,
                        "1 pelabuhan",
                        "≥ 1",
                        "2020",
                        "Kelurahan Alak",
                        "6 hari"),
                    unknown("P8", "Kurir narkoba", "≥ 1", "2019"))),
            new AreaPage.Group(
                "Pendukung: 3 terpenuhi, 1 tidak, 1 belum diketahui",
                List.of(
                    unknown("D1", "Banyak lokasi hiburan", "≥ 5", "2020"),
                    known(
                        "D2",
                        "Tempat kos dan hunian dengan privasi tinggi",
                        true,
                        "85 rumah kos",
                        "≥ 20",
                        "2020",
                        "Kelurahan Alak",
                        "6 hari"),
                    known(
                        "D3",
                        "Tingginya angka kemiskinan",
                        true,
                        "24,9 % KK",
                        "≥ 20 %",
                        "2020",
                        "Kelurahan Alak",
                        "6 hari"),
                    known(
                        "D4",
                        "Ketiadaan sarana publik",
                        true,
                        "0 lapangan",
                        "≤ 1",
                        "2020",
                        "Kelurahan Alak",
                        "6 hari"),
                    known(
                        "D5",
                        "Rendahnya interaksi sosial masyarakat",
                        false,
                        "4 kegiatan/bulan",
                        "≤ 1",
                        "2020",
                        "Kelurahan Alak",
                        "6 hari")))),
        List.of(
            new AreaPage.Card(
                "Kelompok",
                "Tenun ikat Fatu Alak",
                "14 anggota, 9 alat tenun. SIMULASI",
                "Kunjungan Kelurahan Alak, 21 Januari 2020",
                null),
            new AreaPage.Card(
                "Bahan baku",
                "Serat lontar",
                "Pohon lontar di sepanjang pantai. SIMULASI",
                "Kunjungan Kelurahan Alak, 21 Januari 2020",
                null)),
        List.of(new AreaPage.Past(
            "2019",
            new Badge(3, 3),
            "aturan tidak tercatat",
            "Terbit Oktober 2019",
            Words.of("Disebut **waspada** oleh BNNP NTT."))),
        List.of(new AreaPage.Document(
            "Laporan hasil pemetaan", "DOCX", "21 Januari 2020", "/kerja/dokumen/1")),
        new AreaPage.Decision(
            "Tetapkan kategori",
            true,
            HOME + "/penetapan",
            List.of(
                Choice.of("WASPADA", "3 WASPADA", false), Choice.of("BAHAYA", "4 BAHAYA", false)),
            "Saya tahu 3 temuan belum diketahui"),
        origin);
  }

  private static Row known(
      String code,
      String name,
      boolean met,
      String figure,
      String threshold,
      String period,
      String source,
      String age) {
    return new Row(
        code,
        name,
        met ? "met" : "not_met",
        met ? "Terpenuhi" : "Tidak",
        figure,
        HOME + "/asal/" + code,
        threshold,
        period,
        source,
        null,
        age,
        false);
  }

  private static Row unknown(String code, String name, String threshold, String period) {
    return new Row(
        code,
        name,
        "unknown",
        "Belum diketahui",
        "–",
        null,
        threshold,
        period,
        null,
        "/kerja/kegiatan/baru?minta=" + code,
        "–",
        false);
  }

  private static OriginPanel origin() {
    return new OriginPanel(
        "P1",
        "18 kasus",
        "P1, Kelurahan Alak, 2019",
        true,
        List.of(
            new Step(
                "Kategori",
                BADGE,
                null,
                null,
                "klasik-default@1, belum ditetapkan",
                false,
                null,
                false),
            new Step(
                "Temuan P1",
                null,
                Words.of("**Kasus kejahatan narkoba: terpenuhi**"),
                null,
                "18 ≥ 1. Ambang ini",
                true,
                null,
                false),
            new Step(
                "Pengamatan",
                null,
                Words.of("**18 kasus**, tahun 2019, menurut tempat kejadian"),
                null,
                "Dicatat 16 Januari 2020, 14.10 WITA",
                false,
                null,
                false),
            new Step(
                "Sel F14, lembar “Rekap”",
                null,
                null,
                null,
                null,
                false,
                new OriginPanel.Clip(
                    List.of("B", "D", "E", "F"),
                    List.of(
                        clip("6", "Kelurahan", "2017", "2018", "2019", false),
                        clip("13", "Naioni", "0", "1", "1", false),
                        clip("14", "Alak", "9", "12", "18", true),
                        clip("15", "Penkase Oeleta", "1", "2", "2", false))),
                false),
            new Step(
                "Berkas",
                null,
                Words.of("kasus_2019_kota_kupang.xlsx"),
                "/kerja/berkas/3f9a",
                "84 kB, SHA-256 3f9a…c41e, utuh",
                false,
                null,
                false),
            new Step(
                "Kunjungan",
                null,
                Words.of("Ditresnarkoba Polda NTT"),
                "/kerja/kegiatan/1",
                "16 Januari 2020, 09.30 WITA, oleh Yohanes Bria",
                false,
                null,
                false)),
        List.of(new OriginPanel.Other(
            "Ada angka lain: 9 kasus",
            "Disebut Lurah Alak, 21 Januari 2020. Dipakai 18, karena dihitung dari daftar laporan polisi.",
            "/kerja/keputusan/1")),
        HOME);
  }

  private static ClipRow clip(
      String number, String name, String a, String b, String c, boolean hit) {
    return new ClipRow(
        number,
        List.of(
            new ClipCell(name, false, false),
            new ClipCell(a, true, false),
            new ClipCell(b, true, false),
            new ClipCell(c, true, hit)));
  }
}
