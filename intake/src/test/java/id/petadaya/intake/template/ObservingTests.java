package id.petadaya.intake.template;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaNames;
import id.petadaya.analysis.indicator.Place;
import id.petadaya.instruments.imports.Templates;
import id.petadaya.intake.table.TableFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObservingTests {

  private static final AreaCode CITY = new AreaCode("99.71");
  private static final AreaCode OLD_HILL = new AreaCode("99.71.02.1001");
  private static final AreaCode QUIET = new AreaCode("99.71.02.1002");
  private static final List<AreaCode> BOTH = List.of(OLD_HILL, QUIET);
  private static final Context CONTEXT = new Context(
      new AreaNames(
          List.of(
              new Area(CITY, "Kota Contoh"),
              new Area(new AreaCode("99.71.02"), "Hulu"),
              new Area(OLD_HILL, "Bukit Lama"),
              new Area(QUIET, "Muara Dua")),
          Map.of()),
      CITY,
      "Kota Contoh");

  private static Reading read(String template, Object[]... rows) {
    TableFile file =
        new TableFile("berkas", TableFile.Kind.XLSX, List.of(HandMade.sheet("Data", rows)));
    return TemplateReading.read(file, Templates.shipped().open(template), CONTEXT);
  }

  private static Reading cases() {
    return read(
        "kasus-narkoba",
        new Object[] {"No LP", "Tanggal", "Kelurahan", "Peran", "Jumlah BB", "Satuan"},
        new Object[] {"LP/1", "3 Jan 2019", "Bukit Lama", "Kurir", 2.5, "gr"},
        new Object[] {"LP/2", "3 Feb 2019", "Bukit Lama", "Bandar", "1 kg", ""},
        new Object[] {"LP/3", "3 Feb 2018", "Bukit Lama", "Pemakai", 4, "butir"},
        new Object[] {"LP/4", "3 Feb 2019", "Luar Kota", "Pemakai", 4, "gram"});
  }

  private static List<Observed> of(List<Observed> all, String measure) {
    return all.stream().filter(one -> one.measure().equals(measure)).toList();
  }

  @Test
  void casesAreCountedByPlaceOfOffenceAndYear() {
    List<Observed> cases = of(Observing.observe(cases(), BOTH, false, 0), "P1");
    assertThat(cases).extracting(Observed::area).containsOnly(OLD_HILL);
    assertThat(cases)
        .extracting(one -> one.from() + " " + (int) one.value())
        .containsExactly("2019-01-01 2", "2018-01-01 1");
    assertThat(cases).allMatch(one -> one.place() == Place.TKP);
    assertThat(cases.getFirst().cells())
        .containsExactly(new CellPlace("Data", 2, "C"), new CellPlace("Data", 3, "C"));
  }

  @Test
  void evidenceIsAddedUpInOneUnit() {
    assertThat(of(Observing.observe(cases(), BOTH, false, 0), "P6"))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.value()).isEqualTo(1002.5);
          assertThat(one.unit()).isEqualTo("gram");
        });
  }

  @Test
  void anAreaWithoutRowsIsUnknownUnlessTheListIsDeclaredComplete() {
    assertThat(Observing.observe(cases(), BOTH, false, 0))
        .noneMatch(one -> one.area().equals(QUIET));
    assertThat(of(Observing.observe(cases(), BOTH, true, 0), "P1").stream()
            .filter(one -> one.area().equals(QUIET)))
        .hasSize(2)
        .allMatch(one -> one.value() == 0 && one.cells().isEmpty());
  }

  private static Reading casesWith(Object... row) {
    return read(
        "kasus-narkoba",
        new Object[] {"No LP", "Tanggal", "Kelurahan", "Peran", "Jumlah BB", "Satuan"},
        new Object[] {"LP/1", "3 Jan 2019", "Bukit Lama", "Kurir", 2.5, "gr"},
        row);
  }

  private static List<String> told(List<Observed> all, String measure) {
    return of(all, measure).stream()
        .map(one ->
            "%s %s%d".formatted(one.area(), one.atLeast() ? "at least " : "", (int) one.value()))
        .toList();
  }

  @Test
  void aRowWhosePlaceCannotBeReadMayHaveHappenedAnywhere() {
    Reading reading = casesWith("LP/2", "4 Jan 2019", "Bkt. ??", "Bandar", 1, "gr");
    assertThat(told(Observing.observe(reading, BOTH, true, 0), "P1"))
        .containsExactly(OLD_HILL + " at least 1");
    assertThat(told(Observing.observe(reading, BOTH, true, 0), "P8"))
        .containsExactly(OLD_HILL + " 1", QUIET + " 0");
    assertThat(told(Observing.observe(reading, BOTH, true, 0), "P3")).isEmpty();
  }

  @Test
  void aRowOfAnotherCityLeavesAListComplete() {
    Reading reading = casesWith("LP/2", "4 Jan 2019", "luar kota", "Kurir", 1, "gr");
    assertThat(told(Observing.observe(reading, BOTH, true, 0), "P8"))
        .containsExactly(OLD_HILL + " 1", QUIET + " 0");
  }

  @Test
  void aRowWithoutARoleMayHaveHadTheOneThatIsCounted() {
    Reading reading = casesWith("LP/2", "4 Jan 2019", "Muara Dua", "", 1, "gr");
    assertThat(told(Observing.observe(reading, BOTH, true, 0), "P8"))
        .containsExactly(OLD_HILL + " 1");
    assertThat(told(Observing.observe(reading, BOTH, true, 0), "P1"))
        .containsExactly(OLD_HILL + " 1", QUIET + " 1");
  }

  @Test
  void aRowWithoutADayMayBeOfAnyYear() {
    Reading reading = casesWith("LP/2", "kapan-kapan", "Muara Dua", "Kurir", 1, "gr");
    assertThat(told(Observing.observe(reading, BOTH, true, 0), "P8"))
        .containsExactly(OLD_HILL + " 1");
  }

  @Test
  void anUnknownFindingOfTheSheetGivesNoFigure() {
    Reading sheet = read(
        "isian-13-indikator",
        new Object[] {"REKAP 2020"},
        new Object[] {"Kelurahan", "Kasus narkoba", "Kriminalitas", "Kurir", "Sarana publik"},
        new Object[] {"Bukit Lama", "Ada (3)", "?", "-", "ya"});
    assertThat(Observing.observe(sheet, BOTH, true, 0))
        .extracting(one -> one.measure() + "=" + (int) one.value() + " " + one.area())
        .containsExactly("P1=3 " + OLD_HILL, "P8=0 " + OLD_HILL, "D4=1 " + OLD_HILL);
  }

  @Test
  void onlyCountsLeaveAListOfPersons() {
    Reading persons = read(
        "orang-dampingan",
        new Object[] {"DATA 2020"},
        new Object[] {"NIK", "Nama", "Kelurahan", "No HP"},
        new Object[] {"9971010305790063", "Orang Contoh", "Bukit Lama", "0800"});
    List<Observed> observed = Observing.observe(persons, BOTH, false, 0);
    assertThat(observed)
        .singleElement()
        .satisfies(one -> assertThat(one.place()).isEqualTo(Place.DOMISILI));
    assertThat(observed.toString()).doesNotContain("Contoh", "9971", "0800");
  }

  @Test
  void aProfileGivesFiguresAndOffers() {
    Reading profile = read(
        "profil-kelurahan",
        new Object[] {"Diisi tgl 21 Januari 2020"},
        new Object[] {"A. IDENTITAS"},
        new Object[] {"Nama Kelurahan", "Bukit Lama"},
        new Object[] {"Kode Wilayah", "99.71.02.1001"},
        new Object[] {"Jumlah KK", "1.000 KK"},
        new Object[] {"KK Miskin", "250 KK"},
        new Object[] {"Rumah kos", "ada, ± 85 unit"},
        new Object[] {"Tempat hiburan", "-"},
        new Object[] {"D. KELOMPOK"},
        new Object[] {"1", "Tenun Satu - 12 org - aktif"});
    List<Observed> observed = Observing.observe(profile, BOTH, false, 0);
    assertThat(of(observed, "D3"))
        .singleElement()
        .satisfies(one -> assertThat(one.value()).isEqualTo(25));
    assertThat(of(observed, "D2"))
        .singleElement()
        .satisfies(one -> assertThat(one.value()).isEqualTo(85));
    assertThat(of(observed, "D2").getFirst().from()).isEqualTo("2020-01-01");
    assertThat(Observing.offers(profile))
        .containsExactly(
            Map.of("", "kelompok", "nama", "Tenun Satu", "anggota", "12", "keadaan", "aktif"));
  }

  @Test
  void aRecapThatDiffersIsToldAndNeverImported() {
    ListedSheet data = HandMade.sheet(
        "Data",
        new Object[] {"No LP", "Tanggal", "Kelurahan"},
        new Object[] {"LP/1", "3 Jan 2019", "Bukit Lama"},
        new Object[] {"LP/2", "3 Jan 2019", "Muara Dua"},
        new Object[] {"LP/3", "4 Jan 2019", "Muara Satu"});
    ListedSheet recap = HandMade.sheet(
        "Rekap",
        new Object[] {"Kelurahan", "Jml"},
        new Object[] {"Bukit Lama", 1},
        new Object[] {"Muara Dua", 4},
        new Object[] {"Muara Satu", 1});
    AreaCode third = new AreaCode("99.71.02.1003");
    AreaNames names = new AreaNames(
        List.of(
            new Area(CITY, "Kota Contoh"),
            new Area(new AreaCode("99.71.02"), "Hulu"),
            new Area(OLD_HILL, "Bukit Lama"),
            new Area(QUIET, "Muara Dua"),
            new Area(third, "Muara Satu")),
        Map.of());
    Reading reading = TemplateReading.read(
        new TableFile("b", TableFile.Kind.XLSX, List.of(data, recap)),
        Templates.shipped().open("kasus-narkoba"),
        new Context(names, CITY, "Kota Contoh"));
    assertThat(reading.rows()).hasSize(3);
    assertThat(reading.complaints()).singleElement().satisfies(one -> {
      assertThat(one.code()).isEqualTo("recap-differs");
      assertThat(one.sheet() + one.column() + one.row()).isEqualTo("RekapB3");
    });
  }
}
