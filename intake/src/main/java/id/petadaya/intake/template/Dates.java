package id.petadaya.intake.template;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as people write them, always day-month-year: "03/01/2019 00:00", "3 Jan '19", "Senin, 3
 * Januari 2019", "3-I-2019", "2019-01-03", a bare day number of Excel.
 */
final class Dates {

  static final String[] MONTH_NAMES = {
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
    "Desember"
  };

  private static final Map<String, Integer> MONTHS = new HashMap<>();

  static {
    String[][] names = {
      {"januari", "jan", "january", "janu"},
      {"februari", "feb", "pebruari", "peb", "february", "febuari", "pebuari"},
      {"maret", "mar", "mrt", "march", "mrt"},
      {"april", "apr"},
      {"mei", "may"},
      {"juni", "jun", "june"},
      {"juli", "jul", "july"},
      {"agustus", "agu", "agt", "ags", "agus", "agst", "aug", "august"},
      {"september", "sep", "sept", "spt"},
      {"oktober", "okt", "oct", "october"},
      {"november", "nov", "nopember", "nop"},
      {"desember", "des", "dec", "december"}
    };
    String[] roman = {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"};
    for (int month = 1; month <= 12; month++) {
      for (String name : names[month - 1]) {
        MONTHS.put(name, month);
      }
      MONTHS.put(roman[month - 1], month);
    }
  }

  private static final Pattern NOISE = Pattern.compile(
      "(?i)^(?:hari\\s+)?(?:senin|selasa|rabu|kamis|jum'?at|jum’at|sabtu|minggu|ahad|sen|sel|rab|kam|jum|sab|min)\\s*[,./ ]\\s*"
          + "|^(?:tgl|tanggal|pada|tmt|sejak|per)\\b\\.?\\s*:?\\s*"
          + "|[,T ]+\\s*(?:pkl|pukul|jam)?\\.?\\s*\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\.\\d+)?\\s*(?:wita|wib|wit|z|am|pm)?$");
  private static final Pattern FIGURES =
      Pattern.compile("(\\d{1,2})\\s*[-/. ]\\s*(\\d{1,2})\\s*[-/. ]\\s*['’]?(\\d{4}|\\d{2})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})\\s*[-/. ]\\s*(\\d{1,2})\\s*[-/. ]\\s*(\\d{1,2})");
  private static final Pattern NAMED =
      Pattern.compile("(\\d{1,2})\\s*[-/. ]*\\s*([a-z]+)\\.?\\s*[-/., ]*\\s*['’]?(\\d{4}|\\d{2})?");
  private static final Pattern NAME_FIRST =
      Pattern.compile("([a-z]+)\\.?\\s+(\\d{1,2})\\s*,\\s*(\\d{4})");
  private static final Pattern COMPACT = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");

  /** A date, or why it is none. The year may be missing: then it is 0 and {@code date} is null. */
  record Read(
      @Nullable LocalDate date,
      @Nullable String code,
      @Nullable String message,
      int day,
      int month) {

    static Read of(LocalDate date) {
      return new Read(date, null, null, date.getDayOfMonth(), date.getMonthValue());
    }

    static Read not(String code, String message) {
      return new Read(null, code, message, 0, 0);
    }
  }

  private Dates() {}

  static @Nullable Integer month(String word) {
    return MONTHS.get(word.toLowerCase(Locale.ROOT).replaceAll("[.’']", ""));
  }

  /** The day that Excel's day number means (system of 1900). */
  static @Nullable LocalDate serial(double number) {
    return number >= 10_000 && number < 80_000
        ? LocalDate.of(1899, 12, 30).plusDays((long) number)
        : null;
  }

  /**
   * @param pivot two-digit years are those up to this one, within a hundred years
   * @param year the year meant when none is written; 0 when the file names none
   */
  static Read read(String written, int pivot, int year) {
    String text = written.strip().toLowerCase(Locale.ROOT);
    for (int round = 0; round < 3; round++) {
      text = NOISE.matcher(text).replaceAll("").strip();
    }
    text = text.replaceAll("[.,;]+$", "").strip();
    Matcher m = YEAR_FIRST.matcher(text);
    if (m.matches()) {
      return date(m.group(1), m.group(2), m.group(3), pivot);
    }
    m = FIGURES.matcher(text);
    if (m.matches()) {
      return date(m.group(3), m.group(2), m.group(1), pivot);
    }
    m = NAMED.matcher(text);
    if (m.matches() && MONTHS.containsKey(m.group(2))) {
      int month = MONTHS.get(m.group(2));
      if (m.group(3) != null) {
        return date(m.group(3), Integer.toString(month), m.group(1), pivot);
      }
      return yearless(Integer.parseInt(m.group(1)), month, year);
    }
    m = NAME_FIRST.matcher(text);
    if (m.matches() && MONTHS.containsKey(m.group(1))) {
      return date(m.group(3), Integer.toString(MONTHS.get(m.group(1))), m.group(2), pivot);
    }
    m = COMPACT.matcher(text);
    if (m.matches()) {
      return date(m.group(3), m.group(2), m.group(1), pivot);
    }
    if (text.matches("\\d{5}(?:[.,]\\d+)?")) {
      LocalDate serial = serial(Double.parseDouble(text.replace(',', '.')));
      if (serial != null) {
        return Read.of(serial);
      }
    }
    return Read.not("unreadable-date", "Tanggal ini tidak terbaca. Tulis seperti 21 Januari 2020.");
  }

  private static Read yearless(int day, int month, int year) {
    if (year == 0) {
      return new Read(
          null,
          "year-missing",
          "Tahun tidak tertulis. Tambahkan tahunnya, misalnya 21 Januari 2020.",
          day,
          month);
    }
    Read read = date(Integer.toString(year), Integer.toString(month), Integer.toString(day), year);
    return read.date == null
        ? read
        : new Read(
            read.date,
            "year-assumed",
            "Tahun tidak tertulis; dipakai %d dari judul. Periksa tahunnya.".formatted(year),
            day,
            month);
  }

  private static Read date(String yearText, String monthText, String dayText, int pivot) {
    int year = Integer.parseInt(yearText);
    if (yearText.length() == 2) {
      year += pivot / 100 * 100;
      if (year > pivot) {
        year -= 100;
      }
    }
    int month = Integer.parseInt(monthText);
    int day = Integer.parseInt(dayText);
    if (month < 1 || month > 12) {
      return Read.not(
          "impossible-date",
          "Bulan %d tidak ada. Tanggal dibaca hari-bulan-tahun; jika tertukar, perbaiki di berkas."
              .formatted(month));
    }
    try {
      return Read.of(LocalDate.of(year, month, day));
    } catch (DateTimeException impossible) {
      int last = java.time.YearMonth.of(year, month).lengthOfMonth();
      return Read.not(
          "impossible-date",
          "Tanggal ini tidak ada. %s hanya sampai tanggal %d."
              .formatted(MONTH_NAMES[month - 1], last));
    }
  }
}
