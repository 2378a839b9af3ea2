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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the rows of a reading into figures of areas by the rules of its template. */
public final class Observing {

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
        all.addAll(new RowCount(reading, rule).figures(areas, declaredComplete, fileYear));
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
    RowCount.Tally tally = new RowCount.Tally();
    double number = RowCount.number(rule, text);
    if (rule.take() == Take.PERCENT) {
      Row whole = rule.divide().map(lines::get).orElse(null);
      if (whole == null
          || whole.values().get(2).isEmpty()
          || Double.parseDouble(whole.values().get(2)) == 0) {
        return List.of();
      }
      number = 100 * number / Double.parseDouble(whole.values().get(2));
      tally.add(0, whole.cells().get(2));
    }
    tally.add(number, value.cells().get(2));
    return List.of(tally.figure(rule, code, fileYear, false));
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
