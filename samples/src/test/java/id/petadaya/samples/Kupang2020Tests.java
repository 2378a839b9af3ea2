package id.petadaya.samples;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.analysis.scoring.Category;
import id.petadaya.analysis.scoring.Possible;
import id.petadaya.analysis.scoring.State;
import id.petadaya.samples.Activity.RequestState;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class Kupang2020Tests {

  private final Kupang2020 sample = Kupang2020.read();

  @Test
  void theTwoDaysAreThoseOfTheSourcePage() {
    var days = sample.activity().days();
    assertThat(days)
        .extracting(Activity.Day::date)
        .containsExactly(LocalDate.of(2020, 1, 16), LocalDate.of(2020, 1, 21));
    assertThat(days.get(0).date().getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
    assertThat(days.get(1).date().getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
    assertThat(days).extracting(day -> day.visits().size()).containsExactly(2, 4);
    assertThat(sample.activity().team()).hasSize(3).allMatch(m -> m.nip().startsWith("99"));
  }

  @Test
  void requestsAndLettersNameVisitsAndFilesThatExist() {
    Activity activity = sample.activity();
    var visits = activity.visits().stream().map(Activity.Visit::id).toList();
    var files =
        activity.visits().stream().flatMap(visit -> visit.files().stream()).toList();
    var dataSets = activity.dataSets().stream().map(Activity.DataSet::id).toList();
    assertThat(activity.requests()).allSatisfy(request -> {
      assertThat(visits).contains(request.visit());
      assertThat(dataSets).contains(request.dataSet());
      assertThat(files).containsAll(request.file().stream().toList());
      assertThat(request.promised().isPresent())
          .isEqualTo(request.state() == RequestState.DIJANJIKAN);
      assertThat(request.state() != RequestState.DITOLAK || request.reason().isPresent())
          .isTrue();
    });
    assertThat(activity.letters())
        .allSatisfy(
            letter -> assertThat(visits).containsAll(letter.visit().stream().toList()));
    assertThat(activity.requests()).hasSize(11);
  }

  @Test
  void everyFactHasASourceAndTheRegisterCountsTheTargets() {
    assertThat(sample.facts()).allSatisfy(fact -> assertThat(fact.source()).isNotBlank());
    assertThat(sample.facts())
        .filteredOn(fact -> fact.id().equals("kelurahan-kota-kupang"))
        .singleElement()
        .extracting(Fact::number)
        .isEqualTo((double) sample.targets().size());
  }

  @Test
  void eachOfTheTenRolesHasAPersonAndOneOperatorHasAnotherArea() {
    assertThat(sample.accounts())
        .extracting(Account::role)
        .containsOnly(
            "collector",
            "operator",
            "verifier",
            "section_head",
            "division_head",
            "committee",
            "editor",
            "auditor",
            "data_protection_officer",
            "administrator");
    assertThat(sample.accounts()).extracting(Account::username).doesNotHaveDuplicates();
    assertThat(sample.accounts())
        .filteredOn(a -> a.role().equals("operator"))
        .extracting(a -> a.area().value())
        .containsExactly("53.71", "53.06");
    assertThat(sample.accounts())
        .extracting(Account::username)
        .containsAll(
            sample.activity().team().stream().map(Activity.Member::username).toList());
  }

  @Test
  void theWrittenAnswersFollowFromTheFindings() {
    assertThat(sample.targets()).allSatisfy(target -> {
      assertThat(target.possible().best().name()).isEqualTo(Oracle.best(target));
      assertThat(target.possible().worst().name()).isEqualTo(Oracle.worst(target));
      assertThat(target.state() == State.DINILAI).isEqualTo(Oracle.assessed(target));
    });
  }

  @Test
  void theRegisterOfTheCityHasSixKecamatan() {
    assertThat(sample.areas()).hasSize(1 + 6 + 51).extracting(Area::code).isSorted();
  }

  @Test
  void theClassesAddUpToTheRegister() {
    assertThat(sample.targets().stream().collect(groupingBy(Oracle::legend, counting())))
        .isEqualTo(Map.of(
            "BAHAYA",
            1L,
            "WASPADA",
            6L,
            "SIAGA",
            22L,
            "AMAN",
            4L,
            "RENTANG",
            5L,
            "BELUM_DINILAI",
            13L));
  }

  @Test
  void alakIsBetweenWaspadaAndBahayaBecauseThreeAnswersAreMissing() {
    Target alak = sample.targets().stream()
        .filter(target -> target.area().name().equals("Alak"))
        .findFirst()
        .orElseThrow();
    assertThat(alak.area().code()).isEqualTo(sample.activity().focus());
    assertThat(Oracle.main(alak.met())).isEqualTo(4);
    assertThat(Oracle.supporting(alak.met())).isEqualTo(3);
    assertThat(alak.unknown())
        .isEqualTo(
            Set.of(Indicator.SEIZED_EVIDENCE, Indicator.COURIERS, Indicator.ENTERTAINMENT_VENUES));
    assertThat(alak.possible()).isEqualTo(new Possible(Category.WASPADA, Category.BAHAYA));
  }

  @Test
  void aCaseBasedFindingNeverStandsWithoutACase() {
    assertThat(sample.targets())
        .filteredOn(t -> t.has(Indicator.DEALERS)
            || t.has(Indicator.SEIZED_EVIDENCE)
            || t.has(Indicator.COURIERS))
        .allMatch(t -> t.has(Indicator.DRUG_CRIME_CASES));
  }

  @Test
  void everyPillarAndEveryProductOfThePotentialIsNamed() {
    assertThat(sample.potentials().items())
        .extracting(Potentials.Item::pillar)
        .contains(Potentials.Pillar.values());
    assertThat(sample.potentials().products())
        .allMatch(
            p -> p.basicHours() < p.advancedHours() && p.priceMinRupiah() < p.priceMaxRupiah());
  }

  @Test
  void potentialsNameVisitsThatWereMadeAndMaterialsThatAreListed() {
    Potentials potentials = sample.potentials();
    var visits = sample.activity().visits().stream().map(Activity.Visit::id).toList();
    var materials =
        potentials.materials().stream().map(Potentials.Material::name).toList();
    assertThat(visits)
        .containsAll(potentials.items().stream().map(Potentials.Item::source).toList())
        .containsAll(
            potentials.products().stream().map(Potentials.ProductIdea::trainer).toList())
        .containsAll(
            potentials.products().stream().map(Potentials.ProductIdea::buyer).toList());
    assertThat(potentials.products())
        .allSatisfy(product -> assertThat(materials).containsAll(product.materials()));
  }
}
