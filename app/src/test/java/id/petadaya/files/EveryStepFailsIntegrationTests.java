package id.petadaya.files;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.TestDatabase;
import id.petadaya.access.AppUsers;
import id.petadaya.access.TestPhone;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.test.context.ContextConfiguration;

/**
 * R2: one submission with two files, while the first, the second, the third … step of the disk or the
 * database fails, until it gets through. After each: 201 only when all is there and was waited for;
 * otherwise the phone is told to come again, and when it does, everything is there once.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(EveryStepFailsIntegrationTests.Faults.class)
class EveryStepFailsIntegrationTests {

  private static final int MOST_STEPS = 300;

  /** How a step fails. */
  enum How {
    BROKEN,
    FULL,
    /** Half of the bytes are written, then it fails. */
    SHORT,
    /** It succeeds, late. */
    LATE
  }

  @LocalServerPort
  private int port;

  @Autowired
  private AppUsers phones;

  private String secret = "";

  @Value("${petadaya.data}")
  private Path data;

  @Autowired
  private DSLContext db;

  @Autowired
  private Countdown countdown;

  @Autowired
  private WatchedDisk disk;

  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void giveAPhone() {
    secret = TestPhone.letIn(phones);
  }

  @Test
  void whateverStepFailsNothingIsPromisedThatIsNotThere() throws Exception {
    int points = 0;
    int violations = 0;
    for (How how : How.values()) {
      for (int step = 1; step <= MOST_STEPS; step++) {
        Outcome outcome = submitWhile(how, step);
        violations += outcome.violations();
        if (!outcome.failed()) {
          break;
        }
        points++;
      }
    }
    int mutant = violationsWithoutSync();
    System.out.printf(
        "FIGURE_JSON {\"harness\":\"R2\",\"fault_points\":%d,\"violations\":%d,\"mutant_violations\":%d,\"met\":%b}%n",
        points, violations, mutant, violations == 0 && points > 40 && mutant > 0);
    assertThat(violations).isZero();
    assertThat(points).isGreaterThan(40);
    assertThat(mutant).as("a store that forgets to wait for the disk is found").isPositive();
  }

  private record Outcome(boolean failed, int violations) {}

  private Outcome submitWhile(How how, int step) throws Exception {
    String id = "uuid:" + UUID.randomUUID();
    byte[] body = body(id, step);
    disk.promisedTooEarly = 0;
    countdown.set(how, step);
    int status = post(body);
    boolean failed = countdown.cancel();
    int violations = disk.promisedTooEarly;
    violations += status == 201 || status == 503 || status == 507 ? 0 : 1;
    violations += status == 201 ? wrong(id) : 0;
    violations += dangling(id);
    violations += post(body) == 201 ? 0 : 1;
    violations += wrong(id);
    violations += leftovers();
    if (violations > 0) {
      System.out.printf("violation: %s at step %d, status %d%n", how, step, status);
    }
    return new Outcome(failed, violations);
  }

  private int violationsWithoutSync() throws Exception {
    disk.forgetsToSync = true;
    disk.promisedTooEarly = 0;
    post(body("uuid:" + UUID.randomUUID(), 7));
    disk.forgetsToSync = false;
    return disk.promisedTooEarly;
  }

  /** Kept once, with both files as they were sent. */
  private int wrong(String id) {
    var kept = db.fetch("""
        select s.id, count(a.name) filter (where f.sha256 is not null) as files
        from collect.submission s
        left join collect.attachment a on a.submission_id = s.id
        left join files.stored_file f on f.sha256 = a.sha256
        where s.instance_id = ? group by s.id
        """, id);
    return kept.size() == 1 && kept.getFirst().get("files", Integer.class) == 2 && dangling(id) == 0
        ? 0
        : 1;
  }

  /** Rows whose bytes do not lie on disk. */
  private int dangling(String id) {
    return (int) db
        .fetch(
            "select a.sha256 from collect.attachment a join collect.submission s on s.id = a.submission_id where s.instance_id = ?",
            id)
        .getValues(0, String.class)
        .stream()
        .filter(sha -> !Files.exists(
            data.resolve("files").resolve(sha.substring(0, 2)).resolve(sha.substring(2))))
        .count();
  }

  private int leftovers() throws IOException {
    try (var left = Files.newDirectoryStream(data.resolve("files"), "*.tmp")) {
      return left.iterator().hasNext() ? 1 : 0;
    }
  }

  private int post(byte[] body) throws Exception {
    return http.send(
            HttpRequest.newBuilder(
                    URI.create("http://localhost:%d/openrosa/53.71/submission".formatted(port)))
                .header("Authorization", secret)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static byte[] body(String id, int seed) {
    byte[] photo = new byte[90_000];
    new Random(seed * 31L + id.hashCode()).nextBytes(photo);
    String text = new String(photo, StandardCharsets.ISO_8859_1);
    return """
        --b\r
        Content-Disposition: form-data; name="xml_submission_file"; filename="a.xml"\r
        \r
        <data id="tidak-dikenal" version="1"><meta><instanceID>%s</instanceID></meta></data>\r
        --b\r
        Content-Disposition: form-data; name="a.jpg"; filename="a.jpg"\r
        \r
        %s\r
        --b\r
        Content-Disposition: form-data; name="b.jpg"; filename="b.jpg"\r
        \r
        %s\r
        --b--\r
        """.formatted(id, text, text.substring(0, 100) + id)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Counts steps down; the one that reaches zero fails. */
  static final class Countdown {

    private How how = How.BROKEN;
    private int left;

    synchronized void set(How how, int steps) {
      this.how = how;
      this.left = steps;
    }

    /** Ends it; answers whether the step was reached. */
    synchronized boolean cancel() {
      boolean reached = left <= 0;
      left = 0;
      return reached;
    }

    /** Whether this step is the one. */
    private synchronized boolean isDue() {
      return left > 0 && --left == 0;
    }

    private How how() {
      return how;
    }

    void step() throws IOException {
      if (isDue()) {
        fail();
      }
    }

    private void fail() throws IOException {
      switch (how) {
        case BROKEN, SHORT -> throw new IOException("Input/output error");
        case FULL -> throw new IOException("No space left on device");
        case LATE -> late();
      }
    }

    private static void late() {
      try {
        java.util.concurrent.TimeUnit.MILLISECONDS.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    void databaseStep() throws SQLException {
      if (isDue()) {
        if (how == How.LATE) {
          late();
        } else {
          throw new SQLException("planted", how == How.FULL ? "53100" : "08006");
        }
      }
    }
  }

  /** A disk whose steps fail when told, and that knows which files it was asked to wait for. */
  static final class WatchedDisk extends Disk {

    private final Countdown countdown;
    private final Set<Path> waitedFor = new HashSet<>();
    private volatile int promisedTooEarly;
    private volatile boolean forgetsToSync;

    WatchedDisk(Countdown countdown) {
      this.countdown = countdown;
    }

    @Override
    OutputStream create(Path file) throws IOException {
      countdown.step();
      return new FilterOutputStream(super.create(file)) {
        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
          if (countdown.isDue()) {
            if (countdown.how() == How.SHORT) {
              out.write(bytes, from, count / 2);
            }
            countdown.fail();
          }
          out.write(bytes, from, count);
        }
      };
    }

    @Override
    void sync(Path file) throws IOException {
      countdown.step();
      if (!forgetsToSync) {
        super.sync(file);
        waitedFor.add(file);
      }
    }

    @Override
    void rename(Path from, Path to) throws IOException {
      countdown.step();
      promisedTooEarly += waitedFor.remove(from) ? 0 : 1;
      super.rename(from, to);
    }

    @Override
    void syncFolder(Path folder) throws IOException {
      countdown.step();
      super.syncFolder(folder);
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Faults {

    @Bean
    static Countdown countdown() {
      return new Countdown();
    }

    @Bean
    @Primary
    WatchedDisk watchedDisk(Countdown countdown) {
      return new WatchedDisk(countdown);
    }

    @Bean
    static BeanPostProcessor failingDatabase(Countdown countdown) {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource source && name.equals("database")
              ? failing(source, countdown)
              : bean;
        }
      };
    }

    private static DataSource failing(DataSource source, Countdown countdown) {
      return new DelegatingDataSource(source) {
        @Override
        public Connection getConnection() throws SQLException {
          countdown.databaseStep();
          return watched(Connection.class, super.getConnection(), countdown, Set.of("commit"));
        }
      };
    }

    private static <T> T watched(
        Class<T> type, Object real, Countdown countdown, Set<String> steps) {
      InvocationHandler handler = (proxy, method, arguments) -> {
        if (steps.contains(method.getName())) {
          countdown.databaseStep();
        }
        try {
          Object answer = method.invoke(real, arguments);
          return method.getName().equals("prepareStatement")
              ? watched(
                  PreparedStatement.class,
                  answer,
                  countdown,
                  Set.of("execute", "executeUpdate", "executeQuery", "executeBatch"))
              : answer;
        } catch (InvocationTargetException failed) {
          throw failed.getCause();
        }
      };
      return type.cast(Proxy.newProxyInstance(
          type.getClassLoader(), List.of(type).toArray(Class[]::new), handler));
    }
  }
}
