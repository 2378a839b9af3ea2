package id.petadaya.instruments.forms;

import id.petadaya.instruments.forms.Form.Choice;
import id.petadaya.instruments.forms.Form.ChoiceList;
import id.petadaya.instruments.forms.FormTable.Line;
import id.petadaya.instruments.forms.QuestionType.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns one row of the sheet "survey" into a question, and tells what is wrong with it. */
final class QuestionRows {

  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");
  private static final Pattern PARAMETER = Pattern.compile("([A-Za-z-]+)\\s*=\\s*([^\\s,;]+)");
  private static final Pattern CHOICE_FILE = Pattern.compile("(?i)[^/\\\\]+\\.(csv|xml|geojson)");
  private static final String OTHER = "other";

  /** Columns that a question keeps as its maker wrote them. */
  private static final Set<String> KEPT = Set.of(
      "appearance",
      "relevant",
      "constraint",
      "required",
      "calculation",
      "read_only",
      "default",
      "choice_filter",
      "repeat_count",
      "trigger",
      "save_to",
      "autoplay",
      "intent",
      "personal");

  private final Map<String, ChoiceList> lists;
  private final List<Fault> faults;

  QuestionRows(Map<String, ChoiceList> lists, List<Fault> faults) {
    this.lists = lists;
    this.faults = faults;
  }

  /** The question of a row, with a second one where something else may be written in. */
  List<Question> read(Line line) {
    String type = line.word("type");
    Optional<Written> written = QuestionType.find(type);
    if (written.isEmpty()) {
      faults.add(line.fault(
          "type",
          "jenis-tidak-dikenal",
          "jenis \"%s\" tidak dikenal. Yang biasa: text, integer, decimal, date, select_one DAFTAR, select_multiple DAFTAR, note, image, geopoint, calculate."
              .formatted(type)));
      return List.of();
    }
    if (written.get().type() != QuestionType.AUDIT || !line.word("name").isEmpty()) {
      checkName(line);
    }
    Question question = build(line, written.get());
    check(line, question);
    return written.get().other() ? List.of(question, other(question)) : List.of(question);
  }

  private Question build(Line line, Written written) {
    QuestionType type = written.type();
    String list = list(line, written);
    Texts hint = line.texts("hint");
    Map<String, String> words = kept(line);
    if (type == QuestionType.PHONE_NUMBER) {
      words.putIfAbsent("constraint", "regex(., '^\\d*$')");
      hint = hint.isEmpty() ? Texts.of("Tulis angka saja.") : hint;
    }
    if (type == QuestionType.PERCENTAGE) {
      words.putIfAbsent("constraint", "0 <= . and . <= 100");
    }
    String name = line.word("name");
    return new Question(
        type,
        name.isEmpty() && type == QuestionType.AUDIT ? "audit" : name,
        line.row(),
        list,
        line.texts("label"),
        hint,
        line.texts("guidance_hint"),
        line.texts("constraint_message"),
        line.texts("required_message"),
        media(line),
        words,
        parameters(line));
  }

  static Map<String, Texts> media(Line line) {
    Map<String, Texts> media = new LinkedHashMap<>();
    line.cells().keySet().stream()
        .map(Words.Column::name)
        .filter(column -> column.startsWith("media::"))
        .distinct()
        .sorted()
        .forEach(column -> media.put(column.substring("media::".length()), line.texts(column)));
    return media;
  }

  /** Answers that no choice fits are asked for in a question of their own. */
  private static Question other(Question question) {
    return new Question(
        QuestionType.TEXT,
        question.name() + "_other",
        question.row(),
        "",
        Texts.of("Sebutkan yang lain."),
        Texts.NONE,
        Texts.NONE,
        Texts.NONE,
        Texts.NONE,
        Map.of(),
        Map.of("relevant", "selected(../%s, '%s')".formatted(question.name(), OTHER)),
        Map.of());
  }

