package id.petadaya.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import id.petadaya.TestDatabase;
import id.petadaya.kernel.RefusedSetting;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the chains end leaves this machine by itself, and the far copy knows what the near one forgot. */
@SpringBootTest
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.class)
class SendHeadsIntegrationTests {

  private static final String BUCKET = System.getenv().getOrDefault("PETADAYA_S3_BUCKET", "");

  @Autowired
  private Audit audit;

  @Autowired
  private AuditBook book;

  @Autowired
  private CheckChain check;

  @Autowired
  private Heads heads;

  @Autowired
  private DSLContext db;

  @Autowired
  private Environment settings;

  @Autowired
  private PlatformTransactionManager transactions;

  @Value("${petadaya.data}")
  private Path data;

  @TempDir
  private Path share;

  @BeforeEach
  void writeSomething() {
    for (int at = 0; at < 3; at++) {
      int number = at;
      new TransactionTemplate(transactions)
          .executeWithoutResult(any ->
              audit.append("uji", "test.done", "s" + number, "53.71", Map.of("number", number)));
    }
  }

  @Test
  void theFarCopyFindsWhatWasCutOffHereTogetherWithItsHead() throws Exception {
    SendHeads send = sending(Clock.systemUTC(), Map.of("heads-to", share.toString()));
    assertThat(send.send()).isPositive();
    writeSomething();
    send.send();
    assertThat(Files.list(share)).hasSize(2);
    assertThat(verify(send, "--heads", "jauh")).contains("UTUH").doesNotContain("TIDAK");

    try (Connection connection = owner()) {
      DSLContext owner = DSL.using(connection, SQLDialect.POSTGRES);
      owner.execute("select set_config('petadaya.area', '*', false)");
      var end = AuditBook.heads(owner).stream()
          .filter(one -> one.chain().equals("53.71"))
          .findFirst()
          .orElseThrow();
      owner.execute("alter table audit.entry disable trigger user");
      Tamper.TRUNCATE.act(owner, "53.71", end.seq(), end.seq(), new java.util.Random(1));
      owner.execute("alter table audit.entry enable trigger user");
    }
    Path here = data.resolve("audit-heads.jsonl");
    List<String> kept = Files.readAllLines(here);
    Files.write(here, kept.subList(0, 1));
    assertThat(check.check().findings()).as("here everything fits").isEmpty();
    assertThat(verify(send, "--heads", "jauh")).contains("TIDAK UTUH", "kepala rantai");
    assertThat(verify(
            send,
            "--heads",
            share.toString(),
            "--public-key",
            data.resolve("keys").resolve("audit.pub").toString()))
        .as("also from a folder that was fetched")
        .contains("TIDAK UTUH");
    Files.write(here, kept);
  }

  @Test
  void whatDoesNotArriveIsTriedAgainAndAfterADayTheOfficeIsWarned() throws Exception {
    Path mount = share.resolve("belum-terpasang");
    Clock nextWeek = Clock.offset(Clock.systemUTC(), Duration.ofDays(7));
    SendHeads send = sending(nextWeek, Map.of("heads-to", mount.toString()));
    assertThatThrownBy(send::once).isInstanceOf(IOException.class);
    assertThat(Files.exists(mount)).as("nothing is made in place of a share").isFalse();
    assertThat(send.state().late()).isTrue();
    Files.createDirectory(mount);
    send.once();
    assertThat(Files.list(mount)).hasSize(1);
    assertThat(send.state().late()).isFalse();
    send.once();
    assertThat(Files.list(mount)).as("once an hour").hasSize(1);
    assertThat(sending(
                Clock.offset(nextWeek, Duration.ofMinutes(25 * 60 + 1)),
                Map.of("heads-to", mount.toString()))
            .state()
            .late())
        .isTrue();
    assertThat(sending(nextWeek, Map.of()).state().to()).isNull();
    assertThat(sending(nextWeek, Map.of()).state().late()).isFalse();
  }

  @Test
  void anAddressTakesThemAndAnswersThatItHasThem() throws Exception {
    List<String> taken = new ArrayList<>();
    var status = new AtomicInteger(503);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/kepala", one -> {
      taken.add(one.getRequestHeaders().getFirst("Authorization") + " "
          + new String(one.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      one.sendResponseHeaders(status.get(), -1);
      one.close();
    });
    server.start();
    try {
      SendHeads send = sending(
          Clock.systemUTC(),
          Map.of(
              "heads-to",
              "http://localhost:%d/kepala".formatted(server.getAddress().getPort()),
              "heads-to-token",
              "token-uji"));
      assertThatThrownBy(send::send).hasMessageContaining("503");
      status.set(204);
      send.send();
      assertThat(taken).hasSize(2);
      assertThat(taken.getLast())
          .startsWith("Bearer token-uji ")
          .contains("\"chain\":\"53.71\"", "signature");
      assertThat(send.state().to()).doesNotContain("kepala").doesNotContain("token");
      assertThatThrownBy(send::sent).isInstanceOf(RefusedSetting.class);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void nothingGoesOverANetworkInTheOpen() {
    for (String to : List.of(
        "http://lain.example/kepala", "s3+http://lain.example/ember", "ftp://lain.example/x")) {
      assertThatThrownBy(() -> sending(Clock.systemUTC(), Map.of("heads-to", to)))
          .isInstanceOf(RefusedSetting.class);
    }
  }

  /** Started by {@code bin/lib/s3-drill}. */
  @Test
  void aBucketKeepsThem() throws Exception {
    Assumptions.assumeTrue(!BUCKET.isBlank());
    SendHeads send = sending(
        Clock.systemUTC(),
        Map.of(
            "heads-to", "s3+" + BUCKET,
            "heads-to-access-key", "petadaya-uji",
            "heads-to-secret-key", "rahasia-uji"));
    send.send();
    send.send();
    assertThat(send.sent()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(check.check(send.sent(), null).heads()).isEqualTo(send.sent().size());
  }

  private String verify(SendHeads send, String... more) throws Exception {
    var text = new StringWriter();
    List<String> words = new ArrayList<>(List.of("verify"));
    words.addAll(List.of(more));
    new AuditVerb(check, heads, send, book).run(words, new PrintWriter(text, true));
    return text.toString();
  }

  private SendHeads sending(Clock clock, Map<String, String> given) {
    var environment = new MockEnvironment();
    given.forEach((name, value) -> environment.setProperty("petadaya." + name, value));
    return new SendHeads(environment, heads, db, clock);
  }

  private Connection owner() throws Exception {
    return DriverManager.getConnection(
        settings.getRequiredProperty("petadaya.database.url"),
        settings.getRequiredProperty("petadaya.database.owner-user"),
        settings.getRequiredProperty("petadaya.database.owner-password"));
  }
}
