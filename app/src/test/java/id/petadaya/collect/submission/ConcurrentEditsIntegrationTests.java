package id.petadaya.collect.submission;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.TestDatabase;
import id.petadaya.access.AppUsers;
import id.petadaya.access.OpenAccount;
import id.petadaya.access.Role;
import id.petadaya.access.Scope;
import id.petadaya.access.TestPhone;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.collect.submission.Submission.State;
import id.petadaya.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * R5: fifty people work on twenty records at once: they edit, send again, check, accept, send back.
 * Afterwards no acknowledged edit is missing from its chain, every decision stands on the one before it,
 * and of each record at most one version counts.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
class ConcurrentEditsIntegrationTests {

  private static final int PEOPLE = 50;
  private static final int RECORDS = 20;
  private static final int OPERATIONS = Integer.getInteger("petadaya.r5-operations", 5_000);
  private static final int MUTANT_OPERATIONS = 400;

  @LocalServerPort
  private int port;

  @Autowired
  private AppUsers phones;

  private String secret = "";

  @Autowired
  private DSLContext db;

  @Autowired
  private Submissions submissions;

  @Autowired
  private ReviewSubmission review;

  @Autowired
  private OpenAccount openAccount;

  /** Decides about a submission as it was seen; the mutant does not look whether it is still so. */
  @FunctionalInterface
  private interface Decider {
    void decide(Viewer by, Submission seen, State to);
  }

  @Test
  void nothingIsLostWhenFiftyPeopleWorkOnTwentyRecords() throws Exception {
    Viewer verifier = openAccount.open(
        "uji",
        "pemeriksa-r5",
        "Pemeriksa",
        "sasando-rumput-laut-9",
        Set.of(Role.VERIFIER),
        new AreaCode("53.71"));
    secret = TestPhone.letIn(phones);
    long begun = System.nanoTime();
    Tally tally = new Tally();
    run(
        OPERATIONS,
        tally,
        verifier,
        (by, seen, to) -> review.decide(by, seen.id(), seen.revision(), to, "Dicoba dalam uji"));
    Faults faults = check(tally);
    Tally careless = new Tally();
    run(MUTANT_OPERATIONS, careless, verifier, this::overwrite);
    Faults mutant = check(careless);
    System.out.printf(
        java.util.Locale.ROOT,
        "FIGURE_JSON {\"harness\":\"R5\",\"seed\":5,\"operations\":%d,\"acknowledged\":%d,\"decisions\":%d,\"refused_409\":%d,\"lost\":%d,\"broken_chains\":%d,\"lost_decisions\":%d,\"surfaced\":%d,\"mutant_lost_decisions\":%d,\"seconds\":%.1f,\"met\":%b}%n",
        OPERATIONS,
        tally.sent.size(),
        tally.decided.get(),
        tally.refused.get(),
        faults.lost(),
        faults.brokenChains(),
        faults.lostDecisions(),
        tally.surfaced.get(),
        mutant.lostDecisions(),
        (System.nanoTime() - begun) / 1e9,
        tally.firstSurfaced.isEmpty()
            && faults.equals(new Faults(0, 0, 0))
            && mutant.lostDecisions() > 0);
    assertThat(tally.firstSurfaced).as("what surfaced").isEmpty();
    assertThat(faults).isEqualTo(new Faults(0, 0, 0));
    assertThat(mutant.lostDecisions())
        .as("decisions that overwrite each other are found")
        .isPositive();
  }

  private record Faults(int lost, int brokenChains, int lostDecisions) {}

  private static final class Tally {
    private final Map<Integer, Queue<String>> versions = new ConcurrentHashMap<>();
    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private final AtomicInteger decided = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger surfaced = new AtomicInteger();
    private final Queue<String> firstSurfaced = new ConcurrentLinkedQueue<>();
  }

  private void run(int operations, Tally tally, Viewer verifier, Decider decider)
      throws InterruptedException {
    Phone phone = new Phone("http://localhost:%d/openrosa/53.71".formatted(port), secret);
    for (int record = 0; record < RECORDS; record++) {
      tally.versions.put(record, new ConcurrentLinkedQueue<>());
      edit(phone, tally, record, "", new Random(record));
    }
    AtomicInteger left = new AtomicInteger(operations);
    try (var crowd = Executors.newFixedThreadPool(PEOPLE)) {
      for (int person = 0; person < PEOPLE; person++) {
        Random random = new Random(5_000 + person);
        crowd.submit(() -> Scope.of(verifier).run(() -> {
          while (left.getAndDecrement() > 0) {
            operate(phone, tally, random, verifier, decider);
          }
        }));
      }
    }
  }

