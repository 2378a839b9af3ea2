package id.petadaya.preview;

import id.petadaya.access.Waiting;
import id.petadaya.access.Waiting.Fact;
import id.petadaya.access.Waiting.Kind;
import id.petadaya.access.Waiting.Mark;
import id.petadaya.kernel.Words;
import id.petadaya.preview.PreviewPages.Preview;
import id.petadaya.queue.web.QueuePage;
import id.petadaya.queue.web.QueuePage.Filter;
import id.petadaya.queue.web.QueuePage.Row;
import java.util.List;
import java.util.Map;

/** The queue as in the picture, and with nothing in it. */
final class QueuePreviews {

  private QueuePreviews() {}

  static void addTo(Map<String, Preview> previews) {
    List<Row> rows = List.of(
        row(
            Kind.WILAYAH,
            "Kelurahan Alak",
            "Kategori belum pasti, 3 atau 4. 3 temuan belum diketahui",
            "7 hari",
            true,
            true),
        row(
            Kind.DOKUMEN,
            "Pengantar, rumah kerajinan",
            "Menunggu tanda tangan Anda",
            "6 hari",
            true,
            false),
        row(
            Kind.WILAYAH,
            "Kelurahan Fatululi",
            "Semua 13 temuan diketahui. Siap ditetapkan",
            "5 hari",
            true,
            false),
        row(
            Kind.IMPOR,
            "kasus_2019_kota_kupang.xlsx",
            "7 dari 178 baris perlu dilihat",
            "3 hari",
            false,
            false),
        row(
            Kind.KUNJUNGAN,
            "UPTD BLK",
            "Hari ini pukul 13.30. Katalog pelatihan dan jadwal",
            "1 jam",
            false,
            false),
        row(
            Kind.IMPOR,
            "penduduk_2019.xls",
            "51 baris bersih. Siap disimpan",
            "2 hari",
            false,
            false));
    previews.put("antrean", new Preview("queue/queue", page(rows, chosen())));
    previews.put("antrean-kosong", new Preview("queue/queue", page(List.of(), null)));
  }

  private static QueuePage page(List<Row> rows, QueuePage.Chosen chosen) {
    return new QueuePage(
        rows.size() + " menunggu keputusan Anda",
        List.of(
            new Filter(
                "semua", "Semua", "inbox", String.valueOf(rows.size()), "?jenis=semua", false),
            new Filter("wilayah", "Wilayah", "pin", "2", "?jenis=wilayah", false),
            new Filter("impor", "Impor", "file", "2", "?jenis=impor", false),
            new Filter("isian", "Isian", "clip", "0", "?jenis=isian", false),
            new Filter("dokumen", "Dokumen", "print", "1", "?jenis=dokumen", false),
            new Filter("kunjungan", "Kunjungan", "calendar", "1", "?jenis=kunjungan", false),
            new Filter("ditunda", "Ditunda", "clock", "2", "?jenis=ditunda", true),
            new Filter("selesai", "Selesai minggu ini", "tick", "14", "?jenis=selesai", false)),
        "semua",
        false,
        "?urut=terbaru",
        rows,
        chosen,
        false,
        "Tidak ada yang menunggu. Terakhir diperiksa 09.10 WITA.",
        "Itu semuanya. Yang sudah diputuskan ada di “Selesai minggu ini”.",
        null,
        null);
  }

  private static QueuePage.Chosen chosen() {
    return new QueuePage.Chosen(
        "wilayah:53.71.01.1008",
        "pin",
        "Wilayah, menunggu 7 hari",
        "Kelurahan Alak",
        "Kategori belum pasti, 3 atau 4. 3 temuan belum diketahui",
        true,
        new Waiting.Preview(
            List.of(new Mark(3, "3 WASPADA"), new Mark(4, "4 BAHAYA")),
            List.of(
                new Fact("Pokok terpenuhi", "3", "4"),
                new Fact("Pendukung terpenuhi", "3", "3"),
                new Fact("Belum diketahui", null, "3")),
            ""),
        Words.of("**Sebelum menetapkan:** Tanyakan D1 (lokasi hiburan) lebih dulu."),
        "/kerja/wilayah/53.71.01.1008",
        "Buka dan putuskan",
        "/kerja/kegiatan",
        null,
        true);
  }

  private static Row row(
      Kind kind, String subject, String reason, String age, boolean old, boolean chosen) {
    return new Row(
        subject,
        kind.label(),
        kind.icon(),
        subject,
        reason,
        age,
        old,
        "?pilih=" + subject.hashCode(),
        chosen);
  }
}
