package id.petadaya.intake.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Which formats mean a date, and which day a number of days is. */
final class DateCells {

  /** 31 December 9999, the last day that spreadsheets know, and one more. */
  private static final double END = 2_958_466;

  private static final double DAYS_OF_1904 = 1462;
  private static final long MILLIS = 86_400_000;

  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private DateCells() {}

  /** The number as a date cell; as a plain number when no such day exists. */
  static Cell of(double days, boolean from1904) {
    double since1900 = from1904 ? days + DAYS_OF_1904 : days;
    if (!(since1900 >= 0 && since1900 < END)) {
      return new Cell.Numeric(days, PlainNumber.of(days));
    }
    long millis = Math.round((since1900 - Math.floor(since1900)) * MILLIS);
    long whole = (long) Math.floor(since1900);
    // 1900 was no leap year, but spreadsheets count 29 February 1900 as day 60.
    LocalDate day = ZERO.plusDays(whole < 60 && whole > 0 ? whole + 1 : whole);
    LocalDateTime value = day.atStartOfDay().plusNanos(millis * 1_000_000);
    return of(value, days < 1 && !from1904);
  }

  static Cell of(LocalDateTime value, boolean timeOnly) {
    if (timeOnly) {
      return new Cell.Dated(value, TIME.format(value));
    }
    boolean midnight = value.toLocalTime().equals(LocalTime.MIDNIGHT);
    return new Cell.Dated(value, (midnight ? DAY : DAY_AND_TIME).format(value));
  }

  /**
   * Whether a number format shows a date or time, such as {@code [$-421]dd mmmm yyyy}. Words in
   * quotes, colours and languages in brackets do not count; elapsed time, {@code [h]:mm}, does.
   */
  static boolean isDate(int id, String format) {
    if (id >= 14 && id <= 22
        || id >= 27 && id <= 36
        || id >= 45 && id <= 47
        || id >= 50 && id <= 58) {
      return true;
    }
    if (id > 0 && id < 164 && format.isEmpty()) {
      return false;
    }
    return isDate(format);
  }

  private static boolean isDate(String format) {
    String plain = format.toLowerCase(Locale.ROOT);
    if (plain.contains("general") || plain.equals("@")) {
      return false;
    }
    boolean date = false;
    for (int at = 0; at < plain.length(); at++) {
      char sign = plain.charAt(at);
      switch (sign) {
        case '"' -> at = past(plain, at, '"');
        case '[' -> {
          int close = past(plain, at, ']');
          date |=
              plain.substring(at, Math.min(close + 1, plain.length())).matches("\\[(h+|m+|s+)\\]");
          at = close;
        }
        case '\\', '_', '*' -> at++;
        case '#', '?' -> {
          return false;
        }
        case ';' -> {
          return date;
        }
        case 'y', 'm', 'd', 'h', 's' -> date = true;
        default -> {}
      }
    }
    return date;
  }

  private static int past(String text, int from, char close) {
    int at = text.indexOf(close, from + 1);
    return at < 0 ? text.length() : at;
  }
}
