package id.petadaya.analysis.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.SharedFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Totals that were printed are replayed; those that contradict themselves are refused by name. */
class PublishedTotalsTests {

  private static final String RECAPS = "data/statistics/rekap_kategori_terbit.csv";

  static Stream<PublishedRecap> totals() {
    return PublishedFigures.typedIn().stream().map(PublishedTotalsTests::typed);
  }

  @ParameterizedTest
  @MethodSource("totals")
  void aFullMappingAddsUpToItsRegister(PublishedRecap published) {
    assertThat(published.contradictions()).isEmpty();
    assertThat(published.sum()).isEqualTo(published.register());
    assertThat(published.notAssessed()).hasValue(0);
  }

  @ParameterizedTest
  @MethodSource("totals")
  void areasOfThesePublishedCategoriesAreScoredBackToTheSameTotals(PublishedRecap published) {
    List<Score> scores =
        areas(published).values().stream().map(PublishedTotalsTests::scored).toList();

    Recap recap = Recap.of(scores, published.register());

    assertThat(recap.certain()).isEqualTo(published.counts());
    assertThat(recap.uncertain() + recap.notAssessed()).isZero();
    assertThat(recap.rawan()).isEqualTo(published.rawan().orElseThrow());
  }

  @Test
  void fromOneYearToTheNextOneVillageOfBanyumasWentFromWaspadaToSiaga() {
    Map<Integer, Category> before = areas(find("Banyumas 2022"));
    Map<Integer, Category> after = areas(find("Banyumas 2023"));

    Transitions transitions = Transitions.between(before, after);

    assertThat(transitions.moved()).isEqualTo(1);
    assertThat(transitions.count(Category.WASPADA, Category.SIAGA)).isEqualTo(1);
    assertThat(transitions.count(Category.BAHAYA, Category.BAHAYA)).isEqualTo(8);
    assertThat(transitions.count(Category.AMAN, Category.AMAN)).isEqualTo(172);
  }

  @Test
  void theKelurahanAndDesaOfAsahanAddUpToTheRegency() {
    assertThat(find("Asahan 2023")
            .contradictionsWith(List.of(find("Asahan kelurahan 2023"), find("Asahan desa 2023"))))
        .isEmpty();
  }

  @Test
  void kaltimIsRefusedBecauseItsSumAndItsRowsSayOtherwise() throws IOException {
    List<Map<String, String>> rows = PublishedFigures.of(SharedFiles.get(RECAPS));
    PublishedRecap province = shared(rows, "Provinsi Kalimantan Timur", "2020");
    List<PublishedRecap> districts = rows.stream()
        .filter(row -> row.get("kode").startsWith("64."))
        .map(row -> shared(row))
        .toList();

    assertThat(province.contradictions())
        .containsExactly(
            "Provinsi Kalimantan Timur 2020: jumlah kategori 1.046, padahal disebut 1.038 (selisih 8).");
    assertThat(districts).hasSize(10);
    assertThat(province.contradictionsWith(districts))
        .containsExactly(
            "Provinsi Kalimantan Timur 2020: rincian AMAN berjumlah 736, padahal disebut 737 (selisih 1).");
  }

  @Test
  void jatengIsRefusedUnderEitherFigureThatWasPrintedForBahaya() throws IOException {
    PublishedRecap headline =
        shared(PublishedFigures.of(SharedFiles.get(RECAPS)), "Provinsi Jawa Tengah", "2022");
    Map<Category, Integer> counts = new HashMap<>(headline.counts());
    counts.put(Category.BAHAYA, 177);
    PublishedRecap body =
        new PublishedRecap(headline.place(), counts, headline.statedTotal(), headline.register());

    assertThat(headline.contradictions())
        .containsExactly(
            "Provinsi Jawa Tengah 2022: jumlah kategori 8.500, padahal disebut 8.562 (selisih 62).");
    assertThat(body.contradictions())
        .containsExactly(
            "Provinsi Jawa Tengah 2022: jumlah kategori 8.560, padahal disebut 8.562 (selisih 2).");
    assertThat(headline.contradictionsWith(body))
        .containsExactly(
            "Provinsi Jawa Tengah 2022: BAHAYA disebut 117 dan juga 177 (selisih 60).");
  }

