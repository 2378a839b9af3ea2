package id.petadaya.samples;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.indicator.Finding.Status;
import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.analysis.indicator.Observed;
import id.petadaya.analysis.indicator.Threshold;
import id.petadaya.instruments.rulesets.RuleSet;
import id.petadaya.instruments.rulesets.RuleSets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgencyFilesTests {

  @TempDir
  static Path folder;

  private static final Path KUPANG = Path.of("kupang");
  private static final Path CONTOH = Path.of("contoh");

  private final List<Target> targets = Kupang2020.read().targets();

  @BeforeAll
  static void write() throws IOException {
    MakeKupang2020.write(folder.resolve(KUPANG));
    KotaContoh.writeFiles(folder.resolve(CONTOH));
  }

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    Path again = folder.resolve("again");
    MakeKupang2020.write(again);
    assertThat(contents(again)).isEqualTo(contents(folder.resolve(KUPANG)));
  }

  @Test
  void anotherSeedGivesOtherFiguresAndTheSameFindings() throws IOException {
    Path other = folder.resolve("other");
    MakeKupang2020.write(other, 7);
    assertThat(findings(other)).isEqualTo(findings(folder.resolve(KUPANG)));
    assertThat(truth(other, "01_kasus.csv"))
        .isNotEqualTo(truth(folder.resolve(KUPANG), "01_kasus.csv"));
  }

  @Test
  void everyFileOfTheActivityIsWrittenAndNoOther() throws IOException {
    Activity activity = Kupang2020.read().activity();
    Stream<String> named = Stream.concat(
        activity.visits().stream().flatMap(visit -> visit.files().stream()),
        activity.otherFiles().stream().map(Activity.LooseFile::file));
    try (Stream<Path> written = Files.list(folder.resolve(KUPANG))) {
      assertThat(written.filter(Files::isRegularFile).map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(named.toList());
    }
  }

  @Test
  void everyFileSaysThatItIsMadeUp() throws IOException {
    for (Path city : List.of(folder.resolve(KUPANG), folder.resolve(CONTOH))) {
      try (Stream<Path> files = Files.list(city)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertThat(text(file)).as(file.toString()).containsAnyOf("FIKTIF", "SIMULASI");
        }
      }
    }
  }

  @Test
  void theRecapSaysTheTargets() throws IOException {
    Map<String, String> expected = targets.stream()
        .filter(Target::inRecap)
        .collect(toMap(t -> t.area().code().value(), AgencyFilesTests::answers));
    assertThat(findings(folder.resolve(KUPANG))).isEqualTo(expected);
    assertThat(findings(folder.resolve(CONTOH)))
        .isEqualTo(KotaContoh.targets().stream()
            .collect(toMap(t -> t.area().code().value(), AgencyFilesTests::answers)));
  }

  @Test
  void casesDealersEvidenceAndCouriersAgreeWithTheRecap() throws IOException {
    for (City city : List.of(MakeKupang2020.city(MakeKupang2020.SEED), KotaContoh.city())) {
      Path path = folder.resolve(city.code().value().equals("53.71") ? KUPANG : CONTOH);
      List<CSVRecord> cases = truth(path, "01_kasus.csv");
      for (City.Place place : city.places()) {
        List<CSVRecord> here = cases.stream()
            .filter(c -> c.get("kode_kelurahan").equals(place.code().value()))
            .toList();
        assertThat(here).hasSize(place.count(Indicator.DRUG_CRIME_CASES));
        assertThat(here)
            .filteredOn(c -> Set.of("Pengedar", "Bandar").contains(c.get("peran")))
            .hasSize(place.count(Indicator.DEALERS));
        assertThat(here)
            .filteredOn(c -> c.get("peran").equals("Kurir"))
            .hasSize(place.count(Indicator.COURIERS));
        assertThat(here)
            .filteredOn(c -> !c.get("jumlah_bb").isEmpty())
            .hasSize(place.count(Indicator.SEIZED_EVIDENCE));
      }
      assertThat(cases)
          .allMatch(c -> c.get("tanggal").compareTo("2017-01-01") >= 0
              && c.get("tanggal").compareTo("2020-01-01") < 0);
    }
  }

  @Test
  void asManyDifferentPeopleLiveInAPlaceAsUsersAreCountedThere() throws IOException {
    Map<String, Long> people = truth(folder.resolve(KUPANG), "02_orang.csv").stream()
        .collect(groupingBy(
            r -> r.get("kode_kelurahan"),
            Collectors.collectingAndThen(
                Collectors.mapping(r -> r.get("id_orang_sebenarnya"), Collectors.toSet()),
                set -> (long) set.size())));
    for (City.Place place : MakeKupang2020.city(MakeKupang2020.SEED).places()) {
      assertThat(people.getOrDefault(place.code().value(), 0L))
          .isEqualTo(place.count(Indicator.USERS));
    }
  }

  @Test
  void nobodyInTheFilesCanBeAnybody() throws IOException {
    for (Path city : List.of(folder.resolve(KUPANG), folder.resolve(CONTOH))) {
      assertThat(truth(city, "02_orang.csv")).isNotEmpty().allSatisfy(person -> {
        assertThat(person.get("nik")).matches("(99\\d{14})?");
        assertThat(person.get("hp")).startsWith("0800");
        assertThat(person.get("tanggal_lahir")).isLessThan("2002");
      });
    }
  }

  @Test
  void populationAndCrimesAddUpToThePublishedTotals() throws IOException {
    assertThat(truth(folder.resolve(KUPANG), "07_penduduk.csv").stream()
            .mapToInt(r -> Integer.parseInt(r.get("jumlah")))
            .sum())
        .isEqualTo((int) fact("penduduk-kota-kupang-2019"));
    assertThat(truth(folder.resolve(KUPANG), "09_bulanan.csv").stream()
            .mapToInt(r -> Integer.parseInt(r.get("jumlah")))
            .sum())
        .isEqualTo((int) fact("kejahatan-kota-kupang-2019"));
  }

  @Test
  void everyCountPassesTheThresholdOfTheRuleSet() {
    RuleSet rules = RuleSets.shipped().get("klasik-default@1");
    for (City city : List.of(MakeKupang2020.city(MakeKupang2020.SEED), KotaContoh.city())) {
      for (City.Place place : city.places()) {
        place
            .counts()
            .keySet()
            .forEach(indicator -> assertThat(
                    judged(rules.threshold(indicator), figure(place, indicator)))
                .as("%s of %s", indicator, place.target().area())
                .isEqualTo(Status.MET));
      }
    }
  }

  private static double figure(City.Place place, Indicator indicator) {
    double people = place.male() + place.female();
    int count = place.count(indicator);
    return indicator == Indicator.CRIME_AND_VIOLENCE ? 1000 * count / people : count;
  }

  private static Status judged(Threshold threshold, double figure) {
    LocalDate day = LocalDate.of(2020, 1, 21);
    var observed = new Observed(figure, threshold.unit(), 2019, threshold.place(), day);
    return threshold.judge(List.of(observed), 2020, day).status();
  }

  @Test
  void pointsLieWhereTheRecapCountsThem() throws IOException {
    Map<String, Long> venues = truth(folder.resolve(KUPANG), "10_lokasi.csv").stream()
        .filter(r -> r.get("jenis").equals("Karaoke"))
        .collect(groupingBy(r -> r.get("kode_kelurahan"), counting()));
    for (City.Place place : MakeKupang2020.city(MakeKupang2020.SEED).places()) {
      assertThat(venues.getOrDefault(place.code().value(), 0L).intValue())
          .isEqualTo(place.count(Indicator.ENTERTAINMENT_VENUES));
    }
  }

  @Test
  void alakHasTwoFiguresForBoardingHousesAndForCases() throws IOException {
    CSVRecord alak = truth(folder.resolve(KUPANG), "08_indikator.csv").stream()
        .filter(r -> r.get("nama").equals("Alak"))
        .findFirst()
        .orElseThrow();
    assertThat(alak.get("i10")).isEqualTo("1:112");
    assertThat(alak.get("i01")).isEqualTo("1:18");
    assertThat(truth(folder.resolve(KUPANG), "04_profil.csv"))
        .filteredOn(r -> r.get("butir").equals("Rumah kos"))
        .singleElement()
        .extracting(r -> r.get("nilai"))
        .isEqualTo("40");
    assertThat(Kupang2020.read().activity().visits())
        .flatExtracting(Activity.Visit::statements)
        .singleElement()
        .isEqualTo(new Activity.Statement(
            "P1", 9, "kasus", 2019, "Menurut lurah ada 9 kasus di Kelurahan Alak selama 2019."));
  }

  @Test
  void theKelurahanAndTheCraftsCouncilNameTheGroupsAndProductsOfThePotential() throws IOException {
    Potentials potentials = Kupang2020.read().potentials();
    assertThat(truth(folder.resolve(KUPANG), "04_profil.csv"))
        .extracting(r -> r.get("nilai"))
        .containsAll(potentials.groups().stream()
            .map(g -> "%s;%d;%s".formatted(g.name(), g.members(), g.state()))
            .toList());
    assertThat(truth(folder.resolve(KUPANG), "05_produk.csv"))
        .extracting(r -> r.get("produk"))
        .containsAll(
            potentials.products().stream().map(Potentials.ProductIdea::standard).toList());
  }

  private static double fact(String id) {
    return Kupang2020.read().facts().stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow()
        .number();
  }

  private static Map<String, String> findings(Path city) throws IOException {
    return truth(city, "08_indikator.csv").stream()
        .collect(toMap(
            r -> r.get("kode"),
            r -> Stream.of(r.values())
                .skip(2)
                .map(v -> v.startsWith("1") ? "1" : v.isEmpty() ? "?" : v)
                .reduce("", String::concat)));
  }

  private static String answers(Target target) {
    return Indicator.all().stream()
        .map(target::status)
        .map(s -> s == Status.MET ? "1" : s == Status.NOT_MET ? "0" : "?")
        .reduce("", String::concat);
  }

  private static List<CSVRecord> truth(Path city, String name) throws IOException {
    try (var reader = Files.newBufferedReader(city.resolve("kebenaran").resolve(name))) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .getRecords();
    }
  }

  private static Map<String, List<Byte>> contents(Path city) throws IOException {
    try (Stream<Path> files = Files.walk(city)) {
      Map<String, List<Byte>> contents = new TreeMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        contents.put(
            city.relativize(file).toString(),
            IntStream.range(0, bytes.length).mapToObj(at -> bytes[at]).toList());
      }
      return contents;
    }
  }

  /** All words of a file, whatever its kind. */
  private static String text(Path file) throws IOException {
    String name = file.toString();
    if (name.endsWith(".txt") || name.endsWith(".csv")) {
      byte[] bytes = Files.readAllBytes(file);
      return new String(
          bytes, bytes[0] == (byte) 0xff ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
    }
    StringBuilder words = new StringBuilder();
    try (var book = WorkbookFactory.create(file.toFile(), null, true)) {
      book.forEach(
          sheet -> sheet.forEach(row -> row.forEach(cell -> words.append(cell).append(' '))));
    }
    return words.toString();
  }
}
