package id.petadaya.intake.template;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.instruments.imports.Field;
import id.petadaya.instruments.imports.FieldType;
import id.petadaya.intake.table.Cell;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whole and decimal numbers, rupiah, ranges, and every number of a text. */
final class NumberReader extends FieldReader {

  private static final Pattern SCALE = Pattern.compile("\\s*([a-z]+)");
  private static final Pattern SPAN = Pattern.compile(
      "(\\d+)\\s*(?:th|thn|tahun)?\\.?\\s*(?:-|–|—|s\\s*/?\\s*d|s\\.d\\.?|sampai|hingga)\\s*(\\d+)");
  private static final Pattern LEAST = Pattern.compile(
      "(?:min|minimal|minimum|di ?atas|>=?|≥)\\.?\\s*(?:umur|usia)?\\s*(\\d+)\\s*(?:th|thn|tahun)");
  private static final Pattern MOST = Pattern.compile(
      "(?:maks|maksimal|maksimum|max|di ?bawah|<=?|≤)\\.?\\s*(?:umur|usia)?\\s*(\\d+)\\s*(?:th|thn|tahun)");
  private static final List<String> NONE =
      List.of("nihil", "tidak ada", "tdk ada", "kosong", "nol", "none");

  NumberReader(Field field, Around around) {
    super(field, around);
  }

  @Override
  Parsed parse(Cell[] cells, AreaCode within) {
    Cell cell = cells[0];
    if (cell instanceof Cell.Numeric number && field.type() != FieldType.RANGE) {
      return checked(number.value());
    }
    String text = Words.squeeze(cell.shown());
    String lower = text.toLowerCase(Locale.ROOT);
    if (Words.isOneOf(lower, field.unknown()) || Words.isUnknown(lower)) {
      return Parsed.nothing(parts);
    }
    return switch (field.type()) {
      case RANGE -> range(lower);
      case NUMBERS ->
        Parsed.of(Numbers.all(lower, true).stream()
            .map(n -> Numbers.plain(n.value()))
            .collect(Collectors.joining("|")));
      default -> number(cell, text, lower);
    };
  }

  private Parsed range(String lower) {
    Matcher span = SPAN.matcher(lower);
    if (span.find()) {
      return Parsed.of(span.group(1), span.group(2));
    }
    Matcher least = LEAST.matcher(lower);
    Matcher most = MOST.matcher(lower);
    return Parsed.of(least.find() ? least.group(1) : "", most.find() ? most.group(1) : "");
  }

  private Parsed number(Cell cell, String text, String lower) {
    boolean counts = field.type() == FieldType.WHOLE;
    if (counts && (Words.isDash(lower) || NONE.contains(lower))
        || Words.isOneOf(lower, field.zero())) {
      return Parsed.of("0");
    }
    if (Words.isDash(lower) || NONE.contains(lower)) {
      return Parsed.nothing(parts);
    }
    if (cell instanceof Cell.Dated) {
      return flaw(
          "date-for-number",
          "Sel ini berisi tanggal, padahal seharusnya angka. Ubah format sel menjadi angka.");
    }
    boolean whole = field.type() != FieldType.DECIMAL;
    List<Numbers.Found> found = Numbers.all(lower, whole);
    if (found.isEmpty()) {
      Double named = Numbers.named(lower.split(" ")[0]);
      if (named == null && lower.startsWith("seorang")) {
        named = 1.0;
      }
      return named == null
          ? flaw(
              "unreadable-number",
              "%s %s bukan angka. Tulis angkanya saja."
                  .formatted(ChoiceReader.capital(field.label()), quoted(text)))
          : checked(named);
    }
    Numbers.Found first = found.getFirst();
    double value = first.value();
    if (first.from() > 0
        && "-−".indexOf(lower.charAt(first.from() - 1)) >= 0
        && lower.substring(0, first.from() - 1).isBlank()) {
      value = -value;
    }
    Matcher word = SCALE.matcher(lower);
    if (word.find(first.to()) && word.start() == first.to()) {
      double scale = Numbers.scale(
          word.group(1).equals("m") && field.type() != FieldType.MONEY ? "" : word.group(1));
      if (scale > 1) {
        value = Math.signum(value)
            * scale
            * Numbers.scaled(lower.substring(first.from(), first.to()), scale);
      }
    }
    return checked(Math.round(value * 1e6) / 1e6);
  }

  private Parsed checked(double value) {
    if (value < field.least() || value > field.most()) {
      return flaw(
          "out-of-range",
          "%s harus %s. Periksa angkanya."
              .formatted(ChoiceReader.capital(field.label()), bounds()));
    }
    if (field.type() == FieldType.WHOLE && value != Math.rint(value)) {
      return flaw(
          "not-whole",
          "%s harus bilangan bulat, bukan %s."
              .formatted(ChoiceReader.capital(field.label()), Numbers.indonesian(value)));
    }
    return Parsed.of(Numbers.plain(value));
  }

  private String bounds() {
    if (Double.isInfinite(field.most())) {
      return "sedikitnya " + Numbers.indonesian(field.least());
    }
    return Double.isInfinite(field.least())
        ? "paling banyak " + Numbers.indonesian(field.most())
        : Numbers.indonesian(field.least()) + " sampai " + Numbers.indonesian(field.most());
  }
}
