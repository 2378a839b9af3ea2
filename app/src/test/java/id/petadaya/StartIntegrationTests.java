package id.petadaya;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The whole program on an empty database. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
class StartIntegrationTests {

  private final HttpClient browser = HttpClient.newHttpClient();

  @LocalServerPort
  private int port;

  @Test
  void healthSaysUpAndNothingElse() throws Exception {
    var answer = get("/health");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  void whatIsNotOpenedIsRefused() throws Exception {
    assertThat(get("/kerja/peta").statusCode()).isEqualTo(302);
    assertThat(get("/actuator/env").statusCode()).isIn(302, 403);
    assertThat(get("/api/v1/me").statusCode()).isEqualTo(401);
  }

  @Test
  void whoSitsAtTheComputerMaySetUpAtOnceAndWhoIsPassedOnMayNot() throws Exception {
    assertThat(get("/menyiapkan").body()).contains("Kantor mana ini?");
    var passedOn = browser.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/menyiapkan"))
            .header("X-Forwarded-For", "127.0.0.1")
            .header("X-Forwarded-Proto", "https")
            .build(),
        HttpResponse.BodyHandlers.ofString());
    assertThat(passedOn.statusCode()).isEqualTo(302);
    assertThat(passedOn.headers().firstValue("Location").orElse("")).endsWith("/menyiapkan/kode");
    assertThat(passedOn.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("Secure");
  }

  @Test
  void everyAnswerCarriesAPolicyWithoutInlineScript() throws Exception {
    var policy = get("/health").headers().firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy).contains("script-src 'self'").doesNotContain("unsafe-inline");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
