package id.petadaya.analysis.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.indicator.Finding;
import id.petadaya.analysis.indicator.Findings;
import id.petadaya.analysis.indicator.Indicator;
import org.junit.jupiter.api.Test;

class ExplanationTests {

  @Test
  void aCertainAreaIsToldWithWhatDecided() {
    assertThat(of(2, 0, 0, 0).headline())
        .isEqualTo("Siaga, karena 2 indikator pokok terpenuhi. Semua 13 temuan diketahui.");
    assertThat(of(0, 0, 3, 0).headline())
        .isEqualTo(
            "Aman, karena tidak ada indikator pokok yang terpenuhi. Semua 13 temuan diketahui.");
    assertThat(of(5, 0, 4, 0).headline())
        .startsWith("Bahaya, karena 5 pokok dan 4 pendukung terpenuhi.");
  }

  @Test
  void aCertainAreaWithUnknownsSaysThatTheyDoNotMatter() {
    assertThat(of(1, 0, 0, 3).headline())
        .isEqualTo(
            "Siaga, karena 1 indikator pokok terpenuhi. 3 indikator pendukung belum diketahui, tetapi tidak mengubah kategori.");
  }

  @Test
  void anOpenAreaIsToldFromItsBestToItsWorst() {
    assertThat(of(4, 2, 0, 1).headline())
        .isEqualTo(
            "Waspada, karena 4 indikator pokok terpenuhi. 2 pokok dan 1 pendukung belum diketahui, tetapi tidak mengubah kategori.");
    assertThat(of(4, 2, 3, 1).headline())
        .isEqualTo(
            "Sedikitnya Waspada: 4 pokok dan 3 pendukung terpenuhi. Bisa Bahaya: 2 pokok dan 1 pendukung belum diketahui.");
    assertThat(of(2, 1, 0, 0).headline())
        .isEqualTo("Sedikitnya Siaga: 2 pokok terpenuhi. Bisa Waspada: 1 pokok belum diketahui.");
  }

  @Test
  void anAreaThatIsNotAssessedIsNeverCalledSafe() {
    assertThat(new Explanation(ClassicTable.SCORING, Findings.unknown()).headline())
        .isEqualTo(
            "Belum dinilai. Baru 0 dari 13 temuan diketahui, sedangkan aturan meminta sedikitnya 7. Kemungkinannya Aman sampai Bahaya. Ini bukan berarti aman.");
  }

  @Test
  void aFindingIsToldWithItsFigureOrItsReason() {
    Findings findings = ClassicTable.findings(0, 0, 0, 0)
        .with(Indicator.DRUG_CRIME_CASES, new Finding.Met(12.5))
        .with(
            Indicator.DEALERS,
            new Finding.Unknown("kedaluwarsa: semua angka lebih tua dari 730 hari"));
    assertThat(new Explanation(ClassicTable.SCORING, findings).findings())
        .hasSize(13)
        .contains(
            "P1 Kasus kejahatan narkoba: terpenuhi (12,5).",
            "P3 Bandar/pengedar narkoba: belum diketahui, kedaluwarsa: semua angka lebih tua dari 730 hari.",
            "D1 Banyak lokasi hiburan: tidak terpenuhi (0).");
  }

  @Test
  void theTwoRowsOfAnOpenAreaAreBothTold() {
    assertThat(of(2, 1, 0, 0).deciding())
        .containsExactly(
            "Jika semua yang belum diketahui ternyata tidak: sedikitnya 1 pokok → SIAGA (baris ini BELUM DIVERIFIKASI).",
            "Jika semua yang belum diketahui ternyata ya: sedikitnya 3 pokok → WASPADA (baris ini BELUM DIVERIFIKASI).");
  }

  @Test
  void ofACertainAreaTheKnownFindingsThatCarryItAreTold() {
    assertThat(of(3, 0, 0, 0).flips())
        .containsExactly(
            "Jika P1 (kasus narkoba), P2 (kriminalitas) atau P3 (bandar atau pengedar) berubah menjadi tidak, kategori pasti 2 SIAGA.");
  }

  private static Explanation of(
      int mainMet, int mainUnknown, int supportingMet, int supportingUnknown) {
    return new Explanation(
        ClassicTable.SCORING,
        ClassicTable.findings(mainMet, mainUnknown, supportingMet, supportingUnknown));
  }
}
