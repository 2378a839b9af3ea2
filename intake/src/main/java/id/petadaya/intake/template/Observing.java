package id.petadaya.intake.template;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.instruments.imports.Field;
import id.petadaya.instruments.imports.FormItem;
import id.petadaya.instruments.imports.ObserveRule;
import id.petadaya.instruments.imports.ObserveRule.Take;
import id.petadaya.instruments.imports.Offer;
import id.petadaya.instruments.imports.Template;
import id.petadaya.intake.template.Reading.Row;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a reading into figures of areas by the rules of its template. */
public final class Observing {

  private static final int MOST_CELLS = 100;

  private Observing() {}

  /**
   * @param areas the areas for which a complete list means zero where no row stands
   * @param declaredComplete an officer declares that the list holds all there is; otherwise an area
   *     without rows stays unknown
   * @param year the year when neither rows nor titles name one; 0 when not known
   */
  public static List<Observed> observe(
      Reading reading, Collection<AreaCode> areas, boolean declaredComplete, int year) {
    int fileYear = reading.year() == 0 ? year : reading.year();
    List<Observed> all = new ArrayList<>();
    for (ObserveRule rule : reading.template().observe()) {
      if (reading.template().kind() == Template.Kind.FORM) {
        form(reading, rule, fileYear).forEach(all::add);
      } else {
        all.addAll(table(reading, rule, areas, declaredComplete, fileYear));
      }
    }
    return List.copyOf(all);
  }

  /** What an institution offers, one map per row: kind of offer under "", then its properties. */
  public static List<Map<String, String>> offers(Reading reading) {
    List<Map<String, String>> offers = new ArrayList<>();
    for (Offer offer : reading.template().offers()) {
      for (Row row : reading.rows()) {
        if (reading.template().kind() == Template.Kind.FORM) {
          group(reading, row, offer, offers);
        } else {
          Map<String, String> one = new LinkedHashMap<>();
          one.put("", offer.kind());
          offer
              .columns()
              .forEach((property, column) ->
                  one.put(property, row.values().get(reading.template().column(column))));
          offers.add(one);
        }
      }
    }
    return offers;
  }

  private static void group(
      Reading reading, Row row, Offer offer, List<Map<String, String>> offers) {
    String section = Words.key(row.values().get(0));
    boolean wanted = reading.template().items().stream()
        .filter(item -> offer.columns().containsValue(item.field().name()))
        .anyMatch(item ->
            item.sections().stream().anyMatch(word -> Words.holdsWords(section, Words.key(word))));
    String[] parts = row.values().get(2).split(";", -1);
    if (wanted && parts.length == 3) {
      Map<String, String> one = new LinkedHashMap<>();
      one.put("", offer.kind());
      one.put("nama", parts[0]);
      one.put("anggota", parts[1]);
      one.put("keadaan", parts[2]);
      offers.add(one);
    }
  }

  // ---- tables

  private record Key(AreaCode area, int year) {}

  private static final class Tally {
    double value;
    boolean any;
    int count;
    final List<CellPlace> cells = new ArrayList<>();

    @Nullable
    YearMonth last;

    void add(double more, @Nullable CellPlace cell) {
      value += more;
      any = true;
      count++;
      if (cell != null && cells.size() < MOST_CELLS) {
        cells.add(cell);
      }
    }
  }

  private static List<Observed> table(
      Reading reading,
      ObserveRule rule,
      Collection<AreaCode> areas,
      boolean complete,
      int fileYear) {
    Template template = reading.template();
    Map<Key, Tally> tallies = new LinkedHashMap<>();
    Set<Key> unknown = new HashSet<>();
    Set<Integer> years = new TreeSet<>();
    int area = template.column(rule.area());
    int value = rule.value().map(template::column).orElse(-1);
    int date = rule.date().map(template::column).orElse(-1);
    for (Row row : reading.rows()) {
      int year = date < 0 ? fileYear : yearOf(row.values().get(date));
      if (year > 0) {
        years.add(year);
      }
      if (row.values().get(area).isEmpty() || (date >= 0 && year == 0)) {
        continue;
      }
      Key key = new Key(new AreaCode(row.values().get(area)), year);
      count(rule, template, row, value, area, tallies, unknown, key);
    }
    if (complete && rule.take() != Take.VALUE && rule.take() != Take.PRESENCE) {
      zeros(rule, areas, years, fileYear, tallies);
    }
    List<Observed> observed = new ArrayList<>();
    tallies.forEach((key, tally) -> {
      if (tally.any
          && !(rule.take() == Take.SUM && unknown.contains(key) && rule.where().isEmpty())) {
        observed.add(figure(rule, key, tally));
      }
    });
    return observed;
  }

