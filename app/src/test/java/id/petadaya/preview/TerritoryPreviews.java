package id.petadaya.preview;

import id.petadaya.kernel.Words;
import id.petadaya.preview.PreviewPages.Preview;
import id.petadaya.territory.web.AreasPage;
import id.petadaya.territory.web.BoundaryImportPage;
import id.petadaya.territory.web.BoundaryImportPage.Finding;
import id.petadaya.territory.web.SearchPage;
import java.util.List;
import java.util.Map;

/** Register, boundary and search. */
final class TerritoryPreviews {

  private TerritoryPreviews() {}

  static void addTo(Map<String, Preview> previews) {
    previews.put(
        "cari",
        new Preview(
            "territory/search",
            new SearchPage(
                "penkase-oeleta",
                "1 temuan untuk “penkase-oeleta”",
                List.of(new SearchPage.Group(
                    "Wilayah",
                    List.of(new SearchPage.Hit(
                        "/kerja/wilayah/53.71.01.1009",
                        "Penkase Oeleta",
                        "53.71.01.1009, Kecamatan Alak",
                        "juga ditulis Penkase-Oeleta")))))));
    previews.put("wilayah-daftar", new Preview("territory/areas", areas()));
    previews.put(
        "batas",
        new Preview(
            "territory/boundary-import",
            new BoundaryImportPage(
                "Kota Kupang",
                "batas perkiraan dari 51 titik kelurahan",
                true,
                null,
                new BoundaryImportPage.Report(
                    "kelurahan_kupang.zip",
                    Words.of("**51 wilayah** dibaca, 51 cocok dengan daftar Kemendagri."),
                    List.of(
                        new Finding(
                            "Cincin diperbaiki",
                            "good",
                            "Garis yang memotong dirinya sudah dibetulkan.",
                            1,
                            List.of("Kelurahan Alak: 1 cincin")),
                        new Finding(
                            "Tumpang tindih tipis",
                            "wait",
                            "Terlalu tipis untuk terlihat; tidak diubah.",
                            1,
                            List.of("Alak dan Namosain: 0,001 km²"))),
                    "/kerja/batas/3f9a/pemakaian"),
                null,
                new BoundaryImportPage.Official(
                    "Belum ada angka luas resmi, jadi luas di berkas tidak dapat dibandingkan.",
                    null,
                    List.of()))));
    previews.put(
        "batas-berjalan",
        new Preview(
            "territory/boundary-import",
            new BoundaryImportPage(
                "Kota Kupang",
                "batas perkiraan dari 51 titik kelurahan",
                true,
                null,
                null,
                new BoundaryImportPage.Progress(
                    "Memeriksa batas Kota Kupang",
                    "Membandingkan wilayah yang bersebelahan",
                    42,
                    "/kerja/pekerjaan/1"),
                new BoundaryImportPage.Official("", null, List.of()))));
  }

  private static AreasPage areas() {
    return new AreasPage(
        "Kota Kupang",
        Words.of("**6 kecamatan** dan **51 kelurahan** menurut kode Kemendagri."),
        "Kepmendagri 300.2.2-2430/2025",
        new AreasPage.BoundaryInForce(
            "Batas perkiraan dari 51 titik kelurahan",
            "Titik kelurahan",
            "16 Januari 2020",
            true,
            "/kerja/batas/baru"),
        List.of(new AreasPage.Group(
            "Kecamatan Alak",
            "53.71.01",
            List.of(
                new AreasPage.Row(
                    "53.71.01.1008",
                    "Alak",
                    "/kerja/wilayah/53.71.01.1008",
                    "Kel. Alak",
                    "8,9 km²",
                    false),
                new AreasPage.Row(
                    "53.71.01.1009",
                    "Penkase Oeleta",
                    "/kerja/wilayah/53.71.01.1009",
                    "Penkase-Oeleta",
                    "belum ada batas",
                    true)))));
  }
}
