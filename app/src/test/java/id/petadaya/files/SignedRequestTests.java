package id.petadaya.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignedRequestTests {

  private static final SignedRequest.Credentials WHO =
      new SignedRequest.Credentials("AKID", "secret", "us-east-1");

  @Test
  void theSignatureDependsOnEachPartOfTheRequest() {
    String one = sign("GET", "/b/k", Map.of(), "2020-01-21T00:00:00Z");
    assertThat(one)
        .startsWith("AWS4-HMAC-SHA256 Credential=AKID/20200121/us-east-1/s3/aws4_request");
    assertThat(one).isNotEqualTo(sign("PUT", "/b/k", Map.of(), "2020-01-21T00:00:00Z"));
    assertThat(one).isNotEqualTo(sign("GET", "/b/l", Map.of(), "2020-01-21T00:00:00Z"));
    assertThat(one).isNotEqualTo(sign("GET", "/b/k", Map.of("a", "b"), "2020-01-21T00:00:00Z"));
    assertThat(one).isNotEqualTo(sign("GET", "/b/k", Map.of(), "2020-01-21T00:00:01Z"));
  }

  @Test
  void aQueryIsSortedAndEscaped() {
    assertThat(SignedRequest.queryOf(Map.of("b", "x/y=", "a", "ü ")))
        .isEqualTo("a=%C3%BC%20&b=x%2Fy%3D");
  }

  private static String sign(String method, String path, Map<String, String> query, String at) {
    return SignedRequest.headers(
            WHO,
            method,
            URI.create("http://store.example" + path),
            query,
            SignedRequest.sha256(""),
            Instant.parse(at))
        .get("Authorization");
  }
}
