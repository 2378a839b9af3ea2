package id.petadaya.intake.template;

import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form of a whole text, as RE2 writes it. A form of fixed length made of signs, {@code \d},
 * classes such as {@code [A-Z0-9]} and counts such as {@code {4}} is compared sign by sign; the
 * others take RE2, whose time grows with the text and never more.
 */
final class TextForm {

  private static final int LONGEST_PLAIN = 64;

  private final @Nullable Pattern pattern;
  private final boolean[][] signs;

  TextForm(String form) {
    boolean[][] plain = plain(form);
    this.signs = plain == null ? new boolean[0][] : plain;
    this.pattern = plain == null ? Pattern.compile(form) : null;
  }

  boolean matches(String text) {
    if (pattern != null) {
      return pattern.matches(text);
    }
    if (text.length() != signs.length) {
      return false;
    }
    for (int at = 0; at < signs.length; at++) {
      char sign = text.charAt(at);
      if (sign >= 128 || !signs[at][sign]) {
        return false;
      }
    }
    return true;
  }

  /** The signs allowed at each place; null when the form is not plain. */
  private static boolean @Nullable [][] plain(String form) {
    boolean[][] all = new boolean[LONGEST_PLAIN][];
    int size = 0;
    for (int at = 0; at < form.length(); ) {
      boolean[] allowed = new boolean[128];
      at = one(form, at, allowed);
      int count = 1;
      if (at > 0 && at < form.length() && form.charAt(at) == '{') {
        int close = form.indexOf('}', at);
        String digits = close < 0 ? "" : form.substring(at + 1, close);
        count = isCount(digits) ? Integer.parseInt(digits) : LONGEST_PLAIN + 1;
        at = close + 1;
      }
      if (at <= 0 || size + count > LONGEST_PLAIN) {
        return null;
      }
      for (int again = 0; again < count; again++) {
        all[size++] = allowed;
      }
    }
    return java.util.Arrays.copyOf(all, size);
  }

  private static boolean isCount(String digits) {
    return (digits.length() == 1 || digits.length() == 2)
        && digits.chars().allMatch(TextForm::isDigit);
  }

  /** Reads what may stand at one place; the end of it in the form, -1 when it is not plain. */
  private static int one(String form, int at, boolean[] allowed) {
    char sign = form.charAt(at);
    if (sign == '\\') {
      char escaped = at + 1 < form.length() ? form.charAt(at + 1) : 'x';
      if (escaped != 'd' && (escaped >= 128 || Character.isLetterOrDigit(escaped))) {
        return -1;
      }
      allow(allowed, escaped == 'd' ? '0' : escaped, escaped == 'd' ? '9' : escaped);
      return at + 2;
    }
    if (sign == '[') {
      return several(form, at + 1, allowed);
    }
    if (!isPlain(sign)) {
      return -1;
    }
    allow(allowed, sign, sign);
    return at + 1;
  }

  private static int several(String form, int from, boolean[] allowed) {
    int at = from;
    while (at < form.length() && form.charAt(at) != ']') {
      boolean range = at + 2 < form.length() && form.charAt(at + 1) == '-';
      char last = form.charAt(range ? at + 2 : at);
      if (!isWord(form.charAt(at)) || !isWord(last) || last < form.charAt(at)) {
        return -1;
      }
      allow(allowed, form.charAt(at), last);
      at += range ? 3 : 1;
    }
    return at == from || at == form.length() ? -1 : at + 1;
  }

  private static void allow(boolean[] allowed, char from, char to) {
    for (char sign = from; sign <= to; sign++) {
      allowed[sign] = true;
    }
  }

  private static boolean isPlain(char sign) {
    return isWord(sign) || " -/:;,_".indexOf(sign) >= 0;
  }

  private static boolean isWord(char sign) {
    return isDigit(sign) || (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z');
  }

  private static boolean isDigit(int sign) {
    return sign >= '0' && sign <= '9';
  }
}
