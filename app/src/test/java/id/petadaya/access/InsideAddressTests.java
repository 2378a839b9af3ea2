package id.petadaya.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsideAddressTests {

  @Test
  void aPageOfTheOfficeIsReached() {
    assertThat(InsideAddress.of("http://localhost:8080/kerja/peta?tahun=2020&continue"))
        .isEqualTo("/kerja/peta?tahun=2020&continue");
    assertThat(InsideAddress.of("https://jahat.example/kerja/akun")).isEqualTo("/kerja/akun");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/lapangan", "/lapangan/masuk"})
  void theFieldAppIsReached(String wanted) {
    assertThat(InsideAddress.of("http://localhost:8080" + wanted)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://jahat.example/",
        "//jahat.example",
        "/\\jahat.example",
        "/kerja/..//jahat.example",
        "/kerja/../api/v1/me",
        "javascript:alert(1)",
        "/kerja//jahat.example",
        "",
        "/masuk",
        "/lapangan/bekal"
      })
  void anythingElseEndsAtTheMap(String wanted) {
    assertThat(InsideAddress.of(wanted)).isEqualTo("/kerja/peta");
  }
}
