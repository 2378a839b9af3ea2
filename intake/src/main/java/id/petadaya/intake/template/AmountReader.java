package id.petadaya.intake.template;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.instruments.imports.Field;
import id.petadaya.intake.table.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number and its unit from one cell or two: "12,5 gr", "5-6 hr", "½ hari", "seminggu". */
final class AmountReader extends FieldReader {

  private static final Pattern BETWEEN = Pattern.compile(
      "\\s*(?:[a-z]*\\s*)?(?:-|–|—|s\\s*/?\\s*d|s\\.d\\.?|sampai|hingga|atau|/)\\s*(?:dengan)?\\s*");
  private static final Pattern HALF = Pattern.compile("(?<![\\d/])1\\s*/\\s*2(?![\\d/])");

  private final Map<String, String> units = new HashMap<>();

  AmountReader(Field field, Around around) {
    super(field, around);
    field.units().forEach((word, unit) -> units.putIfAbsent(Words.key(word), unit));
  }

  @Override
  Parsed parse(Cell[] cells, AreaCode within) {
    String written = Words.lower(cells[0].shown());
    String unitText = cells.length > 1 ? Words.lower(cells[1].shown()) : "";
    if (Words.isOneOf(written, field.unknown()) || Words.isUnknown(written)) {
      return Parsed.nothing(parts);
    }
    if (Words.isOneOf(written, field.zero())) {
      return Parsed.of("0", "");
    }
    if (Words.isDash(written)) {
      return Parsed.nothing(parts);
    }
    if (cells[0] instanceof Cell.Numeric number) {
      return amount(List.of(number.value()), unit(unitText), unitText);
    }
    if (cells[0] instanceof Cell.Dated dated) {
      // Excel turns "5-6" into the fifth of June
      return Parsed.flawed(
          new Parsed.Flaw(
              "date-for-number",
              "Excel mengubah isi sel ini menjadi tanggal. Dibaca %d sampai %d; periksa di berkas asli."
                  .formatted(dated.value().getDayOfMonth(), dated.value().getMonthValue())),
          dated.value().getDayOfMonth() + "|" + dated.value().getMonthValue(),
          named(unit(unitText)));
    }
    return text(HALF.matcher(written).replaceAll("½").replace("±", "").strip(), unitText);
  }

  private Parsed text(String text, String unitText) {
    List<Numbers.Found> found = Numbers.all(text, false);
    List<Double> values = new ArrayList<>();
    String after;
    if (found.isEmpty()) {
      String[] words = text.split(" ");
      Double named = Numbers.named(words[0]);
      if (named != null) {
        values.add(named);
      } else if (words[0].startsWith("se") && unit(words[0].substring(2)) != null) {
        values.add(1.0);
        words[0] = words[0].substring(2);
      } else {
        return flaw(
            "unreadable-number",
            "%s %s tidak terbaca sebagai jumlah. Tulis angka dan satuannya."
                .formatted(ChoiceReader.capital(field.label()), quoted(text)));
      }
      after = String.join(" ", words);
    } else {
      Numbers.Found first = found.getFirst();
      values.add(first.value());
      int end = first.to();
      if (found.size() > 1
          && BETWEEN.matcher(text.substring(end, found.get(1).from())).matches()) {
        values.add(found.get(1).value());
        end = found.get(1).to();
      }
      after = text.substring(end);
    }
    String unit = unit(after);
    return unit != null || unitText.isEmpty()
        ? amount(values, unit, letters(after))
        : amount(values, unit(unitText), unitText);
  }

  private static String letters(String after) {
    return after.replaceAll("[^\\p{L}/² ]", " ").strip();
  }

  private Parsed amount(List<Double> values, @Nullable String unit, String written) {
    String number = String.join(
        "|", values.stream().map(v -> Numbers.plain(scaled(v, unit))).toList());
    if (unit != null) {
      return Parsed.of(number, named(unit));
    }
    if (written.isEmpty() || Words.isDash(written) || Words.isUnknown(written)) {
      if (!field.prefer().isEmpty()) {
        return Parsed.of(number, field.prefer());
      }
      return Parsed.flawed(
          new Parsed.Flaw(
              "unit-missing",
              "Satuan belum ditulis. Pilih %s.".formatted(ChoiceReader.list(names())),
              names()),
          number,
          "");
    }
    return Parsed.flawed(
        new Parsed.Flaw(
            "unknown-unit",
            "Satuan %s belum dikenal. Pilih %s."
                .formatted(quoted(written), ChoiceReader.list(names())),
            names()),
        number,
        written.toLowerCase(Locale.ROOT));
  }

  private List<String> names() {
    LinkedHashSet<String> names = new LinkedHashSet<>();
    field.units().values().forEach(unit -> names.add(named(unit)));
    return List.copyOf(names);
  }

  /** A unit such as gram*1000 (a kilogram) is named gram. */
  private static String named(@Nullable String unit) {
    if (unit == null) {
      return "";
    }
    int star = unit.indexOf('*');
    return star < 0 ? unit : unit.substring(0, star);
  }

  private static double scaled(double value, @Nullable String unit) {
    if (unit == null || unit.indexOf('*') < 0) {
      return value;
    }
    int star = unit.indexOf('*');
    return Math.round(value * Double.parseDouble(unit.substring(star + 1)) * 1e9) / 1e9;
  }

  /** The first known unit of a text. */
  private @Nullable String unit(String text) {
    if (text.isEmpty()) {
      return null;
    }
    String key = Words.key(text);
    String whole = units.get(key);
    if (whole != null) {
      return whole;
    }
    for (String word : key.split(" ")) {
      String unit = units.get(word);
      if (unit != null) {
        return unit;
      }
    }
    return null;
  }
}
