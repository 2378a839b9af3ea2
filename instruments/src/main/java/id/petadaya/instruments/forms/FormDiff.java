package id.petadaya.instruments.forms;

import id.petadaya.instruments.forms.Form.Figure;
import id.petadaya.instruments.forms.FormChange.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells two versions of a form apart in words, and what each difference means for answers already
 * collected. A question is the same when its name is; one that went and one that came with the same type
 * and the same words is one that was renamed.
 */
public final class FormDiff {

  private final Form before;
  private final Form after;
  private final Map<String, Placed> old;
  private final Map<String, Placed> now;

  /** Old names by the new name of what was renamed. */
  private final Map<String, String> renamed = new LinkedHashMap<>();

  private final List<FormChange> changes = new ArrayList<>();

  private FormDiff(Form before, Form after) {
    this.before = before;
    this.after = after;
    this.old = byName(before);
    this.now = byName(after);
  }

  /** What changed from one version to another, by kind; empty when both say the same. */
  public static List<FormChange> between(Form before, Form after) {
    return new FormDiff(before, after).changes();
  }

  private static Map<String, Placed> byName(Form form) {
    Map<String, Placed> byName = new LinkedHashMap<>();
    form.questions().forEach(one -> byName.putIfAbsent(key(form, one), one));
    return byName;
  }

  /** Names that stand twice are told apart by their place. */
  private static String key(Form form, Placed placed) {
    String name = placed.question().name();
    return form.isUnique(name) ? name : placed.path();
  }

  private List<FormChange> changes() {
    if (before.hash().equals(after.hash())) {
      return List.of();
    }
    findRenamed();
    whole();
    gone();
    come();
    Set<String> steady = order();
    now.forEach((name, placed) -> {
      Placed earlier = old.get(renamed.getOrDefault(name, name));
      if (earlier != null) {
        placed(name, earlier, placed, steady);
        changes.addAll(
            new QuestionDiff(before, after, earlier.question(), placed.question()).changes());
      }
    });
    sections();
    figures();
    changes.sort(Comparator.comparing(FormChange::kind));
    return List.copyOf(changes);
  }

  private void add(Kind kind, String question, String what, String data) {
    changes.add(new FormChange(kind, question, what, data));
  }

  private void findRenamed() {
    for (Map.Entry<String, Placed> come : now.entrySet()) {
      if (!old.containsKey(come.getKey())) {
        old.entrySet().stream()
            .filter(went -> !now.containsKey(went.getKey()))
            .filter(went -> !renamed.containsValue(went.getKey()))
            .filter(went -> isSame(went.getValue().question(), come.getValue().question()))
            .findFirst()
            .ifPresent(went -> renamed.put(come.getKey(), went.getKey()));
      }
    }
  }

  private boolean isSame(Question went, Question come) {
    String said = after.shown(come.label());
    return went.type() == come.type()
        && !said.isEmpty()
        && said.equalsIgnoreCase(before.shown(went.label()));
  }

  private void whole() {
    if (!before.name().equals(after.name())) {
      add(
          Kind.FORM,
          "",
          "Kode formulir berubah dari %s menjadi %s.".formatted(before.name(), after.name()),
          "Bagi ponsel ini formulir lain; draf formulir lama tidak ikut pindah.");
    } else if (before.version().equals(after.version())) {
      add(
          Kind.FORM,
          "",
          "Isinya berubah, padahal versinya tetap %s.".formatted(after.version()),
          "Naikkan versinya, supaya isian lama dinilai dengan formulir yang dipakainya.");
    }
    if (!before.title().equals(after.title())) {
      add(
          Kind.FORM,
          "",
          "Judul berubah dari \"%s\" menjadi \"%s\".".formatted(before.title(), after.title()),
          "");
    }
    Set<String> spoken = languages(before);
    Set<String> speaks = languages(after);
    speaks.stream()
        .filter(language -> !spoken.contains(language))
        .forEach(language -> add(Kind.FORM, "", "Bahasa %s ditambah.".formatted(language), ""));
    spoken.stream()
        .filter(language -> !speaks.contains(language))
        .forEach(language -> add(Kind.FORM, "", "Bahasa %s dihapus.".formatted(language), ""));
  }

  private static Set<String> languages(Form form) {
    Set<String> languages = new HashSet<>();
    form.questions().forEach(one -> languages.addAll(one.question().label().languages()));
    languages.remove(Texts.UNNAMED);
    return languages;
  }

  private void gone() {
    old.forEach((name, placed) -> {
      if (!now.containsKey(name) && !renamed.containsValue(name)) {
        add(
            Kind.REMOVED,
            name,
            "Pertanyaan %s dihapus.".formatted(called(before, placed)),
            placed.question().type().isAsked()
                ? "Jawaban lama tetap tersimpan; isian baru tidak punya jawabannya."
                : "Nilai lama tetap tersimpan; isian baru tidak memuatnya.");
      }
    });
  }

