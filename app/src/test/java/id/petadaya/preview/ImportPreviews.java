package id.petadaya.preview;

import id.petadaya.collect.web.ImportListPage;
import id.petadaya.collect.web.ImportReportPage;
import id.petadaya.collect.web.ImportReviewPage;
import id.petadaya.collect.web.ImportReviewPage.Cell;
import id.petadaya.collect.web.ImportReviewPage.Column;
import id.petadaya.collect.web.ImportReviewPage.Complaint;
import id.petadaya.collect.web.ImportReviewPage.Mapped;
import id.petadaya.collect.web.ImportReviewPage.SheetRow;
import id.petadaya.kernel.Choice;
import id.petadaya.kernel.Trouble;
import id.petadaya.kernel.Words;
import id.petadaya.preview.PreviewPages.Preview;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The review of a made-up file of cases. */
final class ImportPreviews {

  private static final String FILE = "kasus_2019_kota_kupang.xlsx";
  private static final String LETTERS = "ABCDEFGKLMN";

  private ImportPreviews() {}

  static void addTo(Map<String, Preview> previews) {
    previews.put("impor", new Preview("collect/import-review", review()));
    previews.put("data-masuk", new Preview("collect/imports", list(null)));
    previews.put(
        "data-masuk-ditolak",
        new Preview(
            "collect/imports",
            list(new Trouble(
                "Berkas terkunci kata sandi",
                "Tidak ada yang diambil dari berkas ini.",
                "Minta salinan tanpa kata sandi."))));
    previews.put("impor-hasil", new Preview("collect/import-report", report()));
  }

  private static ImportListPage list(Trouble trouble) {
    return new ImportListPage(
        trouble,
        null,
        "Paling besar 50 MB.",
        List.of("Ditresnarkoba Polda NTT", "UPTD BLK Provinsi NTT", "Dinas Sosial Kota Kupang"),
        List.of(
            Choice.of("", "Tanpa kunjungan", true),
            Choice.of("1", "Ditresnarkoba Polda NTT, 16 Januari 2020", false)),
        List.of(
            new ImportListPage.Row(
                "/kerja/data-masuk/1",
                FILE,
                "Ditresnarkoba Polda NTT",
                "Kasus narkoba",
                "171 dari 178",
                "Perlu dilihat",
                "wait",
                "16 Januari 2020, 14.10 WITA",
                true),
            new ImportListPage.Row(
                "/kerja/data-masuk/2",
                "penduduk_2019.xls",
                "BPS Kota Kupang",
                "Penduduk",
                "51 dari 51",
                "Disimpan",
                "good",
                "16 Januari 2020, 15.02 WITA",
                true),
            new ImportListPage.Row(
                "/kerja/data-masuk/3",
                "jadwal_blk.xlsx",
                "UPTD BLK Provinsi NTT",
                "Pelatihan",
                "0 dari 24",
                "Diurungkan",
                "plain",
                "17 Januari 2020, 08.30 WITA",
                true)),
        null);
  }

  private static ImportReviewPage review() {
    return new ImportReviewPage(
        "/kerja/data-masuk/1",
        "Ditresnarkoba Polda NTT, 16 Januari 2020",
        FILE,
        true,
        178,
        171,
        7,
        "Jumlah di berkas dan hasil baca sama: 2.577,16 gram",
        false,
        new ImportReviewPage.Save(
            "Simpan 171 baris",
            "Simpan 178 baris",
            true,
            "Simpan juga 7 baris yang perlu dilihat; isi yang meragukan menjadi belum diketahui.",
            false,
            null),
        true,
        List.of(Choice.of("0", "DATA KASUS 2019", true), Choice.of("1", "REKAP", false)),
        "Kepala tabel di baris 5–6. Judul, nomor kolom, baris kosong, dan baris jumlah dilewati.",
        false,
        List.of("A", "B", "C", "D", "E", "F", "G–J", "K", "L", "M", "N").stream()
            .map(letters -> new Column(letters, letters.equals("G–J")))
            .toList(),
        rows(),
        List.of(Choice.of("kasus@3", "Kasus narkoba, versi 3", true)),
        "dikenali dari isi",
        List.of(),
        mapping(),
        Words.of(
            "Berkas ini tidak memuat **kelurahan tempat tinggal**. Angka menurut tempat tinggal tetap belum diketahui."),
        complaints(),
        null,
        "Daftar ini lengkap: kelurahan yang tidak disebut berarti nol.",
        false,
        null,
        "Rupa berkas aslinya tetap.",
        "");
  }

