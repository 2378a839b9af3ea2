package id.petadaya.instruments.forms;

import id.petadaya.instruments.forms.Form.ChoiceList;
import id.petadaya.instruments.forms.Form.EntityList;
import id.petadaya.instruments.forms.Form.Figure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a form as the sheets of XLSForm. Read again they give the same form. What XLSForm has no word
 * for stands in sheets and columns that its tools pass over: {@code about}, {@code observe}, and the
 * column {@code personal}.
 */
public final class FormSheets {

  private static final Map<String, String> SETTINGS =
      Map.of("id", "form_id", "title", "form_title", "root", "name");

  private final Form form;

  private FormSheets(Form form) {
    this.form = form;
  }

  /** The sheets that the form needs, survey first, each with its heading row. */
  public static List<FormSheet> of(Form form) {
    FormSheets writer = new FormSheets(form);
    List<FormSheet> sheets = new ArrayList<>();
    writer.survey(sheets);
    choices("choices", form.lists(), sheets);
    choices("external_choices", form.externalLists(), sheets);
    writer.settings(sheets);
    writer.entities(sheets);
    writer.about(sheets);
    writer.observe(sheets);
    return sheets;
  }

  private void survey(List<FormSheet> sheets) {
    List<Map<String, String>> rows = new ArrayList<>();
    items(form.items(), rows);
    add("survey", rows, sheets);
  }

  private static void items(List<Item> items, List<Map<String, String>> rows) {
    for (Item item : items) {
      switch (item) {
        case Question question -> rows.add(row(question));
        case Section section -> {
          String kind = section.repeats() ? "repeat" : "group";
          Map<String, String> begin = new LinkedHashMap<>();
          begin.put("type", "begin_" + kind);
          begin.put("name", section.name());
          texts(begin, "label", section.label());
          begin.putAll(section.words());
          rows.add(begin);
          items(section.items(), rows);
          rows.add(Map.of("type", "end_" + kind));
        }
      }
    }
  }

  private static Map<String, String> row(Question question) {
    Map<String, String> row = new LinkedHashMap<>();
    String type = question.type().word();
    row.put("type", question.list().isEmpty() ? type : type + " " + question.list());
    row.put("name", question.name());
    texts(row, "label", question.label());
    texts(row, "hint", question.hint());
    texts(row, "guidance_hint", question.guidance());
    texts(row, "constraint_message", question.constraintMessage());
    texts(row, "required_message", question.requiredMessage());
    question.media().forEach((kind, files) -> texts(row, "media::" + kind, files));
    row.putAll(question.words());
    String parameters = question.parameters().entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining(" "));
    if (!parameters.isEmpty()) {
      row.put("parameters", parameters);
    }
    return row;
  }

  private static void texts(Map<String, String> row, String column, Texts texts) {
    texts
        .byLanguage()
        .forEach((language, text) ->
            row.put(language.isEmpty() ? column : column + "::" + language, text));
  }

  private static void choices(String name, Map<String, ChoiceList> lists, List<FormSheet> sheets) {
    List<Map<String, String>> rows = new ArrayList<>();
    lists
        .values()
        .forEach(list -> list.choices().forEach(choice -> {
          Map<String, String> row = new LinkedHashMap<>();
          row.put("list_name", list.name());
          row.put("name", choice.name());
          texts(row, "label", choice.label());
          choice.media().forEach((kind, files) -> texts(row, "media::" + kind, files));
          row.putAll(choice.more());
          rows.add(row);
        }));
    add(name, rows, sheets);
  }

  private void settings(List<FormSheet> sheets) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("form_title", form.title());
    row.put("form_id", form.name());
    if (!form.version().isEmpty()) {
      row.put("version", form.version());
    }
    form.settings()
        .other()
        .forEach((word, text) -> row.put(SETTINGS.getOrDefault(word, word), text));
    add("settings", List.of(row), sheets);
  }

  private void entities(List<FormSheet> sheets) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (EntityList entity : form.entities()) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("list_name", entity.name());
      put(row, "label", entity.label());
      put(row, "entity_id", entity.id());
      put(row, "create_if", entity.createIf());
      put(row, "update_if", entity.updateIf());
      rows.add(row);
    }
    add("entities", rows, sheets);
  }

  private void about(List<FormSheet> sheets) {
    Map<String, String> row = new LinkedHashMap<>();
    put(row, "area", form.about().area());
    put(row, "visit", form.about().visit());
    put(row, "day", form.about().day());
    put(row, "institution", form.about().institution());
    add("about", row.isEmpty() ? List.of() : List.of(row), sheets);
  }

  private void observe(List<FormSheet> sheets) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Figure figure : form.figures()) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("measure", figure.measure());
      row.put("value", figure.value());
      put(row, "divide", figure.divide());
      put(
          row,
          "numbers",
          figure.numbers().entrySet().stream()
              .map(one -> one.getKey() + "=" + ExpressionNode.text(one.getValue()))
              .collect(Collectors.joining(" ")));
      row.put("unit", figure.unit());
      row.put("counts", figure.place().name().toLowerCase(java.util.Locale.ROOT));
      put(row, "area", figure.area());
      put(row, "year", figure.year());
      rows.add(row);
    }
    add("observe", rows, sheets);
  }

  private static void put(Map<String, String> row, String column, String text) {
    if (!text.isEmpty()) {
      row.put(column, text);
    }
  }

  /** Columns in the order in which rows first need them; a sheet without rows is left out. */
  private static void add(String name, List<Map<String, String>> rows, List<FormSheet> sheets) {
    if (rows.isEmpty()) {
      return;
    }
    List<String> columns =
        rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
    List<FormSheet.Row> written = new ArrayList<>();
    written.add(new FormSheet.Row(1, columns));
    for (Map<String, String> row : rows) {
      written.add(new FormSheet.Row(
          written.size() + 1,
          columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
    }
    sheets.add(new FormSheet(name, written));
  }

  /** Lengths first, so that no two contents can be written alike. */
  static String hash(List<FormSheet> sheets) {
    var canonical = new StringBuilder();
    for (FormSheet sheet : sheets) {
      canonical.append(sheet.name()).append('\n');
      for (FormSheet.Row row : sheet.rows()) {
        row.cells().forEach(cell -> canonical.append(cell.length()).append(':').append(cell));
        canonical.append('\n');
      }
    }
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256")
              .digest(canonical.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java has SHA-256.", missing);
    }
  }
}
