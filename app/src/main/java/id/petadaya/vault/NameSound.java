package id.petadaya.vault;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How an Indonesian name sounds, so that old and new spelling meet: "Djoeliana Sjarif" and "Yuliana
 * Syarif" do not differ. Titles are left out, words are sorted, doubled letters are one.
 */
final class NameSound {

  private static final Set<String> TITLES =
      Set.of("bpk", "bapak", "ibu", "sdr", "sdri", "alm", "almh", "h", "hj", "dr", "drs", "ir");

  private static final String[][] SPELLINGS = {
    {"oe", "u"}, {"tj", "c"}, {"dj", "j"}, {"sj", "sy"}, {"nj", "ny"}, {"ch", "h"}, {"kh", "h"},
    {"ph", "f"}, {"th", "t"}, {"dh", "d"}, {"bh", "b"}, {"gh", "g"}, {"sy", "s"}, {"v", "f"},
    {"z", "s"}, {"x", "ks"}, {"q", "k"}, {"ie", "i"}, {"j", "y"}
  };

  private NameSound() {}

  /** Lower-case words, sorted; empty when there is no letter. */
  static String of(String name) {
    String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll(",.*", "")
        .replaceAll("[^a-z ]", " ");
    return Arrays.stream(plain.strip().split(" +"))
        .filter(word -> !word.isEmpty() && !TITLES.contains(word))
        .map(NameSound::word)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static String word(String word) {
    String sound = word;
    for (String[] spelling : SPELLINGS) {
      sound = sound.replace(spelling[0], spelling[1]);
    }
    return sound
        .replaceAll("y(?![aeiou])", "i")
        .replaceAll("(.)\\1+", "$1")
        .replaceAll("(?<=.)h$", "");
  }
}
