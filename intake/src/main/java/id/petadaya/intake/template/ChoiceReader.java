package id.petadaya.intake.template;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.instruments.imports.Field;
import id.petadaya.intake.table.Cell;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One of several words. An unknown word is never guessed; open fields keep it in its usual spelling. */
final class ChoiceReader extends FieldReader {

  private final Map<String, String> words = new HashMap<>();
  private final Map<String, Map<String, Integer>> spellings = new HashMap<>();

  ChoiceReader(Field field, Around around) {
    super(field, around);
    field.choices().forEach((word, value) -> {
      words.putIfAbsent(word.toLowerCase(Locale.ROOT), value);
      String key = Words.key(word);
      if (!key.isEmpty()) {
        words.putIfAbsent(key, value);
        words.putIfAbsent(key.replace(" ", ""), value);
      }
    });
  }

  @Override
  boolean learns() {
    return field.open() && !field.inside();
  }

  @Override
  void learn(Cell[] cells) {
    String text = Words.squeeze(cells[0].shown());
    if (!text.isEmpty() && spellings.size() < 5_000) {
      spellings
          .computeIfAbsent(Words.key(text), key -> new HashMap<>())
          .merge(text, 1, Integer::sum);
    }
  }

  @Override
  Parsed parse(Cell[] cells, AreaCode within) {
    String text = Words.squeeze(cells[0].shown());
    String lower = text.toLowerCase(Locale.ROOT);
    String value = words.get(lower);
    if (value != null) {
      return Parsed.of(value);
    }
    if (isUnknown(lower)) {
      return Parsed.nothing(parts);
    }
    String key = Words.key(text);
    value = words.get(key);
    if (value == null) {
      value = words.get(key.replace(" ", ""));
    }
    if (value == null && text.indexOf('(') > 0) {
      value = words.get(Words.key(text.substring(0, text.indexOf('('))));
    }
    if (value == null && field.inside()) {
      value = inside(key);
    }
    if (value != null) {
      return Parsed.of(value);
    }
    return field.open() ? Parsed.of(usual(text, key)) : unknown(text, key);
  }

  /** The longest word found inside a text. */
  private @org.jspecify.annotations.Nullable String inside(String key) {
    return words.keySet().stream()
        .filter(word -> !word.isEmpty() && Words.holdsWords(key, word))
        .max(Comparator.comparingInt(String::length))
        .map(words::get)
        .orElse(null);
  }

  /** The most careful spelling of this column, of equals the one most used. */
  private String usual(String text, String key) {
    Map<String, Integer> seen = spellings.getOrDefault(key, Map.of(text, 1));
    return seen.entrySet().stream()
        .max(Comparator.<Map.Entry<String, Integer>>comparingInt(e -> care(e.getKey()))
            .thenComparingInt(Map.Entry::getValue)
            .thenComparing(e -> e.getKey(), Comparator.reverseOrder()))
        .orElseThrow()
        .getKey();
  }

  /** Small letters only are the least careful way to write a name, capitals and small ones the most. */
  private static int care(String text) {
    boolean small = text.equals(text.toLowerCase(Locale.ROOT));
    return small ? 0 : text.equals(text.toUpperCase(Locale.ROOT)) ? 1 : 2;
  }

  private Parsed unknown(String text, String key) {
    Set<String> values = new LinkedHashSet<>(field.choices().values());
    List<String> near = words.entrySet().stream()
        .filter(e -> e.getKey().length() > 2
            && Words.distance(key, e.getKey(), 2) <= Math.min(2, e.getKey().length() / 3))
        .sorted(Comparator.comparingInt(e -> Words.distance(key, e.getKey(), 2)))
        .map(Map.Entry::getValue)
        .distinct()
        .limit(3)
        .toList();
    String advice = near.isEmpty()
        ? "Pilih %s.".formatted(list(values))
        : "Yang paling mirip: %s.".formatted(list(near));
    return flaw(
        "unknown-choice",
        "%s %s belum dikenal. %s".formatted(capital(field.label()), quoted(text), advice),
        List.copyOf(near.isEmpty() ? values : near));
  }

  static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  static String list(java.util.Collection<String> values) {
    List<String> all = List.copyOf(values);
    if (all.size() < 2) {
      return String.join("", all);
    }
    String head = String.join(", ", all.subList(0, all.size() - 1));
    return head + (all.size() > 2 ? ", atau " : " atau ") + all.getLast();
  }
}
