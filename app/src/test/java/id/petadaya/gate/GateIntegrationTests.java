package id.petadaya.gate;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.TestDatabase;
import id.petadaya.access.OpenAccount;
import id.petadaya.access.Role;
import id.petadaya.analysis.area.AreaCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The gate over real connections; each test calls from a loopback address of its own. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "petadaya.limits.address.sign-in=5",
      "petadaya.limits.address.public=20",
      "petadaya.limits.address.field=200",
      "petadaya.limits.address.office=200",
      "petadaya.limits.account.field=8",
      "petadaya.limits.account.office=8",
      "petadaya.limits.day=250KB",
      "server.tomcat.connection-timeout=700ms"
    })
@ContextConfiguration(initializers = TestDatabase.class)
class GateIntegrationTests {

  private static final String PASSWORD = "rumput-laut-sasando-7";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String TILES = "/tiles/0123456789ab.json";

  @LocalServerPort
  private int port;

  @Autowired
  private OpenAccount openAccount;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  @Test
  void whoTriesManyPasswordsWaitsWhileEverythingElseStaysOpen() throws Exception {
    HttpClient guesser = from("127.0.1.1");
    HttpResponse<String> last = null;
    for (int each = 0; each < 6; each++) {
      last = send(guesser, to("/masuk").header("Content-Type", FORM).POST(text("username=a")));
    }
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
    assertThat(last.body()).contains("Terlalu banyak permintaan");
    assertThat(get(guesser, "/masuk").statusCode()).isNotEqualTo(429);
    assertThat(get(guesser, "/openrosa/53.71/formList").statusCode()).isEqualTo(401);
    assertThat(send(guesser, to("/api/v1/me").header("Authorization", "Basic eDp5"))
            .statusCode())
        .as("a password is not tried at another door either")
        .isEqualTo(429);
    assertThat(send(
                from("127.0.1.2"),
                to("/masuk").header("Content-Type", FORM).POST(text("username=a")))
            .statusCode())
        .isNotEqualTo(429);
  }

