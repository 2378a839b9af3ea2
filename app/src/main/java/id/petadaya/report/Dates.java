package id.petadaya.report;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/** Dates and lists as Indonesian writes them, without asking the machine's locale data. */
final class Dates {

  static final Locale INDONESIAN = Locale.of("id", "ID");

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

  private Dates() {}

  static String full(LocalDate date) {
    return "%d %s %d"
        .formatted(date.getDayOfMonth(), MONTHS.get(date.getMonthValue() - 1), date.getYear());
  }

  /** "27 Januari 2020, 09.10 WITA". */
  static String timed(ZonedDateTime at) {
    return "%s, %02d.%02d %s"
        .formatted(full(at.toLocalDate()), at.getHour(), at.getMinute(), zone(at));
  }

  /** "a", "a dan b", "a, b, dan c". */
  static String list(List<String> words) {
    return switch (words.size()) {
      case 0 -> "";
      case 1 -> words.getFirst();
      case 2 -> words.getFirst() + " dan " + words.getLast();
      default -> String.join(", ", words.subList(0, words.size() - 1)) + ", dan " + words.getLast();
    };
  }

  private static String zone(ZonedDateTime at) {
    return switch (at.getOffset().getTotalSeconds() / 3600) {
      case 7 -> "WIB";
      case 8 -> "WITA";
      case 9 -> "WIT";
      default -> "UTC" + at.getOffset();
    };
  }
}
