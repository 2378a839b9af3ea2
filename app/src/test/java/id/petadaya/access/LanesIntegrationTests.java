package id.petadaya.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petadaya.TestDatabase;
import id.petadaya.analysis.area.AreaCode;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Who crowds one door leaves the others open. The public lane has one connection here. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "petadaya.lanes.public.connections=1",
      "petadaya.lanes.public.waiting=300ms",
      "petadaya.lanes.public.statement=200ms"
    })
@ContextConfiguration(initializers = TestDatabase.class)
class LanesIntegrationTests {

  private static final AreaCode KUPANG = new AreaCode("53.71");
  private static final AreaCode FLORES = new AreaCode("53.06");
  private static final String PASSWORD = "rumput-laut-sasando-7";
  private static final String TILES = "/tiles/0123456789ab.json";

  @LocalServerPort
  private int port;

  @Autowired
  private ScopedDatabase database;

  @Autowired
  private DSLContext db;

  @Autowired
  private OpenAccount openAccount;

  @Autowired
  private SetUpOffice setUp;

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @Test
  void aCrowdInThePublicLaneLeavesPhonesAndTheOfficeAnswering() throws Exception {
    String collector = open(KUPANG, Role.COLLECTOR);
    try (Connection crowd = Lane.PUBLIC.call(database::getConnection)) {
      assertThat(crowd.isValid(1)).isTrue();
      var waited = get(TILES, null);
      assertThat(waited.statusCode()).isEqualTo(503);
      assertThat(waited.headers().firstValue("Retry-After")).hasValue("5");
      assertThat(get("/openrosa/53.71/formList", collector).statusCode()).isEqualTo(200);
      assertThat(get("/api/v1/me", collector).statusCode()).isEqualTo(200);
      assertThat(get("/health", null).statusCode()).isEqualTo(200);
    }
    assertThat(get(TILES, null).statusCode()).isEqualTo(404);
  }

  @Test
  void aThreadThatHoldsAConnectionIsRefusedAnother() throws Exception {
    try (Connection first = database.getConnection()) {
      assertThat(first.isValid(1)).isTrue();
      assertThatThrownBy(database::getConnection)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("asks for another");
      first.close();
      try (Connection after = database.getConnection()) {
        assertThat(after.isValid(1)).isTrue();
      }
    }
  }

  /** One connection is enough: who asks is looked up before it is taken. */
  @Test
  void whoIsSignedInTakesOnePublicConnectionAtATime() throws Exception {
    if (setUp.next() != SetUpOffice.Step.DONE) {
      setUp.name("BNN Kota Kupang", KUPANG, true);
      setUp.finish();
    }
    String name = open(KUPANG, Role.OPERATOR);
    var token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
        .matcher(get("/masuk", null).body());
    assertThat(token.find()).isTrue();
    browser.send(
        HttpRequest.newBuilder(uri("/masuk"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(
                "username=%s&password=%s&_csrf=%s".formatted(name, PASSWORD, token.group(1))))
            .build(),
        HttpResponse.BodyHandlers.ofString());
    assertThat(get("/kerja/akun-saya", null).statusCode()).isEqualTo(200);
    assertThat(get(TILES, null).statusCode()).isEqualTo(404);
  }

  @Test
  void aLaneTellsItsStatementsHowLongTheyMayLast() throws Exception {
    var expected =
        Map.of(Lane.PUBLIC, "200ms", Lane.FIELD, "15s", Lane.OFFICE, "15s", Lane.JOB, "10min");
    for (Lane lane : Lane.values()) {
      String told = lane.call(
          () -> db.fetchSingle("select current_setting('statement_timeout')").get(0, String.class));
      assertThat(told).as(lane.name()).isEqualTo(expected.get(lane));
    }
    assertThatThrownBy(() -> Lane.PUBLIC.call(() -> db.fetch("select pg_sleep(60)")))
        .hasStackTraceContaining("canceling statement due to statement timeout");
  }

  @Test
  void rowsOfAnotherRegionAreSeenInNoLane() throws Exception {
    open(KUPANG, Role.OPERATOR);
    open(FLORES, Role.OPERATOR);
    for (Lane lane : Lane.values()) {
      for (int each = 0; each < 8; each++) {
        assertThat(areas(lane, Scope.of(KUPANG))).as(lane.name()).containsOnly("53.71");
        assertThat(areas(lane, Scope.of(FLORES))).as(lane.name()).containsOnly("53.06");
        assertThat(areas(lane, Scope.nowhere())).as(lane.name()).isEmpty();
      }
    }
  }

  @Test
  void aRequestStandsInTheLaneOfItsDoor() {
    assertThat(Lane.of("/openrosa/53.71/submission")).isEqualTo(Lane.FIELD);
    assertThat(Lane.of("/kerja/peta")).isEqualTo(Lane.OFFICE);
    assertThat(Lane.of(TILES)).isEqualTo(Lane.PUBLIC);
    assertThat(Lane.current()).isEqualTo(Lane.JOB);
    assertThat(Lane.PUBLIC.limits(null).statement()).isEqualTo(Duration.ofSeconds(2));
  }

  private Set<String> areas(Lane lane, Scope scope) {
    return lane.call(() -> scope.call(() -> Set.copyOf(
        db.fetch("select distinct area_code from access.account").getValues(0, String.class))));
  }

  private String open(AreaCode area, Role role) {
    String name = "l" + UUID.randomUUID().toString().substring(0, 12);
    openAccount.open("test", name, "Orang Uji", PASSWORD, Set.of(role), area);
    return name;
  }

  private HttpResponse<String> get(String path, String name) throws Exception {
    var request = HttpRequest.newBuilder(uri(path));
    if (name != null) {
      request.header(
          "Authorization",
          "Basic "
              + Base64.getEncoder()
                  .encodeToString((name + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8)));
    }
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }
}