  private static List<SheetRow> rows() {
    return List.of(
        new SheetRow(
            "skipped",
            "3",
            List.of(Cell.why(
                "A3", "DATA KASUS TINDAK PIDANA NARKOBA WILAYAH KOTA KUPANG TAHUN 2019", 11)),
            null,
            null),
        new SheetRow(
            "heading",
            "5",
            List.of(
                Cell.heading("A5", "NO", 1, 2),
                Cell.heading("B5", "NO. LAPORAN POLISI", 1, 2),
                Cell.heading("C5", "TGL KEJADIAN", 1, 2),
                Cell.heading("D5", "TKP", 3, 1),
                Cell.heading("G5", "TERSANGKA", 2, 1),
                Cell.heading("L5", "BARANG BUKTI", 3, 1)),
            null,
            null),
        new SheetRow(
            "heading",
            "6",
            List.of(
                Cell.heading("D6", "ALAMAT", 1, 1),
                Cell.heading("E6", "KELURAHAN", 1, 1),
                Cell.heading("F6", "KECAMATAN", 1, 1),
                Cell.heading("G6", "G–J", 1, 1),
                Cell.heading("K6", "PERAN", 1, 1),
                Cell.heading("L6", "JENIS", 1, 1),
                Cell.heading("M6", "JUMLAH", 1, 1),
                Cell.heading("N6", "SAT.", 1, 1)),
            null,
            null),
        new SheetRow(
            "skipped",
            "7",
            List.of(
                Cell.of("A7", "(1)", false),
                Cell.of("B7", "(2)", false),
                Cell.of("C7", "(3)", false),
                Cell.of("D7", "(4)", false),
                Cell.why("E7", "Nomor kolom, dilewati", 7)),
            null,
            null),
        row(
            "8",
            -1,
            "1",
            "LP/001/I/2019/DITRESNARKOBA",
            "03/01/2019",
            "Pelabuhan",
            "Kel FATULULI",
            "Oebobo",
            "",
            "Pemakai",
            "Shabu",
            "15,89",
            "gram"),
        row(
            "9",
            -1,
            "2",
            "LP/002/I/2019/DITRESNARKOBA",
            "06/01/2019",
            "Hotel",
            "Oebobo",
            "OEBOBO",
            "",
            "kurir",
            "Ekstasi",
            "1.164",
            "btr"),
        new SheetRow(
            "fold",
            "…",
            List.of(),
            "Baris 10–22 bersih, dilipat.",
            "/kerja/data-masuk/1?buka=10-22"),
        row(
            "23",
            4,
            "16",
            "LP/016/II/2019/DITRESNARKOBA",
            "07/02/2019",
            "Kos-kosan",
            "Naikoten",
            "",
            "",
            "Kurir",
            "Obat keras",
            "530",
            "butir"),
        new SheetRow(
            "fold",
            "…",
            List.of(),
            "Baris 24–30 bersih, dilipat.",
            "/kerja/data-masuk/1?buka=24-30"),
        row(
            "31",
            9,
            "24",
            "LP/024/III/2019/DITRESNARKOBA",
            "1 Maret 2019",
            "",
            "lasiana, Kec. Kelapa Lima",
            "Kelapa Lima",
            "",
            "pemakai",
            "Ekstasi",
            "473 bks",
            ""),
        row(
            "32",
            -1,
            "25",
            "LP/025/III/2019/DITRESNARKOBA",
            "2-3-19",
            "Rumah",
            "nunbaun delha",
            "Kec. Alak",
            "",
            "Kurir",
            "Ekstasi",
            "136",
            "butir"),
        new SheetRow(
            "fold",
            "…",
            List.of(),
            "Baris 33–46 bersih, dilipat.",
            "/kerja/data-masuk/1?buka=33-46"),
        row(
            "47",
            2,
            "39",
            "LP/039/IV/2019/DITRESNARKOBA",
            "31/04/2019",
            "Kos-kosan",
            "KEL. OESAPA",
            "sda",
            "",
            "Bandar",
            "SHABU",
            "3,27",
            "gr"),
        new SheetRow(
            "skipped",
            "53",
            List.of(
                Cell.of("A53", "", false),
                Cell.of("B53", "JUMLAH S.D. APRIL", false),
                Cell.of("C53", "", false),
                Cell.why("D53", "Baris jumlah, tidak dihitung sebagai kasus", 6),
                Cell.of("M53", "612,40", true),
                Cell.of("N53", "gr", false)),
            null,
            null));
  }

  private static SheetRow row(String number, int marked, String... texts) {
    var cells = new ArrayList<Cell>();
    for (int i = 0; i < texts.length; i++) {
      String at = LETTERS.charAt(i) + number;
      if (i == 6) {
        cells.add(Cell.personal(at));
      } else if (i == marked) {
        cells.add(Cell.marked(at, texts[i], i == 9));
      } else {
        cells.add(Cell.of(at, texts[i], i == 9));
      }
    }
    return new SheetRow(marked < 0 ? "clean" : "marked", number, cells, null, null);
  }

