package id.petadaya.collect;

import id.petadaya.collect.TableImport.ReadAs;
import id.petadaya.instruments.imports.Template;
import id.petadaya.intake.template.Choices;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person changed in how a file is read, for the book of deeds: letters, rows, fields and
 * counts. Words of the file are not in it, because they may name a person.
 */
final class ChoicesChanged {

  private ChoicesChanged() {}

  /**
   * Empty when nothing changed.
   *
   * @param other the template chosen instead; null when it stays
   */
  static Map<String, Object> between(
      ReadAs template, @Nullable Template other, Choices before, Choices after) {
    Map<String, Object> changes = new LinkedHashMap<>();
    if (other != null) {
      changes.put("template", other.id());
      changes.put("before", template.isChosen() ? template.id() : "");
    }
    if (!before.sheets().equals(after.sheets())) {
      changes.put("sheets", after.sheets().size());
    }
    if (!rows(before).equals(rows(after))) {
      changes.put("heading", List.copyOf(rows(after).values()));
    }
    Map<String, String> columns = new TreeMap<>(after.columns());
    columns.entrySet().removeAll(before.columns().entrySet());
    Set<String> dropped = new HashSet<>(before.columns().keySet());
    dropped.removeAll(after.columns().keySet());
    dropped.forEach(letter -> columns.put(letter, "="));
    if (!columns.isEmpty()) {
      changes.put("columns", columns);
    }
    answers(before, after, changes);
    return changes;
  }

  private static void answers(Choices before, Choices after, Map<String, Object> changes) {
    if (!before.accepted().equals(after.accepted())) {
      List<String> fields = new ArrayList<>(after.accepted().keySet());
      fields.removeIf(
          field -> Objects.equals(after.accepted().get(field), before.accepted().get(field)));
      changes.put("explained", fields);
    }
    if (!before.skipped().equals(after.skipped())) {
      changes.put("rowsLeftOut", after.skipped().size());
    }
    if (!before.kept().equals(after.kept())) {
      changes.put("rowsKept", after.kept().size());
    }
  }

  private static Map<String, String> rows(Choices choices) {
    Map<String, String> rows = new TreeMap<>();
    choices.heading().forEach((sheet, span) -> rows.put(sheet, span[0] + "-" + span[1]));
    return rows;
  }
}
