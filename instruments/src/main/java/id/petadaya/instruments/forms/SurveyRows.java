package id.petadaya.instruments.forms;

import id.petadaya.instruments.forms.Form.Choice;
import id.petadaya.instruments.forms.Form.ChoiceList;
import id.petadaya.instruments.forms.FormTable.Line;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the rows of the sheet "survey" into questions within groups and repeats. */
final class SurveyRows {

  private static final int DEEPEST = 30;
  private static final Pattern BORDER =
      Pattern.compile("(?i)(begin|end)[ _]+(group|repeat|loop)(?:\\s+(?:over\\s+)?(.*))?");

  private final Map<String, ChoiceList> lists;
  private final List<Fault> faults;
  private final List<Fault> remarks;
  private final QuestionRows questions;
  private final Function<String, Optional<Form>> others;
  private final Deque<Open> open = new ArrayDeque<>();

  /** {@code others} finds a form that lies beside this one, by its name. */
  SurveyRows(
      Map<String, ChoiceList> lists,
      Function<String, Optional<Form>> others,
      List<Fault> faults,
      List<Fault> remarks) {
    this.lists = lists;
    this.others = others;
    this.faults = faults;
    this.remarks = remarks;
    this.questions = new QuestionRows(lists, faults);
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

  List<Item> read(FormTable sheet) {
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
    if (type.equalsIgnoreCase("include")) {
      include(line);
      return;
    }
    Matcher border = BORDER.matcher(type);
    if (!border.matches()) {
      open.element().items.addAll(questions.read(line));
      return;
    }
    String kind = border.group(2).toLowerCase(Locale.ROOT);
    if (border.group(1).equalsIgnoreCase("begin")) {
      begin(line, kind, Optional.ofNullable(border.group(3)).orElse(""));
    } else {
      end(line, kind);
    }
  }

  private void include(Line line) {
    Optional<Form> other = others.apply(line.word("name"));
    if (other.isEmpty()) {
      faults.add(line.fault(
          "name",
          "sisipan-tidak-ada",
          "formulir \"%s\" tidak ada di sampingnya, atau belum dapat dipakai. Salin baris-barisnya ke sini."
              .formatted(line.word("name"))));
      return;
    }
    open.element().items.addAll(other.get().items());
    other.get().lists().forEach(lists::putIfAbsent);
  }

  private void begin(Line line, String kind, String over) {
    questions.checkName(line);
    if (open.size() > DEEPEST) {
      faults.add(line.fault(
          "type",
          "terlalu-dalam",
          "kelompok di dalam kelompok lebih dari %d lapis. Kurangi lapisannya."
              .formatted(DEEPEST)));
    }
    if (kind.equals("loop") && !lists.containsKey(over.strip())) {
      faults.add(line.fault("type", "daftar-tidak-ada", QuestionRows.noList(over)));
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
    open.element()
        .items
        .add(kind.equals("loop") ? loop(last, last.line) : section(last, last.line));
  }

  private static Section section(Open closed, Line line) {
    return new Section(
        closed.kind.equals("repeat"),
        line.word("name"),
        line.row(),
        line.texts("label"),
        QuestionRows.kept(line),
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
    return new Section(
        false, line.word("name"), line.row(), line.texts("label"), QuestionRows.kept(line), each);
  }

  private static Item about(Item item, Choice choice) {
    return switch (item) {
      case Question question ->
        new Question(
            question.type(),
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
}
