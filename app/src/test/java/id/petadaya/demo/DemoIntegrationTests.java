package id.petadaya.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.petadaya.TestDatabase;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.access.Waiting;
import id.petadaya.access.WaitingSource;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.scoring.State;
import id.petadaya.assess.Draft;
import id.petadaya.assess.Drafts;
import id.petadaya.assess.Rules;
import id.petadaya.collect.Imports;
import id.petadaya.collect.SourceCells;
import id.petadaya.collect.submission.ReviewSubmission;
import id.petadaya.collect.submission.Submission;
import id.petadaya.collect.submission.Submissions;
import id.petadaya.kernel.Period;
import id.petadaya.kernel.Refused;
import id.petadaya.registry.Observation;
import id.petadaya.registry.Observations;
import id.petadaya.registry.Potential;
import id.petadaya.registry.Potentials;
import id.petadaya.samples.Kupang2020;
import id.petadaya.samples.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The replay of the two days ends where the sample says, through the same doors that people use. */
@SpringBootTest(
    properties = "petadaya.verb=demo",
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
class DemoIntegrationTests {

  private static final AreaCode CITY = new AreaCode("53.71");
  private static final AreaCode ALAK = new AreaCode("53.71.01.1008");

  @Autowired
  private Drafts drafts;

  @Autowired
  private Rules rules;

  @Autowired
  private Observations observations;

  @Autowired
  private Imports imports;

  @Autowired
  private SourceCells cells;

  @Autowired
  private Submissions submissions;

  @Autowired
  private Potentials potentials;

  @Autowired
  private ReviewSubmission review;

  @Autowired
  private List<WaitingSource> waiting;

  @Autowired
  private PlatformTransactionManager transactions;

  @Autowired
  private DSLContext db;

  @Value("${petadaya.data}")
  private Path data;

  @Test
  void everyKelurahanHasTheCategoryOfTheSample() {
    Map<AreaCode, Draft> byArea =
        drafts.within(CITY, new Period(2020), rules.standard().id()).stream()
            .collect(Collectors.toMap(Draft::area, Function.identity()));
    List<String> wrong = Kupang2020.read().targets().stream()
        .filter(target -> !says(byArea.get(target.area().code())).equals(says(target)))
        .map(target -> "%s: %s, not %s"
            .formatted(target.area().name(), says(byArea.get(target.area().code())), says(target)))
        .toList();
    System.out.printf("FIGURE kelurahan_as_expected=%d%n", 51 - wrong.size());
    assertThat(wrong).isEmpty();
  }

  @Test
  void aFigureOpensTheCellItCameFrom() {
    Observation cases = observations.of(ALAK).stream()
        .filter(one -> one.measure().equals("P1")
            && one.unit().equals("kasus")
            && !one.cells().isEmpty())
        .findFirst()
        .orElseThrow();
    Observation.CellPlace place = cases.cells().getFirst();
    SourceCells.Clip clip = cells
        .around(cases.importId(), place.sheet(), place.row(), place.column())
        .orElseThrow();
    String hit = clip.rows().stream()
        .flatMap(row -> row.cells().stream())
        .filter(SourceCells.Cell::hit)
        .findFirst()
        .orElseThrow()
        .text();
    assertThat(hit.toLowerCase()).contains("alak");
  }

  @Test
  void noNameOfAPersonStandsAnywhereInTheDatabase() {
    List<String> names = namesOfPersons();
    assertThat(names).hasSizeGreaterThan(50);
    String everything = db
        .fetch(
            "select table_schema, table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'access')")
        .stream()
        .map(table -> db.fetch("select * from %s.%s".formatted(table.get(0), table.get(1)))
            .formatCSV())
        .collect(Collectors.joining("\n"))
        .toLowerCase();
    assertThat(names).noneMatch(name -> everything.contains(name.toLowerCase()));
  }

  /** All six visits came by the door of phones, were accepted by others, and give figures. */
  @Test
  void theTwoDaysAreCollectedAndReviewed() {
    Map<String, Long> states = Kupang2020.read().sent().stream()
        .flatMap(one -> submissions.ofInstance(one.instanceId()).stream())
        .collect(Collectors.groupingBy(one -> one.state().name(), Collectors.counting()));
    assertThat(states).isEqualTo(Map.of("DISETUJUI", 6L, "DIKEMBALIKAN", 1L, "DITERIMA", 1L));
    var collected = db.fetch("""
        select s.form_name, count(f.observation_id) as figures,
          count(*) filter (where r.decided_by = s.sent_by) as own
        from collect.submission s
        join collect.submission_review r on r.submission_id = s.id and r.state = 'DISETUJUI'
        left join registry.figure_of_submission f on f.submission_id = s.id
        group by s.form_name order by s.form_name""");
    System.out.printf("FIGURE visits_collected_through_openrosa=%d%n", collected.size());
    assertThat(collected).hasSize(6).allSatisfy(row -> {
      assertThat(row.get("figures", Long.class)).isPositive();
      assertThat(row.get("own", Long.class)).isZero();
    });
  }

  /** The form that came twice is marked, blocks nothing, and is accepted only with a reason. */
  @Test
  void aMarkedFormIsAcceptedWithAReasonThatIsKept() {
    Submission marked = Kupang2020.read().sent().stream()
        .filter(one -> one.id().equals("kelurahan-alak-ulang"))
        .flatMap(one -> submissions.ofInstance(one.instanceId()).stream())
        .findFirst()
        .orElseThrow();
    Viewer verifier = new Viewer(UUID.randomUUID(), "uji", "Uji", Set.of(Role.VERIFIER), CITY);
    assertThat(waiting.stream().flatMap(one -> one.waitingFor(verifier).stream()))
        .filteredOn(one -> one.href().endsWith(marked.id().toString()))
        .singleElement()
        .extracting(Waiting::reason)
        .asString()
        .endsWith(
            "jawaban sama dengan isian lain tentang Kantor Kelurahan Alak pada hari yang sama.");
    new TransactionTemplate(transactions).executeWithoutResult(state -> {
      state.setRollbackOnly();
      UUID id = marked.id();
      review.decide(verifier, id, 0, Submission.State.DIPERIKSA, "");
      assertThatThrownBy(() -> review.decide(verifier, id, 1, Submission.State.DISETUJUI, ""))
          .isInstanceOfSatisfying(
              Refused.class,
              refused ->
                  assertThat(refused.problem().code()).isEqualTo("submission.doubts-need-reason"));
      review.decide(verifier, id, 1, Submission.State.DISETUJUI, "Dua petugas mengisi bersama.");
      assertThat(db.fetch(
              "select reason from collect.submission_review where submission_id = ? and state = 'DISETUJUI'",
              id))
          .extracting(row -> row.get(0))
          .containsExactly("Dua petugas mengisi bersama.");
    });
  }

  /** Programmes, standards and products of the visits are kept with the form that told them. */
  @Test
  void whatWasToldOnVisitsCanBeBuiltOn() {
    List<Potential> told =
        potentials.of(ALAK).stream().filter(one -> one.submissionId() != null).toList();
    assertThat(told)
        .extracting(one -> one.pillar().name(), Potential::title)
        .contains(
            tuple("PELATIHAN", "Tenun ikat dasar"),
            tuple("PASAR", "Saluran galeri"),
            tuple("PRODUK", "Tas tenun"),
            tuple("KELEMBAGAAN", "Kelompok Tenun Lontar Biru"));
    assertThat(told)
        .filteredOn(one -> one.title().equals("Tas tenun"))
        .singleElement()
        .extracting(Potential::detail, Potential::institution)
        .satisfies(both -> assertThat(both.toString())
            .contains("Harga Rp 140.000 sampai Rp 190.000", "Perajin tenun, Kelurahan Alak"));
    assertThat(potentials.of(ALAK))
        .as("what the demo notes besides is not told twice")
        .filteredOn(one -> one.area().equals(ALAK) && one.title().equals("Tas tenun"))
        .hasSize(1);
  }

  @Test
  void accountsAreWrittenForTheOwnerOnly() throws IOException {
    Path accounts = data.resolve("accounts.json");
    assertThat(Files.getPosixFilePermissions(accounts)).hasSize(2);
    assertThat(Files.readString(accounts)).contains("section_head", "data_protection_officer");
  }

  private List<String> namesOfPersons() {
    try {
      return Files.readAllLines(data.resolve("contoh/kebenaran/02_orang.csv")).stream()
          .skip(1)
          .map(line -> line.split(",")[3])
          .filter(name -> name.length() > 8)
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String says(Target target) {
    return target.state() == State.BELUM_DINILAI
        ? "BELUM_DINILAI"
        : "%s %s %d %d"
            .formatted(
                target.possible().best(),
                target.possible().worst(),
                target.met().stream().filter(one -> one.code().startsWith("P")).count(),
                target.met().stream().filter(one -> one.code().startsWith("D")).count());
  }

  private static String says(Draft draft) {
    return draft == null || draft.isNotAssessed()
        ? "BELUM_DINILAI"
        : "%s %s %d %d"
            .formatted(draft.best(), draft.worst(), draft.mainMet(), draft.supportingMet());
  }
}
