package id.petadaya.collect.web;

import id.petadaya.instruments.imports.Template;
import id.petadaya.intake.template.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The rows of a reading without its personal columns. */
record CleanTable(List<String> columns, List<List<String>> rows) {

  static CleanTable of(Reading reading) {
    Template template = reading.template();
    List<Integer> kept = IntStream.range(0, template.outputs().size())
        .filter(at -> !Personal.is(template, template.outputs().get(at)))
        .boxed()
        .toList();
    List<List<String>> rows = new ArrayList<>();
    for (Reading.Row row : reading.rows()) {
      boolean hidden = template.kind() == Template.Kind.FORM
          && row.values().size() >= 3
          && Personal.isLine(template, row.values().get(1));
      if (!hidden) {
        rows.add(kept.stream().map(row.values()::get).toList());
      }
    }
    return new CleanTable(kept.stream().map(template.columns()::get).toList(), rows);
  }

  /** RFC 4180 with LF; texts that a spreadsheet would take for a formula get an apostrophe. */
  String csv() {
    StringBuilder csv = new StringBuilder();
    line(csv, columns);
    rows.forEach(row -> line(csv, row));
    return csv.toString();
  }

  private static void line(StringBuilder csv, List<String> cells) {
    for (int at = 0; at < cells.size(); at++) {
      csv.append(at == 0 ? "" : ",").append(cell(cells.get(at)));
    }
    csv.append('\n');
  }

  /** A number below zero begins with the same sign as a formula, and stays a number. */
  private static boolean isFormula(String text) {
    return !text.isEmpty()
        && ("=+@\t\r\n\0".indexOf(text.charAt(0)) >= 0
            || text.charAt(0) == '-' && !text.matches("-[0-9]*[.,]?[0-9]+|-"));
  }

  private static String cell(String text) {
    String safe = isFormula(text) ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
