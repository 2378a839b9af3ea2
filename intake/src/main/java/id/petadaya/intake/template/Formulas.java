package id.petadaya.intake.template;

import id.petadaya.intake.table.Cell;
import id.petadaya.intake.table.Sheet;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Calculates the plain formulas that come without a value: sums and differences of cells, SUM of a
 * range, a text in quotes. Every other formula stays uncalculated.
 */
final class Formulas {

  private static final Pattern QUOTED = Pattern.compile("=?\\s*\"([^\"]*)\"\\s*");
  private static final Pattern TERM = Pattern.compile(
      "\\s*([+-]?)\\s*(?:SUM\\(([^()]*)\\)|\\$?([A-Z]{1,3})\\$?(\\d{1,6})|(\\d+(?:\\.\\d+)?))\\s*");
  private static final Pattern RANGE = Pattern.compile(
      "\\s*\\$?([A-Z]{1,3})\\$?(\\d{1,6})(?:\\s*:\\s*\\$?([A-Z]{1,3})\\$?(\\d{1,6}))?\\s*");
  private static final int DEEPEST = 20;
  private static final int MOST_CELLS = 10_000;

  private Formulas() {}

  /** Text such as ="5" or '5 without what Excel was told with it. */
  static Cell unwrap(Cell.Text text) {
    Matcher quoted = QUOTED.matcher(text.text());
    if (text.text().startsWith("=") && quoted.matches()) {
      return new Cell.Text(quoted.group(1));
    }
    return text.text().startsWith("'") ? new Cell.Text(text.text().substring(1)) : text;
  }

  static Cell calculate(Sheet sheet, Cell.Uncalculated formula, int depth) {
    String text = formula.formula().strip();
    Matcher quoted = QUOTED.matcher(text);
    if (quoted.matches()) {
      return new Cell.Text(quoted.group(1));
    }
    Double value = sum(sheet, text.toUpperCase(Locale.ROOT), depth);
    return value == null ? formula : new Cell.Numeric(value, Numbers.plain(value));
  }

  private static @Nullable Double sum(Sheet sheet, String text, int depth) {
    double sum = 0;
    int at = 0;
    Matcher term = TERM.matcher(text.startsWith("=") ? text.substring(1) : text);
    int end = text.startsWith("=") ? text.length() - 1 : text.length();
    while (at < end) {
      if (depth > DEEPEST
          || !term.find(at)
          || term.start() != at
          || (at > 0 && term.group(1).isEmpty())) {
        return null;
      }
      Double value = term(sheet, term, depth);
      if (value == null) {
        return null;
      }
      sum += term.group(1).equals("-") ? -value : value;
      at = term.end();
    }
    return at == 0 ? null : sum;
  }

  private static @Nullable Double term(Sheet sheet, Matcher term, int depth) {
    if (term.group(5) != null) {
      return Double.parseDouble(term.group(5));
    }
    if (term.group(3) != null) {
      return number(
          sheet, Integer.parseInt(term.group(4)) - 1, CellPlace.column(term.group(3)), depth);
    }
    double sum = 0;
    for (String part : term.group(2).split("[,;]")) {
      Matcher range = RANGE.matcher(part);
      if (!range.matches()) {
        return null;
      }
      int lastRow = Integer.parseInt(range.group(4) == null ? range.group(2) : range.group(4));
      int lastColumn = CellPlace.column(range.group(3) == null ? range.group(1) : range.group(3));
      int firstRow = Integer.parseInt(range.group(2));
      int firstColumn = CellPlace.column(range.group(1));
      if ((long) (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1) > MOST_CELLS) {
        return null;
      }
      for (int row = firstRow; row <= lastRow; row++) {
        for (int column = firstColumn; column <= lastColumn; column++) {
          Double value = sheet.cell(row - 1, column) instanceof Cell.Text
              ? Double.valueOf(0)
              : number(sheet, row - 1, column, depth);
          if (value == null) {
            return null;
          }
          sum += value;
        }
      }
    }
    return sum;
  }

  private static @Nullable Double number(Sheet sheet, int row, int column, int depth) {
    return switch (sheet.cell(row, column)) {
      case Cell.Numeric number -> number.value();
      case Cell.Empty empty -> 0.0;
      case Cell.Text text -> {
        var found = Numbers.all(text.text().strip(), true);
        yield found.size() == 1 ? found.getFirst().value() : null;
      }
      case Cell.Uncalculated formula ->
        calculate(sheet, formula, depth + 1) instanceof Cell.Numeric n
            ? Double.valueOf(n.value())
            : null;
      default -> null;
    };
  }
}
