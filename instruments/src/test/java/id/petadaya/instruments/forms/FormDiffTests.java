package id.petadaya.instruments.forms;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.instruments.InstrumentFile;
import id.petadaya.instruments.forms.FormChange.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormDiffTests {

  private static final String BEFORE = """
      name: coba
      version: 1
      title: Coba
      choices: { ya: { ya: Ya, tidak: Tidak } }
      survey:
        - { type: text, name: a, label: Nama desa }
        - { type: integer, name: b, label: "Berapa kasus?", constraint: ". >= 0" }
        - { type: select_one ya, name: c, label: "Ada pos?" }
        - { type: begin_group, name: g, label: Rincian }
        - { type: text, name: d, label: Catatan }
        - { type: end_group }
        - { type: text, name: e, label: Penutup }
      observe:
        - { measure: P1, value: b, unit: kasus, counts: tkp }
      """;

  @Test
  void theSameSaysNothing() {
    assertThat(FormDiff.between(form(BEFORE), form(BEFORE))).isEmpty();
  }

  @Test
  void whatIsAddedRemovedAndRenamedIsToldWithWhatItMeans() {
    List<FormChange> changes = between(BEFORE
        .replace("name: a,", "name: desa,")
        .replace(
            "  - { type: text, name: e, label: Penutup }\n",
            "  - { type: date, name: f, label: \"Kapan?\" }\n"));
    assertThat(changes)
        .extracting(FormChange::kind, FormChange::question)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.ADDED, "f"),
            org.assertj.core.groups.Tuple.tuple(Kind.REMOVED, "e"),
            org.assertj.core.groups.Tuple.tuple(Kind.RENAMED, "desa"));
    assertThat(changes.getFirst().what())
        .isEqualTo("Pertanyaan \"Kapan?\" (f) ditambah sesudah d.");
    assertThat(changes.getFirst().data()).contains("bukan nol");
    assertThat(changes.get(2).what())
        .isEqualTo("Pertanyaan \"Nama desa\" (desa) berganti nama dari a.");
  }

  @Test
  void typesChoicesLogicWordsAndFiguresAreTold() {
    List<FormChange> changes = between(BEFORE
        .replace("type: integer, name: b", "type: decimal, name: b")
        .replace(". >= 0", ". >= 1")
        .replace("tidak: Tidak", "tidak: Tidak ada, kurang: Kurang")
        .replace("Ada pos?", "Apakah ada pos?")
        .replace("unit: kasus, counts: tkp", "unit: kasus, counts: domisili"));
    assertThat(changes)
        .extracting(FormChange::toString)
        .containsExactly(
            "Jenis b berubah dari integer menjadi decimal. Jawaban lama tetap terbaca sebagai angka.",
            "Bunyi pilihan tidak pada c berubah dari \"Tidak\" menjadi \"Tidak ada\". Kodenya sama; pastikan maknanya tidak bergeser.",
            "Pilihan \"Kurang\" (kurang) ditambah pada c. Responden lama tidak ditawari pilihan ini.",
            "Batas jawaban b berubah dari \". >= 0\" menjadi \". >= 1\". Jawaban lama dinilai dengan batas lama dan tidak diperiksa ulang.",
            "Bunyi c berubah dari \"Ada pos?\" menjadi \"Apakah ada pos?\". Jawaban lama menjawab bunyi yang lama.",
            "Cara angka P1 (kasus) dihitung berubah. Angka dari isian lama tetap menurut cara lama; jangan ditarik satu garis.");
  }

  @Test
  void oneThatMovesIsToldOnceAndTheOthersAreNot() {
    assertThat(between(BEFORE
            .replace("  - { type: text, name: e, label: Penutup }\n", "")
            .replace("survey:\n", "survey:\n  - { type: text, name: e, label: Penutup }\n")))
        .extracting(FormChange::what)
        .containsExactly("Urutan e berubah.");
    assertThat(between(BEFORE
            .replace("type: begin_group", "type: begin_repeat")
            .replace("type: end_group", "type: end_repeat")))
        .extracting(FormChange::what)
        .containsExactly("d sekarang ditanyakan berulang.");
  }

  @Test
  void anotherContentUnderTheSameVersionIsWarnedOf() {
    assertThat(FormDiff.between(form(BEFORE), form(BEFORE.replace("Catatan", "Keterangan")))
            .getFirst()
            .data())
        .startsWith("Naikkan versinya");
  }

  private static List<FormChange> between(String after) {
    return FormDiff.between(form(BEFORE), form(after.replace("version: 1", "version: 2")));
  }

  private static Form form(String yaml) {
    return Forms.read(new InstrumentFile("coba.yml", yaml, null));
  }
}
