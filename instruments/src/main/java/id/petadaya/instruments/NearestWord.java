package id.petadaya.instruments;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Advises what a mistyped key may have meant. */
final class NearestWord {

  /** With more letters wrong than this, a guess would mislead. */
  private static final int MOST_CHANGES = 2;

  private NearestWord() {}

  static String advice(String typed, Set<String> known) {
    @Nullable String nearest = null;
    int fewest = MOST_CHANGES + 1;
    for (String each : known) {
      int changes = changes(typed, each);
      if (changes < fewest) {
        fewest = changes;
        nearest = each;
      }
    }
    return nearest != null
        ? "Mungkin maksudnya \"%s\".".formatted(nearest)
        : "Yang dikenal: %s.".formatted(String.join(", ", known));
  }

  /** Letters to change, add or drop between two words (Levenshtein). */
  private static int changes(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, at -> at);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
