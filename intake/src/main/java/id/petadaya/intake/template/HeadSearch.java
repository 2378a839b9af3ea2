package id.petadaya.intake.template;

import id.petadaya.instruments.imports.Field;
import id.petadaya.instruments.imports.Template;
import id.petadaya.intake.table.Cell;
import id.petadaya.intake.template.Head.Bound;
import id.petadaya.intake.template.Heading.Wanted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the heading rows of a template's table in a sheet, and which column is what. */
final class HeadSearch {

  private static final int DEEPEST = 60;
  private static final int MOST_ROWS = 3;
  private static final double LEAST_LIKE = 0.6;

  private record Fit(Bound bound, int column, double like) {}

  private final Template template;
  private final Map<Bound, List<Wanted>> wanted = new LinkedHashMap<>();
  private final Map<List<String>, Map<Bound, Double>> known = new HashMap<>();

  private final Set<String> vocabulary = new HashSet<>();

  HeadSearch(Template template) {
    this.template = template;
    for (Field field : template.fields().values()) {
      List<String> slots = field.type().slots();
      field
          .headings()
          .forEach((slot, words) -> wanted.put(
              new Bound(field, slots.indexOf(slot)),
              words.stream().map(Heading::wanted).toList()));
    }
    wanted
        .values()
        .forEach(synonyms -> synonyms.forEach(one ->
            one.segments().forEach(segment -> vocabulary.addAll(List.of(segment.split(" "))))));
  }

  /** The best heading of a sheet; null when nothing resembles one. */
  @Nullable
  Head find(Grid grid) {
    Head best = null;
    int deepest = Math.min(grid.rows(), DEEPEST);
    boolean[] worthy = new boolean[deepest + MOST_ROWS];
    for (int row = 0; row < Math.min(grid.rows(), worthy.length); row++) {
      worthy[row] = isWorthy(grid, row);
    }
    for (int first = 0; first < deepest; first++) {
      for (int height = 1; height <= MOST_ROWS && first + height <= grid.rows(); height++) {
        if (!worthy[first + height - 1] && (height == 1 || !worthy[first])) {
          continue;
        }
        Head head = head(grid, first, first + height - 1, Map.of());
        if (head != null && (best == null || head.score() > best.score() + 1e-9)) {
          best = head;
        }
      }
    }
    return best;
  }

  /** A row in which two cells hold a word of the template's headings; the others are not looked at closely. */
  private boolean isWorthy(Grid grid, int row) {
    int found = 0;
    for (int column = 0; column < grid.columns() && found < 2; column++) {
      if (grid.cell(row, column) instanceof Cell.Text text && text.text().length() < 120) {
        for (String word : Heading.key(text.text()).split(" ")) {
          if (vocabulary.contains(word)
              || (template.melt().isPresent() && word.length() > 2 && Dates.month(word) != null)) {
            found++;
            break;
          }
        }
      } else if (template.melt().isPresent() && grid.cell(row, column) instanceof Cell.Dated) {
        found++;
      }
    }
    return found >= 2;
  }

  /** The heading in given rows, with columns that a person chose; null when nothing was recognised. */
  @Nullable
  Head head(Grid grid, int first, int last, Map<String, String> chosen) {
    Head head = chosen(grid, first, last, chosen);
    boolean recognised = head != null
        && !head.columns().isEmpty()
        && (template.melt().isEmpty() || head.months().size() >= 3);
    return recognised ? head : null;
  }

  /** The heading in rows that a person chose, whatever they hold; null when they hold almost nothing. */
  @Nullable
  Head chosen(Grid grid, int first, int last, Map<String, String> chosen) {
    List<List<String>> paths = paths(grid, first, last);
    long filled = paths.stream().filter(path -> !path.isEmpty()).count();
    if (filled < 2) {
      return null;
    }
    Map<Bound, Integer> columns = new LinkedHashMap<>();
    double score = assign(grid, paths, chosen, columns);
    SortedMap<Integer, String> months =
        template.melt().isPresent() ? months(grid, last, paths, columns) : new TreeMap<>();
    score += Math.min(months.size(), 12) * 0.25 - 0.04 * (last - first) - numbers(grid, last);
    return new Head(first, last, afterNumbers(grid, last + 1), columns, months, paths, score);
  }

  private double assign(
      Grid grid,
      List<List<String>> paths,
      Map<String, String> chosen,
      Map<Bound, Integer> columns) {
    Set<Integer> taken = new HashSet<>();
    Map<Integer, String> byColumn = new HashMap<>();
    chosen.forEach((letters, target) -> byColumn.put(CellPlace.column(letters), target));
    double score = 0;
    for (Map.Entry<Integer, String> choice : byColumn.entrySet()) {
      taken.add(choice.getKey());
      Bound bound = bound(choice.getValue());
      if (bound != null) {
        columns.put(bound, choice.getKey());
        score += 1;
      }
    }
    for (Fit fit : fits(paths)) {
      boolean shared = fit.bound.field().inside();
      if (!columns.containsKey(fit.bound)
          && (!taken.contains(fit.column) || (shared && !byColumn.containsKey(fit.column)))) {
        columns.put(fit.bound, fit.column);
        if (!shared) {
          taken.add(fit.column);
        }
        score += fit.like * (fit.bound.field().required() ? 2 : 1);
      }
    }
    return score;
  }

