package id.petadaya.instruments.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        ". >= 1 and . <= 10; true",
        ". > 4 or . < 1; true",
        "not(. = 5); false",
        "${a} + 2 * 3 = 8; true",
        "${empty} = ''; true",
        "${empty} > 0; false",
        "${empty} <= 0; false",
        "selected(${many}, 'b'); true",
        "selected(${many}, 'ba'); false",
        "count-selected(${many}) = 3; true",
        "regex('0812-3456', '[0-9-]{6,20}'); true",
        "string-length('Alak') = 4; true",
        "if(${a} = 2, 'dua', 'lain') = 'dua'; true",
        "coalesce(${empty}, 'x') = 'x'; true",
        "${day} <= today(); true",
        "${day} > '2020-01-21'; false",
        "7 div 2 = 3.5; true",
        "7 mod 4 = 3; true",
        "-${a} < 0; true",
        "--${a} = 2; true",
        "---${a} = -2; true",
        "concat('a', ${a}) = 'a2'; true",
        "int(2.9) = 2 and round(2.5) = 3; true",
      })
  void anExpressionMeansWhatXPathSays(String text, boolean expected) {
    assertThat(Expression.of(text).isTrue(at("5"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {". >=", "(1", "foo(1)", "'open", "1 1", "${a", "selected(.)"})
  void whatCannotBeReadIsRefusedWithItsPlace(String text) {
    assertThatThrownBy(() -> Expression.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPatternThatExplodesElsewhereEndsHere() {
    String hostile = "regex(., '(a+)+b')";
    assertThat(Expression.of(hostile).isTrue(at("a".repeat(5_000)))).isFalse();
  }

  @Test
  void whatIsEndlesslyLongOrDeepIsLeftToPhonesOrRefusedAndNeverOverflows() {
    assertThat(Expression.find("1" + " + 1".repeat(20_000))).isEmpty();
    assertThat(Expression.of("-".repeat(30_000) + "1").isTrue(at(""))).isTrue();
    assertThat(Expression.find("1" + "+1".repeat(1_900)).orElseThrow().text(at("")))
        .isEqualTo("1901");
    assertThatThrownBy(() -> Expression.of("not(".repeat(5_000) + "1" + ")".repeat(5_000)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFormNestedWithoutEndIsRefused() {
    var rows = new java.util.ArrayList<FormSheet.Row>();
    rows.add(new FormSheet.Row(1, java.util.List.of("type", "name", "label")));
    for (int row = 0; row < 10_000; row++) {
      rows.add(new FormSheet.Row(row + 2, java.util.List.of("begin group", "g" + row, "G")));
    }
    rows.add(new FormSheet.Row(rows.size() + 1, java.util.List.of("text", "a", "A")));
    for (int row = 0; row < 10_000; row++) {
      rows.add(new FormSheet.Row(rows.size() + 1, java.util.List.of("end group", "", "")));
    }
    ReadForm read = Forms.read(
        Map.of("survey", new FormSheet("survey", rows)),
        "dalam",
        name -> java.util.Optional.empty());
    assertThat(read.faults()).extracting(Fault::code).contains("terlalu-dalam");
  }

  @Test
  void wholeNumbersAreWrittenWithoutAPoint() {
    assertThat(Expression.of("2 + 3").text(at(""))).isEqualTo("5");
  }

  static ExpressionNode.Context at(String current) {
    Map<String, String> answers =
        Map.of("a", "2", "many", "a b c", "day", "2020-01-20", "empty", "");
    return new ExpressionNode.Context() {
      @Override
      public String current() {
        return current;
      }

      @Override
      public String answer(String name) {
        return answers.getOrDefault(name, "");
      }

      @Override
      public LocalDate today() {
        return LocalDate.of(2020, 1, 21);
      }
    };
  }
}
