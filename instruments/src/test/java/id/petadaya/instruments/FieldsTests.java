package id.petadaya.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTests {

  @Test
  void anUnknownKeyIsRefusedWithFileLineAndTheNearestKey() {
    assertThatThrownBy(() -> fields("name: a\nverson: 1\n").only("name", "version"))
        .isInstanceOf(RefusedInstrument.class)
        .hasMessage(
            "contoh.yml baris 2: kunci \"verson\" tidak dikenal. Mungkin maksudnya \"version\".");
  }

  @Test
  void aMissingKeyIsRefusedByName() {
    assertThatThrownBy(() -> fields("name: a").text("title"))
        .hasMessageContaining("kunci \"title\" belum ada");
  }

  @Test
  void aKeyWrittenTwiceIsRefusedAtTheSecond() {
    assertThatThrownBy(() -> fields("a: 1\nb: 2\na: 3\n"))
        .hasMessage("contoh.yml baris 3: kunci \"a\" ditulis dua kali. Hapus salah satu.");
  }

  @Test
  void valuesMeanWhatTheyLookLike() {
    Fields fields = fields("jawab: no\nkode: 53.710\nversi: 007\n");
    assertThat(fields.text("jawab")).isEqualTo("no");
    assertThat(fields.text("kode")).isEqualTo("53.710");
    assertThat(fields.text("versi")).isEqualTo("007");
  }

  @Test
  void aWholeNumberOutsideItsRangeIsRefusedWithTheRange() {
    assertThatThrownBy(() -> fields("main: 9").whole("main", 0, 8))
        .hasMessage("contoh.yml baris 1: \"main\" harus bilangan bulat 0 sampai 8, bukan \"9\".");
  }

  @Test
  void oneTextStandsForAListOfOne() {
    assertThat(fields("a: x").texts("a")).containsExactly("x");
    assertThat(fields("a: [x, y]").texts("a")).containsExactly("x", "y");
    assertThat(fields("b: x").texts("a")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: !!java.net.URL [http://localhost]",
        "a: !!javax.script.ScriptEngineManager []",
        "a: !sendiri x",
        "a: &x [1]\nb: [*x, *x]",
        "a: [[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]",
        "a: 1\n---\nb: 2",
        "- a",
        "a: [1",
        "a: \"x",
        "",
        "? [a, b]\n: c",
      })
  void hostileOrBrokenFilesAreRefusedAndNothingIsBuilt(String text) {
    assertThatThrownBy(() -> fields(text).list("a")).isInstanceOf(RefusedInstrument.class);
  }

  private static Fields fields(String text) {
    return new InstrumentFile("contoh.yml", text, null).fields();
  }
}
