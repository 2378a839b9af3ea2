package id.petadaya.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petadaya.TestDatabase;
import id.petadaya.access.OpenAccount;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.BoundaryReport.Kind;
import id.petadaya.jobs.Job;
import id.petadaya.jobs.Jobs;
import id.petadaya.kernel.Refused;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A boundary file is looked through in the background, held against official sizes, and put in force. */
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
class CheckBoundaryIntegrationTests {

  private static final AreaCode KUPANG = new AreaCode("53.71");

  /** A square of a tenth of a degree at the equator's height of Kupang: about 121.7 square kilometres. */
  private static final String ALAK = """
      {"type":"FeatureCollection","features":[{"type":"Feature",
       "properties":{"kode":"53.71.01.1008","nama":"Alak"},
       "geometry":{"type":"Polygon","coordinates":[[[123.5,-10.2],[123.6,-10.2],[123.6,-10.1],[123.5,-10.1],[123.5,-10.2]]]}}]}
      """;

  @TempDir
  private Path folder;

  @Autowired
  private CheckBoundary checks;

  @Autowired
  private OfficialSizes sizes;

  @Autowired
  private Boundaries boundaries;

  @Autowired
  private Jobs jobs;

  @Autowired
  private OpenAccount openAccount;

  @Autowired
  private DSLContext db;

  private Viewer operator;
  private Viewer stranger;

  @BeforeEach
  void openAccounts() {
    operator = account(Role.OPERATOR, "53.71");
    stranger = account(Role.OPERATOR, "53.06");
  }

  @Test
  void aFileIsCheckedAgainstOfficialSizesAndThenPutInForce() throws Exception {
    Path table = folder.resolve("luas.csv");
    Files.writeString(
        table,
        "Luas wilayah\nkode,nama,luas_km2\n53.71.01.1008,Alak,\"8,9\"\n53.71.99.1001,X,3\n53.06.01.2001,Y,3\n53.71.01.1009,Z,nol\n");
    var taken = sizes.take(operator, KUPANG, table, "luas.csv", "BPS Kota Kupang 2024");
    assertThat(taken.kept()).isEqualTo(1);
    assertThat(taken.complaints()).hasSize(3).allMatch(one -> one.startsWith("Baris "));
    assertThat(sizes.within(KUPANG)).containsEntry(new AreaCode("53.71.01.1008"), 8.9);

    UUID check = checks.begin(operator, KUPANG, bytes(ALAK), "alak.geojson");
    assertThat(ended(check).state()).isEqualTo(Job.State.SELESAI);
    var found = checks.found(operator, check).orElseThrow();
    assertThat(found.shapes()).isEqualTo(1);
    assertThat(found.expected()).isEqualTo(51);
    assertThat(found.findings()).anySatisfy(one -> {
      assertThat(one.kind()).isEqualTo(Kind.SIZE_DIFFERS);
      assertThat(one.sentences().getFirst()).contains("Alak", "8,90 km²");
    });
    assertThat(found.findings()).anySatisfy(one -> {
      assertThat(one.kind()).isEqualTo(Kind.NO_SHAPE);
      assertThat(one.count()).isEqualTo(50);
    });
    assertThat(boundaries.active(KUPANG)).isEmpty();

    assertThat(ended(checks.use(operator, check)).state()).isEqualTo(Job.State.SELESAI);
    assertThat(boundaries.active(KUPANG).orElseThrow().approximate()).isFalse();
  }

  @Test
  void whatCannotBeReadIsToldWithItsReasonAndChangesNothing() throws Exception {
    Job job = ended(checks.begin(operator, KUPANG, bytes("bukan peta"), "x.geojson"));
    assertThat(job.state()).isEqualTo(Job.State.GAGAL);
    assertThat(job.reason()).isNotBlank();
    assertThat(checks.found(operator, job.id())).isEmpty();
  }

  @Test
  void aJobOfAnotherAreaIsAsAbsentAsNone() throws Exception {
    UUID check = checks.begin(operator, KUPANG, bytes(ALAK), "alak.geojson");
    ended(check);
    assertThat(checks.job(stranger, check)).isEmpty();
    assertThatThrownBy(() -> checks.use(stranger, check)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> checks.begin(stranger, KUPANG, bytes(ALAK), "alak.geojson"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void whatAStoppedProgramLeftBehindIsToldAsInterrupted() throws Exception {
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    UUID id = jobs.start(operator, "test.wait", KUPANG, "Menunggu", progress -> {
      progress.at("Bekerja", 1, 4);
      begun.countDown();
      assertThat(go.await(60, TimeUnit.SECONDS)).isTrue();
      return "{}";
    });
    assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
    Job running = jobs.find(operator, id).orElseThrow();
    assertThat(running.state()).isEqualTo(Job.State.BERJALAN);
    assertThat(running.percent()).isEqualTo(25);

    // As if another program had begun it and died an hour ago.
    db.execute(
        "update jobs.job set node = gen_random_uuid(), alive_at = alive_at - interval '1 hour' where id = ?",
        id);
    Job left = jobs.find(operator, id).orElseThrow();
    assertThat(left.state()).isEqualTo(Job.State.TERPUTUS);
    assertThat(left.result()).isNull();
    go.countDown();
    assertThat(
            db.fetchCount(DSL.table("jobs.job"), DSL.condition("state = 'SELESAI' and id = ?", id)))
        .isZero();
  }

  private Job ended(UUID id) throws InterruptedException {
    for (int turn = 0; turn < 6000; turn++) {
      Job job = jobs.find(operator, id).orElseThrow();
      if (!job.isRunning()) {
        return job;
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("The job did not end.");
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private Viewer account(Role role, String area) {
    String name = "batas-" + UUID.randomUUID().toString().substring(0, 8);
    return openAccount.open(
        "test", name, "Petugas Uji", "rumput-laut-sasando-7", Set.of(role), new AreaCode(area));
  }
}