  private void operate(Phone phone, Tally tally, Random random, Viewer verifier, Decider decider) {
    int record = random.nextInt(RECORDS);
    List<String> versions = List.copyOf(tally.versions.get(record));
    String one = versions.get(random.nextInt(versions.size()));
    try {
      if (random.nextInt(100) < 45) {
        edit(phone, tally, record, one, random);
      } else {
        decide(decider, verifier, one, random);
        tally.decided.incrementAndGet();
      }
    } catch (Refused refused) {
      if (refused.problem().status() == 409) {
        tally.refused.incrementAndGet();
      } else {
        surfaced(tally, refused.problem().code());
      }
    } catch (RuntimeException failed) {
      surfaced(tally, failed.toString());
    }
  }

  private static void surfaced(Tally tally, String what) {
    tally.surfaced.incrementAndGet();
    if (tally.firstSurfaced.size() < 5) {
      tally.firstSurfaced.add(what);
    }
  }

  private void edit(Phone phone, Tally tally, int record, String of, Random random) {
    String id = "uuid:" + new UUID(random.nextLong(), System.nanoTime());
    try {
      var answer = phone.send(Phone.visit(id, of, Map.of("kk", "" + (1 + random.nextInt(900)))));
      if (answer.statusCode() == 201) {
        tally.sent.add(id);
        tally.versions.get(record).add(id);
      } else {
        surfaced(tally, "status " + answer.statusCode());
      }
    } catch (Exception failed) {
      surfaced(tally, failed.toString());
    }
  }

  private void decide(Decider decider, Viewer verifier, String instance, Random random) {
    Submission seen = submissions.ofInstance(instance).getFirst();
    List<State> next = new ArrayList<>();
    for (State state : State.values()) {
      if (seen.state().leadsTo(state)) {
        next.add(state);
      }
    }
    if (!next.isEmpty()) {
      decider.decide(verifier, seen, next.get(random.nextInt(next.size())));
    }
  }

  private void overwrite(Viewer by, Submission seen, State to) {
    db.query(
            "update collect.submission set state = ?, revision = ? where id = ?",
            to.name(),
            seen.revision() + 1,
            seen.id())
        .execute();
    db.query("""
            insert into collect.submission_review (submission_id, revision, state, reason, decided_by, decided_at)
            values (?, ?, ?, 'mutan', 'mutan', now()) on conflict do nothing
            """, seen.id(), seen.revision() + 1, to.name()).execute();
    mutantDecisions.merge(seen.id(), 1, Integer::sum);
  }

  private final Map<UUID, Integer> mutantDecisions = new ConcurrentHashMap<>();

  private Faults check(Tally tally) {
    int lost = 0;
    int broken = 0;
    int lostDecisions = 0;
    for (Queue<String> versions : tally.versions.values()) {
      Submission first = submissions.ofInstance(versions.peek()).getFirst();
      List<Submission> chain = submissions.chain(first);
      Set<String> there =
          new java.util.HashSet<>(chain.stream().map(Submission::instanceId).toList());
      lost += versions.stream().filter(one -> !there.contains(one)).count();
      broken += chain.stream().filter(one -> one.state() == State.DISETUJUI).count() > 1 ? 1 : 0;
      broken += there.size() == versions.size() ? 0 : 1;
      for (Submission one : chain) {
        lostDecisions += historyFaults(one);
      }
    }
    return new Faults(lost, broken, lostDecisions);
  }

  /** The decisions of one submission are numbered without a gap, and each may follow the one before. */
  private int historyFaults(Submission one) {
    var history = db.fetch(
        "select revision, state from collect.submission_review where submission_id = ? order by revision",
        one.id());
    State state = State.DITERIMA;
    int expected = 1;
    for (var row : history) {
      State next = State.valueOf(row.get("state", String.class));
      boolean follows =
          state.leadsTo(next) || (state == State.DISETUJUI && next == State.DIGANTIKAN);
      if (row.get("revision", Integer.class) != expected++ || !follows) {
        return 1;
      }
      state = next;
    }
    int mutant = mutantDecisions.getOrDefault(one.id(), 0);
    boolean counts = mutant == 0 || mutant == history.size();
    return state == one.state() && one.revision() == history.size() && counts ? 0 : 1;
  }
}
