package id.petadaya;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petadaya.kernel.RefusedSetting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows go over a network only to a server that has proved who it is. */
class DatabaseAddressTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://localhost:5432/petadaya",
        "jdbc:postgresql://127.0.0.1/petadaya",
        "jdbc:postgresql://[::1]:5433/petadaya",
        "jdbc:postgresql:petadaya",
        "jdbc:postgresql://localhost:5432,127.0.0.1:5433/petadaya",
        "jdbc:postgresql://db.kantor.example/petadaya?sslmode=verify-full",
        "jdbc:postgresql://a.example,b.example/petadaya?user=x&sslmode=verify-full&sslrootcert=/ca.pem"
      })
  void whatStaysInsideOrIsProvedIsTaken(String url) {
    assertThat(DatabaseAddress.checked(url)).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.kantor.example/petadaya",
        "jdbc:postgresql://10.1.2.3:5432/petadaya?sslmode=require",
        "jdbc:postgresql://db.kantor.example/petadaya?sslmode=verify-ca",
        "jdbc:postgresql://db.kantor.example/petadaya?ssl=true&sslmode=prefer",
        "jdbc:postgresql://localhost,db.kantor.example/petadaya",
        "jdbc:postgresql://localhost.kantor.example/petadaya?sslmode=allow",
        "jdbc:mysql://localhost/petadaya"
      })
  void anythingElseIsRefused(String url) {
    assertThatThrownBy(() -> DatabaseAddress.checked(url)).isInstanceOf(RefusedSetting.class);
  }
}
