package id.petadaya.intake.form;

import id.petadaya.instruments.forms.FormSheet;
import id.petadaya.instruments.forms.FormSheet.Row;
import id.petadaya.intake.table.Cell;
import id.petadaya.intake.table.Sheet;
import id.petadaya.intake.table.TableFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sheets of a form in a workbook by their small-letter name; in a text file by what its first column says. */
final class FormTables {

  private static final int MOST_ROWS = 20_000;

  private FormTables() {}

  static Map<String, FormSheet> of(TableFile file) {
    Map<String, FormSheet> sheets = new LinkedHashMap<>();
    if (file.kind() == TableFile.Kind.TEXT) {
      sections(file.sheets().getFirst(), sheets);
    } else {
      for (Sheet sheet : file.sheets()) {
        sheets.putIfAbsent(key(sheet.name()), whole(sheet));
      }
    }
    return sheets.size() == 1 && !sheets.containsKey("survey")
        ? Map.of("survey", sheets.values().iterator().next())
        : sheets;
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static FormSheet whole(Sheet sheet) {
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < Math.min(sheet.rowCount(), MOST_ROWS); row++) {
      Row read = row(sheet, row, 0);
      if (!read.isEmpty()) {
        rows.add(read);
      }
    }
    return new FormSheet(sheet.name(), rows);
  }

  private static Row row(Sheet sheet, int row, int from) {
    List<String> texts = new ArrayList<>();
    for (int column = from; column < sheet.columnCount(); column++) {
      texts.add(text(sheet.cell(row, column)));
    }
    return new Row(row + 1, texts);
  }

  private static String text(Cell cell) {
    return switch (cell) {
      case Cell.Text text -> text.text().replace('\u00A0', ' ').strip();
      case Cell.Faulty faulty -> "";
      case Cell.Uncalculated formula -> "";
      default -> cell.shown().strip();
    };
  }

  private static void sections(Sheet sheet, Map<String, FormSheet> sheets) {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    String open = "";
    for (int row = 0; row < Math.min(sheet.rowCount(), MOST_ROWS); row++) {
      String first = text(sheet.cell(row, 0));
      if (!first.isEmpty()) {
        open = key(first);
        names.putIfAbsent(open, first);
        rows.putIfAbsent(open, new ArrayList<>());
      }
      Row rest = row(sheet, row, 1);
      List<Row> into = rows.get(open);
      if (into != null && !rest.isEmpty()) {
        into.add(rest);
      }
    }
    names.forEach((key, name) ->
        sheets.put(key, new FormSheet(name, rows.getOrDefault(key, List.of()))));
  }
}
