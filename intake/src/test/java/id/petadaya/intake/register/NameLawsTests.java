package id.petadaya.intake.register;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.analysis.area.AreaNames;
import id.petadaya.analysis.area.AreaNames.Match;
import id.petadaya.analysis.area.Spelling;
import id.petadaya.intake.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** What holds for the names of every regency of the country. */
class NameLawsTests {

  private final Register register = Register.national();

  private List<Area> regencies() {
    return register.provinces().stream()
        .flatMap(province -> register.children(province.code()).stream())
        .toList();
  }

  @Test
  void everyOfficialNameMeansItselfHoweverItIsDressed() {
    List<String> wrong = new ArrayList<>();
    for (Area regency : regencies()) {
      AreaNames names = register.names(regency.code());
      for (Area kecamatan : register.children(regency.code())) {
        Map<String, Integer> twins = new HashMap<>();
        List<Area> villages = register.children(kecamatan.code());
        villages.forEach(village -> twins.merge(name(village), 1, Integer::sum));
        for (Area village : villages) {
          boolean alone = twins.get(name(village)) == 1;
          for (String written : dressed(village.name(), kecamatan.name())) {
            Match match = names.find(written, AreaLevel.DESKEL, kecamatan.code());
            boolean right = isAsked(village.name(), written)
                ? !(match instanceof Match.Found)
                : alone
                    ? match instanceof Match.Found found && found.area().equals(village)
                    : match instanceof Match.Ambiguous;
            if (!right) {
              wrong.add(village.code() + " " + written + " -> " + match);
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /**
   * Before its kecamatan a name with a comma of its own ("Lubuk Pakam I,II") ends where no reader sees
   * it, and two villages are called by the word for a kind alone: a person is asked.
   */
  private static boolean isAsked(String name, String written) {
    return written.contains(", Kec. ")
        && (name.contains(",") || Set.of("Kabupaten", "Kelurahan").contains(name));
  }

  private static String name(Area area) {
    Spelling name = Spelling.of(area.name());
    return name.key() + " " + name.letters();
  }

  private static List<String> dressed(String name, String kecamatan) {
    return List.of(
        name,
        name.toUpperCase(Locale.ROOT),
        " " + name.toLowerCase(Locale.ROOT) + " ",
        "Kel. " + name,
        "KELURAHAN " + name.toUpperCase(Locale.ROOT),
        "Desa " + name,
        name + ", Kec. " + kecamatan);
  }

  @Test
  void oneSlipOfThePenNeverNamesAnotherArea() {
    Random random = new Random(20_200_121);
    int right = 0;
    int asked = 0;
    int left = 0;
    List<String> wrong = new ArrayList<>();
    for (Area regency : regencies()) {
      AreaNames names = register.names(regency.code());
      List<Area> villages = register.within(regency.code(), AreaLevel.DESKEL);
      Map<String, List<Area>> byName = new HashMap<>();
      villages.forEach(village -> byName
          .computeIfAbsent(Spelling.of(village.name()).key(), key -> new ArrayList<>())
          .add(village));
      for (Area village : villages) {
        String slip = slip(village.name(), random);
        if (byName.containsKey(Spelling.of(slip).key())
            || byName.containsKey(
                Spelling.of(slip.replaceFirst("(?i)^(desa|kampung|gampong|nagari|kota) ", ""))
                    .key())) {
          continue;
        }
        asked++;
        Match match = names.find(slip, AreaLevel.DESKEL, regency.code());
        if (match instanceof Match.Found found) {
          if (found.area().equals(village)) {
            right++;
          } else {
            wrong.add(village + " as " + slip + " -> " + match);
          }
        } else if (match instanceof Match.Ambiguous several
            && several.candidates().contains(village)) {
          left++;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "one slip in %d names: %.2f %% found, %.2f %% offered to a person, %d wrong%n",
        asked,
        100.0 * right / asked,
        100.0 * left / asked,
        wrong.size());
    assertThat(wrong).isEmpty();
    assertThat(right).isGreaterThan(asked * 8 / 10);
  }

  private static String slip(String name, Random random) {
    int at = random.nextInt(name.length());
    while (!Character.isLetter(name.charAt(at))) {
      at = random.nextInt(name.length());
    }
    char letter = (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(4)) {
      case 0 -> name.substring(0, at) + name.substring(at + 1);
      case 1 -> name.substring(0, at) + letter + name.substring(at);
      case 2 -> name.substring(0, at) + letter + name.substring(at + 1);
      default ->
        at + 1 < name.length() && Character.isLetter(name.charAt(at + 1))
            ? name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2)
            : name.substring(0, at) + letter + name.substring(at + 1);
    };
  }

  @Test
  void theSpellingsOfTheStatisticsOfficeMeanTheSameAreas() throws IOException {
    AreaCode kupang = new AreaCode("53.71");
    AreaNames names = register.names(kupang);
    try (var lines = CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(Files.newBufferedReader(SharedData.file("admin/kota_kupang_padanan_nama.csv")))) {
      for (CSVRecord line : lines) {
        for (String column : List.of("nama_kemendagri", "nama_bps_2020", "nama_bps_2013")) {
          for (String written : dressed(line.get(column), line.get("kecamatan"))) {
            assertThat(names.find(written, AreaLevel.DESKEL, kupang))
                .as(written)
                .isInstanceOfSatisfying(
                    Match.Found.class,
                    found -> assertThat(found.area().code().value())
                        .isEqualTo(line.get("kode_kemendagri")));
          }
        }
      }
    }
  }

  @Test
  void namesOfARegencyAreReadyAtOnce() {
    long slowest = 0;
    long sum = 0;
    List<Area> regencies = regencies();
    regencies.subList(0, 100).forEach(regency -> register.names(regency.code()));
    for (Area regency : regencies) {
      long start = System.nanoTime();
      register.names(regency.code());
      long took = System.nanoTime() - start;
      slowest = Math.max(slowest, took);
      sum += took;
    }
    System.out.printf(
        Locale.ROOT,
        "names of a regency: mean %.2f ms, slowest %.1f ms%n",
        sum / 1e6 / regencies.size(),
        slowest / 1e6);
    assertThat(sum / regencies.size()).isLessThan(20_000_000);
  }
}