  private static List<Mapped> mapping() {
    return List.of(
        mapped("B", "NO. LAPORAN", "Nomor laporan", "kunci baris"),
        mapped("C", "TGL KEJADIAN", "Tanggal kejadian", "8 cara tulis"),
        mapped("D", "TKP / ALAMAT", "", ""),
        mapped("E", "TKP / KELURAHAN", "Kelurahan kejadian", "155 ejaan, 48 nama"),
        mapped("F", "TKP / KECAMATAN", "Kecamatan kejadian", "“sda” diisi"),
        mapped("G–J", "TERSANGKA", "", "data pribadi"),
        mapped("K", "PERAN", "Peran", "5 nilai"),
        mapped("L", "JENIS", "Jenis barang bukti", "4 nilai"),
        mapped("M", "JUMLAH", "Jumlah barang bukti", "angka"),
        mapped("N", "SATUAN", "Satuan", "3 nilai"));
  }

  private static Mapped mapped(String letters, String heading, String readAs, String result) {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.none("Tidak diambil", readAs.isEmpty()));
    if (!readAs.isEmpty()) {
      choices.add(Choice.of(readAs, readAs, true));
    }
    return new Mapped(letters, heading, choices, result);
  }

  private static List<Complaint> complaints() {
    return List.of(
        complaint(
            "1",
            "23",
            "E, KELURAHAN",
            "E23",
            "Naikoten",
            "Ada dua nama yang mirip: Naikoten Satu dan Naikoten Dua. Pilih salah satu.",
            "Pilih kelurahan",
            "Naikoten Satu",
            "Naikoten Dua"),
        complaint(
            "2",
            "31",
            "M, JUMLAH",
            "M31",
            "473 bks",
            "Satuan “bks” belum dikenal. Pilih butir, gram, batang, atau ml.",
            "Pilih satuan",
            "butir",
            "gram"),
        complaint(
            "3",
            "47",
            "C, TGL KEJADIAN",
            "C47",
            "31/04/2019",
            "Tanggal ini tidak ada. April hanya sampai tanggal 30.",
            "Perbaiki tanggal"),
        complaint(
            "4",
            "66",
            "B, NO. LAPORAN",
            "B66",
            "LP/057/V/2019/DITRESNARKOBA",
            "Nomor sama dengan baris 65. Jika perkaranya sama, baris ini tidak disimpan.",
            "Tidak disimpan",
            "Simpan, perkaranya lain"),
        complaint(
            "5",
            "112",
            "E, KELURAHAN",
            "E112",
            "",
            "Tempat kejadian belum diketahui. Bisa disimpan, tetapi tidak dihitung di kelurahan mana pun.",
            "Pilih tindakan",
            "Simpan tanpa kelurahan"),
        complaint(
            "6",
            "146",
            "K, PERAN",
            "K146",
            "kuril",
            "Peran “kuril” belum dikenal. Yang paling mirip: Kurir.",
            "Pilih tindakan",
            "Ganti dengan Kurir"),
        complaint(
            "7",
            "162",
            "E, KELURAHAN",
            "E162",
            "Atambua, Kab. Belu",
            "Di luar Kota Kupang. Bisa disimpan sebagai kejadian luar kota.",
            "Pilih tindakan",
            "Simpan sebagai luar kota"));
  }

  private static Complaint complaint(
      String id,
      String row,
      String column,
      String cell,
      String value,
      String advice,
      String... actions) {
    var choices = new ArrayList<Choice>();
    for (int i = 0; i < actions.length; i++) {
      choices.add(Choice.of(i == 0 ? "" : actions[i], actions[i], i == 0));
    }
    return new Complaint(
        id,
        "DATA KASUS 2019",
        row,
        column,
        cell,
        null,
        value,
        advice,
        choices,
        id.equals("3") ? "Tanggal yang benar" : null,
        null,
        id.equals("1") || id.equals("6"),
        false,
        false);
  }

  private static ImportReportPage report() {
    return new ImportReportPage(
        FILE,
        "Ditresnarkoba Polda NTT, 16 Januari 2020",
        true,
        "Disimpan",
        "good",
        Words.of("**171 baris** disimpan, 7 tidak. **48 kelurahan** mendapat angka baru."),
        List.of(
            new ImportReportPage.Fact("Dibaca dengan", "Kasus narkoba, versi 3"),
            new ImportReportPage.Fact("SHA-256", "3f9a…c41e, utuh"),
            new ImportReportPage.Fact("Diunggah", "Yohanes Bria, 16 Januari 2020, 14.10 WITA")),
        List.of(new ImportReportPage.Change(
            "Kelurahan Alak", "/kerja/wilayah/53.71.01.1008", "P1 menjadi 18 kasus")),
        "/kerja/data-masuk/1/asli",
        "/kerja/data-masuk/1/bertanda",
        null,
        "/kerja/data-masuk/1/pengurungan");
  }
}
