package id.petadaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTests {

  private static final String HEADER = "area,P1,P2,P3,P4,P5,P6,P7,P8,D1,D2,D3,D4,D5\n";

  @TempDir
  Path folder;

  @Test
  void anOpenAreaIsToldWithWhatWouldSettleIt() throws IOException {
    Run run = explain("53.71.01.1008,1:18,1,1,0,1,,0,,,1,1,1,0\n", "5371011008");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("Wilayah 53.71.01.1008 menurut klasik-default@1")
        .contains(
            "Sedikitnya Waspada: 4 pokok dan 3 pendukung terpenuhi. Bisa Bahaya: 2 pokok dan 1 pendukung belum diketahui.")
        .contains("P1 Kasus kejahatan narkoba: terpenuhi (18).")
        .contains("P4 Kegiatan produksi narkoba: tidak terpenuhi (0).")
        .contains("P6 Barang bukti narkoba: belum diketahui, belum ada data.")
        .contains("Jika D1 (lokasi hiburan) tidak, kategori pasti 3 WASPADA.")
        .contains(
            "Jika D1 (lokasi hiburan) ya, dan P6 (barang bukti) atau P8 (kurir) juga ya, kategori menjadi 4 BAHAYA.")
        .contains("Tanyakan D1 (lokasi hiburan) lebih dulu.")
        .contains("BELUM DIVERIFIKASI");
  }

  @Test
  void aCertainAreaIsToldWithTheWayUpAndDown() throws IOException {
    Run run = explain("a,1,0,1,0,0,0,0,0,0,0,0,0,0\n", "a");
    assertThat(run.out())
        .contains("Siaga, karena 2 indikator pokok terpenuhi. Semua 13 temuan diketahui.")
        .contains("Naik menjadi Waspada bila 1 indikator pokok lagi terpenuhi.")
        .contains("Turun menjadi Aman bila 2 indikator pokok tidak lagi terpenuhi.");
  }

  @Test
  void anAreaWithTooFewFindingsIsNotSaidToBeSafe() throws IOException {
    assertThat(explain("a,0,,,,,,,,,,,,\n", "a").out())
        .contains(
            "Belum dinilai. Baru 1 dari 13 temuan diketahui, sedangkan aturan meminta sedikitnya 7. Kemungkinannya Aman sampai Bahaya. Ini bukan berarti aman.");
  }

  @Test
  void anAreaThatTheFileDoesNotHoldIsRefused() throws IOException {
    Run run = explain("a,0,,,,,,,,,,,,\n", "b");
    assertThat(run.exit()).isEqualTo(Exit.REFUSED);
    assertThat(run.err()).contains("Wilayah b tidak ada");
  }

  @Test
  void onlyComplaintsOfTheAreaItselfAreTold() throws IOException {
    String rows = "a,banyak,,,,,,,,,,,,\nb,0,,,,,,,,,,,,\n";
    assertThat(explain(rows, "b").exit()).isZero();
    assertThat(explain(rows, "b").err()).isEmpty();
    Run complained = explain(rows, "a");
    assertThat(complained.exit()).isEqualTo(Exit.COMPLAINTS);
    assertThat(complained.err()).contains("baris 2, kolom P1, nilai \"banyak\"");
  }

  private Run explain(String rows, String area) throws IOException {
    Path in = folder.resolve("temuan.csv");
    Files.writeString(in, HEADER + rows);
    return Run.of("explain", in, "--rules", "klasik-default@1", "--area", area);
  }
}
