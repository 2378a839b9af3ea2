package id.petadaya.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petadaya.kernel.Problem;
import id.petadaya.kernel.Refused;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234", "Password123!", "passwordpassword", "123456789012", "qwertyuiop12",
        "1q2w3e4r5t6y", "aaaaaaaaaaaa", "abcdefghijkl", "iloveyou1234", "administrator",
        "Petadaya2026", "narkoba12345", "stopnarkoba1", "BNNKupang2026", "katasandi123",
        "Rahasia12345", "Indonesia1945", "m.kopong2026"
      })
  void whatAnybodyTriesFirstIsRefused(String password) {
    refused(password, AccessProblem.PASSWORD_TOO_COMMON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jmqzvkwxpbrt",
        "rumput-laut-sasando-7",
        "empat gajah makan mangga",
        "x7#Kq!mZ2&wL",
        "鯨は海を静かに泳いでいる夜"
      })
  void whatNobodyGuessesIsTakenWhateverItsSigns(String password) {
    assertThatCode(() -> CommonPasswords.check(password, "m.kopong")).doesNotThrowAnyException();
  }

  @Test
  void whatWouldBeCutIsRefused() {
    String longest = FirstPassword.fresh(14) + "-x";
    assertThatCode(() -> CommonPasswords.check(longest, "m.kopong")).doesNotThrowAnyException();
    refused(longest + "y", AccessProblem.PASSWORD_TOO_LONG);
    refused("é".repeat(CommonPasswords.MOST_BYTES / 2 + 1), AccessProblem.PASSWORD_TOO_LONG);
    refused("elevenxsign", AccessProblem.PASSWORD_TOO_SHORT);
    assert longest.getBytes(StandardCharsets.UTF_8).length == CommonPasswords.MOST_BYTES;
  }

  private static void refused(String password, Problem why) {
    assertThatThrownBy(() -> CommonPasswords.check(password, "m.kopong"))
        .as(password)
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                org.assertj.core.api.Assertions.assertThat(refused.problem()).isEqualTo(why));
  }
}
