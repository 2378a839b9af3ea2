package id.petadaya.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.instruments.forms.Form;
import id.petadaya.instruments.forms.Forms;
import id.petadaya.instruments.forms.PersonalData;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToldPotentialsTests {

  private final ToldPotentials told = ToldPotentials.read();

  /** Every question stands in its repeat of the newest form, and none asks for a person. */
  @Test
  void everyQuestionIsAskedAndNamesNobody() {
    assertThat(told.all()).hasSize(4);
    told.all().forEach((name, tellings) -> {
      Form form = Forms.shipped().find(name).orElseThrow();
      tellings.forEach(telling -> assertThat(telling.questions())
          .isNotEmpty()
          .allSatisfy(question -> {
            var placed = form.find(question).orElseThrow();
            assertThat(placed.within().getLast().name()).isEqualTo(telling.repeat());
            assertThat(placed.question().personal()).isEqualTo(PersonalData.NONE);
          }));
    });
  }

  @Test
  void partsWithoutAnAnswerAreLeftOut() {
    var product = told.of("kunjungan-pengrajin").getFirst();
    Map<String, String> answers =
        Map.of("nama_produk", "Tas", "jam_dasar", "36", "harga_min", "140.000");
    assertThat(product.title(answers)).contains("Tas");
    assertThat(product.detail(answers)).isEqualTo("Belajar 36 jam sampai bisa.");
    assertThat(product.title(Map.of())).isEmpty();
    assertThat(product.detail(Map.of())).isEmpty();
  }
}
