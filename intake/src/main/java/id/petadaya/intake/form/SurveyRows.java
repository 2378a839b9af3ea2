package id.petadaya.intake.form;

import id.petadaya.intake.form.FormSheet.Line;
import id.petadaya.intake.form.QuestionKind.Written;
import id.petadaya.intake.form.XlsForm.Choice;
import id.petadaya.intake.form.XlsForm.ChoiceList;
import id.petadaya.intake.form.XlsForm.Item;
import id.petadaya.intake.form.XlsForm.Question;
import id.petadaya.intake.form.XlsForm.Section;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the rows of the sheet "survey" into questions within groups and repeats. */
final class SurveyRows {

  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");
  private static final Pattern BORDER =
      Pattern.compile("(?i)(begin|end)[ _]+(group|repeat|loop)(?:\\s+(?:over\\s+)?(.*))?");
  private static final Pattern PARAMETER = Pattern.compile("([A-Za-z-]+)\\s*=\\s*([^\\s,;]+)");
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
      "intent");

  private final Map<String, ChoiceList> lists;
  private final List<Fault> faults;
  private final List<Fault> remarks;
  private final Deque<Open> open = new ArrayDeque<>();

  SurveyRows(Map<String, ChoiceList> lists, List<Fault> faults, List<Fault> remarks) {
    this.lists = lists;
    this.faults = faults;
    this.remarks = remarks;
  }

  /** A group or repeat whose end has not come; the outermost is the form itself. */
  private static final class Open {
    final String kind;
    final @Nullable Line line;
    final String over;
    final List<Item> items = new ArrayList<>();

    Open(String kind, @Nullable Line line, String over) {
      this.kind = kind;
      this.line = line;
      this.over = over;
    }
  }

  List<Item> read(FormSheet sheet) {
    Open form = new Open("form", null, "");
    open.push(form);
    sheet.lines().forEach(this::row);
    while (open.size() > 1) {
      Open left = open.pop();
      if (left.line != null) {
        faults.add(left.line.fault(
            "type",
            "belum-ditutup",
            "%s \"%s\" belum ditutup. Tambahkan baris end %s."
                .formatted(spoken(left.kind), left.line.word("name"), left.kind)));
      }
    }
    return form.items;
  }

  private static String spoken(String kind) {
    return kind.equals("repeat") ? "perulangan" : "kelompok";
  }

  private void row(Line line) {
    String type = line.word("type");
    if (Words.isYes(line.word("disabled"))) {
      return;
    }
    if (type.isEmpty()) {
      if (!line.word("name").isEmpty() || !line.texts("label").isEmpty()) {
        faults.add(line.fault(
            "type", "tanpa-jenis", "baris ini belum punya jenis. Isi kolom type, misalnya text."));
      }
      return;
    }
    Matcher border = BORDER.matcher(type);
    if (border.matches()) {
      if (border.group(1).equalsIgnoreCase("begin")) {
        begin(
            line,
            border.group(2).toLowerCase(java.util.Locale.ROOT),
            Optional.ofNullable(border.group(3)).orElse(""));
      } else {
        end(line, border.group(2).toLowerCase(java.util.Locale.ROOT));
      }
      return;
    }
    question(line, type);
  }

  private void begin(Line line, String kind, String over) {
    checkName(line);
    if (kind.equals("loop") && !lists.containsKey(over.strip())) {
      faults.add(line.fault("type", "daftar-tidak-ada", noList(over)));
    }
    open.push(new Open(kind, line, over.strip()));
  }

  private void end(Line line, String kind) {
    Open last = open.element();
    if (last.line == null) {
      faults.add(line.fault(
          "type",
          "tidak-ada-yang-ditutup",
          "tidak ada %s yang dapat ditutup di sini. Hapus baris ini, atau tambahkan begin %s di atasnya."
              .formatted(spoken(kind), kind)));
      return;
    }
    if (!last.kind.equals(kind)) {
      faults.add(line.fault(
          "type",
          "penutup-tidak-cocok",
          "di sini yang harus ditutup %s \"%s\" (baris %d), yaitu dengan end %s."
              .formatted(spoken(last.kind), last.line.word("name"), last.line.row(), last.kind)));
      return;
    }
    open.pop();
    if (last.items.isEmpty()) {
      remarks.add(last.line.fault(
          "name",
          "kelompok-kosong",
          "%s \"%s\" tidak berisi pertanyaan.".formatted(spoken(kind), last.line.word("name"))));
    }
    add(kind.equals("loop") ? loop(last, last.line) : section(last, last.line));
  }

  private static Section section(Open closed, Line line) {
    return new Section(
        closed.kind.equals("repeat"),
        line.word("name"),
        line.row(),
        line.texts("label"),
        kept(line),
        closed.items);
  }

  /** The old loop: the same questions once for each choice, as groups. */
  private Section loop(Open closed, Line line) {
    List<Item> each = new ArrayList<>();
    ChoiceList over = lists.get(closed.over);
    if (over != null) {
      for (Choice choice : over.choices()) {
        each.add(new Section(
            false,
            choice.name(),
            line.row(),
            choice.label(),
            Map.of(),
            closed.items.stream().map(item -> about(item, choice)).toList()));
      }
    }
    return new Section(false, line.word("name"), line.row(), line.texts("label"), kept(line), each);
  }

  private static Item about(Item item, Choice choice) {
    return switch (item) {
      case Question question ->
        new Question(
            question.kind(),
            question.name(),
            question.row(),
            question.list(),
            named(question.label(), choice),
            named(question.hint(), choice),
            question.guidance(),
            question.constraintMessage(),
            question.requiredMessage(),
            question.media(),
            question.words(),
            question.parameters());
      case Section section ->
        new Section(
            section.repeats(),
            section.name(),
            section.row(),
            named(section.label(), choice),
            section.words(),
            section.items().stream().map(inner -> about(inner, choice)).toList());
    };
  }

  private static Texts named(Texts texts, Choice choice) {
    return texts.map(
        text -> text.replace("%(label)s", choice.label().any()).replace("%(name)s", choice.name()));
  }

  private void question(Line line, String type) {
    Optional<Written> written = QuestionKind.find(type);
    if (written.isEmpty()) {
      faults.add(line.fault(
          "type",
          "jenis-tidak-dikenal",
          type.toLowerCase(java.util.Locale.ROOT).startsWith("include")
              ? "include tidak dibaca. Salin baris-baris formulir \"%s\" ke sini."
                  .formatted(line.word("name"))
              : "jenis \"%s\" tidak dikenal. Yang biasa: text, integer, decimal, date, select_one DAFTAR, select_multiple DAFTAR, note, image, geopoint, calculate."
                  .formatted(type)));
      return;
    }
    QuestionKind kind = written.get().kind();
    checkName(line, kind);
    Question question = build(line, written.get());
    checkLabel(line, question);
    add(question);
    if (written.get().other()) {
      add(other(question));
    }
  }

  private Question build(Line line, Written written) {
    QuestionKind kind = written.kind();
    String list = list(line, written);
    Texts hint = line.texts("hint");
    Map<String, String> words = kept(line);
    if (kind == QuestionKind.PHONE_NUMBER) {
      words.putIfAbsent("constraint", "regex(., '^\\d*$')");
      hint = hint.isEmpty() ? Texts.of("Tulis angka saja.") : hint;
    }
    if (kind == QuestionKind.PERCENTAGE) {
      words.putIfAbsent("constraint", "0 <= . and . <= 100");
    }
    return new Question(
        kind,
        name(line, kind),
        line.row(),
        list,
        line.texts("label"),
        hint,
        line.texts("guidance_hint"),
        line.texts("constraint_message"),
        line.texts("required_message"),
        XlsFormReader.media(line),
        words,
        parameters(line));
  }

  /** Answers that no choice fits are asked for in a question of their own. */
  private static Question other(Question question) {
    return new Question(
        QuestionKind.TEXT,
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
    QuestionKind kind = written.kind();
    if (kind.isFromFile()) {
      if (!list.matches("(?i)[^/\\\\]+\\.(csv|xml|geojson)")) {
        faults.add(line.fault(
            "type",
            "berkas-pilihan",
            "sebut berkas pilihan .csv, .xml, atau .geojson sesudah jenisnya, tanpa folder."));
      }
      return list;
    }
    if (kind.isSelect() && !list.startsWith("${")) {
      ChoiceList known = lists.get(list);
      if (known == null) {
        faults.add(line.fault("type", "daftar-tidak-ada", noList(list)));
      } else if (written.other()) {
        withOther(line, known);
      }
    }
    if (kind == QuestionKind.SELECT_MULTIPLE && lists.get(list) instanceof ChoiceList known) {
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

  private static String noList(String list) {
    return list.isBlank()
        ? "sebut nama daftar pilihannya sesudah jenis, misalnya select_one ya_tidak."
        : "daftar pilihan \"%s\" tidak ada di lembar choices. Tambahkan, atau perbaiki ejaannya."
            .formatted(list.strip());
  }

  private static Map<String, String> kept(Line line) {
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
      parameters.put(found.group(1).toLowerCase(java.util.Locale.ROOT), found.group(2));
    }
    if (!text.isEmpty() && parameters.isEmpty()) {
      faults.add(line.fault(
          "parameters",
          "parameter",
          "tulis parameter sebagai nama=nilai, dipisah spasi, misalnya start=1 end=10 step=1."));
    }
    return parameters;
  }

  /** Some types may go without a name: there is only one of each. */
  private static String name(Line line, QuestionKind kind) {
    String name = line.word("name");
    return name.isEmpty() && kind == QuestionKind.AUDIT ? "audit" : name;
  }

  private void checkName(Line line) {
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

  private void checkName(Line line, QuestionKind kind) {
    if (kind != QuestionKind.AUDIT || !line.word("name").isEmpty()) {
      checkName(line);
    }
  }

  private void checkLabel(Line line, Question question) {
    QuestionKind kind = question.kind();
    if (kind.isAsked()
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
    if (kind == QuestionKind.CALCULATE
        && question.word("calculation").isEmpty()
        && question.word("default").isEmpty()) {
      faults.add(line.fault(
          "calculation",
          "tanpa-rumus",
          "hitungan \"%s\" belum punya rumus di kolom calculation.".formatted(question.name())));
    }
  }

  private void add(Item item) {
    open.element().items.add(item);
  }
}
