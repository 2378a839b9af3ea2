package id.petadaya.intake.template;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.instruments.imports.ObserveRule;
import id.petadaya.instruments.imports.ObserveRule.Take;
import id.petadaya.instruments.imports.Output;
import id.petadaya.instruments.imports.Template;
import id.petadaya.intake.template.Reading.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts or adds up the rows of a list by area and year.
 *
 * <p>A row that may belong to an area and cannot be placed (its place, day, number or role is not
 * readable) never helps to calm that area: a complete list with such a row gives no zero there, and
 * what it counts there is a least figure.
 */
final class RowCount {

  private static final int MOST_CELLS = 100;

  private final Template template;
  private final ObserveRule rule;
  private final List<Row> rows;
  private final int area;
  private final int outside;
  private final int value;
  private final int date;

  private final Map<Key, Tally> tallies = new LinkedHashMap<>();
  private final Set<Integer> years = new TreeSet<>();

  /** Of these somebody could not read what is counted. */
  private final Set<Key> unread = new HashSet<>();

  private final Set<AreaCode> unreadInSomeYear = new HashSet<>();
  private boolean unreadSomewhere;

  RowCount(Reading reading, ObserveRule rule) {
    this.template = reading.template();
    this.rule = rule;
    this.rows = reading.rows();
    this.area = template.column(rule.area());
    this.outside = outside(template, template.outputs().get(area));
    this.value = rule.value().map(template::column).orElse(-1);
    this.date = rule.date().map(template::column).orElse(-1);
  }

  /** The column that says a row's place lies outside the office's area; -1 when there is none. */
  private static int outside(Template template, Output area) {
    for (int at = 0; at < template.outputs().size(); at++) {
      Output one = template.outputs().get(at);
      if (one.field().equals(area.field()) && one.part().equals("outside")) {
        return at;
      }
    }
    return -1;
  }

  private record Key(AreaCode area, int year) {}

  /** What was added up for one area and year. */
  static final class Tally {
    private double value;
    private boolean any;
    private int count;
    private final List<CellPlace> cells = new ArrayList<>();

    void add(double more, @Nullable CellPlace cell) {
      value += more;
      any = true;
      count++;
      if (cell != null && cells.size() < MOST_CELLS) {
        cells.add(cell);
      }
    }

    /** @param year 0 when the file names none */
    Observed figure(ObserveRule rule, AreaCode area, int year, boolean atLeast) {
      return new Observed(
          area,
          rule.measure(),
          Math.round(value * 1e6) / 1e6,
          rule.unit(),
          year == 0 ? null : LocalDate.of(year, 1, 1),
          year == 0 ? null : LocalDate.of(year, 12, 31),
          rule.place(),
          cells,
          count,
          atLeast);
    }
  }

  private enum Matches {
    YES,
    NO,
    /** What the rule asks for is not readable in the row. */
    MAYBE
  }

  /**
   * @param areas those for which a complete list means zero where no row stands
   * @param fileYear the year of rows without a day; 0 when not known
   */
  List<Observed> figures(Collection<AreaCode> areas, boolean declaredComplete, int fileYear) {
    rows.forEach(row -> add(row, fileYear));
    boolean counts = rule.take() == Take.COUNT || rule.take() == Take.SUM;
    if (declaredComplete && !unreadSomewhere && zerosAreTold()) {
      zeros(areas, fileYear);
    }
    List<Observed> observed = new ArrayList<>();
    tallies.forEach((key, tally) -> {
      if (tally.any && !isPartOfASum(key)) {
        observed.add(tally.figure(
            rule, key.area, key.year, counts && (!declaredComplete || mayMissOne(key))));
      }
    });
    return observed;
  }

  private void add(Row row, int fileYear) {
    Matches matches = matches(row);
    int year = date < 0 ? fileYear : yearOf(row.values().get(date));
    if (year > 0) {
      years.add(year);
    }
    if (matches == Matches.NO) {
      return;
    }
    String code = row.values().get(area);
    if (code.isEmpty()) {
      unreadSomewhere |= !isOutside(row);
      return;
    }
    if (date >= 0 && year == 0) {
      unreadInSomeYear.add(new AreaCode(code));
      return;
    }
    Key key = new Key(new AreaCode(code), year);
    String text = value < 0 ? "" : row.values().get(value);
    if (matches == Matches.MAYBE || (value >= 0 && text.isEmpty())) {
      unread.add(key);
      return;
    }
    Tally tally = tallies.computeIfAbsent(key, none -> new Tally());
    if (rule.take() == Take.SUM || rule.take() == Take.COUNT || !tally.any) {
      double number = rule.take() == Take.COUNT ? 1 : number(rule, text);
      tally.add(number, row.cells().get(value < 0 ? area : value));
    }
  }

  private boolean isOutside(Row row) {
    return outside >= 0 && row.values().get(outside).equals("ya");
  }

  private Matches matches(Row row) {
    Matches matches = Matches.YES;
    for (Map.Entry<String, List<String>> wanted : rule.where().entrySet()) {
      String word = row.values().get(template.column(wanted.getKey()));
      if (word.isEmpty()) {
        matches = Matches.MAYBE;
      } else if (wanted.getValue().stream().noneMatch(word::equalsIgnoreCase)) {
        return Matches.NO;
      }
    }
    return matches;
  }

  private boolean zerosAreTold() {
    return rule.take() != Take.VALUE && rule.take() != Take.PRESENCE;
  }

  /** Where a complete list has no row for an area, there is none. */
  private void zeros(Collection<AreaCode> areas, int fileYear) {
    for (int year : years.isEmpty() ? Set.of(fileYear) : years) {
      for (AreaCode one : areas) {
        Key key = new Key(one, year);
        if (!mayMissOne(key)) {
          tallies.computeIfAbsent(key, none -> new Tally()).any = true;
        }
      }
    }
  }

  private boolean mayMissOne(Key key) {
    return unreadSomewhere || unreadInSomeYear.contains(key.area) || unread.contains(key);
  }

  /** A whole of which a part is not readable is no figure. */
  private boolean isPartOfASum(Key key) {
    return rule.take() == Take.SUM && rule.where().isEmpty() && unread.contains(key);
  }

  private static int yearOf(String date) {
    return date.length() < 4 ? 0 : Integer.parseInt(date.substring(0, 4));
  }

  /** The number in a cell; 1 or the count of {@code 1:n} where presence is asked for. */
  static double number(ObserveRule rule, String text) {
    if (rule.take() == Take.PRESENCE && text.startsWith("1:")) {
      return Double.parseDouble(text.substring(2));
    }
    return rule.take() == Take.PRESENCE && text.equals("ya") ? 1 : Double.parseDouble(text);
  }
}
