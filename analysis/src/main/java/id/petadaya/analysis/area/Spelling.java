package id.petadaya.analysis.area;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A name folded so that ways of writing it can be compared. Two texts with the same {@code key} are
 * the same name; with the same {@code sound} they are read aloud alike under the old and new
 * Indonesian spelling.
 *
 * @param words lower-case words without accents and marks
 * @param letters the words in one run
 * @param key the same with every number as digits, so that II, Dua and 2 are equal
 * @param sound the key with oe as u, dj and y as j, doubled and silent letters dropped
 * @param numbers the numbers alone, in order
 */
public record Spelling(
    List<String> words, String letters, String key, String sound, List<String> numbers) {

  private static final Map<String, String> NUMBERS = Map.ofEntries(
      Map.entry("i", "1"),
      Map.entry("ii", "2"),
      Map.entry("iii", "3"),
      Map.entry("iv", "4"),
      Map.entry("v", "5"),
      Map.entry("vi", "6"),
      Map.entry("vii", "7"),
      Map.entry("viii", "8"),
      Map.entry("ix", "9"),
      Map.entry("x", "10"),
      Map.entry("xi", "11"),
      Map.entry("xii", "12"),
      Map.entry("xiii", "13"),
      Map.entry("xiv", "14"),
      Map.entry("xv", "15"),
      Map.entry("satu", "1"),
      Map.entry("dua", "2"),
      Map.entry("tiga", "3"),
      Map.entry("empat", "4"),
      Map.entry("lima", "5"),
      Map.entry("enam", "6"),
      Map.entry("tujuh", "7"),
      Map.entry("delapan", "8"),
      Map.entry("sembilan", "9"),
      Map.entry("sepuluh", "10"));

  private static final String[][] SOUNDS = {
    {"oe", "u"},
    {"tj", "c"},
    {"dj", "j"},
    {"sj", "s"},
    {"sy", "s"},
    {"nj", "n"},
    {"ny", "n"},
    {"kh", "k"},
    {"ch", "k"},
    {"q", "k"},
    {"x", "ks"},
    {"v", "f"},
    {"z", "s"},
    {"y", "j"},
    {"h", ""}
  };

  public static Spelling of(String text) {
    return of(words(text));
  }

  static Spelling of(List<String> words) {
    StringBuilder key = new StringBuilder();
    List<String> numbers = new ArrayList<>();
    for (String word : words) {
      String number = words.size() > 1 ? number(word) : null;
      if (number != null) {
        numbers.add(number);
      }
      key.append(number == null ? word : number);
    }
    return new Spelling(
        List.copyOf(words),
        String.join("", words),
        key.toString(),
        sound(key.toString()),
        List.copyOf(numbers));
  }

  /** Words of a text in lower case; marks end a word, an apostrophe does not. */
  static List<String> words(String text) {
    boolean ascii = text.chars().allMatch(c -> c < 128);
    String plain =
        (ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFKD)).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int at = 0; at < plain.length(); at++) {
      char c = plain.charAt(at);
      boolean letter = c >= 'a' && c <= 'z';
      boolean digit = c >= '0' && c <= '9';
      boolean breaks = word.length() > 0
          && (letter || digit)
          && digit != isDigit(word.charAt(word.length() - 1));
      if (breaks || (!letter && !digit && !isSilent(c))) {
        end(word, words);
      }
      if (letter || digit) {
        word.append(c);
      }
    }
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSilent(char c) {
    return c == '\''
        || c == '`'
        || (c >= '\u2018' && c <= '\u201b')
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** A word that counts, as digits without leading zeros; null for any other word. */
  static @Nullable String number(String word) {
    if (isDigit(word.charAt(0))) {
      String digits = word.replaceFirst("^0+(?=.)", "");
      return digits;
    }
    return NUMBERS.get(word);
  }

  private static String sound(String key) {
    String sound = key;
    for (String[] pair : SOUNDS) {
      sound = sound.replace(pair[0], pair[1]);
    }
    StringBuilder single = new StringBuilder(sound.length());
    for (int at = 0; at < sound.length(); at++) {
      char c = sound.charAt(at);
      if (at == 0 || c != sound.charAt(at - 1) || isDigit(c)) {
        single.append(c);
      }
    }
    return single.toString();
  }

  /** First letters of three words or more, as in LLBK and TDM; empty for shorter names. */
  String initials() {
    if (words.size() < 3) {
      return "";
    }
    StringBuilder initials = new StringBuilder();
    words.forEach(word -> initials.append(word.charAt(0)));
    return initials.toString();
  }

  boolean isEmpty() {
    return words.isEmpty();
  }
}