  private static void count(
      ObserveRule rule,
      Template template,
      Row row,
      int value,
      int area,
      Map<Key, Tally> tallies,
      Set<Key> unknown,
      Key key) {
    for (Map.Entry<String, List<String>> wanted : rule.where().entrySet()) {
      if (wanted.getValue().stream()
          .noneMatch(
              word -> word.equalsIgnoreCase(row.values().get(template.column(wanted.getKey()))))) {
        return;
      }
    }
    String text = value < 0 ? "" : row.values().get(value);
    if (value >= 0 && text.isEmpty()) {
      unknown.add(key);
      return;
    }
    double number = rule.take() == Take.COUNT
        ? 1
        : rule.take() == Take.PRESENCE ? presence(text) : number(text);
    CellPlace cell = row.cells().get(value < 0 ? area : value);
    Tally tally = tallies.computeIfAbsent(key, k -> new Tally());
    if (rule.take() == Take.SUM || rule.take() == Take.COUNT || !tally.any) {
      tally.add(number, cell);
    }
  }

  /** Where a complete list has no row for an area, there is none. */
  private static void zeros(
      ObserveRule rule,
      Collection<AreaCode> areas,
      Set<Integer> years,
      int fileYear,
      Map<Key, Tally> tallies) {
    for (int year : years.isEmpty() ? Set.of(fileYear) : years) {
      for (AreaCode area : areas) {
        Tally tally = tallies.computeIfAbsent(new Key(area, year), k -> new Tally());
        tally.any = true;
      }
    }
  }

  private static Observed figure(ObserveRule rule, Key key, Tally tally) {
    return new Observed(
        key.area,
        rule.measure(),
        Math.round(tally.value * 1e6) / 1e6,
        rule.unit(),
        key.year == 0 ? null : LocalDate.of(key.year, 1, 1),
        key.year == 0 ? null : LocalDate.of(key.year, 12, 31),
        rule.place(),
        tally.cells,
        tally.count,
        rule.take() == Take.COUNT || rule.take() == Take.SUM);
  }

  private static int yearOf(String date) {
    return date.length() < 4 ? 0 : Integer.parseInt(date.substring(0, 4));
  }

  /** 1 or the count of {@code 1:n}; 0 when there is none. */
  private static double presence(String text) {
    return text.startsWith("1:")
        ? Double.parseDouble(text.substring(2))
        : text.equals("ya") ? 1 : number(text);
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }

  // ---- forms

  private static List<Observed> form(Reading reading, ObserveRule rule, int fileYear) {
    Map<String, Row> lines = new HashMap<>();
    FormItems items = new FormItems(reading.template());
    for (Row row : reading.rows()) {
      items.find(row.values().get(1)).ifPresent(item -> lines.putIfAbsent(item, row));
    }
    Row area = lines.get("kode") == null ? lines.get(rule.area()) : lines.get("kode");
    Row value = rule.value().map(lines::get).orElse(null);
    AreaCode code = area == null
        ? null
        : AreaCode.find(area.values().get(2))
            .filter(found -> found.level() == AreaLevel.DESKEL)
            .orElse(null);
    if (code == null || value == null || value.values().get(2).isEmpty()) {
      return List.of();
    }
    String text = value.values().get(2);
    Tally tally = new Tally();
    double number = rule.take() == Take.PRESENCE ? presence(text) : number(text);
    if (rule.take() == Take.PERCENT) {
      Row whole = rule.divide().map(lines::get).orElse(null);
      if (whole == null
          || whole.values().get(2).isEmpty()
          || number(whole.values().get(2)) == 0) {
        return List.of();
      }
      number = 100 * number / number(whole.values().get(2));
      tally.add(0, whole.cells().get(2));
    }
    tally.add(number, value.cells().get(2));
    return List.of(figure(rule, new Key(code, fileYear), tally));
  }

  /** Finds the item that a form's label means. */
  private static final class FormItems {
    private final Template template;

    FormItems(Template template) {
      this.template = template;
    }

    java.util.Optional<String> find(String label) {
      FormItem item = FormReader.item(template, label);
      return item == null
          ? java.util.Optional.empty()
          : java.util.Optional.of(item.field()).map(Field::name);
    }
  }
}
