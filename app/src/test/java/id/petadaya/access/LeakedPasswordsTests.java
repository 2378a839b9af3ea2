package id.petadaya.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petadaya.kernel.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeakedPasswordsTests {

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"1qaz2wsx3edc", "Mailcreated5240", "Sojdlg123aljg", "ghhh47hj7649", "MdryaBGde3nMU"
      })
  void whatLeakedIsRefusedAlsoWhereItLooksHardToGuess(String password) {
    assertThatThrownBy(() -> new LeakedPasswords("").check(password))
        .isInstanceOf(Refused.class)
        .extracting(refused -> ((Refused) refused).problem())
        .isEqualTo(AccessProblem.PASSWORD_LEAKED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rumput-laut-sasando-7", "", "tenun ikat di beranda rumah", "ωμέγα-ωμέγα"})
  void whatDidNotIsLetThrough(String password) {
    assertThatCode(() -> new LeakedPasswords("").check(password)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 5_000})
  void everyLineOfAFileIsFoundWhereverItStands(int lines) throws Exception {
    for (String end : List.of("\n", "\r\n")) {
      var leaked = new LeakedPasswords(file(lines, end).toString());
      assertThat(IntStream.range(0, lines).filter(each -> !isRefused(leaked, "bocor " + each)))
          .as("of %d lines", lines)
          .isEmpty();
      assertThat(IntStream.range(0, 2_000).filter(each -> isRefused(leaked, "aman " + each)))
          .isEmpty();
    }
  }

  @Test
  void aFileThatIsNoneIsToldAtTheStart() throws Exception {
    Path clear = Files.writeString(folder.resolve("jelas.txt"), "qwerty123456\n");
    Path empty = Files.createFile(folder.resolve("kosong.txt"));
    for (Path one : List.of(clear, empty, folder.resolve("tiada.txt"))) {
      assertThatThrownBy(() -> new LeakedPasswords(one.toString()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(one.getFileName().toString());
    }
  }

  private static boolean isRefused(LeakedPasswords leaked, String password) {
    try {
      leaked.check(password);
      return false;
    } catch (Refused refused) {
      return true;
    }
  }

  private Path file(int lines, String end) throws IOException {
    List<String> hashes = new ArrayList<>();
    for (int each = 0; each < lines; each++) {
      hashes.add(sha1("bocor " + each) + ":" + (each % 7 == 0 ? 12_345_678 : each + 1));
    }
    hashes.sort(null);
    return Files.writeString(
        folder.resolve("bocor-" + lines + "-" + end.length() + ".txt"),
        String.join(end, hashes) + end);
  }

  private static String sha1(String text) {
    try {
      return HexFormat.of()
          .withUpperCase()
          .formatHex(
              MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
