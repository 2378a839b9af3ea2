package id.petadaya.instruments.forms;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.instruments.InstrumentFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What is asked several times: each time is judged by its own answers, and figures are added up. */
@ResourceLock("the engine of phones")
class RepeatsTests {

  private static final LocalDate DAY = LocalDate.of(2020, 1, 21);

  @TempDir
  private static Path media;

  private static final Form FORM = Forms.read(new InstrumentFile("ulang.yml", """
      name: ulang
      version: 1
      title: Ulang
      choices: { peran: { kurir: Kurir, pengguna: Pengguna } }
      survey:
        - { type: integer, name: batas, label: Batas }
        - { type: begin_repeat, name: kasus, label: Kasus }
        - { type: text, name: desa, label: Desa, required: "yes" }
        - { type: integer, name: jumlah, label: Jumlah, constraint: ". >= 1 and . <= ${batas}" }
        - { type: begin_group, name: rinci, label: Rinci, relevant: "${jumlah} > 2" }
        - { type: select_one peran, name: peran, label: Peran, required: "${jumlah} > 4" }
        - { type: integer, name: sita, label: Sita, relevant: "${peran} = 'kurir'", constraint: ". < ${jumlah}" }
        - { type: end_group }
        - { type: end_repeat }
        - { type: calculate, name: semua, calculation: "sum(${jumlah})" }
        - { type: integer, name: akhir, label: Akhir, relevant: "count(${kasus}) > 1 and max(${jumlah}) >= 3" }
      observe:
        - { measure: P1, value: jumlah, unit: kasus, counts: tkp, area: desa }
        - { measure: P8, value: peran, numbers: { kurir: 1, pengguna: 0 }, unit: orang, counts: tkp }
      """, null));

  @Test
  void figuresAreAddedUpByAreaAndWhatIsNotAskedDoesNotCount() {
    Answers answers = new Answers(
        FORM,
        new Filled(Map.of(
            "batas", "10",
            "kasus/desa", "A",
            "kasus/jumlah", "3",
            "kasus/rinci/peran", "kurir",
            "kasus[2]/desa", "B",
            "kasus[2]/jumlah", "2",
            "kasus[2]/rinci/peran", "kurir",
            "kasus[3]/desa", "A",
            "kasus[3]/jumlah", "4",
            "kasus[3]/rinci/peran", "kurir")),
        DAY);
    assertThat(answers.figures())
        .extracting(one -> one.figure().measure(), Answers.Reading::area, Answers.Reading::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("P1", "A", 7.0),
            org.assertj.core.groups.Tuple.tuple("P1", "B", 2.0),
            org.assertj.core.groups.Tuple.tuple("P8", "", 2.0));
    assertThat(answers.given())
        .extracting(one -> one.heading(FORM))
        .contains("", "Kasus 1", "Kasus 2", "Kasus 3", "Rinci");
  }

  /** Random answers; both engines must agree on what is refused, each time of a repeat by itself. */
  @Test
  void eachTimeIsJudgedAsOnPhones() throws Exception {
    PhoneFilling.place(media, FORM, java.util.List.of());
    Random random = new Random(20200121);
    int refused = 0;
    for (int round = 0; round < 60; round++) {
      Map<String, String> given = new LinkedHashMap<>();
      given.put("batas", String.valueOf(random.nextInt(8)));
      int times = random.nextInt(4);
      for (int time = 1; time <= times; time++) {
        String at = Filled.time("kasus", time) + "/";
        given.put(at + "jumlah", String.valueOf(random.nextInt(9)));
        if (random.nextInt(4) > 0) {
          given.put(at + "desa", "A");
        }
        if (random.nextBoolean()) {
          given.put(at + "rinci/peran", random.nextBoolean() ? "kurir" : "pengguna");
        }
        given.put(at + "rinci/sita", String.valueOf(random.nextInt(9)));
      }
      given.put("akhir", "1");
      PhoneFilling.Sent phone = PhoneFilling.fill(FORM, given);
      Answers answers = new Answers(FORM, new Filled(withoutRefused(given, phone)), DAY);
      Map<String, String> ours = new TreeMap<>();
      new Answers(FORM, new Filled(phone.sent()), DAY)
          .faults()
          .forEach(fault -> ours.put(fault.question(), fault.code()));
      assertThat(ours.keySet().stream()
              .filter(place -> "wajib".equals(ours.get(place)))
              .toList())
          .as("round %d: %s", round, given)
          .isEqualTo(phone.refused().keySet().stream()
              .filter(place -> "wajib".equals(phone.refused().get(place)))
              .toList());
      assertThat(answers.isAsked("akhir"))
          .as("round %d: %s", round, given)
          .isEqualTo(phone.sent().containsKey("akhir"));
      refused += phone.refused().size();
    }
    assertThat(refused).isGreaterThan(50);
  }

  private static Map<String, String> withoutRefused(
      Map<String, String> given, PhoneFilling.Sent phone) {
    Map<String, String> kept = new LinkedHashMap<>(given);
    phone.refused().forEach((place, code) -> kept.remove(place));
    return kept;
  }
}
