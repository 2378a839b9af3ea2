package id.petadaya.samples;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.instruments.forms.Form;
import id.petadaya.instruments.forms.Forms;
import id.petadaya.samples.SentForm.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What the phones of the sample send is what the engine of ODK Collect makes of the answers. To make the
 * instances anew, run with {@code -Dpetadaya.update-golden=true}.
 */
class SentFormsTests {

  private static final Path FOLDER = Path.of("src/main/resources/kupang-2020/isian");

  private final List<SentForm> sent = Kupang2020.read().sent();

  @Test
  void eachInstanceIsWhatAPhoneMakesOfItsAnswers() throws Exception {
    var all = Manifest.read("/kupang-2020/isian.yml").each("isian", each -> each);
    for (int at = 0; at < sent.size(); at++) {
      String filled = fill(sent.get(at), all.get(at));
      if (Boolean.getBoolean("petadaya.update-golden")) {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(sent.get(at).id() + ".xml"), filled);
        continue;
      }
      assertThat(filled)
          .as(sent.get(at).id())
          .isEqualTo(new String(sent.get(at).xml(), StandardCharsets.UTF_8));
    }
    System.out.printf("FIGURE instances_filled_by_javarosa=%d%n", sent.size());
  }

  @Test
  void theSixVisitsAreAccepted() {
    assertThat(sent)
        .filteredOn(one -> one.outcome() == Outcome.DISETUJUI)
        .extracting(SentForm::visit)
        .containsExactlyElementsOf(Kupang2020.read().activity().visits().stream()
            .map(Activity.Visit::id)
            .toList());
    assertThat(sent).filteredOn(one -> one.outcome() == Outcome.DIKEMBALIKAN).hasSize(1);
    assertThat(sent).filteredOn(one -> one.outcome() == Outcome.DITERIMA).hasSize(1);
  }

  private static String fill(SentForm one, Manifest written) throws Exception {
    Form form = Forms.shipped().find(one.form()).orElseThrow();
    Map<Object, Object> answers = new LinkedHashMap<>(written.tree("answers"));
    answers.put("kunjungan", Kupang2020.idOf(one.visit()).toString());
    return new PhoneInstance(form, answers)
        .fill(Map.of(
            "mulai", written.raw("from"),
            "selesai", written.raw("to"),
            "instanceID", one.instanceId()));
  }
}
