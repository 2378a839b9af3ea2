package id.petadaya.kernel;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How numbers, dates and times are written for people: 1.234,5 · 21 Januari 2020 · 09.12 WITA. */
public final class Indonesian {

  public static final Locale LOCALE = Locale.of("id", "ID");

  /** Central Indonesian Time, the zone of the office in the sample. */
  public static final ZoneId WITA = ZoneId.of("Asia/Makassar");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", LOCALE);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", LOCALE);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", LOCALE);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", LOCALE);

  private Indonesian() {}

  /** At most three decimals, thousands with dots, comma as decimal mark. */
  public static String number(double value) {
    return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(LOCALE)).format(value);
  }

  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  public static String weekday(LocalDate date) {
    return WEEKDAY.format(date);
  }

  /** Oktober 2019. */
  public static String month(LocalDate date) {
    return MONTH.format(date);
  }

  public static String day(Instant at) {
    return DAY.format(at.atZone(WITA));
  }

  /** Time of day with the name of the zone: 09.12 WITA. */
  public static String time(Instant at) {
    return TIME.format(at.atZone(WITA)) + " WITA";
  }

  /** Time of day as planned, without a zone: 09.30. */
  public static String time(java.time.LocalTime at) {
    return TIME.format(at);
  }

  /** Day and time with the name of the zone. */
  public static String moment(Instant at) {
    return DAY.format(at.atZone(WITA)) + ", " + TIME.format(at.atZone(WITA)) + " WITA";
  }

  /** Size of a file: 12 kB, 1,4 MB. */
  public static String bytes(long bytes) {
    return bytes < 1_000_000
        ? Math.max(1, Math.round(bytes / 1000.0)) + " kB"
        : new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(LOCALE)).format(bytes / 1e6)
            + " MB";
  }
}
