package id.petadaya.instruments.forms;

import id.petadaya.instruments.forms.Form.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/** What can be wrong between rows that are right one by one: names, references, brackets. */
final class FormChecks {

  private static final Set<String> EXPRESSIONS = Set.of(
      "relevant",
      "constraint",
      "required",
      "calculation",
      "choice_filter",
      "repeat_count",
      "default");

  /** What we judge as phones do; a filter of choices is theirs alone. */
  private static final Set<String> JUDGED =
      Set.of("relevant", "constraint", "required", "calculation");

  private final Settings settings;
  private final int settingsRow;
  private final List<Item> items;
  private final Places places;
  private final List<Fault> faults = new ArrayList<>();

  FormChecks(Settings settings, int settingsRow, List<Item> items) {
    this.settings = settings;
    this.settingsRow = settingsRow;
    this.items = items;
    this.places = new Places(settings.root(), items);
  }

  List<Fault> faults() {
    siblings(items, "");
    expression("settings", settingsRow, "instance_name", settings.word("instance_name"));
    return faults;
  }

  private void siblings(List<Item> siblings, String path) {
    Map<String, Integer> taken = new HashMap<>();
    for (Item item : siblings) {
      Integer before = taken.putIfAbsent(item.name().toLowerCase(Locale.ROOT), item.row());
      if (before != null) {
        fault(
            item,
            "name",
            item.name(),
            "nama-ganda",
            "nama \"%s\" sudah dipakai di baris %d. Beri nama lain."
                .formatted(item.name(), before));
      }
      if (path.isEmpty() && item.name().equals("meta")) {
        fault(
            item,
            "name",
            item.name(),
            "nama-terlarang",
            "nama \"meta\" dipakai oleh sistem. Beri nama lain.");
      }
      item.label().byLanguage().values().forEach(text -> references(item, "label", text));
      switch (item) {
        case Question question -> question(question);
        case Section section -> {
          section.words().forEach((column, text) -> word(section, column, text));
          siblings(section.items(), path + "/" + section.name());
        }
      }
    }
  }

  private void question(Question question) {
    question.hint().byLanguage().values().forEach(text -> references(question, "hint", text));
    question.words().forEach((column, text) -> word(question, column, text));
    if (question.type() == QuestionType.RANGE) {
      range(question);
    }
    String trigger = question.word("trigger");
    if (!trigger.isEmpty()
        && !Places.REFERENCE.matcher(trigger.split(",")[0].strip()).matches()) {
      fault(question, "trigger", trigger, "pemicu", "pemicu ditulis sebagai ${nama_pertanyaan}.");
    }
  }

  private void range(Question question) {
    for (String key : List.of("start", "end", "step")) {
      String value = question.parameters().getOrDefault(key, "1");
      if (!value.matches("-?\\d+(\\.\\d+)?")) {
        fault(
            question,
            "parameters",
            value,
            "parameter",
            "%s harus angka, bukan \"%s\".".formatted(key, value));
        return;
      }
    }
    if (Double.parseDouble(question.parameters().getOrDefault("step", "1")) == 0) {
      fault(
          question,
          "parameters",
          "step=0",
          "parameter",
          "step tidak boleh 0. Tulis jarak antara dua angka, misalnya step=1.");
    }
  }

  private void word(Item item, String column, String text) {
    if (EXPRESSIONS.contains(column) && !(column.equals("default") && !text.contains("${"))) {
      references(item, column, text);
      if (balance("survey", item.row(), column, text) && JUDGED.contains(column)) {
        Expression.problem(text)
            .ifPresent(problem ->
                fault(item, column, text, "rumus-salah", "rumus %s.".formatted(problem)));
      }
    }
  }

  private void expression(String sheet, int row, String column, String text) {
    Matcher found = Places.REFERENCE.matcher(text);
    while (found.find()) {
      if (!places.knows(found.group(2))) {
        faults.add(
            new Fault(sheet, row, column, text, "rujukan-tidak-ada", noQuestion(found.group(2))));
      }
    }
    balance(sheet, row, column, text);
  }

  private void references(Item item, String column, String text) {
    Matcher found = Places.REFERENCE.matcher(text);
    while (found.find()) {
      String name = found.group(2);
      if (!places.knows(name)) {
        fault(item, column, text, "rujukan-tidak-ada", noQuestion(name));
      } else if (places.isAmbiguous(name)) {
        fault(
            item,
            column,
            text,
            "rujukan-mendua",
            "ada lebih dari satu pertanyaan bernama \"%s\", jadi ${%s} tidak jelas. Beri nama lain pada salah satunya."
                .formatted(name, name));
      }
    }
  }

  private String noQuestion(String name) {
    return "tidak ada pertanyaan bernama \"%s\". Periksa ejaan di dalam ${…}.".formatted(name);
  }

  /** Brackets and quotes must close; what stands between quotes is text. */
  private boolean balance(String sheet, int row, String column, String text) {
    int round = 0;
    int square = 0;
    char quote = 0;
    for (char c : text.toCharArray()) {
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
        continue;
      }
      switch (c) {
        case '\'', '"' -> quote = c;
        case '(' -> round++;
        case ')' -> round--;
        case '[' -> square++;
        case ']' -> square--;
        default -> {}
      }
      if (round < 0 || square < 0) {
        break;
      }
    }
    if (round != 0 || square != 0 || quote != 0) {
      faults.add(new Fault(
          sheet,
          row,
          column,
          text,
          "rumus-tidak-lengkap",
          quote != 0
              ? "tanda kutip dalam rumus belum ditutup."
              : "kurung buka dan tutup dalam rumus tidak sama banyak."));
      return false;
    }
    return true;
  }

  private void fault(Item item, String column, String value, String code, String message) {
    faults.add(new Fault("survey", item.row(), column, value, code, message));
  }
}
