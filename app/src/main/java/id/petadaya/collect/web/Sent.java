package id.petadaya.collect.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed into a form. Reads each entry as what it should be; what cannot be read that way
 * becomes an error beside its field, in words, and everything typed is kept for the next try.
 */
final class Sent {

  private final MultiValueMap<String, String> values;
  private final Map<String, String> errors = new LinkedHashMap<>();

  Sent(MultiValueMap<String, String> values) {
    this.values = values;
  }

  /** Without spaces around it; empty when nothing was typed. */
  String text(String name) {
    String first = values.getFirst(name);
    return first == null ? "" : first.strip();
  }

  /** Every entry of a name, blank ones too. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream().map(String::strip).toList();
  }

  /** At least {@code least} letters and at most {@code most}. */
  String text(String name, int least, int most, String asked) {
    String text = text(name);
    if (text.length() < least) {
      wrong(name, asked);
    } else if (text.length() > most) {
      wrong(name, "Paling panjang %d huruf.".formatted(most));
    }
    return text;
  }

  Optional<LocalDate> date(String name) {
    return date(name, text(name));
  }

  /** A date as browsers send it, 2020-01-16; a wrong one is an error. */
  Optional<LocalDate> date(String name, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() >= 2000 && date.getYear() < 2100) {
        return Optional.of(date);
      }
    } catch (DateTimeException notDate) {
      // falls to the words below
    }
    wrong(name, "Tanggal “%s” tidak ada. Tulis seperti 2020-01-16.".formatted(text));
    return Optional.empty();
  }

  Optional<LocalTime> time(String name) {
    return time(name, text(name));
  }

  /** A time as browsers send it, 09:30, or with a dot. */
  Optional<LocalTime> time(String name, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      String plain = text.replace('.', ':');
      return Optional.of(LocalTime.parse(plain.length() == 4 ? "0" + plain : plain));
    } catch (DateTimeException notTime) {
      wrong(name, "Jam “%s” tidak ada. Tulis seperti 09:30.".formatted(text));
      return Optional.empty();
    }
  }

  int whole(String name, String text, int least, int most, int otherwise) {
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notWhole) {
      // falls to the words below
    }
    wrong(name, "Isi dengan bilangan %d sampai %d.".formatted(least, most));
    return otherwise;
  }

  Optional<Double> number(String name, double least, double most) {
    String text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      double number = Double.parseDouble(text.replace(',', '.'));
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
    } catch (NumberFormatException notNumber) {
      // falls to the words below
    }
    wrong(name, "Isi dengan angka %s sampai %s.".formatted(least, most));
    return Optional.empty();
  }

  /** The first complaint about a field stands. */
  void wrong(String name, String words) {
    errors.putIfAbsent(name, words);
  }

  boolean isSound() {
    return errors.isEmpty();
  }

  Map<String, String> errors() {
    return Map.copyOf(errors);
  }

  /** The first entry of each name, as typed. */
  Map<String, String> values() {
    Map<String, String> kept = new LinkedHashMap<>();
    values.forEach((name, all) -> kept.put(name, all.isEmpty() ? "" : all.getFirst()));
    return kept;
  }

  /** One row of a form; an entry that was not sent is empty. */
  record Row(Map<String, String> entries) {
    String get(String name) {
      return entries.getOrDefault(name, "");
    }
  }

  /** Entries that stand side by side under several names, as rows; rows without any text are left out. */
  List<Row> rows(String... names) {
    List<Row> rows = new ArrayList<>();
    int count = values.getOrDefault(names[0], List.of()).size();
    for (int at = 0; at < count; at++) {
      Map<String, String> row = new LinkedHashMap<>();
      for (String name : names) {
        List<String> entries = all(name);
        row.put(name, at < entries.size() ? entries.get(at) : "");
      }
      if (!row.getOrDefault(names[0], "").isEmpty()) {
        rows.add(new Row(row));
      }
    }
    return rows;
  }
}
