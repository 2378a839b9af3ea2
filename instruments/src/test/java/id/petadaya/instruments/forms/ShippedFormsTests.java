package id.petadaya.instruments.forms;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.instruments.Fields;
import id.petadaya.instruments.InstrumentCheck;
import id.petadaya.instruments.InstrumentFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each shipped form, filled in with its own examples by the engine of ODK Collect. */
@ResourceLock("the engine of phones")
class ShippedFormsTests {

  @TempDir
  private static Path media;

  static Stream<Path> forms() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("forms"))) {
      return files
          .filter(
              file -> file.toString().endsWith(".yml") && !file.toString().endsWith(".spec.yml"))
          .sorted()
          .toList()
          .stream();
    }
  }

  /** What a phone refuses we refuse, and what it sends gives the figures that the example expects. */
  @ParameterizedTest
  @MethodSource("forms")
  void aPhoneFillsItInAsItsExamplesSay(Path path) throws Exception {
    Form form = Forms.read(path);
    Fields spec = InstrumentFile.read(InstrumentCheck.specOf(path)).fields();
    int complete = 0;
    for (Fields example : spec.list("examples")) {
      Map<String, String> given = FormKind.given(form, example);
      Answers ours = new Answers(form, new Filled(given), example.date("on"));
      Map<String, String> faults = new TreeMap<>();
      ours.faults().forEach(fault -> faults.put(place(form, fault.question()), fault.code()));
      if (faults.containsValue("bentuk")) {
        continue;
      }
      PhoneFilling.place(media, form, fileAnswers(form, given));
      PhoneFilling.Sent phone = PhoneFilling.fill(form, given);
      assertThat(steady(form, phone.refused()))
          .as("%s, %s: refused", path, example.text("name"))
          .isEqualTo(steady(form, faults));
      if (faults.isEmpty()) {
        Answers sent = new Answers(form, new Filled(phone.sent()), example.date("on"));
        assertThat(FormKind.figures(sent))
            .as("%s, %s: figures of what a phone sends", path, example.text("name"))
            .isEqualTo(FormKind.figures(ours));
        assertThat(sent.faults()).isEmpty();
        complete++;
      }
    }
    assertThat(complete).as("%s: examples that can be sent", path).isPositive();
  }

  /** Bounds against the day of the example, which a phone's clock does not know, are left out. */
  private static Map<String, String> steady(Form form, Map<String, String> refused) {
    Map<String, String> steady = new TreeMap<>(refused);
    steady.keySet().removeIf(place -> {
      String name = place.substring(place.lastIndexOf('/') + 1);
      return form.find(name)
          .map(one -> one.question().word("constraint").contains("today()"))
          .orElse(false);
    });
    return steady;
  }

  private static String place(Form form, String question) {
    return question.contains("/")
        ? question
        : form.find(question).map(Placed::path).orElse(question);
  }

  private static List<String> fileAnswers(Form form, Map<String, String> given) {
    Map<String, String> values = new LinkedHashMap<>();
    given.forEach((place, text) -> {
      String name = place.substring(place.lastIndexOf('/') + 1);
      if (form.find(name).map(one -> one.question().type().isFromFile()).orElse(false)) {
        values.put(text, text);
      }
    });
    return new ArrayList<>(values.keySet());
  }
}
