package id.petadaya.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petadaya.TestDatabase;
import id.petadaya.access.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** R14: whatever is done to the book afterwards is found, and where it was done. */
@SpringBootTest
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditChainIntegrationTests {

  private static final int TAMPERS = 200;
  private static final int WRITERS = 16;
  private static final long ENTRIES = Long.getLong("petadaya.entries", 5_000);
  private static final long SEED = 20200121;
  private static final List<String> AREAS = List.of("53.71", "53.71.01.1008", "53.06", "53");

  @Autowired
  private Audit audit;

  @Autowired
  private AuditBook book;

  @Autowired
  private CheckChain check;

  @Autowired
  private Heads heads;

  @Autowired
  private SigningKey key;

  @Autowired
  private DSLContext db;

  private TransactionTemplate transactions;

  @Autowired
  void transactions(PlatformTransactionManager manager) {
    this.transactions = new TransactionTemplate(manager);
  }

  @Autowired
  private Environment settings;

  @BeforeEach
  void fillTheBook() {
    if (book.count(AuditBook.Filter.ALL) < 120) {
      for (int at = 0; at < 120; at++) {
        write(AREAS.get(at % AREAS.size()), at);
        if (at % 16 == 15) {
          heads.keep();
        }
      }
      heads.keep();
    }
  }

  @Test
  @Order(1)
  void theBookHoldsAsItWasWritten() {
    CheckChain.Report report = check.check();
    assertThat(report.findings()).isEmpty();
    assertThat(report.entries()).isGreaterThanOrEqualTo(120);
    assertThat(report.chains().keySet()).contains("53", "53.06", "53.71");
    assertThat(report.heads()).isPositive();
  }

  @Test
  @Order(2)
  void everyTamperIsFoundAndLocatedAlsoByAStranger() throws Exception {
    Path folder = Files.createTempDirectory("petadaya-r14-");
    Path headsFile = folder.resolve("heads.jsonl");
    Files.write(headsFile, heads.kept().stream().map(SignedHead::written).toList());
    var random = new Random(SEED);
    int found = 0;
    int located = 0;
    int blindFound = 0;
    Map<String, Boolean> foundByName = new HashMap<>();
    List<String> files = new ArrayList<>();
    try (Connection connection = owner()) {
      connection.setAutoCommit(false);
      DSLContext owner = DSL.using(connection, SQLDialect.POSTGRES);
      owner.execute("select set_config('petadaya.area', '*', false)");
      connection.commit();
      for (int at = 0; at < TAMPERS; at++) {
        Tamper tamper = Tamper.values()[at % Tamper.values().length];
        var chains = AuditBook.heads(owner);
        var chain = chains.get(random.nextInt(chains.size()));
        // After the last signed head nobody can know: the last entries are signed above.
        long seq = 2 + random.nextLong(chain.seq() - 2);
        owner.execute("alter table audit.entry disable trigger user");
        owner.execute("alter table audit.entry drop constraint if exists a_chain_never_forks");
        long where = tamper.act(owner, chain.chain(), seq, chain.seq(), random);
        List<Finding> findings = findings(owner, new ChainWalk(heads.kept()));
        found += findings.isEmpty() ? 0 : 1;
        located += isLocated(tamper, chain.chain(), where, findings) ? 1 : 0;
        blindFound += findings(owner, new BlindToLinks(heads.kept())).isEmpty() ? 0 : 1;
        Path file = folder.resolve("%03d-%s.jsonl".formatted(at, tamper));
        export(owner, file);
        files.add(file.toString());
        foundByName.put(file.toString(), !findings.isEmpty());
        connection.rollback();
      }
    }
    var strangers = strangersFindings(headsFile, files);
    double rate = check.check().entriesPerSecond();
    System.out.printf(
        "FIGURE_JSON {\"harness\":\"R14\",\"part\":\"tampers\",\"tampers\":%d,\"found\":%d,\"located\":%d,\"found_by_stranger\":%d,\"found_by_mutant\":%d,\"entries_per_second\":%.0f,\"seed\":%d,\"met\":%b}%n",
        TAMPERS,
        found,
        located,
        strangers.size(),
        blindFound,
        rate,
        SEED,
        found == TAMPERS
            && located == TAMPERS
            && strangers.size() == TAMPERS
            && blindFound < TAMPERS);
    assertThat(found).isEqualTo(TAMPERS);
    assertThat(located).isEqualTo(TAMPERS);
    assertThat(strangers).hasSize(TAMPERS);
    assertThat(blindFound)
        .as("a check that does not look at links must be found out")
        .isLessThan(TAMPERS);
    assertThat(check.check().intact()).isTrue();
  }

  @Test
  @Order(3)
  void aHeadThatSomebodyElseSignedIsNotBelieved() throws IOException {
    Path forged = Files.createTempFile("heads-", ".jsonl");
    SignedHead genuine = heads.kept().getLast();
    Files.writeString(
        forged,
        new SignedHead(
                genuine.chain(),
                genuine.seq() + 7,
                genuine.hash(),
                genuine.at(),
                genuine.signature())
            .written());
    assertThat(check.check(forged, key.openHalf()).findings())
        .containsExactly(new Finding(genuine.chain(), genuine.seq() + 7, Finding.Kind.HEAD_FORGED));
  }

  @Test
  @Order(4)
  void manyWritersAtOnceMakeOneChain() throws Exception {
    long before = book.heads().stream().mapToLong(AuditBook.Head::seq).sum();
    var begin = new CountDownLatch(1);
    try (var pool = Executors.newFixedThreadPool(WRITERS)) {
      List<java.util.concurrent.Future<?>> done = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        int number = writer;
        done.add(pool.submit(() -> {
          begin.await();
          Scope.everywhere().run(() -> {
            for (int at = 0; at < 20; at++) {
              write(AREAS.get((number + at) % AREAS.size()), 1_000 * number + at);
            }
          });
          return null;
        }));
      }
      begin.countDown();
      for (var one : done) {
        one.get();
      }
    }
    CheckChain.Report report = check.check();
    long written = book.heads().stream().mapToLong(AuditBook.Head::seq).sum() - before;
    System.out.printf(
        "FIGURE_JSON {\"harness\":\"R14\",\"part\":\"writers\",\"writers\":%d,\"written\":%d,\"forks\":%d,\"met\":%b}%n",
        WRITERS,
        written,
        report.findings().size(),
        report.findings().isEmpty() && written == WRITERS * 20L);
    assertThat(report.findings()).isEmpty();
    assertThat(written).isEqualTo(WRITERS * 20L);
  }

  @Test
  @Order(5)
  void aDeedThatFailsLeavesNoEntryAndNoEntryWithoutADeed() {
    int before = book.count(AuditBook.Filter.ALL);
    assertThatThrownBy(() -> transactions.executeWithoutResult(deed -> {
          audit.append("uji", "test.failed", "x", "53.71", Map.of());
          throw new IllegalStateException("no");
        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(book.count(AuditBook.Filter.ALL)).isEqualTo(before);
    assertThatThrownBy(() -> audit.append("uji", "test.alone", "x", null, Map.of()))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  @Order(6)
  void nobodyChangesOrRemovesAnEntry() {
    for (String order : List.of(
        "update audit.entry set actor = 'x'", "delete from audit.entry", "truncate audit.entry")) {
      assertThatThrownBy(() -> transactions.executeWithoutResult(any -> db.execute(order)))
          .as(order)
          .isInstanceOf(RuntimeException.class)
          .hasRootCauseInstanceOf(java.sql.SQLException.class);
    }
  }

  @Test
  @Order(7)
  void signsAndNumbersAreWrittenAliveByDatabaseAndProgram() {
    transactions.executeWithoutResult(any -> audit.append(
        "uji",
        "test.signs",
        "\"\\/\u007f\u00e9\ud83d\ude00\n\t\b\f\r\u0001",
        "53.71",
        Map.of(
            "b", List.of(1, 2.50, true, "x"),
            "\uffee", "plane 0",
            "\ud83d\ude00", Map.of("z", 1L, "a", -12345678901234L))));
    assertThat(check.check().findings()).isEmpty();
  }

  /** Longer with {@code -Dpetadaya.entries=1000000}, which must be walked within a minute. */
  @Test
  @Order(8)
  void aLongBookIsWalkedToItsEnd() {
    for (long left = ENTRIES; left > 0; left -= 10_000) {
      long some = Math.min(left, 10_000);
      transactions.executeWithoutResult(any -> db.query("""
              select count(audit.append(now(), 'uji', null, 'test.many', 's' || n,
                (array['53.71', '53.06', '53'])[1 + n % 3], jsonb_build_object('number', n), null, null))
              from generate_series(1, {0}) n
              """, DSL.val(some)).execute());
    }
    long began = System.nanoTime();
    CheckChain.Report report = check.check();
    double seconds = (System.nanoTime() - began) / 1e9;
    boolean inTime = ENTRIES < 1_000_000 || seconds <= 60;
    System.out.printf(
        java.util.Locale.ROOT,
        "FIGURE_JSON {\"harness\":\"R14\",\"part\":\"speed\",\"entries\":%d,\"seconds\":%.2f,\"entries_per_second\":%.0f,\"met\":%b}%n",
        report.entries(),
        seconds,
        (double) report.entriesPerSecond(),
        report.findings().isEmpty() && inTime);
    assertThat(report.findings()).isEmpty();
    assertThat(report.entries()).isGreaterThan(ENTRIES);
    assertThat(inTime).as("%d entries in %.1f s", report.entries(), seconds).isTrue();
  }

  private void write(String area, int number) {
    transactions.executeWithoutResult(any -> audit.append(Line.of(
            "uji", "test.done", "s" + number, area, Map.of("number", number, "why", "uji “coba”"))
        .because(number % 3 == 0 ? "pendampingan" : "pencocokan")));
  }

  private static List<Finding> findings(DSLContext owner, ChainWalk walk) {
    return CheckChain.walk(owner, walk, 0, List.of()).findings();
  }

  /** The first place found in the chain is the one touched, or the next where only its link tells. */
  private boolean isLocated(Tamper tamper, String chain, long where, List<Finding> findings) {
    long first = findings.stream()
        .filter(one -> one.chain().equals(chain))
        .mapToLong(Finding::seq)
        .min()
        .orElse(-1);
    if (tamper == Tamper.REWRITE) {
      return first
          == heads.kept().stream()
              .filter(one -> one.chain().equals(chain) && one.seq() >= where)
              .mapToLong(SignedHead::seq)
              .min()
              .orElse(-2);
    }
    return first == where || first == where + 1;
  }

  private static void export(DSLContext owner, Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    AuditBook.eachByChain(owner, entry -> lines.add(entry.exported()));
    Files.write(file, lines);
  }

  /** Files in which the independent Python verifier finds something. */
  private static TreeSet<String> strangersFindings(Path headsFile, List<String> files)
      throws Exception {
    List<String> words = new ArrayList<>(
        List.of("python3", "../bin/lib/audit-verify.py", "--heads", headsFile.toString()));
    words.addAll(files);
    Process python = new ProcessBuilder(words).redirectErrorStream(true).start();
    var found = new TreeSet<String>();
    for (String line : new String(
            python.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
        .lines()
        .toList()) {
      found.add(line.substring(0, Math.max(0, line.indexOf(".jsonl")) + 6));
    }
    assertThat(python.waitFor()).isIn(0, 1);
    return found;
  }

  private Connection owner() throws Exception {
    Supplier<String> worker = () -> settings.getRequiredProperty("petadaya.database.user");
    String user = settings.getProperty("petadaya.database.owner-user", worker.get());
    String password = settings.getProperty(
        "petadaya.database.owner-password",
        settings.getRequiredProperty("petadaya.database.password"));
    return DriverManager.getConnection(
        settings.getRequiredProperty("petadaya.database.url"), user, password);
  }

  /** The mutant: believes every link. */
  private static final class BlindToLinks extends ChainWalk {

    BlindToLinks(List<SignedHead> heads) {
      super(heads);
    }

    @Override
    boolean follows(byte[] last, Entry entry) {
      return true;
    }
  }
}
