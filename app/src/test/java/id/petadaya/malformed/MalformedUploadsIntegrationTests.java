package id.petadaya.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import id.petadaya.TestDatabase;
import id.petadaya.access.AppUsers;
import id.petadaya.access.OpenAccount;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/**
 * R9: each upload of the corpus is refused or put into quarantine for its true reason, soon, and with
 * little memory. What counts is all that any thread allocates meanwhile, freed or not.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
class MalformedUploadsIntegrationTests {

  private static final double MOST_SECONDS = 2;
  private static final long MOST_MEBIBYTES = 300;

  private static final Map<String, Integer> KINDS = Map.of(
      "XML",
      12,
      "XLSX/CSV",
      12,
      "ZIP/KMZ",
      10,
      "JPEG/PNG",
      14,
      "GeoJSON/GPX/SHP",
      14,
      "multipart",
      10);

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Autowired
  private MockMvc web;

  @Autowired
  private DSLContext db;

  @Autowired
  private AppUsers phones;

  @Autowired
  private OpenAccount openAccount;

  private record Heard(Upload upload, String said, double seconds, long mebibytes) {

    boolean isRight() {
      return said.contains(upload.said());
    }

    boolean isFault() {
      return said.matches("5\\d\\d.*") || said.contains("hubungi pengelola");
    }
  }

  @Test
  void eachIsRefusedForItsTrueReasonSoonAndWithLittleMemory() throws Exception {
    List<Upload> corpus = Corpus.all();
    Map<String, Integer> kinds = new TreeMap<>();
    corpus.forEach(one -> kinds.merge(one.kind(), 1, Integer::sum));
    assertThat(kinds).isEqualTo(KINDS);
    var doors = new Doors(web, db, phones, officer());
    // Each door once before it counts: what a program does at its first visitor is not the
    // visitor's.
    for (Upload.Door door : Upload.Door.values()) {
      Upload first =
          corpus.stream().filter(one -> one.door() == door).findFirst().orElseThrow();
      doors.hear(first, first.bytes().get());
    }
    List<Heard> all = new ArrayList<>();
    for (Upload one : corpus) {
      all.add(hear(doors, one));
    }
    List<String> wrong =
        all.stream().filter(one -> !one.isRight()).map(Heard::toString).toList();
    long faults = all.stream().filter(Heard::isFault).count();
    double slowest = all.stream().mapToDouble(Heard::seconds).max().orElseThrow();
    long heaviest = all.stream().mapToLong(Heard::mebibytes).max().orElseThrow();
    int mutants = mutantsSeen(corpus);
    boolean met = wrong.isEmpty()
        && faults == 0
        && slowest <= MOST_SECONDS
        && heaviest <= MOST_MEBIBYTES
        && mutants == 3;
    wrong.forEach(System.out::println);
    System.out.printf(
        Locale.ROOT,
        "FIGURE_JSON {\"harness\":\"R9\",\"uploads\":%d,\"right_reason\":%d,\"faults_5xx\":%d,\"seconds_most\":%.2f,\"mebibytes_allocated_most\":%d,\"mutants_seen\":%d,\"met\":%b}%n",
        all.size(),
        all.size() - wrong.size(),
        faults,
        slowest,
        heaviest,
        mutants,
        met);
    assertThat(wrong).isEmpty();
    assertThat(faults).isZero();
    assertThat(all)
        .allSatisfy(
            one -> assertThat(one.mebibytes()).as("%s", one).isLessThanOrEqualTo(MOST_MEBIBYTES));
    assertThat(all)
        .allSatisfy(
            one -> assertThat(one.seconds()).as("%s", one).isLessThanOrEqualTo(MOST_SECONDS));
    assertThat(mutants).isEqualTo(3);
  }

  private Heard hear(Doors doors, Upload upload) throws Exception {
    byte[] bytes = upload.bytes().get();
    long before = threads.getTotalThreadAllocatedBytes();
    long began = System.nanoTime();
    String said = doors.hear(upload, bytes);
    double seconds = (System.nanoTime() - began) / 1e9;
    long allocated = threads.getTotalThreadAllocatedBytes() - before;
    return new Heard(upload, said, seconds, allocated >> 20);
  }

  /** Doors that take everything, that fail, and that give the same reason for everything. */
  private static int mutantsSeen(List<Upload> corpus) {
    int seen = 0;
    for (String answer : List.of(
        "201 DITERIMA null", "500 ", "422 collect.file-refused corrupt rusak atau terpotong")) {
      boolean found = corpus.stream()
          .map(one -> new Heard(one, answer, 0, 0))
          .anyMatch(one -> !one.isRight() || one.isFault());
      seen += found ? 1 : 0;
    }
    return seen;
  }

  private Viewer officer() {
    return openAccount.open(
        "uji",
        "r9-" + UUID.randomUUID().toString().substring(0, 8),
        "Petugas Uji",
        "rumput-laut-sasando-7",
        Set.of(Role.OPERATOR, Role.VERIFIER),
        new AreaCode("53.71"));
  }
}
