package id.petadaya.intake.register;

import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Search as a person types. Folds every name once, at the first search. */
final class Search {

  private static final Pattern KIND = Pattern.compile(
      "^(?:kel|kelurahan|desa|ds|kec|kecamatan|kab|kabupaten|kota|prov|provinsi)(?:\\.|\\s)\\s*(?=\\S)",
      Pattern.CASE_INSENSITIVE);

  private static final int EXACT = 0;
  private static final int ALIAS = 1;
  private static final int BEGINNING = 2;
  private static final int WORD = 3;
  private static final int INSIDE = 4;
  private static final int SOUND = 5;

  private record Hit(int at, int rank) {}

  private final Register register;

  Search(Register register) {
    this.register = register;
  }

  /** Names in lower case with single spaces between the words, and as they sound. */
  private record Folded(String[] words, String[] keys, String[] sounds) {}

  private volatile @org.jspecify.annotations.Nullable Folded folded;

  List<Area> find(String text, int from, int to, int limit) {
    String asked = text.strip();
    if (asked.isEmpty() || asked.length() > 100 || limit <= 0) {
      return List.of();
    }
    List<Hit> hits =
        Character.isDigit(asked.charAt(0)) ? byCode(asked, from, to, limit) : List.of();
    if (hits.isEmpty()) {
      hits = byName(asked, from, to);
    }
    return hits.stream()
        .sorted(Comparator.comparingInt(Hit::rank)
            .thenComparing(hit -> CodeNumber.level(register.packed().codes()[hit.at()]))
            .thenComparingInt(Hit::at))
        .limit(limit)
        .map(hit -> register.area(hit.at()))
        .toList();
  }

  private List<Hit> byCode(String asked, int from, int to, int limit) {
    String digits = asked.replace(".", "");
    if (!digits.matches("\\d{1,10}")) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    for (int at = from; at < to && hits.size() < limit * 20; at++) {
      String code = CodeNumber.code(register.packed().codes()[at]).value().replace(".", "");
      if (code.startsWith(digits)) {
        hits.add(new Hit(at, code.length() == digits.length() ? EXACT : BEGINNING));
      }
    }
    return hits;
  }

  private List<Hit> byName(String asked, int from, int to) {
    Folded names = folded();
    Spelling whole = Spelling.of(asked);
    Spelling bare = Spelling.of(KIND.matcher(asked).replaceFirst(""));
    String words = String.join(" ", bare.words()).toLowerCase(Locale.ROOT);
    List<Hit> hits = new ArrayList<>();
    if (bare.key().isEmpty()) {
      return hits;
    }
    register.aliases().forEach((alias, code) -> {
      int at = register.at(code);
      if (at >= from && at < to && Spelling.of(alias).key().equals(whole.key())) {
        hits.add(new Hit(at, ALIAS));
      }
    });
    List<Integer> aliased = hits.stream().map(Hit::at).toList();
    for (int at = from; at < to; at++) {
      int rank = rank(names, at, bare, whole, words);
      if (rank >= 0 && !aliased.contains(at)) {
        hits.add(new Hit(at, rank));
      }
    }
    return hits;
  }

  private static int rank(Folded names, int at, Spelling bare, Spelling whole, String words) {
    String key = names.keys()[at];
    if (key.equals(bare.key()) || key.equals(whole.key())) {
      return EXACT;
    }
    if (key.startsWith(bare.key()) || key.startsWith(whole.key())) {
      return BEGINNING;
    }
    if (names.words()[at].contains(" " + words)) {
      return WORD;
    }
    if (bare.key().length() > 2 && key.contains(bare.key())) {
      return INSIDE;
    }
    return bare.sound().length() > 2 && names.sounds()[at].startsWith(bare.sound()) ? SOUND : -1;
  }

  private Folded folded() {
    Folded names = folded;
    if (names == null) {
      PackedRegister packed = register.packed();
      names = new Folded(
          new String[packed.size()], new String[packed.size()], new String[packed.size()]);
      for (int at = 0; at < packed.size(); at++) {
        Spelling name = Spelling.of(register.area(at).name());
        String words = String.join(" ", name.words());
        names.words()[at] = words;
        names.keys()[at] = shared(words, name.key());
        names.sounds()[at] = shared(names.keys()[at], name.sound());
      }
      folded = names;
    }
    return names;
  }

  /** One text held once where the foldings agree; most names have one word. */
  private static String shared(String held, String text) {
    return held.equals(text) ? held : text;
  }
}
