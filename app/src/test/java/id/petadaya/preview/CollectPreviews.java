package id.petadaya.preview;

import id.petadaya.collect.web.ActivityListPage;
import id.petadaya.collect.web.ActivityPage;
import id.petadaya.collect.web.ActivityPage.Day;
import id.petadaya.collect.web.ActivityPage.Expected;
import id.petadaya.collect.web.ActivityPage.Letter;
import id.petadaya.collect.web.ActivityPage.Matrix;
import id.petadaya.collect.web.ActivityPage.Member;
import id.petadaya.collect.web.ActivityPage.Result;
import id.petadaya.collect.web.ActivityPage.Source;
import id.petadaya.collect.web.ActivityPage.Visit;
import id.petadaya.kernel.Choice;
import id.petadaya.kernel.Words;
import id.petadaya.preview.PreviewPages.Preview;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The activity as in the pictures: institutions and dates are those of the page, persons are made up. */
final class CollectPreviews {

  private static final String FORM = "/kerja/kegiatan/1/formulir";

  private CollectPreviews() {}

  static void addTo(Map<String, Preview> previews) {
    ImportPreviews.addTo(previews);
    previews.put("kegiatan", new Preview("collect/activity", activity()));
    previews.put(
        "kegiatan-daftar",
        new Preview(
            "collect/activities",
            new ActivityListPage(
                List.of(new ActivityListPage.Row(
                    "/kerja/kegiatan/1",
                    "Pemetaan potensi Kota Kupang",
                    "16 dan 21 Januari 2020",
                    "6 kunjungan, 2 selesai",
                    "11 diminta, 4 diterima",
                    true)),
                "/kerja/kegiatan/sumber",
                "/kerja/kegiatan/baru")));
  }