  /** A field's name, with its slot behind a dot when it is not the first. */
  @Nullable
  Bound bound(String target) {
    int dot = target.indexOf('.');
    Field field = template.fields().get(dot < 0 ? target : target.substring(0, dot));
    if (field == null) {
      return null;
    }
    int slot = dot < 0 ? 0 : field.type().slots().indexOf(target.substring(dot + 1));
    return slot < 0 ? null : new Bound(field, slot);
  }

  private List<Fit> fits(List<List<String>> paths) {
    List<Fit> fits = new ArrayList<>();
    for (int column = 0; column < paths.size(); column++) {
      if (!paths.get(column).isEmpty()) {
        int at = column;
        known
            .computeIfAbsent(paths.get(column), this::likeness)
            .forEach((bound, like) -> fits.add(new Fit(bound, at, like)));
      }
    }
    fits.sort((one, other) -> one.like == other.like
        ? Integer.compare(one.column, other.column)
        : Double.compare(other.like, one.like));
    return fits;
  }

  private Map<Bound, Double> likeness(List<String> path) {
    Map<Bound, Double> likes = new LinkedHashMap<>();
    Heading.Read read = Heading.Read.of(path);
    wanted.forEach((bound, synonyms) -> {
      double like = Heading.likeness(read, synonyms);
      if (like >= LEAST_LIKE) {
        likes.put(bound, like);
      }
    });
    return likes;
  }

  private static List<List<String>> paths(Grid grid, int first, int last) {
    List<List<String>> paths = new ArrayList<>();
    for (int column = 0; column < grid.columns(); column++) {
      List<String> path = new ArrayList<>(3);
      for (int row = first; row <= last; row++) {
        String text = grid.mergedCell(row, column).shown().strip();
        if (text.isEmpty()
            && row < last
            && !grid.hasMerges()
            && !grid.cell(last, column).isEmpty()) {
          text = left(grid, row, last, column);
        }
        if (!text.isEmpty()
            && text.length() < 120
            && (path.isEmpty() || !path.getLast().equals(text))) {
          path.add(text);
        }
      }
      paths.add(path);
    }
    return paths;
  }

  /** In a file without merged ranges an upper heading stands above the first of its columns only. */
  private static String left(Grid grid, int row, int last, int column) {
    for (int at = column - 1; at >= 0; at--) {
      if (grid.cell(last, at).isEmpty()) {
        return "";
      }
      String text = grid.cell(row, at).shown().strip();
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /** Headings are words: each number among them makes it less likely. */
  private static double numbers(Grid grid, int last) {
    double numbers = 0;
    for (int column = 0; column < grid.columns(); column++) {
      Cell cell = grid.cell(last, column);
      if (cell instanceof Cell.Numeric n && !(n.value() >= 1900 && n.value() < 2100)) {
        numbers += 0.3;
      } else if (cell instanceof Cell.Logical) {
        numbers += 0.3;
      }
    }
    return numbers;
  }

  private SortedMap<Integer, String> months(
      Grid grid, int last, List<List<String>> paths, Map<Bound, Integer> columns) {
    SortedMap<Integer, String> months = new TreeMap<>();
    for (int column = 0; column < paths.size(); column++) {
      if (columns.containsValue(column) || paths.get(column).isEmpty()) {
        continue;
      }
      if (grid.cell(last, column) instanceof Cell.Dated dated) {
        months.put(column, dated.value().toString().substring(0, 7));
        continue;
      }
      String month = month(String.join(" ", paths.get(column)));
      if (month != null) {
        months.put(column, month);
      }
    }
    return months;
  }

  /** "JAN", "Januari 2019", "Jan-19", "Bulan 1". */
  static @Nullable String month(String path) {
    String month = null;
    String year = null;
    for (String word : Words.key(path).split(" ")) {
      Integer named = word.length() > 2 ? Dates.month(word) : null;
      if (named != null) {
        month = "%02d".formatted(named);
      } else if (word.matches("(?:19|20)\\d{2}")) {
        year = word;
      } else if (month != null && word.matches("\\d{2}")) {
        year = "20" + word;
      } else if (!word.equals("bulan") && !word.equals("bln")) {
        return null;
      }
    }
    return month == null ? null : year == null ? month : year + "-" + month;
  }

  /** Rows of column numbers, (1) (2) (3), and of letters below the headings. */
  private static int afterNumbers(Grid grid, int row) {
    int at = row;
    while (at < grid.rows() && at < row + 2 && isNumbering(grid, at)) {
      at++;
    }
    return at;
  }

  static boolean isNumbering(Grid grid, int row) {
    int filled = 0;
    int expected = 0;
    int numbered = 0;
    for (int column = 0; column < grid.columns(); column++) {
      String text = grid.cell(row, column).shown().strip();
      if (text.isEmpty()) {
        continue;
      }
      filled++;
      var found = Numbers.all(text, true);
      if (text.matches("[\\[(]?\\s*\\d{1,2}\\s*[.\\])]?|\\(?\\s*\\d{1,2}\\s*=.*")
          && !found.isEmpty()) {
        expected = numbered == 0 ? (int) found.getFirst().value() : expected + 1;
        numbered += found.getFirst().value() == expected ? 1 : 0;
      }
    }
    return filled >= 3
        && numbered == filled
        && (expected == filled || grid.cell(row, firstFilled(grid, row)).shown().contains("("));
  }

  private static int firstFilled(Grid grid, int row) {
    int column = 0;
    while (column < grid.columns() && grid.cell(row, column).isEmpty()) {
      column++;
    }
    return column;
  }
}
