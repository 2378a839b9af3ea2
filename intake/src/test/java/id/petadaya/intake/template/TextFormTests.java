package id.petadaya.intake.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextFormTests {

  private static final List<String> FORMS = List.of(
      "\\d\\d\\.\\d\\d\\.\\d\\d\\.\\d{4}",
      "[A-Z]{2}-\\d{3}",
      "P-IRT \\d{2}",
      "[A-Za-z0-9]\\d[x]",
      "a{2}b",
      "\\d+",
      "(?i)ab|cd",
      ".\\d",
      "[^a]b",
      "a{2,3}",
      "a{0}b");

  @Test
  void aFormSaysWhatRe2Says() {
    Random random = new Random(20200116);
    String signs = "0123aAbBxX.-P IRT";
    for (String form : FORMS) {
      Pattern expected = Pattern.compile(form);
      TextForm asked = new TextForm(form);
      for (String text : List.of(
          "11.01.01.1001", "AB-123", "P-IRT 12", "a1x", "aab", "aaa", "b", "", "é1", "CD", "7")) {
        assertThat(asked.matches(text)).as(form + " " + text).isEqualTo(expected.matches(text));
      }
      for (int run = 0; run < 2_000; run++) {
        StringBuilder text = new StringBuilder();
        for (int at = random.nextInt(5); at > 0; at--) {
          text.append(signs.charAt(random.nextInt(signs.length())));
        }
        assertThat(asked.matches(text.toString()))
            .as(form + " " + text)
            .isEqualTo(expected.matches(text.toString()));
      }
    }
  }
}