  private void come() {
    String previous = "";
    for (Map.Entry<String, Placed> one : now.entrySet()) {
      String name = one.getKey();
      String went = renamed.get(name);
      if (went != null) {
        add(
            Kind.RENAMED,
            name,
            "Pertanyaan %s berganti nama dari %s.".formatted(called(after, one.getValue()), went),
            "Jawaban lama tersimpan dengan nama lama. Gabungkan keduanya bila menghitung lintas versi.");
      } else if (!old.containsKey(name)) {
        add(
            Kind.ADDED,
            name,
            "Pertanyaan %s ditambah %s."
                .formatted(
                    called(after, one.getValue()),
                    previous.isEmpty() ? "di awal" : "sesudah " + previous),
            "Isian versi lama tidak punya jawabannya; itu belum diketahui, bukan nol.");
      }
      previous = name;
    }
  }

  private static String called(Form form, Placed placed) {
    String label = form.shown(placed.question().label());
    String name = placed.question().name();
    return label.isEmpty() ? name : "\"%s\" (%s)".formatted(label, name);
  }

  private void placed(String name, Placed earlier, Placed later, Set<String> steady) {
    if (earlier.isRepeated() != later.isRepeated()) {
      add(
          Kind.MOVED,
          name,
          later.isRepeated()
              ? "%s sekarang ditanyakan berulang.".formatted(name)
              : "%s sekarang ditanyakan sekali, tidak berulang lagi.".formatted(name),
          "Isian lama dan baru tidak sama bentuknya; hitung terpisah.");
    } else if (!earlier.groups().equals(later.groups())) {
      add(
          Kind.MOVED,
          name,
          "%s dipindah dari %s ke %s.".formatted(name, group(earlier), group(later)),
          "Tempatnya dalam berkas isian berubah; jawabannya tetap sebanding.");
    } else if (!steady.contains(name)) {
      add(Kind.MOVED, name, "Urutan %s berubah.".formatted(name), "");
    }
  }

  private static String group(Placed placed) {
    return placed.within().isEmpty() ? "luar kelompok" : "kelompok " + placed.groups();
  }

  /** Names that kept their order: the longest common run, so that one move is told as one. */
  private Set<String> order() {
    List<String> left = old.keySet().stream().toList();
    List<String> right =
        now.keySet().stream().map(name -> renamed.getOrDefault(name, name)).toList();
    int[][] longest = new int[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        longest[i][j] = left.get(i).equals(right.get(j))
            ? longest[i + 1][j + 1] + 1
            : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    Set<String> steady = new HashSet<>();
    List<String> names = now.keySet().stream().toList();
    for (int i = 0, j = 0; i < left.size() && j < right.size(); ) {
      if (left.get(i).equals(right.get(j))) {
        steady.add(names.get(j));
        i++;
        j++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return steady;
  }

  private void sections() {
    Map<String, Section> earlier = sectionsOf(before);
    sectionsOf(after).forEach((path, section) -> {
      Section one = earlier.get(path);
      if (one != null && !one.word("relevant").equals(section.word("relevant"))) {
        add(
            Kind.LOGIC,
            section.name(),
            "Syarat tampil kelompok %s berubah dari %s menjadi %s."
                .formatted(
                    section.name(),
                    QuestionDiff.quoted(one.word("relevant")),
                    QuestionDiff.quoted(section.word("relevant"))),
            "Seluruh kelompok bisa kosong pada isian baru yang dulu terisi, atau sebaliknya.");
      }
    });
  }

  private static Map<String, Section> sectionsOf(Form form) {
    Map<String, Section> sections = new LinkedHashMap<>();
    for (Placed placed : form.questions()) {
      String path = "";
      for (Section section : placed.within()) {
        path = path + "/" + section.name();
        sections.putIfAbsent(path, section);
      }
    }
    return sections;
  }

  private void figures() {
    Map<String, Figure> earlier = figuresOf(before);
    Map<String, Figure> later = figuresOf(after);
    later.forEach((key, figure) -> {
      Figure one = earlier.get(key);
      if (one == null) {
        add(
            Kind.FIGURES,
            figure.value(),
            "Angka %s sekarang keluar dari %s.".formatted(key, figure.value()),
            "Isian lama tidak memberi angka ini.");
      } else if (!one.equals(figure)) {
        add(
            Kind.FIGURES,
            figure.value(),
            "Cara angka %s dihitung berubah.".formatted(key),
            "Angka dari isian lama tetap menurut cara lama; jangan ditarik satu garis.");
      }
    });
    earlier.keySet().stream()
        .filter(key -> !later.containsKey(key))
        .forEach(key -> add(
            Kind.FIGURES,
            Optional.ofNullable(earlier.get(key)).map(Figure::value).orElse(""),
            "Angka %s tidak keluar lagi.".formatted(key),
            "Angka dari isian lama tetap ada."));
  }

  private static Map<String, Figure> figuresOf(Form form) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    form.figures()
        .forEach(figure -> figures.put(figure.measure() + " (" + figure.unit() + ")", figure));
    return figures;
  }
}
