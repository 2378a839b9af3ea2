package id.petadaya.instruments.forms;

import id.petadaya.instruments.forms.Form.Choice;
import id.petadaya.instruments.forms.Form.ChoiceList;
import id.petadaya.instruments.forms.FormChange.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What changed in one question from a version to the next. */
final class QuestionDiff {

  /** What only looks different. */
  private static final Set<String> LOOKS = Set.of("appearance", "autoplay", "intent");

  private final Form before;
  private final Form after;
  private final Question old;
  private final Question now;
  private final List<FormChange> changes = new ArrayList<>();

  QuestionDiff(Form before, Form after, Question old, Question now) {
    this.before = before;
    this.after = after;
    this.old = old;
    this.now = now;
  }

  List<FormChange> changes() {
    type();
    choices();
    logic();
    words();
    return changes;
  }

  private void add(Kind kind, String what, String data) {
    changes.add(new FormChange(kind, now.name(), what, data));
  }

  private void type() {
    if (old.type() != now.type()) {
      add(
          Kind.TYPE,
          "Jenis %s berubah dari %s menjadi %s."
              .formatted(now.name(), old.type().word(), now.type().word()),
          typeMeans());
    }
  }

  private String typeMeans() {
    if (now.type() == QuestionType.TEXT) {
      return "Jawaban lama tetap terbaca sebagai teks; jawaban baru tidak lagi terjaga bentuknya.";
    }
    if (old.type() == QuestionType.SELECT_ONE && now.type() == QuestionType.SELECT_MULTIPLE) {
      return "Jawaban lama berisi satu pilihan dan tetap terbaca.";
    }
    if (old.type() == QuestionType.INTEGER && now.type() == QuestionType.DECIMAL) {
      return "Jawaban lama tetap terbaca sebagai angka.";
    }
    return "Jawaban lama dan baru tidak sebanding; periksa sebelum digabung.";
  }

  private void choices() {
    Map<String, Choice> earlier = choices(before, old);
    Map<String, Choice> later = choices(after, now);
    if (old.type().isFromFile() || now.type().isFromFile()) {
      if (!old.list().equals(now.list())) {
        add(
            Kind.CHOICES,
            "Daftar pilihan %s berubah dari %s menjadi %s."
                .formatted(now.name(), quoted(old.list()), quoted(now.list())),
            "Kode pilihan lama mungkin tidak ada di daftar baru.");
      }
      return;
    }
    later.forEach((name, choice) -> {
      Choice one = earlier.get(name);
      if (one == null) {
        if (!earlier.isEmpty()) {
          add(
              Kind.CHOICES,
              "Pilihan \"%s\" (%s) ditambah pada %s."
                  .formatted(after.shown(choice.label()), name, now.name()),
              "Responden lama tidak ditawari pilihan ini.");
        }
      } else if (!before.shown(one.label()).equals(after.shown(choice.label()))) {
        add(
            Kind.CHOICES,
            "Bunyi pilihan %s pada %s berubah dari \"%s\" menjadi \"%s\"."
                .formatted(
                    name, now.name(), before.shown(one.label()), after.shown(choice.label())),
            "Kodenya sama; pastikan maknanya tidak bergeser.");
      }
    });
    earlier.keySet().stream()
        .filter(name -> !later.isEmpty() && !later.containsKey(name))
        .forEach(name -> add(
            Kind.CHOICES,
            "Pilihan %s dihapus dari %s.".formatted(name, now.name()),
            "Jawaban lama dengan pilihan ini tetap tersimpan."));
  }

  private static Map<String, Choice> choices(Form form, Question question) {
    Map<String, Choice> choices = new LinkedHashMap<>();
    ChoiceList list = form.lists().get(question.list());
    if (list != null) {
      list.choices().forEach(choice -> choices.putIfAbsent(choice.name(), choice));
    }
    return choices;
  }

  private void logic() {
    rule(
        "relevant",
        "Syarat tampil",
        "Isian baru bisa kosong di tempat yang dulu terisi, atau sebaliknya.");
    rule(
        "constraint",
        "Batas jawaban",
        "Jawaban lama dinilai dengan batas lama dan tidak diperiksa ulang.");
    rule(
        "required",
        "Kewajiban",
        "Isian lama mungkin kosong di tempat yang sekarang wajib, atau sebaliknya.");
    rule("calculation", "Rumus", "Nilai lama dihitung dengan rumus lama.");
    rule("choice_filter", "Saringan pilihan", "Responden lama ditawari pilihan lain.");
    rule("default", "Isian awal", "Jawaban yang tidak disentuh berbeda antara lama dan baru.");
    rule("read_only", "Boleh-tidaknya diubah", "");
    rule("trigger", "Pemicu", "Nilai lama dihitung pada saat yang lain.");
    rule("personal", "Kelas data pribadi", "Yang boleh membacanya berubah, juga untuk isian lama.");
    if (!old.parameters().equals(now.parameters())) {
      add(
          Kind.LOGIC,
          "Parameter %s berubah dari %s menjadi %s."
              .formatted(now.name(), old.parameters(), now.parameters()),
          now.type() == QuestionType.RANGE
              ? "Rentang lama dan baru tidak sama; jangan dirata-ratakan bersama."
              : "");
    }
  }

  private void rule(String column, String called, String data) {
    if (!old.word(column).equals(now.word(column))) {
      add(
          Kind.LOGIC,
          "%s %s berubah dari %s menjadi %s."
              .formatted(called, now.name(), quoted(old.word(column)), quoted(now.word(column))),
          data);
    }
  }

  private void words() {
    if (!before.shown(old.label()).equals(after.shown(now.label()))) {
      add(
          Kind.WORDS,
          "Bunyi %s berubah dari %s menjadi %s."
              .formatted(
                  now.name(), quoted(before.shown(old.label())), quoted(after.shown(now.label()))),
          now.type().isAsked() ? "Jawaban lama menjawab bunyi yang lama." : "");
    } else if (!old.label().equals(now.label())) {
      add(Kind.WORDS, "Terjemahan %s berubah.".formatted(now.name()), "");
    }
    if (!old.hint().equals(now.hint()) || !old.guidance().equals(now.guidance())) {
      add(Kind.WORDS, "Petunjuk %s berubah.".formatted(now.name()), "");
    }
    if (!old.constraintMessage().equals(now.constraintMessage())
        || !old.requiredMessage().equals(now.requiredMessage())) {
      add(Kind.WORDS, "Pesan kesalahan %s berubah.".formatted(now.name()), "");
    }
    if (!old.media().equals(now.media())) {
      add(Kind.WORDS, "Gambar atau suara %s berubah.".formatted(now.name()), "");
    }
    if (LOOKS.stream().anyMatch(column -> !old.word(column).equals(now.word(column)))) {
      add(Kind.WORDS, "Tampilan %s berubah.".formatted(now.name()), "");
    }
  }

  static String quoted(String text) {
    return text.isEmpty() ? "kosong" : "\"" + text + "\"";
  }
}
