package id.petadaya.intake.template;

import id.petadaya.instruments.imports.Field;
import id.petadaya.intake.table.Cell;
import id.petadaya.intake.template.Reading.TotalCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Adds up the rows read and compares them with the totals that the file states; never imports one. */
final class Totals {

  private static final double TOLERANCE = 0.0051;

  /** A column that a total row may state: a field, or a month. */
  private static final class Sum {
    final Map<String, Double> all = new HashMap<>();
    final Map<String, Double> part = new HashMap<>();
    boolean unknown;
    boolean unknownInPart;

    void add(String unit, double value) {
      all.merge(unit, value, Double::sum);
      part.merge(unit, value, Double::sum);
    }

    void restart() {
      part.clear();
      unknownInPart = false;
    }
  }

  private final Map<Integer, Sum> sums = new LinkedHashMap<>();
  private final Map<Integer, Field> fields = new HashMap<>();
  private final Map<Integer, Sum> copies = new HashMap<>();
  final List<TotalCheck> checks = new ArrayList<>();

  void watch(int column, Field field) {
    sums.put(column, new Sum());
    copies.put(column, new Sum());
    fields.put(column, field);
  }

  /** Counts a row's value; a copied row is counted apart. */
  void add(int column, Parsed parsed, boolean copy) {
    Field field = fields.get(column);
    Sum sum = copy ? copies.get(column) : sums.get(column);
    if (field == null || sum == null) {
      return;
    }
    String value = parsed.first();
    if (value.isEmpty()) {
      if (!copy) {
        sum.unknown = true;
        sum.unknownInPart = true;
      }
      return;
    }
    if (field.total() == Field.Total.COUNT) {
      sum.add("", value.startsWith("0") ? 0 : 1);
    } else if (value.indexOf('|') < 0 && value.indexOf(':') < 0) {
      sum.add(parsed.parts().size() > 1 ? parsed.parts().get(1) : "", Double.parseDouble(value));
    }
  }

  void restart() {
    sums.values().forEach(Sum::restart);
  }

  double partSum(int column) {
    return sumOf(column).part.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private Sum sumOf(int column) {
    return Objects.requireNonNull(sums.get(column), () -> "Column " + column + " is not watched.");
  }

  boolean isWatched(int column) {
    return sums.containsKey(column);
  }

  java.util.Set<Integer> columns() {
    return sums.keySet();
  }

  /** Compares a stated total; nothing when the cell holds no number. */
  void check(CellPlace place, int column, Cell stated, boolean part, String what) {
    Sum sum = sums.get(column);
    Sum copy = copies.get(column);
    Field field = fields.get(column);
    String text = stated.shown().strip().toLowerCase(Locale.ROOT);
    List<Numbers.Found> found = stated instanceof Cell.Numeric n
        ? List.of(new Numbers.Found(n.value(), 0, text.length()))
        : Numbers.all(text, field != null && field.units().isEmpty());
    if (sum == null || copy == null || field == null || found.size() != 1) {
      return;
    }
    double written = found.getFirst().value();
    String unit = stated instanceof Cell.Text
        ? unit(field, text.substring(found.getFirst().to()))
        : "";
    double read = closest(sum, copy, unit, written, part);
    boolean agrees = Math.abs(read - written) < TOLERANCE;
    boolean open = !agrees && (part ? sum.unknownInPart : sum.unknown) && written > read;
    checks.add(new TotalCheck(
        place, agrees || open, written, read, sentence(agrees, open, written, read, unit, what)));
  }

  private static String sentence(
      boolean agrees, boolean open, double written, double read, String unit, String what) {
    String tail = unit.isEmpty() ? "" : " " + unit;
    String name = what.isEmpty() ? "Jumlah" : "Jumlah " + what;
    if (agrees) {
      return "%s di berkas dan hasil baca sama: %s%s"
          .formatted(name, Numbers.indonesian(written), tail);
    }
    String both = "%s di berkas %s, hasil baca %s%s"
        .formatted(name, Numbers.indonesian(written), Numbers.indonesian(read), tail);
    return open ? both + "; selisihnya termasuk sel yang belum diketahui" : both;
  }

  private static String unit(Field field, String after) {
    String key = Words.key(after);
    for (Map.Entry<String, String> unit : field.units().entrySet()) {
      if (Words.key(unit.getKey()).equals(key)) {
        return unit.getValue();
      }
    }
    return "";
  }

  /** The sum that a total most likely means: of its unit, since the last total or of all, with copies or without. */
  private static double closest(Sum sum, Sum copy, String unit, double written, boolean part) {
    List<Double> sums = new ArrayList<>();
    for (Map<String, Double> each : part ? List.of(sum.part) : List.of(sum.all, sum.part)) {
      if (!unit.isEmpty()) {
        sums.add(each.getOrDefault(unit, 0.0));
      } else {
        sums.add(each.values().stream().mapToDouble(Double::doubleValue).sum());
        sums.addAll(each.values());
      }
    }
    if (!part) {
      double base = sums.getFirst();
      sums.add(base
          + (unit.isEmpty()
              ? copy.all.values().stream().mapToDouble(Double::doubleValue).sum()
              : copy.all.getOrDefault(unit, 0.0)));
    }
    return sums.stream()
        .min(java.util.Comparator.comparingDouble(value -> Math.abs(value - written)))
        .orElse(0.0);
  }

  /** "Jumlah : 120 orang": a total that counts rows. */
  void checkCount(CellPlace place, String text, int rows, int withCopies, String unit) {
    List<Numbers.Found> found = Numbers.all(text, true);
    if (found.size() == 1 && found.getFirst().from() > 3) {
      double written = found.getFirst().value();
      double read = written == withCopies ? withCopies : rows;
      checks.add(new TotalCheck(
          place,
          read == written,
          written,
          read,
          sentence(read == written, false, written, read, unit, "")));
    }
  }
}
