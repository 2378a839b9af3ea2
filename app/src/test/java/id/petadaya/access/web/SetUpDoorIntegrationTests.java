package id.petadaya.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.TestDatabase;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** Who comes through the first door, and when the session's cookie is for TLS only. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@TestPropertySource(properties = "petadaya.trusted-proxies=127.0.0.1")
class SetUpDoorIntegrationTests {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient visitor =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @LocalServerPort
  private int port;

  @Value("${petadaya.data}")
  private Path data;

  @Test
  void whereAWebServerStandsInFrontEverybodyNeedsTheCode() throws Exception {
    assertThat(location(get("/menyiapkan"))).endsWith("/menyiapkan/kode");
  }

  @Test
  void whoComesThroughAWebServerNeedsTheCodeWhateverTheHeaderSays() throws Exception {
    for (String from : new String[] {"203.0.113.9", "127.0.0.1"}) {
      var answer = get("/menyiapkan", "X-Forwarded-For", from);
      assertThat(answer.statusCode()).as(from).isEqualTo(302);
      assertThat(location(answer)).endsWith("/menyiapkan/kode");
    }
    for (String header : new String[] {"Forwarded", "Via", "X-Real-IP"}) {
      assertThat(get("/menyiapkan", header, "127.0.0.1").statusCode()).isEqualTo(302);
    }
  }

  @Test
  void theCodeOfTheDataFolderOpensTheDoorAndAnotherDoesNot() throws Exception {
    String code = Files.readString(data.resolve("kode-penyiapan.txt")).strip();
    assertThat(code)
        .as("31 signs: 28 of them are 138.7 bits")
        .matches("([A-HJKMNP-Z2-9]{4}-){6}[A-HJKMNP-Z2-9]{4}");
    var form = get("/menyiapkan/kode", "X-Forwarded-For", "203.0.113.9");
    var found = TOKEN.matcher(form.body());
    assertThat(found.find()).isTrue();
    assertThat(send("AAAA-AAAA-AAAA", found.group(1)).body()).contains("Kode tidak cocok");
    assertThat(location(send(code, found.group(1)))).endsWith("/menyiapkan");
    assertThat(get("/menyiapkan", "X-Forwarded-For", "203.0.113.9").body())
        .contains("Kantor mana ini?");
  }

  @Test
  void theCookieIsForTlsOnlyWhenTheVisitorCameByTls() throws Exception {
    var byTls =
        get("/menyiapkan/kode", "X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https");
    assertThat(byTls.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("Secure", "HttpOnly", "SameSite=Lax");
    var plain = HttpClient.newHttpClient()
        .send(request("/menyiapkan/kode").build(), HttpResponse.BodyHandlers.ofString());
    assertThat(plain.headers().firstValue("Set-Cookie").orElseThrow()).doesNotContain("Secure");
  }

  private HttpResponse<String> send(String code, String token) throws Exception {
    String body = "kode=" + code + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    return visitor.send(
        request("/menyiapkan/kode", "X-Forwarded-For", "203.0.113.9")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    return visitor.send(request(path, headers).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
