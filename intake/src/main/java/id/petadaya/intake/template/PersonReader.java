package id.petadaya.intake.template;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.instruments.imports.Field;
import id.petadaya.intake.table.Cell;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** NIK, telephone, RT/RW and initials. Digits that Excel lost are not made up. */
final class PersonReader extends FieldReader {

  private static final Pattern ALIAS =
      Pattern.compile("(?i)[\\s,(]+(?:als|alias|al|a\\.k\\.a|aka|bin|binti)\\b.*$|\\(.*$|/.*$");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  PersonReader(Field field, Around around) {
    super(field, around);
  }

  @Override
  Parsed parse(Cell[] cells, AreaCode within) {
    return switch (field.type()) {
      case NIK -> nik(cells[0]);
      case PHONE -> phone(cells[0]);
      case RT_RW -> rtRw(cells);
      default -> initials(cells[0]);
    };
  }

  private Parsed nik(Cell cell) {
    if (cell instanceof Cell.Numeric || cell.shown().matches("(?i)\\s*\\d[.,]\\d+e\\+?\\d+\\s*")) {
      return flaw(
          "nik-rounded",
          "Excel menyimpan NIK ini sebagai angka, sehingga digit ke-16 hilang. Minta NIK aslinya, tulis sebagai teks.");
    }
    String text = cell.shown();
    if (isUnknown(Words.lower(text))) {
      return Parsed.nothing(parts);
    }
    String digits = digits(text);
    if (digits.length() == 16 && !text.matches(".*\\p{L}.*")) {
      return Parsed.of(digits);
    }
    if (digits.isEmpty() && Words.squeeze(text).matches("[\\p{L} .,/()-]+")) {
      return Parsed.nothing(parts);
    }
    return flaw(
        "nik-length",
        "NIK harus 16 angka; di sini ada %d. Minta NIK aslinya.".formatted(digits.length()));
  }

  private Parsed phone(Cell cell) {
    String text = cell instanceof Cell.Numeric n ? Numbers.plain(n.value()) : cell.shown();
    if (isUnknown(Words.lower(text))) {
      return Parsed.nothing(parts);
    }
    String digits = digits(text.split("[/;]|\\batau\\b|\\bdan\\b")[0]);
    if (digits.startsWith("620")) {
      digits = digits.substring(2);
    } else if (digits.startsWith("62") && digits.length() > 9) {
      digits = "0" + digits.substring(2);
    } else if (digits.startsWith("8")) {
      digits = "0" + digits;
    }
    if (digits.length() < 6 || digits.length() > 15) {
      return digits.isEmpty()
          ? Parsed.nothing(parts)
          : flaw(
              "phone-length",
              "Nomor telepon ini terlalu pendek atau terlalu panjang. Periksa nomornya.");
    }
    return Parsed.of(digits);
  }

  private Parsed rtRw(Cell[] cells) {
    if (cells.length > 2
        && cells[0].isEmpty()
        && cells[2].isEmpty()
        && cells[1].shown().matches(".*\\d\\D+\\d.*")) {
      return rtRw(new Cell[] {cells[1]});
    }
    if (cells.length > 2 && (!cells[1].isEmpty() || !cells[2].isEmpty())) {
      return Parsed.of(three(cells[1].shown()), three(cells[2].shown()));
    }
    if (cells[0] instanceof Cell.Dated dated) {
      return Parsed.flawed(
          new Parsed.Flaw(
              "date-for-number",
              "Excel mengubah RT/RW ini menjadi tanggal. Periksa di berkas asli."),
          "%03d".formatted(dated.value().getDayOfMonth()),
          "%03d".formatted(dated.value().getMonthValue()));
    }
    String text = cells[0].shown();
    if (isUnknown(Words.lower(text))) {
      return Parsed.nothing(parts);
    }
    String lower = text.toLowerCase(Locale.ROOT);
    Matcher m = DIGITS.matcher(text);
    if (!m.find()) {
      return flaw("unreadable-number", "RT/RW ini tidak terbaca. Tulis seperti 005/002.");
    }
    String first = three(m.group());
    String second = m.find() ? three(m.group()) : "";
    if (second.isEmpty() && first.length() == 6) {
      return Parsed.of(first.substring(0, 3), first.substring(3));
    }
    int rt = lower.indexOf("rt");
    int rw = lower.indexOf("rw");
    boolean labelled = rt >= 0 && rw >= 0 && !lower.matches(".*rt\\s*/\\s*rw.*");
    if (second.isEmpty() && rw >= 0 && rt < 0) {
      return Parsed.of("", first);
    }
    return labelled && rw < rt ? Parsed.of(second, first) : Parsed.of(first, second);
  }

  private static String three(String text) {
    String digits = digits(text);
    return digits.isEmpty()
        ? ""
        : digits.length() >= 3
            ? (digits.length() == 4 && digits.startsWith("0") ? digits.substring(1) : digits)
            : "0".repeat(3 - digits.length()) + digits;
  }

  private Parsed initials(Cell cell) {
    String text = Words.squeeze(cell.shown());
    if (isUnknown(text.toLowerCase(Locale.ROOT))) {
      return Parsed.nothing(parts);
    }
    text = ALIAS.matcher(text).replaceFirst("").strip();
    StringBuilder letters = new StringBuilder();
    List<String> words = List.of(text.replaceAll("[^\\p{L}]+", " ").strip().split(" "));
    for (String word : words) {
      boolean name = word.length() > 4
          || (word.length() > 1
              && !word.equals(word.toUpperCase(Locale.ROOT))
              && !word.equals(word.toLowerCase(Locale.ROOT)));
      letters.append(name ? word.substring(0, 1) : word);
    }
    return Parsed.of(letters.toString().toUpperCase(Locale.ROOT));
  }

  private static String digits(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        out.append(text.charAt(at));
      }
    }
    return out.toString();
  }
}
