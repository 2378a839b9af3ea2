package id.petadaya.instruments.forms;

import id.petadaya.analysis.indicator.Place;
import id.petadaya.instruments.Fields;
import id.petadaya.instruments.InstrumentFile;
import id.petadaya.instruments.forms.Form.About;
import id.petadaya.instruments.forms.Form.Choice;
import id.petadaya.instruments.forms.Form.Figure;
import id.petadaya.instruments.forms.Form.Group;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a form file; refuses with file and line what is missing, unknown or impossible. */
final class FormReader {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");

  private final Fields root;
  private final Map<String, List<Choice>> choices = new LinkedHashMap<>();
  private final Map<String, Question> questions = new LinkedHashMap<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Deque<String> open = new ArrayDeque<>();

  private FormReader(Fields root) {
    this.root = root;
  }

  static Form read(InstrumentFile file) {
    Fields root = file.fields()
        .only(
            "name", "version", "title", "source", "sure", "choices", "survey", "about", "observe");
    return new FormReader(root).read(file.hash());
  }

  private Form read(String hash) {
    readChoices();
    root.list("survey").forEach(this::row);
    if (!open.isEmpty()) {
      throw root.refuse("survey", "kelompok \"%s\" tidak ditutup.".formatted(open.getLast()));
    }
    if (questions.isEmpty()) {
      throw root.refuse("survey", "belum ada pertanyaan.");
    }
    root.list("survey").forEach(this::checkReferences);
    return new Form(
        root.text("name"),
        root.whole("version", 1, 2_000_000_000),
        root.text("title"),
        root.findText("source").orElse(""),
        new ArrayList<>(questions.values()),
        groups,
        choices,
        about(),
        root.list("observe").stream().map(this::figure).toList(),
        hash);
  }

  private void readChoices() {
    if (!root.has("choices")) {
      return;
    }
    Fields lists = root.fields("choices");
    for (String list : lists.keys()) {
      Fields words = lists.fields(list);
      List<Choice> of = new ArrayList<>();
      words.keys().forEach(name -> of.add(new Choice(name, words.text(name))));
      choices.put(list, List.copyOf(of));
    }
  }

  private void row(Fields row) {
    switch (row.text("type")) {
      case "begin_group" -> begin(row);
      case "end_group" -> {
        row.only("type");
        if (open.isEmpty()) {
          throw row.refuse("type", "tidak ada kelompok yang dapat ditutup di sini.");
        }
        open.removeLast();
      }
      default -> question(row);
    }
  }

  private void begin(Fields row) {
    row.only("type", "name", "label", "appearance", "relevant");
    open.addLast(name(row));
    groups.put(
        String.join("/", open),
        new Group(
            row.findText("label").orElse(""),
            row.findText("appearance").orElse(""),
            expression(row, "relevant")));
  }

  private void question(Fields row) {
    row.only(
        "type",
        "name",
        "label",
        "hint",
        "appearance",
        "default",
        "required",
        "relevant",
        "constraint",
        "constraint_message",
        "calculation",
        "read_only",
        "personal",
        "max_pixels");
    String[] words = row.text("type").split("\\s+", 2);
    QuestionType type = QuestionType.find(words[0])
        .orElseThrow(
            () -> row.refuse("type", "jenis pertanyaan \"%s\" tidak dikenal.".formatted(words[0])));
    Question read = new Question(
        type,
        name(row),
        String.join("/", open),
        label(row, type),
        row.findText("hint").orElse(""),
        list(row, type, words.length > 1 ? words[1] : ""),
        row.findText("appearance").orElse(""),
        row.findText("default").orElse(""),
        required(row),
        expression(row, "relevant"),
        expression(row, "constraint"),
        row.findText("constraint_message").orElse(""),
        expression(row, "calculation"),
        row.flag("read_only", false),
        row.flag("personal", false),
        row.has("max_pixels") ? row.whole("max_pixels", 100, 20_000) : 0);
    if (questions.put(read.name(), read) != null) {
      throw row.refuse("name", "nama \"%s\" dipakai dua kali.".formatted(read.name()));
    }
  }

  private static String name(Fields row) {
    String name = row.text("name");
    if (!NAME.matcher(name).matches()) {
      throw row.refuse(
          "name", "nama hanya memakai huruf, angka dan garis bawah, bukan \"%s\".".formatted(name));
    }
    return name;
  }

  private static String label(Fields row, QuestionType type) {
    return type.control().isEmpty() ? row.findText("label").orElse("") : row.text("label");
  }

  private String list(Fields row, QuestionType type, String list) {
    boolean missing = type == QuestionType.SELECT_ONE_FROM_FILE
        ? !list.endsWith(".csv")
        : type.isSelect() && !choices.containsKey(list);
    if (missing) {
      throw row.refuse("type", "daftar pilihan \"%s\" tidak ada.".formatted(list));
    }
    return list;
  }

  private static Optional<Expression> required(Fields row) {
    return switch (row.findText("required").orElse("")) {
      case "", "no", "false" -> Optional.empty();
      case "yes", "true" -> Optional.of(Expression.of("true()"));
      default -> expression(row, "required");
    };
  }

  private static Optional<Expression> expression(Fields row, String key) {
    try {
      return row.findText(key).map(Expression::of);
    } catch (IllegalArgumentException unreadable) {
      throw row.refuse(key, "rumus %s.".formatted(unreadable.getMessage()));
    }
  }

  private void checkReferences(Fields row) {
    for (String key : row.keys()) {
      Matcher found = REFERENCE.matcher(row.text(key));
      while (found.find()) {
        if (!questions.containsKey(found.group(1).strip())) {
          throw row.refuse(key, "pertanyaan \"%s\" tidak ada.".formatted(found.group(1)));
        }
      }
    }
  }

  private About about() {
    if (!root.has("about")) {
      return new About("", "", "", "");
    }
    Fields about = root.fields("about").only("area", "visit", "day", "institution");
    return new About(
        known(about, "area"),
        known(about, "visit"),
        known(about, "day"),
        known(about, "institution"));
  }

  private String known(Fields row, String key) {
    String name = row.findText(key).orElse("");
    if (!name.isEmpty() && !questions.containsKey(name)) {
      throw row.refuse(key, "pertanyaan \"%s\" tidak ada.".formatted(name));
    }
    return name;
  }

  private Figure figure(Fields row) {
    row.only("measure", "value", "divide", "numbers", "unit", "counts");
    Map<String, Double> numbers = new LinkedHashMap<>();
    if (row.has("numbers")) {
      Fields given = row.fields("numbers");
      given.keys().forEach(choice -> numbers.put(choice, given.number(choice)));
    }
    row.text("value");
    return new Figure(
        row.text("measure"),
        known(row, "value"),
        known(row, "divide"),
        numbers,
        row.text("unit"),
        row.choice("counts", Place.class));
  }
}
