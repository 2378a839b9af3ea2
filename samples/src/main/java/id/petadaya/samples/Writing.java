package id.petadaya.samples;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The ways people in offices write one and the same thing. Days always stand before months; a text
 * never says another date, number or area than the one given.
 */
final class Writing {

  private static final DecimalFormatSymbols INDONESIAN = symbols();
  private static final List<String> MONTHS = List.of(
      "Januari",
      "Februari",
      "Maret",
      "April",
      "Mei",
      "Juni",
      "Juli",
      "Agustus",
      "September",
      "Oktober",
      "November",
      "Desember");
  private static final List<String> SHORT_MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des");
  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

  private final Dice dice;

  Writing(Dice dice) {
    this.dice = dice;
  }

  /** A date as a date cell (LocalDate), as Excel's bare day number, or as one of six texts. */
  Object date(LocalDate d) {
    return switch (dice.between(0, 7)) {
      case 0 -> d;
      case 1 -> (int) ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), d);
      case 2 -> two(d.getDayOfMonth()) + "/" + two(d.getMonthValue()) + "/" + d.getYear();
      case 3 -> longDate(d);
      case 4 -> d.getDayOfMonth() + "-" + d.getMonthValue() + "-" + two(d.getYear() % 100);
      case 5 -> shortDate(d);
      case 6 -> two(d.getDayOfMonth()) + "." + two(d.getMonthValue()) + "." + d.getYear();
      default -> d.format(DateTimeFormatter.ISO_DATE);
    };
  }

  /** First and last day of a course, in one cell. */
  String dates(LocalDate from, LocalDate to) {
    return switch (dice.between(0, 2)) {
      case 0 -> withoutYear(SHORT_MONTHS, from) + " s/d " + shortDate(to);
      case 1 -> withoutYear(MONTHS, from) + " - " + longDate(to);
      default -> slashed(from) + "-" + slashed(to);
    };
  }

  /** Place and date of birth in one cell; sometimes only the date. */
  String birth(String place, LocalDate d) {
    return switch (dice.between(0, 3)) {
      case 0 ->
        place + ", " + two(d.getDayOfMonth()) + "-" + two(d.getMonthValue()) + "-" + d.getYear();
      case 1 -> place + " / " + longDate(d);
      case 2 -> place.toUpperCase(Locale.ROOT) + ", " + slashed(d);
      default -> shortDate(d);
    };
  }

  /** A kelurahan as somebody might write it, inside a column that says "Kelurahan". */
  String kelurahan(City.Place place) {
    List<String> names = new ArrayList<>();
    for (int times = 0; times < 5; times++) {
      names.add(place.name());
    }
    names.addAll(place.spellings());
    String name = dice.one(names);
    String cased =
        dice.one(name, name, name.toUpperCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
    return dice.one(
            "%s",
            "%s",
            "%s ",
            " %s",
            "Kel. %s",
            "KELURAHAN %s",
            "Kel %s",
            "kel.%s",
            "Kelurahan %s",
            "%s, Kec. " + place.target().kecamatan())
        .formatted(cased);
  }

  /** A whole number: a figure, or text with dots, blanks or neither. */
  Object whole(int n) {
    return dice.one(n, n, dotted(n), dotted(n).replace('.', ' '), Integer.toString(n));
  }

  /** Rupiah with its word and marks. */
  String rupiah(int amount) {
    return dice.one(
        "Rp " + dotted(amount) + ",-", "Rp. " + dotted(amount), dotted(amount), amount + ",00");
  }

  static String dotted(long n) {
    return new DecimalFormat("#,##0", INDONESIAN).format(n);
  }

  static String comma(double x) {
    return new DecimalFormat("#,##0.00", INDONESIAN).format(x);
  }

  static String longDate(LocalDate d) {
    return withoutYear(MONTHS, d) + " " + d.getYear();
  }

  static String shortDate(LocalDate d) {
    return withoutYear(SHORT_MONTHS, d) + " " + d.getYear();
  }

  static String roman(LocalDate d) {
    return ROMAN.get(d.getMonthValue() - 1);
  }

  static String two(int n) {
    return "%02d".formatted(n);
  }

  private static String slashed(LocalDate d) {
    return two(d.getDayOfMonth()) + "/" + two(d.getMonthValue()) + "/" + d.getYear();
  }

  private static String withoutYear(List<String> months, LocalDate d) {
    return d.getDayOfMonth() + " " + months.get(d.getMonthValue() - 1);
  }

  private static DecimalFormatSymbols symbols() {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setGroupingSeparator('.');
    symbols.setDecimalSeparator(',');
    return symbols;
  }
}
