package id.petadaya.intake.template;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Text as people write it, brought to one form for comparing. */
final class Words {

  private static final Set<String> NOTHING_KNOWN = Set.of(
      "",
      "?",
      "…",
      "...",
      "..",
      "n/a",
      "na",
      "n.a.",
      "n.a",
      "blm ada data",
      "belum ada data",
      "blm ada",
      "belum ada",
      "tidak diketahui",
      "tdk diketahui",
      "tidak tahu",
      "tdk tahu",
      "belum diketahui",
      "blm diketahui",
      "tidak ada data",
      "tdk ada data",
      "belum diisi",
      "blm diisi",
      "belum terisi",
      "blm terisi",
      "belum diukur",
      "blm diukur",
      "belum didata",
      "blm didata",
      "null",
      "#n/a",
      "??",
      "???",
      "menyusul",
      "dalam proses",
      "....",
      "________",
      "____",
      "belum jelas",
      "data belum ada",
      "xxx");

  private static final int LONGEST_UNKNOWN = 60;

  private static final int LONGEST_DITTO = 24;

  private static final Set<String> DASHES = Set.of("-", "–", "—", "--", "---", "- -", "−");

  private static final Set<String> DITTO = Set.of(
      "sda",
      "s.d.a",
      "s.d.a.",
      "s d a",
      "sd.a",
      "idem",
      "id.",
      "-do-",
      "do",
      "ditto",
      "sama dengan atas",
      "sama dgn atas",
      "sama dengan di atas",
      "sama seperti di atas",
      "\"",
      "''",
      "″",
      "“",
      "”",
      "〃",
      "-\"-",
      "- \" -",
      "-''-",
      ",,",
      "~\"~",
      "-”-",
      "-“-",
      "“-",
      "sama");

  private Words() {}

  /** Blanks of every kind become one space; none at the ends. */
  static String squeeze(String text) {
    boolean clean = true;
    boolean space = true;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (isBlank(c)) {
        if (space || c != ' ') {
          clean = false;
          break;
        }
        space = true;
      } else {
        space = false;
      }
    }
    if (clean && (!space || text.isEmpty())) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\u200b' || c == '\ufeff' || c == '\u00ad') {
        continue;
      }
      if (!isBlank(c)) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }

  private static boolean isBlank(char c) {
    return c <= ' '
        || c == '\u00a0'
        || c == '\u202f'
        || c == '\u2007'
        || c == '\u2009'
        || c == '\u200b'
        || c == '\ufeff'
        || c == '\u00ad'
        || c == '\u3000';
  }

  static String lower(String text) {
    return squeeze(text).toLowerCase(Locale.ROOT);
  }

  /** Letters and digits in small letters, every other run one space. */
  static String key(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c)) {
        out.append(Character.toLowerCase(c));
      } else if (c != '\'' && c != '’' && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }

  /** Says that nothing is known: empty, "?", "belum ada data". A dash is not among them. */
  static boolean isUnknown(String lower) {
    if (lower.length() > LONGEST_UNKNOWN) {
      return false;
    }
    for (int at = 0; at < lower.length(); at++) {
      if (".…_?".indexOf(lower.charAt(at)) < 0) {
        return NOTHING_KNOWN.contains(lower);
      }
    }
    return true;
  }

  static boolean isDash(String lower) {
    return DASHES.contains(lower);
  }

  /** Says "as above". */
  static boolean isDitto(String lower) {
    return lower.length() < LONGEST_DITTO && DITTO.contains(lower);
  }

  /** The same for a text as written; most texts are told by their first signs. */
  static boolean meansDitto(String text) {
    if (text.isEmpty() || text.length() >= LONGEST_DITTO) {
      return false;
    }
    char first = text.charAt(0);
    char second = text.length() > 1 ? Character.toLowerCase(text.charAt(1)) : ' ';
    return switch (Character.toLowerCase(first)) {
          case 's' -> second == 'd' || second == '.' || second == 'a' || isBlank(second);
          case 'i', 'd' -> second == 'd' || second == 'i' || second == 'o' || isBlank(second);
          default -> !Character.isLetterOrDigit(first);
        }
        && isDitto(lower(text));
  }

  static boolean isOneOf(String lower, List<String> words) {
    if (words.isEmpty()) {
      return false;
    }
    String key = key(lower);
    for (String word : words) {
      if (word.equalsIgnoreCase(lower) || (!key.isEmpty() && key(word).equals(key))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words of one stand in the same order, unbroken, in the other. */
  static boolean holdsWords(String key, String wordsKey) {
    int at = key.indexOf(wordsKey);
    while (at >= 0) {
      int end = at + wordsKey.length();
      if ((at == 0 || key.charAt(at - 1) == ' ')
          && (end == key.length() || key.charAt(end) == ' ')) {
        return true;
      }
      at = key.indexOf(wordsKey, at + 1);
    }
    return false;
  }

  /** Letters to change, add or drop between two words; more than {@code most} is told as most + 1. */
  static int distance(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int[] before = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(before[j], row[j - 1]));
      }
      int[] swap = before;
      before = row;
      row = swap;
    }
    return Math.min(before[other.length()], most + 1);
  }
}