  private static ActivityPage activity() {
    return new ActivityPage(
        "Pemetaan potensi Kota Kupang",
        2020,
        true,
        "16 dan 21 Januari 2020",
        "6 kunjungan, 2 selesai",
        new ActivityPage.Deed("Isi formulir Kelurahan Alak", FORM),
        List.of(
            new Day(
                "Hari 1, Kamis 16 Januari",
                "2020-01-16",
                null,
                List.of(
                    visit(
                        "09.30",
                        "11.00",
                        "Ditresnarkoba Polda NTT",
                        "done",
                        "Selesai",
                        "Kompol Ande Lopimanek, Kasubdit",
                        "Kasus, barang bukti, dan pelaku menurut kelurahan",
                        "2 diterima, 1 ditolak"),
                    visit(
                        "13.30",
                        "15.00",
                        "UPTD BLK Provinsi NTT",
                        "done",
                        "Selesai",
                        "Yuli Kolibessa, Kepala Seksi Pelatihan",
                        "Program pelatihan, jam, kuota, dan jadwal 2020",
                        "1 diterima")),
                "Hasil dari dua kunjungan",
                List.of(
                    new Result("Laporan kunjungan", "2 siap diperiksa", null),
                    new Result("Angka untuk 13 indikator", "61 tercatat", "/kerja/peta"),
                    new Result("Rancangan berita", "2 dari 6 bagian", null),
                    new Result("Ringkasan pesan untuk Kabid", "terkirim 17.20 WITA", null))),
            new Day(
                "Hari 2, Selasa 21 Januari",
                "2020-01-21",
                "hari ini, 09.10 WITA",
                List.of(
                    new Visit(
                        "1",
                        "08.30",
                        "10.00",
                        "Kantor Kelurahan Alak",
                        "now",
                        "Sedang berlangsung",
                        null,
                        "Marta Neolasi, Lurah Alak",
                        "Keadaan penyalahgunaan dan kelompok pemberdaya",
                        null,
                        null,
                        "1 diterima, 2 belum",
                        List.of(
                            new Expected("13 indikator", "diterima", "diterima"),
                            new Expected("Kelompok pemberdaya", "belum", "belum"),
                            new Expected("Produk yang sudah dijual", "belum", "belum")),
                        FORM,
                        false),
                    visit(
                        "10.30",
                        "11.45",
                        "Dekranasda Provinsi NTT",
                        "next",
                        "Belum mulai",
                        "Orpa Tefaoni, Sekretaris",
                        "Standar mutu, kemasan, dan cara pemasaran",
                        "1 dijanjikan"),
                    visit(
                        "13.00",
                        "14.15",
                        "Dinas Sosial Kota Kupang",
                        "next",
                        "Belum mulai",
                        "Gerson Sabaneno, Kepala Bidang",
                        "Acuan calon peserta, tanpa nama",
                        "1 dijanjikan"),
                    visit(
                        "15.00",
                        "16.30",
                        "Rumah kerajinan tenun, Alak",
                        "next",
                        "Belum mulai",
                        "Ester Radjalado, perajin",
                        "Bentuk produk dan waktu pelatihan tiap produk",
                        "2 belum")),
                null,
                List.of())),
        List.of(
            new Member("Maria Tnunay", "Kepala Seksi Dayamas, ketua tim", "2 hari"),
            new Member("Yohanes Bria", "Analis pemberdayaan", "2 hari"),
            new Member("Sri Lestari", "Penyuluh narkoba", "Hari 2")),
        List.of(
            new Letter(
                "Surat tugas",
                "ST/0012/I/KA/PM.00/2020/BNNP",
                "Ditandatangani",
                "good",
                "/kerja/surat/1"),
            new Letter("Permohonan data, Ditresnarkoba", null, "Diterima", "good", null),
            new Letter("Permohonan data, Dekranasda", null, "Terkirim", "plain", null),
            new Letter("Pengantar, rumah kerajinan", null, "Perlu tanda tangan", "wait", null)),
        List.of(
            Words.of(
                "**Ditresnarkoba menolak acuan peserta.** Alasan: nama tersangka tidak boleh dibagikan. Gunakan data Dinas Sosial yang sudah disamarkan.")),
        new Matrix(
            "11 diminta: 4 diterima, 2 dijanjikan, 1 ditolak, 4 belum",
            List.of(
                "Kasus & pelaku",
                "13 indikator",
                "Kelompok",
                "Pelatihan",
                "Produk & pasar",
                "Acuan peserta"),
            List.of(
                source("Ditresnarkoba", "diterima", "diterima", "", "", "", "ditolak"),
                source("UPTD BLK", "", "", "", "diterima", "", ""),
                source("Kelurahan Alak", "", "diterima", "belum", "", "belum", ""),
                source("Dekranasda", "", "", "", "", "dijanjikan 27 Jan", ""),
                source("Dinas Sosial", "", "", "", "", "", "dijanjikan 24 Jan"),
                source("Rumah kerajinan", "", "", "", "belum", "belum", ""))),
        List.of(
            Words.of(
                "**Kelurahan Alak, kelompok.** Belum diterima, padahal kunjungan 21 Januari 2020 sudah selesai.")),
        new ActivityPage.Planning(
            "/kerja/kegiatan/1",
            "pemindahan kunjungan",
            List.of(Choice.of("surat-tugas", "Surat tugas", false)),
            List.of(Choice.of("Dekranasda", "Dekranasda", false))));
  }

  private static Visit visit(
      String starts,
      String ends,
      String where,
      String state,
      String label,
      String host,
      String purpose,
      String data) {
    return new Visit(
        "1",
        starts,
        ends,
        where,
        state,
        label,
        null,
        host,
        purpose,
        null,
        null,
        data,
        List.of(),
        null,
        state.equals("next"));
  }

  private static Source source(String name, String... labels) {
    var cells = new ArrayList<ActivityPage.Cell>();
    for (String label : labels) {
      cells.add(
          label.isEmpty()
              ? ActivityPage.Cell.none()
              : new ActivityPage.Cell(
                  label.split(" ")[0],
                  label,
                  false,
                  null,
                  label.equals("diterima") ? "/kerja/data-masuk/1" : null));
    }
    return new Source(name, cells);
  }
}
