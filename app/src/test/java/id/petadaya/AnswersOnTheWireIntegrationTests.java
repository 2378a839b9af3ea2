package id.petadaya;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** What a stranger on the wire gets to see: headers, statuses, and refusals of odd requests. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@TestPropertySource(properties = "petadaya.trusted-proxies=127.0.0.1")
class AnswersOnTheWireIntegrationTests {

  /** A page, a redirect, programs' answers, files that are there and that are not, a phone's. */
  private static final List<String> PATHS = List.of(
      "/menyiapkan/kode",
      "/masuk",
      "/kerja/peta",
      "/health",
      "/api/v1/me",
      "/assets/office.css",
      "/assets/tidak-ada.css",
      "/tiles/000000000000.json",
      "/openrosa/53.71/formList",
      "/tidak-ada");

  private final HttpClient visitor = HttpClient.newHttpClient();

  @LocalServerPort
  private int port;

  @Test
  void everyAnswerCarriesItsHeaders() throws Exception {
    for (String path : PATHS) {
      var headers = ask("GET", path).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe", "http:", "https:", "*");
      assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
      assertThat(headers.firstValue("Referrer-Policy").orElse(""))
          .as(path)
          .isIn("same-origin", "no-referrer");
      assertThat(headers.firstValue("Server")).as(path).isEmpty();
      assertThat(headers.firstValue("X-Powered-By")).as(path).isEmpty();
    }
  }

  @Test
  void whoCameByTlsIsToldToKeepToIt() throws Exception {
    for (String path : PATHS) {
      String told = ask("GET", path, "X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https")
          .headers()
          .firstValue("Strict-Transport-Security")
          .orElse("");
      assertThat(told).as(path).contains("max-age=31536000").contains("includeSubDomains");
    }
    assertThat(ask("GET", "/health").headers().firstValue("Strict-Transport-Security"))
        .isEmpty();
  }

  @Test
  void aForeignPageReadsNothingAndSendsNothing() throws Exception {
    String foreign = "https://jahat.example";
    for (String path : PATHS) {
      for (String method : List.of("GET", "OPTIONS")) {
        var answer = ask(method, path, "Origin", foreign, "Access-Control-Request-Method", "POST");
        assertThat(answer.headers().map().keySet())
            .as(method + " " + path)
            .noneMatch(
                name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
      }
    }
    for (String path : List.of("/masuk", "/keluar", "/menyiapkan/kode", "/kerja/akun-saya/sandi")) {
      assertThat(ask("POST", path, "Origin", foreign).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(ask("POST", "/api/v1/imports", "Origin", foreign).statusCode()).isIn(401, 403);
  }

  @Test
  void everyAnswerNamesItsTypeAndAlphabet() throws Exception {
    Map<String, String> types = Map.of(
        "/menyiapkan/kode", "text/html;charset=utf-8",
        "/health", "application/json",
        "/api/v1/me", "application/problem+json",
        "/assets/office.css", "text/css");
    for (var one : types.entrySet()) {
      assertThat(ask("GET", one.getKey()).headers().firstValue("Content-Type").orElse(""))
          .as(one.getKey())
          .startsWithIgnoringCase(one.getValue());
    }
    assertThat(ask("GET", "/menyiapkan/kode").body()).contains("<meta charset=\"utf-8\">");
  }

  @Test
  void aPathIsDecodedOnceAndClimbsNowhere() throws Exception {
    assertThat(raw("GET /%6berja/peta HTTP/1.1")).startsWith("HTTP/1.1 302");
    for (String path : List.of(
        "/%256berja/peta",
        "/kerja%2fpeta",
        "/assets/..%2f..%2fapplication.properties",
        "/assets/%252e%252e/application.properties",
        "/assets/../../application.properties",
        "/assets/..;/application.properties",
        "/assets//office.css",
        "/assets/office.css%00.html")) {
      String answer = raw("GET " + path + " HTTP/1.1");
      assertThat(answer).as(path).doesNotStartWith("HTTP/1.1 200").doesNotContain("spring.");
    }
  }

  @Test
  void nothingButItsOwnFilesIsServed() throws Exception {
    for (String path : List.of(
        "/.git/config",
        "/.git/HEAD",
        "/assets/.git/config",
        "/assets/",
        "/assets",
        "/files/",
        "/data/keys/files.key",
        "/application.properties",
        "/WEB-INF/web.xml",
        "/META-INF/MANIFEST.MF",
        "/templates/problem.html",
        "/actuator/heapdump",
        "/h2-console",
        "/v3/api-docs",
        "/error")) {
      assertThat(ask("GET", path).statusCode()).as(path).isNotEqualTo(200);
    }
  }

  @Test
  void traceIsRefused() throws Exception {
    for (String method : List.of("TRACE", "TRACK", "CONNECT", "JAHAT")) {
      String answer = raw(method + " /health HTTP/1.1", "X-Rahasia: jangan-diulang");
      assertThat(answer).as(method).matches("(?s)HTTP/1.1 (400|403|405|501) .*");
      assertThat(answer).doesNotContain("jangan-diulang");
    }
  }

  @Test
  void aRequestWithTwoEndsIsRefused() throws Exception {
    assertThat(raw("POST /masuk HTTP/1.1", "Content-Length: 4", "Content-Length: 5"))
        .startsWith("HTTP/1.1 400");
    assertThat(raw("POST /masuk HTTP/1.1", "Transfer-Encoding: xchunked"))
        .matches("(?s)HTTP/1.1 (400|501) .*");
    // With both, the length counts for nothing: the answer comes although no 1,000 bytes follow.
    String both = raw("POST /masuk HTTP/1.1", "Content-Length: 1000", "Transfer-Encoding: chunked");
    assertThat(both).matches("(?s)HTTP/1.1 (400|403) .*").contains("Connection: close");
  }

  private HttpResponse<String> ask(String method, String path, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return visitor.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Sends these lines as they are, with an empty chunked body after them, and reads to the end. */
  private String raw(String... lines) throws IOException {
    List<String> all = new ArrayList<>(Arrays.asList(lines));
    all.add(1, "Host: localhost");
    all.add("Connection: close");
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(15_000);
      String text = String.join("\r\n", all) + "\r\n\r\n0\r\n\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
