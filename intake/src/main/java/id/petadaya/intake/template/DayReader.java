package id.petadaya.intake.template;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.instruments.imports.Field;
import id.petadaya.intake.table.Cell;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day; the first and last day of a period; the place and day of birth. */
final class DayReader extends FieldReader {

  private static final Pattern BETWEEN = Pattern.compile(
      "(?i)\\s*(?:\\bs\\s*/\\s*d\\b\\.?|\\bs\\.\\s*d\\.?|\\bsd\\b\\.?|\\bsampai(?:\\s+dengan)?\\b|\\bhingga\\b|\\bto\\b|[-–—])\\s*");

  DayReader(Field field, Around around) {
    super(field, around);
  }

  @Override
  Parsed parse(Cell[] cells, AreaCode within) {
    return switch (field.type()) {
      case PERIOD -> period(cells);
      case BIRTH -> birth(cells);
      default -> single(cells[0]);
    };
  }

  private Parsed single(Cell cell) {
    if (isNothing(cell)) {
      return Parsed.nothing(parts);
    }
    return parsed(day(cell));
  }

  private Parsed parsed(Dates.Read read) {
    String date = read.date() == null ? "" : read.date().toString();
    if (read.code() == null) {
      return Parsed.of(date);
    }
    return Parsed.flawed(new Parsed.Flaw(read.code(), String.valueOf(read.message())), date);
  }

  private boolean isNothing(Cell cell) {
    return cell instanceof Cell.Text text && isUnknown(Words.lower(text.text()));
  }

  private Dates.Read day(Cell cell) {
    if (cell instanceof Cell.Dated dated) {
      return Dates.Read.of(dated.value().toLocalDate());
    }
    if (cell instanceof Cell.Numeric number) {
      LocalDate day = Dates.serial(number.value());
      return day == null
          ? Dates.read(number.shown(), around.pivot(), around.year())
          : Dates.Read.of(day);
    }
    return Dates.read(Words.squeeze(cell.shown()), around.pivot(), around.year());
  }

  private Parsed birth(Cell[] cells) {
    if (cells.length > 2 && !cells[2].isEmpty()) {
      Parsed day = birth(cells[2]);
      String place = Words.squeeze(cells[1].shown());
      return place.isEmpty() ? day : new Parsed(java.util.List.of(day.first(), place), day.flaw());
    }
    return birth(cells[0]);
  }

  private Parsed birth(Cell cell) {
    if (isNothing(cell)) {
      return Parsed.nothing(parts);
    }
    if (!(cell instanceof Cell.Text)) {
      Parsed day = parsed(day(cell));
      return new Parsed(java.util.List.of(day.first(), ""), day.flaw());
    }
    String text = Words.squeeze(cell.shown());
    int digit = 0;
    while (digit < text.length() && !Character.isDigit(text.charAt(digit))) {
      digit++;
    }
    String place =
        text.substring(0, digit).replaceAll("(?i)[\\s,/.;:-]*(?:tgl|tanggal)?[\\s,/.;:-]*$", "");
    if (digit == text.length()) {
      return Parsed.flawed(
          new Parsed.Flaw(
              "unreadable-date", "Tanggal lahir belum ditulis. Tulis seperti 21 Januari 1990."),
          "",
          place);
    }
    Parsed day = parsed(Dates.read(text.substring(digit), around.pivot(), 0));
    return new Parsed(java.util.List.of(day.first(), place), day.flaw());
  }

  private Parsed period(Cell[] cells) {
    if (cells.length > 2 && (!cells[1].isEmpty() || !cells[2].isEmpty())) {
      Parsed from =
          cells[1].isEmpty() || isNothing(cells[1]) ? Parsed.of("") : parsed(day(cells[1]));
      Parsed to = cells[2].isEmpty() || isNothing(cells[2]) ? Parsed.of("") : parsed(day(cells[2]));
      return ordered(from.first(), to.first(), from.flaw() == null ? to.flaw() : from.flaw());
    }
    Cell cell = cells[0];
    if (isNothing(cell)) {
      return Parsed.nothing(parts);
    }
    if (!(cell instanceof Cell.Text)) {
      Parsed day = parsed(day(cell));
      return new Parsed(java.util.List.of(day.first(), day.first()), day.flaw());
    }
    return split(Words.squeeze(cell.shown()));
  }

  /** Tries every place that may part the first from the last day. */
  private Parsed split(String text) {
    Matcher m = BETWEEN.matcher(text);
    @Nullable Parsed partial = null;
    for (int from = 0; m.find(from); from = Math.max(m.end(), m.start() + 1)) {
      Dates.Read last = Dates.read(text.substring(m.end()), around.pivot(), around.year());
      if (last.date() == null) {
        partial = "impossible-date".equals(last.code()) ? parsed(last) : partial;
        continue;
      }
      Dates.Read first = first(text.substring(0, m.start()), last.date());
      if (first.date() != null) {
        return ordered(first.date().toString(), last.date().toString(), null);
      }
      partial = "impossible-date".equals(first.code()) ? parsed(first) : partial;
    }
    Dates.Read one = Dates.read(text, around.pivot(), around.year());
    if (one.date() != null) {
      return ordered(one.date().toString(), one.date().toString(), null);
    }
    return partial != null && partial.flaw() != null
        ? new Parsed(Parsed.nothing(2).parts(), partial.flaw())
        : flaw(
            "unreadable-date",
            "Waktu %s tidak terbaca. Tulis seperti 3 Februari s.d. 7 Maret 2020."
                .formatted(quoted(text)));
  }

  /** The first day borrows month and year from the last one: "23-27 April 2020". */
  private Dates.Read first(String text, LocalDate last) {
    String bare = text.strip();
    if (bare.matches("\\d{1,2}")) {
      bare = bare + "-" + last.getMonthValue() + "-" + last.getYear();
    } else if (bare.matches("\\d{1,2}[/.]\\d{1,2}")) {
      bare = bare + "/" + last.getYear();
    }
    Dates.Read read = Dates.read(bare, around.pivot(), last.getYear());
    if (read.date() != null && read.date().isAfter(last) && "year-assumed".equals(read.code())) {
      return Dates.read(bare, around.pivot(), last.getYear() - 1);
    }
    return read;
  }

  private Parsed ordered(String from, String to, Parsed.@Nullable Flaw flaw) {
    if (flaw == null && !from.isEmpty() && !to.isEmpty() && from.compareTo(to) > 0) {
      flaw = new Parsed.Flaw(
          "period-reversed", "Hari terakhir mendahului hari pertama. Periksa kedua tanggal.");
    }
    return new Parsed(java.util.List.of(from, to), flaw);
  }
}
