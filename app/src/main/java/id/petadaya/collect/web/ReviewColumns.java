package id.petadaya.collect.web;

import id.petadaya.collect.web.ImportReviewPage.Mapped;
import id.petadaya.instruments.imports.Field;
import id.petadaya.instruments.imports.Template;
import id.petadaya.intake.template.CellPlace;
import id.petadaya.intake.template.Reading;
import id.petadaya.intake.template.Reading.SheetReading;
import id.petadaya.kernel.Choice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each column of a sheet, or each line of a form, is read as. */
final class ReviewColumns {

  /** Sent by a column whose meaning nobody may change, such as a month. */
  private static final String FIXED = "=";

  private ReviewColumns() {}

  static List<Mapped> of(Reading reading, SheetReading sheet) {
    return reading.template().kind() == Template.Kind.FORM
        ? lines(reading, sheet)
        : sheet.columns().stream()
            .map(column -> mapped(reading.template(), column))
            .toList();
  }

  /**
   * Columns that a person changed: those whose sent meaning differs from the one read now.
   *
   * @param sent meaning by letters; "G–J" stands for each column from G to J
   */
  static Map<String, String> changed(SheetReading sheet, Map<String, String> sent) {
    Map<String, String> now = new HashMap<>();
    sheet
        .columns()
        .forEach(column -> now.put(column.letter(), column.field() == null ? "" : column.field()));
    Map<String, String> changed = new HashMap<>();
    sent.forEach((letters, meaning) -> {
      for (String letter : each(letters)) {
        if (now.containsKey(letter) && !meaning.equals(FIXED) && !meaning.equals(now.get(letter))) {
          changed.put(letter, meaning);
        }
      }
    });
    return changed;
  }

  private static List<String> each(String letters) {
    String[] ends = letters.split("–", 2);
    if (ends.length == 1) {
      return List.of(letters);
    }
    if (!ends[0].matches("[A-Z]{1,3}") || !ends[1].matches("[A-Z]{1,3}")) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    for (int at = CellPlace.column(ends[0]); at <= CellPlace.column(ends[1]); at++) {
      all.add(CellPlace.letters(at));
    }
    return all;
  }

  private static Mapped mapped(Template template, Reading.Column column) {
    String result = Personal.is(column) ? "data pribadi" : column.summary();
    return new Mapped(column.letter(), column.path(), choices(template, column), result);
  }

  private static List<Choice> choices(Template template, Reading.Column column) {
    String field = column.field();
    if (field != null && field.startsWith("bulan ")) {
      return List.of(Choice.of(FIXED, "Bulan " + field.substring("bulan ".length()), true));
    }
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.none("Tidak diambil", field == null));
    for (Field one : template.fields().values()) {
      for (int slot = 0; slot < one.type().slots().size(); slot++) {
        String value =
            slot == 0 ? one.name() : one.name() + "." + one.type().slots().get(slot);
        choices.add(Choice.of(value, label(one, slot), value.equals(field)));
      }
    }
    return choices;
  }

  private static String label(Field field, int slot) {
    String label = Text.capital(field.label());
    return slot == 0 ? label : label + ", " + part(field.type().slots().get(slot));
  }

  private static String part(String slot) {
    return switch (slot) {
      case "unit" -> "satuan";
      case "from" -> "mulai";
      case "to" -> "sampai";
      case "lat" -> "lintang";
      case "lon" -> "bujur";
      case "place" -> "tempat";
      case "date" -> "tanggal";
      default -> slot.toUpperCase(java.util.Locale.ROOT);
    };
  }

  private static List<Mapped> lines(Reading reading, SheetReading sheet) {
    List<Mapped> lines = new ArrayList<>();
    for (Reading.Row row : reading.rows()) {
      if (row.sheet().equals(sheet.name()) && row.values().size() >= 3) {
        String label = row.values().get(1);
        CellPlace cell = row.cells().get(2);
        lines.add(new Mapped(
            cell == null ? String.valueOf(row.row()) : cell.column() + cell.row(),
            label,
            List.of(Choice.of(FIXED, "Isian formulir", true)),
            Personal.isLine(reading.template(), label)
                ? "data pribadi"
                : row.values().get(2).isEmpty()
                    ? "belum diketahui"
                    : row.values().get(2)));
      }
    }
    return lines;
  }
}