  @Test
  void passwordsThatMissAtTheDoorOfProgramsAreCounted() throws Exception {
    HttpClient guesser = from("127.0.1.3");
    Stream<Integer> heard = Stream.generate(() -> {
          try {
            return send(guesser, to("/api/v1/me").header("Authorization", basic("tidak-ada")))
                .statusCode();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        })
        .limit(7);
    assertThat(heard.toList()).startsWith(401, 401).endsWith(429);
  }

  @Test
  void aPhoneThatAsksTooMuchHearsWhenToComeAgain() throws Exception {
    String busy = basic(open(Role.COLLECTOR));
    String other = basic(open(Role.COLLECTOR));
    HttpClient phone = from("127.0.1.4");
    var request = to("/openrosa/53.71/formList").header("Authorization", busy);
    for (int each = 0; each < 8; each++) {
      assertThat(send(phone, request).statusCode()).isEqualTo(200);
    }
    var refused = send(phone, request);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
    assertThat(refused.headers().firstValue("X-OpenRosa-Version")).hasValue("1.0");
    assertThat(refused.headers().firstValue("Location")).isEmpty();
    assertThat(refused.body()).contains("<OpenRosaResponse", "submit_error");
    assertThat(send(phone, to("/openrosa/53.71/formList").header("Authorization", other))
            .statusCode())
        .isEqualTo(200);
    assertThat(send(phone, to("/api/v1/me").header("Authorization", busy)).statusCode())
        .as("the office has a budget of its own")
        .isEqualTo(200);
  }

  @Test
  void oneAddressIsSlowedAndItsNeighbourIsNot() throws Exception {
    HttpClient greedy = from("127.0.1.5");
    for (int each = 0; each < 20; each++) {
      assertThat(get(greedy, TILES).statusCode()).isEqualTo(404);
    }
    var refused = send(
        greedy,
        to(TILES).header("Accept", "application/json").header("X-Forwarded-For", "203.0.113.7"));
    assertThat(refused.statusCode())
        .as("nobody is believed about another address")
        .isEqualTo(429);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(refused.body()).contains("urn:petadaya:problem:http.429");
    assertThat(get(from("127.0.1.6"), TILES).statusCode()).isEqualTo(404);
  }

  @Test
  void aHeadThatIsTooLongIsRefusedInOurWords() throws Exception {
    var answer = send(from("127.0.1.7"), to("/masuk").header("X-Panjang", "x".repeat(9_000)));
    assertThat(answer.statusCode()).isEqualTo(431);
    assertThat(answer.body()).contains("Kepala permintaan terlalu panjang");
    assertHeads(answer);
  }

  @Test
  void aFormIsShortAndFilesComeOnlyWhereFilesAreTaken() throws Exception {
    HttpClient sender = from("127.0.1.8");
    byte[] long_ = new byte[1_100_000];
    var told = send(
        sender, to("/masuk").header("Content-Type", FORM).POST(BodyPublishers.ofByteArray(long_)));
    assertThat(told.statusCode()).isEqualTo(413);
    assertHeads(told);
    // Another connection: what was refused unread may be hung up.
    var untold = send(
        from("127.0.1.13"),
        to("/masuk")
            .header("Content-Type", FORM)
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(long_))));
    assertThat(untold.statusCode()).isEqualTo(413);
    var file = send(
        from("127.0.1.14"),
        to("/kerja/akun")
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(text("--b--\r\n")));
    assertThat(file.statusCode()).isEqualTo(415);
    var stranger = send(
        from("127.0.1.14"),
        to("/kerja/data-masuk")
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(text("--b--\r\n")));
    assertThat(stranger.statusCode()).isEqualTo(302);
    assertThat(stranger.headers().firstValue("Location").orElse("")).endsWith("/masuk");
  }

  @Test
  void aPhoneSends101FilesWithLongNamesAndNobodyElseMay() throws Exception {
    String xml =
        "<data id=\"kunjungan-kelurahan\" version=\"1\"><wilayah>53.71.01.1008</wilayah><meta><instanceID>uuid:%s</instanceID></meta></data>"
            .formatted(UUID.randomUUID());
    var body = new ByteArrayOutputStream();
    part(body, "xml_submission_file", "isian.xml", xml);
    for (int each = 0; each < 100; each++) {
      part(body, "foto", each + "x".repeat(700) + ".jpg", "foto " + each);
    }
    body.write("--b--\r\n".getBytes(StandardCharsets.UTF_8));
    String type = "multipart/form-data; boundary=b";
    var sent = send(
        from("127.0.1.9"),
        to("/openrosa/53.71/submission")
            .header("Authorization", basic(open(Role.COLLECTOR)))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    assertThat(sent.statusCode()).isEqualTo(201);
    var imported = send(
        from("127.0.1.9"),
        to("/api/v1/imports")
            .header("Authorization", basic(open(Role.OPERATOR)))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    assertThat(imported.statusCode()).isIn(400, 413);
  }

  @Test
  void onePhoneDoesNotFillTheDiskAndLosesNothing() throws Exception {
    String greedy = basic(open(Role.COLLECTOR));
    HttpClient phone = from("127.0.1.15");
    assertThat(submit(phone, greedy, 100_000).statusCode()).isEqualTo(201);
    assertThat(submit(phone, greedy, 100_000).statusCode()).isEqualTo(201);
    var refused = submit(phone, greedy, 100_000);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
    assertThat(refused.headers().firstValue("X-OpenRosa-Version")).hasValue("1.0");
    assertThat(refused.body()).contains("submit_error", "Jatah kiriman hari ini", "tetap");
    assertThat(send(phone, to("/openrosa/53.71/formList").header("Authorization", greedy))
            .statusCode())
        .as("reading is no sending")
        .isEqualTo(200);
    assertThat(submit(phone, basic(open(Role.COLLECTOR)), 100_000).statusCode())
        .as("each has a quota of its own")
        .isEqualTo(201);
  }

  private HttpResponse<String> submit(HttpClient phone, String who, int bytes) throws Exception {
    var body = new ByteArrayOutputStream();
    part(
        body,
        "xml_submission_file",
        "isian.xml",
        "<data id=\"kunjungan-kelurahan\" version=\"1\"><wilayah>53.71.01.1008</wilayah><meta><instanceID>uuid:%s</instanceID></meta></data>"
            .formatted(UUID.randomUUID()));
    part(body, "foto", "foto.jpg", "x".repeat(bytes));
    body.write("--b--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(
        phone,
        to("/openrosa/53.71/submission")
            .header("Authorization", who)
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  @Test
  void whoConnectsAndSaysNothingIsSentAway() throws Exception {
    try (Socket silent = new Socket("127.0.0.1", port)) {
      silent.setSoTimeout(20_000);
      silent
          .getOutputStream()
          .write("GET /masuk HTTP/1.1\r\nHost: localhost\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(silent.getInputStream().readAllBytes())
          .as("and then it hangs up")
          .isNotNull();
    }
  }

  @Test
  void everyAnswerIsHeadedTheSame() throws Exception {
    HttpClient visitor = from("127.0.1.10");
    for (String path : List.of(
        "/health",
        "/masuk",
        "/tidak-ada",
        "/kerja/peta",
        "/api/v1/me",
        "/api/openapi.json",
        "/openrosa/53.71/formList",
        TILES,
        "/assets/office.css",
        "/error",
        "/kerja/%2e%2e/x")) {
      var answer = get(visitor, path);
      assertHeads(answer);
      assertThat(answer.headers().firstValue("Strict-Transport-Security"))
          .as("not over plain http")
          .isEmpty();
    }
  }

  @Test
  void noOtherSiteIsLetIn() throws Exception {
    HttpClient visitor = from("127.0.1.11");
    for (String path : List.of("/masuk", "/api/v1/me", "/openrosa/53.71/formList", TILES)) {
      for (String method : List.of("GET", "OPTIONS")) {
        var answer = send(
            visitor,
            to(path)
                .header("Origin", "https://jahat.example")
                .header("Access-Control-Request-Method", "POST")
                .method(method, BodyPublishers.noBody()));
        assertThat(answer.headers().map().keySet())
            .as(method + " " + path)
            .noneMatch(
                name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
      }
    }
  }

  @Test
  void aProgramGetsNoSession() throws Exception {
    HttpClient program = from("127.0.1.12");
    assertThat(get(program, "/api/v1/me").headers().firstValue("Set-Cookie")).isEmpty();
    var known =
        send(program, to("/api/v1/me").header("Authorization", basic(open(Role.COLLECTOR))));
    assertThat(known.statusCode()).isEqualTo(200);
    assertThat(known.headers().firstValue("Set-Cookie")).isEmpty();
    var wrong = send(program, to("/api/v1/me").header("Authorization", basic("tidak-ada")));
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
  }

  /** A route that takes a file and is not named would take a mebibyte only; one that is gone is dropped. */
  @Test
  void theRoutesThatTakeFilesAreThoseThatAreNamed() {
    mapping.getHandlerMethods().forEach((info, method) -> {
      boolean takes = Stream.of(method.getMethodParameters())
          .anyMatch(one -> MultipartFile.class.isAssignableFrom(one.getParameterType()));
      for (String path : info.getPatternValues()) {
        // The door of phones reads its parts by itself.
        if (!path.startsWith("/openrosa/") && !path.startsWith("/lapangan/kantor/")) {
          assertThat(Intake.of("POST", path).takesFiles() && isPost(info.toString()))
              .as(path)
              .isEqualTo(takes);
        }
      }
    });
  }

  @Test
  void aHouseOfIpv6IsOneCaller() {
    assertThat(Caller.of("2001:db8:1:2::1")).isEqualTo(Caller.of("2001:db8:1:2:ffff::9"));
    assertThat(Caller.of("2001:db8:1:2::1")).isNotEqualTo(Caller.of("2001:db8:1:3::1"));
    assertThat(Caller.of("192.0.2.1")).isNotEqualTo(Caller.of("192.0.2.2"));
    assertThat(Caller.of("::ffff:192.0.2.1")).isEqualTo(Caller.of("192.0.2.1"));
    assertThat(Caller.of("petadaya.example")).isEqualTo("unknown");
  }

  private static boolean isPost(String info) {
    return info.contains("POST ");
  }

  private static void assertHeads(HttpResponse<String> answer) {
    String where = answer.uri() + " " + answer.statusCode();
    for (String name : List.of(
        "Content-Security-Policy",
        "Permissions-Policy",
        "Referrer-Policy",
        "X-Content-Type-Options",
        "X-Frame-Options",
        "Cross-Origin-Opener-Policy",
        "Cross-Origin-Resource-Policy",
        "Cache-Control")) {
      assertThat(answer.headers().allValues(name)).as(name + " of " + where).hasSize(1);
    }
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  private static void part(ByteArrayOutputStream out, String name, String file, String text)
      throws Exception {
    out.write(
        "--b\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/xml\r\n\r\n%s\r\n"
            .formatted(name, file, text)
            .getBytes(StandardCharsets.UTF_8));
  }

  private String open(Role role) {
    String name = "g" + UUID.randomUUID().toString().substring(0, 12);
    openAccount.open("test", name, "Orang Uji", PASSWORD, Set.of(role), new AreaCode("53.71"));
    return name;
  }

  private static String basic(String name) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((name + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
  }

  private static HttpRequest.BodyPublisher text(String body) {
    return BodyPublishers.ofString(body);
  }

  private static HttpClient from(String address) throws Exception {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .localAddress(InetAddress.getByName(address))
        .build();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private HttpResponse<String> get(HttpClient client, String path) throws Exception {
    return send(client, to(path));
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request)
      throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
