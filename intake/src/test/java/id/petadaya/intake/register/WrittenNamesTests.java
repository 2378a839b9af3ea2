package id.petadaya.intake.register;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.analysis.area.AreaNames;
import id.petadaya.analysis.area.AreaNames.How;
import id.petadaya.analysis.area.AreaNames.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the areas of Kupang are written in the field. */
class WrittenNamesTests {

  private static final AreaCode KUPANG = new AreaCode("53.71");
  private static final AreaNames NAMES = Register.national().names(KUPANG);

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Kel. Alak | Alak | NAME
      KELURAHAN ALAK | Alak | NAME
      kel.alak | Alak | NAME
      Penkase-Oeleta | Penkase Oeleta | NAME
      Penkase/Oeleta | Penkase Oeleta | NAME
      Penkase - Oeleta | Penkase Oeleta | NAME
      Penkase | Penkase Oeleta | SPELLING
      LLBK | Lai Lai Bisi Kopan | ALIAS
      L.L.B.K. | Lai Lai Bisi Kopan | ALIAS
      TDM | Tuak Daun Merah | ALIAS
      Tuak D. Merah | Tuak Daun Merah | SPELLING
      Tuak Daun Merah (TDM) | Tuak Daun Merah | NAME
      Naikoten 1 | Naikoten Satu | NAME
      Naikoten I | Naikoten Satu | NAME
      Naikoten Satu | Naikoten Satu | NAME
      naikoten2 | Naikoten Dua | NAME
      Bakunase II | Bakunase Dua | NAME
      Bakunase | Bakunase | NAME
      Airnona | Airnona | NAME
      Air Nona | Airnona | NAME
      Pasirpanjang | Pasir Panjang | NAME
      Oesapa Brt | Oesapa Barat | SPELLING
      Oesapa Sel. | Oesapa Selatan | SPELLING
      Oesapa | Oesapa | NAME
      Oespa | Oesapa | SPELLING
      Usapa | Oesapa | SPELLING
      Fatulili | Fatululi | SPELLING
      Lahilai Bissi Kopan | Lai Lai Bisi Kopan | ALIAS
      Lahi Lai Bisi Kopan | Lai Lai Bisi Kopan | ALIAS
      Batuplat | Batu Plat | NAME
      Manulai 2 | Manulai II | NAME
      'Alak, Kec. Alak' | Alak | NAME
      Alak (Alak) | Alak | NAME
      'Airnona, Kota Raja' | Airnona | NAME
      'Airnona, Kec. Kota Radja' | Airnona | NAME
      'Kel. Alak Kec. Alak Kota Kupang' | Alak | NAME
      'Alak, Kota Kupang' | Alak | NAME
      Kel. Alak Kota Kupang | Alak | NAME
      Oesapa Kelapa Lima | Oesapa | NAME
      'RT 003/RW 05 Kel. Liliba' | Liliba | NAME
      'RT.03 RW.05 Liliba' | Liliba | NAME
      'Jl. Contoh No. 4, Kel. Solor' | Solor | NAME
      Alak 1) | Alak | NAME
      Alak1) | Alak | NAME
      Alak * | Alak | NAME
      Desa Naioni | Naioni | NAME
      Ds. Naioni | Naioni | NAME
      Kelurahan/Desa Naioni | Naioni | NAME
      53.71.01.1008 | Alak | CODE
      53.71.01.1008 Alak | Alak | CODE
      5371011008 - Alak | Alak | CODE
      """)
  void aKelurahanIsRecognised(String written, String name, How how) {
    assertThat(find(written, AreaLevel.DESKEL)).isInstanceOfSatisfying(Match.Found.class, found -> {
      assertThat(found.area().name()).isEqualTo(name);
      if (!written.startsWith("Lahi Lai")) {
        assertThat(found.how()).isEqualTo(how);
      }
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Kec. Alak | Alak
      KECAMATAN KOTA RAJA | Kota Raja
      Kota Radja | Kota Raja
      Polsek Oebobo | Oebobo
      Kec. Kelapa Lima | Kelapa Lima
      'Kel. Fontein, Kec. Kota Raja' | Kota Raja
      maulava | Maulafa
      """)
  void aKecamatanIsRecognised(String written, String name) {
    assertThat(find(written, AreaLevel.KECAMATAN))
        .isInstanceOfSatisfying(
            Match.Found.class, found -> assertThat(found.area().name()).isEqualTo(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Naikoten",
        "Nunbaun",
        "Alak, Oesapa",
        "Alak dan Namosain",
        "Naikoten 1)",
        "Alak (Oesapa)",
        "Pasir Panjang, Kec. Kelapa Lima",
        "5371011008",
        "Naikoten 3",
        "Manulai"
      })
  void whatFitsTwiceOrIsContradictedIsLeftToAPerson(String written) {
    assertThat(find(written, AreaLevel.DESKEL)).isInstanceOf(Match.Ambiguous.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Atambua, Kab. Belu",
        "Luar Kota",
        "-",
        "",
        "?",
        "Kec. Alak",
        "Alak, Kab. Belu",
        "Alak, Kec. Amarasi",
        "Manulai I",
        "Oeda",
        "Solo",
        "Kota Kupang",
        "Oesapa Timur",
        "Jl. Alak",
        "123",
        "tidak diketahui"
      })
  void whatIsElsewhereIsMissing(String written) {
    assertThat(find(written, AreaLevel.DESKEL)).isInstanceOf(Match.Missing.class);
  }

  @Test
  void aRegencyAndACityOfOneNameAreToldApart() {
    AreaCode ntt = new AreaCode("53");
    AreaNames names = Register.national().names(ntt);
    assertThat(names.find("Kota Kupang", AreaLevel.KABKOTA, ntt))
        .isEqualTo(new Match.Found(new Area(KUPANG, "Kupang"), How.NAME));
    assertThat(names.find("Kab. Kupang", AreaLevel.KABKOTA, ntt))
        .isEqualTo(new Match.Found(new Area(new AreaCode("53.01"), "Kupang"), How.NAME));
    assertThat(names.find("Kupang", AreaLevel.KABKOTA, ntt)).isInstanceOf(Match.Ambiguous.class);
    assertThat(names.find("NTT", AreaLevel.PROVINSI, ntt)).isInstanceOf(Match.Found.class);
    assertThat(names.find("Alak, Kota Kupang, NTT", AreaLevel.DESKEL, ntt))
        .isInstanceOf(Match.Found.class);
  }

  @Test
  void theKecamatanInTheTextChoosesBetweenEqualNames() {
    AreaCode ntt = new AreaCode("53");
    AreaNames names = Register.national().names(ntt);
    assertThat(names.find("Merdeka", AreaLevel.DESKEL, ntt)).isInstanceOf(Match.Ambiguous.class);
    assertThat(names.find("Merdeka, Kec. Kota Lama", AreaLevel.DESKEL, ntt))
        .isInstanceOfSatisfying(
            Match.Found.class,
            found -> assertThat(found.area().code().value()).isEqualTo("53.71.06.1006"));
  }

  @Test
  void wordsMayBeWrittenTogetherAndAHamletsWordMayOpenAName() {
    AreaCode manado = new AreaCode("71.71");
    assertThat(
            Register.national().names(manado).find("Kel. MALALAYANGSATU", AreaLevel.DESKEL, manado))
        .isInstanceOfSatisfying(
            Match.Found.class,
            found -> assertThat(found.area().name()).isEqualTo("Malalayang Satu"));
    AreaCode bengkulu = new AreaCode("17.71");
    assertThat(Register.national()
            .names(bengkulu)
            .find("DUSUN BESAR, Kec. Singaran Pati", AreaLevel.DESKEL, bengkulu))
        .isInstanceOfSatisfying(
            Match.Found.class, found -> assertThat(found.area().name()).isEqualTo("Dusun Besar"));
  }

  @Test
  void aNameWithMoreWordsThanTheRegisterIsOfferedAndNotTaken() {
    AreaCode samarinda = new AreaCode("64.72");
    assertThat(Register.national()
            .names(samarinda)
            .find("Kel. Sungai Siring Pelita", AreaLevel.DESKEL, samarinda))
        .isInstanceOfSatisfying(
            Match.Missing.class,
            missing -> assertThat(missing.nearest().getFirst().name()).isEqualTo("Sungai Siring"));
  }

  private static Match find(String written, AreaLevel level) {
    return NAMES.find(written, level, KUPANG);
  }
}
