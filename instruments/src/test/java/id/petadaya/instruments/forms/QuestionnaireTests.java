package id.petadaya.instruments.forms;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.instruments.InstrumentFile;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionnaireTests {

  private static final LocalDate TODAY = LocalDate.of(2020, 2, 21);

  private final Questionnaire ikrn =
      Questionnaire.of(Forms.shipped().find("ikrn-1").orElseThrow(), "setuju", "ya");

  @Test
  void whatIsKnownOrNamesAPersonIsNotAsked() {
    assertThat(ikrn.obstacles()).isEmpty();
    assertThat(ikrn.asked())
        .extracting(Questionnaire.Asked::name)
        .containsExactly(
            "jk",
            "umur",
            "lama_tinggal",
            "k1",
            "k2",
            "k3",
            "k4",
            "k5",
            "s1",
            "s2",
            "s3",
            "d1",
            "d2",
            "d3");
    assertThat(ikrn.leftOut()).containsExactly("Pesan Anda untuk kelurahan atau BNN");
    assertThat(ikrn.asked()).allMatch(one -> one.relevant().isEmpty());
  }

  @Test
  void everythingMayBeLeftOutAndNothingWrongPasses() {
    assertThat(ikrn.judge(Map.of(), TODAY).faults()).isEmpty();
    var judged = ikrn.judge(Map.of("k1", "sering", "saran", "nama orang"), TODAY);
    assertThat(judged.faults()).isEmpty();
    assertThat(judged.answered()).isEqualTo(1);
    assertThat(judged.seen()).isEqualTo(14);
    assertThat(ikrn.judge(Map.of("k1", "palsu", "lama_tinggal", "101"), TODAY).faults())
        .extracting(Answers.Fault::code)
        .containsExactly("batas", "bentuk");
  }

  @Test
  void answersToQuestionsThatWereNotAskedAreDropped() {
    var form = questionnaire("""
        - { type: select_one ya, name: punya, label: "Punya?" }
        - { type: integer, name: berapa, label: "Berapa?", relevant: "${punya} = 'ya'", constraint: ". < 10" }
        """);
    assertThat(form.obstacles()).isEmpty();
    assertThat(form.asked().getLast().relevant()).isEqualTo("(${punya} = 'ya')");
    assertThat(form.judge(Map.of("punya", "ya", "berapa", "3"), TODAY).answers())
        .containsExactly("ya", "3");
    var not = form.judge(Map.of("punya", "tidak", "berapa", "30"), TODAY);
    assertThat(not.answers()).containsExactly("tidak", "");
    assertThat(not.seen()).isEqualTo(1);
    assertThat(not.faults()).isEmpty();
  }

  @Test
  void whatCannotBeJudgedHereIsSaid() {
    assertThat(questionnaire("- { type: geopoint, name: letak, label: Letak }").obstacles())
        .anyMatch(why -> why.contains("geopoint"));
    assertThat(questionnaire("- { type: image, name: foto, label: Foto }").obstacles())
        .isNotEmpty();
    assertThat(questionnaire("""
            - { type: text, name: nama, label: Nama, personal: umum }
            - { type: integer, name: n, label: Umur, relevant: "${nama} != ''" }
            """).obstacles()).anyMatch(why -> why.contains("nama"));
    assertThat(questionnaire("""
            - { type: begin_repeat, name: anak, label: Anak }
            - { type: integer, name: n, label: Umur }
            - { type: end_repeat }
            """).obstacles()).anyMatch(why -> why.contains("berulang"));
  }

  private static Questionnaire questionnaire(String rows) {
    String text = """
        name: coba
        version: 1
        title: Coba
        source: karangan
        sure: C
        choices:
          ya: { ya: Ya, tidak: Tidak }
        survey:
        %s
        """.formatted(rows.indent(2).stripTrailing());
    return Questionnaire.of(Forms.read(new InstrumentFile("coba.yml", text, null)), "", "");
  }
}