  @Test
  void theNationalTotalOfRawanIsBahayaAndWaspada() throws IOException {
    PublishedRecap nation =
        shared(PublishedFigures.of(SharedFiles.get(RECAPS)), "Indonesia", "2021");
    assertThat(nation.contradictions()).isEmpty();
    assertThat(nation.rawan()).hasValue(8691);
  }

  @Test
  void aMappingOfSomeVillagesOnlyIsPartialAndNoContradiction() throws IOException {
    PublishedRecap aceh =
        shared(PublishedFigures.of(SharedFiles.get(RECAPS)), "Kota Banda Aceh", "2021");
    PublishedRecap withRegister =
        new PublishedRecap(aceh.place(), aceh.counts(), null, aceh.statedTotal());
    assertThat(withRegister.contradictions()).isEmpty();
    assertThat(withRegister.notAssessed()).hasValue(90 - 7);
  }

  @Test
  void ofTheTenDistrictsOfKaltimTwoNameMoreVillagesThanTheRegisterHolds() throws IOException {
    List<Map<String, String>> rows = PublishedFigures.of(SharedFiles.get("domain-cases.csv"));
    List<String> found = new ArrayList<>();
    districtsOfKaltim(rows).forEach(district -> found.addAll(district.contradictions()));
    assertThat(found)
        .containsExactly(
            "Kutai Timur 2020: jumlah kategori 143, padahal register hanya memuat 141 wilayah (lebih 2).",
            "Kutai Kartanegara 2020: jumlah kategori 242, padahal register hanya memuat 237 wilayah (lebih 5).");
  }

  /** The register of a district stands in the note of its last row. */
  private static List<PublishedRecap> districtsOfKaltim(List<Map<String, String>> rows) {
    Pattern register = Pattern.compile("register \\(Kemendagri 2022\\) has (\\d+)");
    Map<String, Map<Category, Integer>> counts = new LinkedHashMap<>();
    List<PublishedRecap> districts = new ArrayList<>();
    for (Map<String, String> row : rows) {
      if (!row.get("source_url").contains("hasil-pemetaan-bnnp-kaltim")
          || !row.get("level").equals("regency/city")) {
        continue;
      }
      String place = row.get("place");
      counts
          .computeIfAbsent(place, any -> new HashMap<>())
          .put(Category.valueOf(row.get("category")), Integer.valueOf(row.get("count_or_name")));
      Matcher matcher = register.matcher(row.get("note"));
      if (matcher.find()) {
        districts.add(new PublishedRecap(
            place + " 2020", counts.get(place), null, Integer.valueOf(matcher.group(1))));
      }
    }
    assertThat(districts).hasSize(10);
    return districts;
  }

  /** Numbered areas, gravest first, so that the same area keeps its number from year to year. */
  private static Map<Integer, Category> areas(PublishedRecap published) {
    Map<Integer, Category> areas = new LinkedHashMap<>();
    for (Category category :
        List.of(Category.BAHAYA, Category.WASPADA, Category.SIAGA, Category.AMAN)) {
      for (int count = 0; count < published.counts().getOrDefault(category, 0); count++) {
        areas.put(areas.size(), category);
      }
    }
    return areas;
  }

  /** Findings that a village of this category may have under the classic table, then scored. */
  private static Score scored(Category category) {
    return ClassicTable.SCORING.score(
        switch (category) {
          case BAHAYA -> ClassicTable.findings(5, 0, 4, 0);
          case WASPADA -> ClassicTable.findings(4, 0, 3, 0);
          case SIAGA -> ClassicTable.findings(2, 0, 5, 0);
          case AMAN -> ClassicTable.findings(0, 0, 2, 0);
        });
  }

  private static PublishedRecap find(String place) {
    return totals().filter(recap -> recap.place().equals(place)).findFirst().orElseThrow();
  }

  private static PublishedRecap typed(Map<String, String> row) {
    return PublishedFigures.recap(
        row, row.get("place") + " " + row.get("year"), "none", "register");
  }

  private static PublishedRecap shared(List<Map<String, String>> rows, String place, String year) {
    return rows.stream()
        .filter(row -> row.get("wilayah").equals(place) && row.get("tahun").equals(year))
        .findFirst()
        .map(row -> shared(row))
        .orElseThrow();
  }

  private static PublishedRecap shared(Map<String, String> row) {
    return PublishedFigures.recap(
        row, row.get("wilayah") + " " + row.get("tahun"), "total_disebut", "none");
  }
}