  private String list(Line line, Written written) {
    String list = written.list();
    QuestionType type = written.type();
    if (type.isFromFile()) {
      if (!CHOICE_FILE.matcher(list).matches()) {
        faults.add(line.fault(
            "type",
            "berkas-pilihan",
            "sebut berkas pilihan .csv, .xml, atau .geojson sesudah jenisnya, tanpa folder."));
        return "salah.csv";
      }
      return list;
    }
    if (type.isSelect() && !list.startsWith("${")) {
      ChoiceList known = lists.get(list);
      if (known == null) {
        faults.add(line.fault("type", "daftar-tidak-ada", noList(list)));
      } else if (written.other()) {
        withOther(line, known);
      }
    }
    if (type == QuestionType.SELECT_MULTIPLE && lists.get(list) instanceof ChoiceList known) {
      known.choices().stream()
          .filter(choice -> choice.name().contains(" "))
          .findFirst()
          .ifPresent(choice -> faults.add(line.fault(
              "type",
              "nama-pilihan-berspasi",
              "nama pilihan \"%s\" dalam daftar \"%s\" memakai spasi, padahal jawaban ganda dipisah spasi. Ganti spasinya dengan garis bawah."
                  .formatted(choice.name(), list))));
    }
    return list;
  }

  private void withOther(Line line, ChoiceList known) {
    if (!line.word("choice_filter").isEmpty()) {
      faults.add(
          line.fault(
              "choice_filter",
              "lainnya-dengan-saringan",
              "or_other tidak dapat dipakai bersama choice_filter. Tambahkan sendiri pilihan dan pertanyaan lainnya."));
      return;
    }
    if (known.choices().stream().noneMatch(choice -> choice.name().equals(OTHER))) {
      List<Choice> more = new ArrayList<>(known.choices());
      more.add(new Choice(OTHER, Texts.of("Other"), Map.of(), Map.of()));
      lists.put(known.name(), new ChoiceList(known.name(), more));
    }
  }

  static String noList(String list) {
    return list.isBlank()
        ? "sebut nama daftar pilihannya sesudah jenis, misalnya select_one ya_tidak."
        : "daftar pilihan \"%s\" tidak ada di lembar choices. Tambahkan, atau perbaiki ejaannya."
            .formatted(list.strip());
  }

  static Map<String, String> kept(Line line) {
    Map<String, String> kept = new LinkedHashMap<>();
    line.cells().forEach((column, text) -> {
      String name = column.name();
      if (KEPT.contains(name)
          || name.startsWith("bind::")
          || name.startsWith("body::")
          || name.startsWith("instance::")) {
        kept.put(name, text);
      }
    });
    return kept;
  }

  private Map<String, String> parameters(Line line) {
    Map<String, String> parameters = new LinkedHashMap<>();
    String text = line.word("parameters");
    Matcher found = PARAMETER.matcher(text);
    while (found.find()) {
      parameters.put(found.group(1).toLowerCase(Locale.ROOT), found.group(2));
    }
    if (!text.isEmpty() && parameters.isEmpty()) {
      faults.add(line.fault(
          "parameters",
          "parameter",
          "tulis parameter sebagai nama=nilai, dipisah spasi, misalnya start=1 end=10 step=1."));
    }
    return parameters;
  }

  void checkName(Line line) {
    String name = line.word("name");
    if (name.isEmpty()) {
      faults.add(line.fault(
          "name", "tanpa-nama", "baris ini belum bernama. Isi kolom name, misalnya jumlah_kasus."));
    } else if (!NAME.matcher(name).matches()) {
      faults.add(line.fault(
          "name",
          "nama-salah",
          "nama \"%s\" tidak dapat dipakai. Awali dengan huruf atau garis bawah; sesudahnya huruf, angka, titik, strip, atau garis bawah, tanpa spasi."
              .formatted(name)));
    }
  }

  private void check(Line line, Question question) {
    QuestionType type = question.type();
    if (type.isAsked()
        && question.label().isEmpty()
        && question.hint().isEmpty()
        && question.media().isEmpty()
        && question.guidance().isEmpty()) {
      faults.add(line.fault(
          "label",
          "tanpa-label",
          "pertanyaan \"%s\" belum punya label. Isi apa yang ditanyakan."
              .formatted(question.name())));
    }
    if (type == QuestionType.CALCULATE
        && question.word("calculation").isEmpty()
        && question.word("default").isEmpty()) {
      faults.add(line.fault(
          "calculation",
          "tanpa-rumus",
          "hitungan \"%s\" belum punya rumus di kolom calculation.".formatted(question.name())));
    }
    if (PersonalData.find(question.word("personal")).isEmpty()) {
      faults.add(line.fault(
          "personal", "kelas-data-pribadi", "isi personal dengan umum, spesifik, atau tidak."));
    }
  }
}
