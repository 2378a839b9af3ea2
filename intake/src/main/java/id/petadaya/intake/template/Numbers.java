package id.petadaya.intake.template;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as people write them: "1.234,5", "1,234.5", "1 234", "±85", "½", "1,2 jt", "dua".
 *
 * <p>A dot before exactly three digits parts thousands, a comma is decimal, unless both stand there:
 * then the last one is decimal.
 */
final class Numbers {

  private static final Pattern NUMBER =
      Pattern.compile("\\d{1,3}(?:[ '’]\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*");

  private static final Map<String, Integer> NAMES = Map.ofEntries(
      Map.entry("satu", 1),
      Map.entry("dua", 2),
      Map.entry("tiga", 3),
      Map.entry("empat", 4),
      Map.entry("lima", 5),
      Map.entry("enam", 6),
      Map.entry("tujuh", 7),
      Map.entry("delapan", 8),
      Map.entry("sembilan", 9),
      Map.entry("sepuluh", 10),
      Map.entry("sebelas", 11),
      Map.entry("selusin", 12));

  private static final MathContext FIFTEEN = new MathContext(15);

  /** A number found in a text, with the text before and after it. */
  record Found(double value, int from, int to) {}

  private Numbers() {}

  /** All numbers of a text, in order. */
  static List<Found> all(String text, boolean whole) {
    List<Found> found = new ArrayList<>(2);
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      double value = value(matcher.group(), whole);
      int from = matcher.start();
      int to = matcher.end();
      if (to < text.length() && fraction(text.charAt(to)) > 0) {
        value += fraction(text.charAt(to));
        to++;
      } else if (to + 1 < text.length()
          && text.charAt(to) == ' '
          && fraction(text.charAt(to + 1)) > 0) {
        value += fraction(text.charAt(to + 1));
        to += 2;
      }
      found.add(new Found(value, from, to));
    }
    if (found.isEmpty()) {
      for (int at = 0; at < text.length(); at++) {
        if (fraction(text.charAt(at)) > 0) {
          found.add(new Found(fraction(text.charAt(at)), at, at + 1));
        }
      }
    }
    return found;
  }

  private static double fraction(char c) {
    return switch (c) {
      case '½' -> 0.5;
      case '¼' -> 0.25;
      case '¾' -> 0.75;
      default -> 0;
    };
  }

  /** The number that a word says, such as "dua" or "setengah"; null when none. */
  static @Nullable Double named(String word) {
    if (word.equals("setengah") || word.equals("separuh") || word.equals("1/2")) {
      return 0.5;
    }
    Integer whole = NAMES.get(word);
    return whole == null ? null : Double.valueOf(whole);
  }

  /** 1000 for rb, ribu and k, and so on; 1 when the word is no such word. */
  static double scale(String word) {
    return switch (word) {
      case "rb", "ribu", "k", "rbu" -> 1e3;
      case "jt", "juta", "jta" -> 1e6;
      case "m", "milyar", "miliar", "mlyr" -> 1e9;
      default -> 1;
    };
  }

  /** The value of one written number without sign. */
  static double value(String token, boolean whole) {
    String t = token;
    if (t.indexOf(' ') >= 0 || t.indexOf('\'') >= 0 || t.indexOf('’') >= 0) {
      t = t.replace(" ", "").replace("'", "").replace("’", "");
    }
    int dot = t.lastIndexOf('.');
    int comma = t.lastIndexOf(',');
    if (dot >= 0 && comma >= 0) {
      t = dot > comma ? t.replace(",", "") : t.replace(".", "").replace(',', '.');
      int first = t.indexOf('.');
      return Double.parseDouble(first == t.lastIndexOf('.') ? t : t.replace(".", ""));
    }
    int sep = Math.max(dot, comma);
    if (sep < 0) {
      return Double.parseDouble(t);
    }
    char mark = t.charAt(sep);
    boolean several = t.indexOf(mark) != sep;
    boolean three = t.length() - sep == 4 && sep <= 3 && !(sep == 1 && t.charAt(0) == '0');
    if (several || (three && (mark == '.' || whole))) {
      return Double.parseDouble(t.replace(String.valueOf(mark), ""));
    }
    return Double.parseDouble(t.replace(',', '.'));
  }

  /** A number before a word such as jt: a comma is decimal there, and a dot too before millions. */
  static double scaled(String token, double scale) {
    boolean one = token.indexOf('.') == token.lastIndexOf('.') && token.indexOf(',') < 0;
    return scale > 1e3 && one && token.indexOf(' ') < 0 && token.indexOf('½') < 0
        ? Double.parseDouble(token)
        : all(token, false).getFirst().value();
  }

  /** No exponent, no trailing zeros, dot as decimal mark; the 15 digits that a spreadsheet holds. */
  static String plain(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    return new BigDecimal(Double.toString(value))
        .round(FIFTEEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** For people: 2.577,16. */
  static String indonesian(double value) {
    String plain = plain(Math.round(value * 1e6) / 1e6);
    int dot = plain.indexOf('.');
    String whole = dot < 0 ? plain : plain.substring(0, dot);
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < whole.length(); at++) {
      int left = whole.length() - at;
      if (at > 0 && left % 3 == 0 && Character.isDigit(whole.charAt(at - 1))) {
        out.append('.');
      }
      out.append(whole.charAt(at));
    }
    return dot < 0
        ? out.toString()
        : out.append(',').append(plain, dot + 1, plain.length()).toString();
  }
}
