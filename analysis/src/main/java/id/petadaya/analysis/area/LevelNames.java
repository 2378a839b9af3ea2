package id.petadaya.analysis.area;

import id.petadaya.analysis.area.AreaNames.How;
import id.petadaya.analysis.area.AreaNames.Match;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of one level. A name is recognised by its key, then by a confirmed alias, then by
 * nearness. Nearness is safe: everything within one edit, the same sound, an abbreviation or a
 * beginning stands in one set, and only the sole member of that set is taken.
 */
final class LevelNames {

  /** Names this short, written or official, are taken only letter by letter. */
  private static final int SHORT = 4;

  /** From this length two edits may still be one name. */
  private static final int LONG = 8;

  private static final Set<String> DIRECTIONS = Set.of(
      "barat",
      "timur",
      "utara",
      "selatan",
      "tengah",
      "laut",
      "darat",
      "hulu",
      "hilir",
      "ilir",
      "ulu",
      "dalam",
      "luar",
      "atas",
      "bawah",
      "baru",
      "lama",
      "tenggara",
      "daya");

  private record Named(Area area, Spelling name, String initials) {}

  private final List<Named> all = new ArrayList<>();
  private final Map<String, List<Named>> byKey = new HashMap<>();
  private final Map<String, List<Area>> aliases = new HashMap<>();

  void add(Area area) {
    Spelling name = Spelling.of(area.name());
    Named named = new Named(area, name, name.initials());
    all.add(named);
    byKey.computeIfAbsent(name.key(), key -> new ArrayList<>(1)).add(named);
  }

  void alias(String spelling, Area area) {
    aliases
        .computeIfAbsent(Spelling.of(spelling).key(), key -> new ArrayList<>(1))
        .add(area);
  }

  /** Whether any area of this level lies in, or holds, the scopes: whether it can be checked at all. */
  boolean covers(Scope scope) {
    return all.stream().anyMatch(named -> scope.admits(named.area()));
  }

  List<Area> exact(Spelling written, Scope scope) {
    List<Named> fits = new ArrayList<>();
    for (Named named : byKey.getOrDefault(written.key(), List.of())) {
      if (scope.admits(named.area())) {
        fits.add(named);
      }
    }
    List<Area> literal = areas(fits.stream()
        .filter(named -> named.name().letters().equals(written.letters()))
        .toList());
    return literal.isEmpty() ? areas(fits) : literal;
  }

  Match find(Spelling written, Scope scope) {
    Match known = known(written, scope);
    return known instanceof Match.Missing ? near(written, scope) : known;
  }

  /** By name or alias, without likeness. */
  Match known(Spelling written, Scope scope) {
    List<Area> exact = exact(written, scope);
    if (!exact.isEmpty()) {
      return one(exact, How.NAME);
    }
    List<Area> known = aliases.getOrDefault(written.key(), List.of()).stream()
        .filter(scope::admits)
        .toList();
    return known.isEmpty() ? new Match.Missing(List.of()) : one(known, How.ALIAS);
  }

  private static Match one(List<Area> areas, How how) {
    return areas.size() == 1 ? new Match.Found(areas.get(0), how) : new Match.Ambiguous(areas);
  }

  private Match near(Spelling written, Scope scope) {
    if (written.isEmpty()) {
      return new Match.Missing(List.of());
    }
    List<Named> close = new ArrayList<>();
    for (Named named : all) {
      if (isClose(written, named) && scope.admits(named.area())) {
        close.add(named);
      }
    }
    if (close.isEmpty()) {
      return far(written, scope);
    }
    if (close.size() > 1) {
      return new Match.Ambiguous(areas(close));
    }
    return judge(written, close.get(0));
  }

  private static boolean isClose(Spelling written, Named named) {
    Spelling name = named.name();
    return Edits.atMostOne(written.letters(), name.letters())
        || Edits.atMostOne(written.key(), name.key())
        || written.sound().equals(name.sound())
        || named.initials().equals(written.letters())
        || isBeginning(written, name)
        || isAbbreviation(written, name);
  }

  /** What the only close name is worth. */
  private static Match judge(Spelling written, Named named) {
    Spelling name = named.name();
    Match candidate = new Match.Ambiguous(List.of(named.area()));
    Match missing = new Match.Missing(List.of(named.area()));
    if (named.initials().equals(written.letters())) {
      return new Match.Found(named.area(), How.ALIAS);
    }
    int longer = Math.max(written.letters().length(), name.letters().length());
    int shorter = Math.min(written.letters().length(), name.letters().length());
    Match found = new Match.Found(named.area(), How.SPELLING);
    if (isBeginning(written, name)) {
      return telling(name.words().subList(written.words().size(), name.words().size()))
          ? candidate
          : found;
    }
    if (!numbersAgree(written, name)) {
      return missing;
    }
    if (written.sound().equals(name.sound()) || isAbbreviation(written, name)) {
      return longer > SHORT ? found : missing;
    }
    return shorter > SHORT ? found : missing;
  }

  private static boolean numbersAgree(Spelling written, Spelling name) {
    return written.numbers().equals(name.numbers())
        || written.letters().equals(name.letters())
        || (written.numbers().isEmpty()
            && written.words().size() == name.words().size()
            && Edits.atMostOne(written.letters(), name.letters()));
  }

  /** "Penkase" for "Penkase Oeleta": the first words of a longer name. */
  private static boolean isBeginning(Spelling written, Spelling name) {
    int count = written.words().size();
    return count < name.words().size()
        && written.letters().length() > SHORT
        && name.words().subList(0, count).equals(written.words());
  }

  /** Whether the words left out tell one area from its neighbour: a number, a direction. */
  private static boolean telling(List<String> words) {
    return words.stream()
        .anyMatch(word -> Spelling.number(word) != null || DIRECTIONS.contains(word));
  }

  /** "Oesapa Brt", "Tuak D. Merah": each word whole or cut short, one at least whole. */
  private static boolean isAbbreviation(Spelling written, Spelling name) {
    if (written.words().size() != name.words().size() || written.words().size() < 2) {
      return false;
    }
    boolean whole = false;
    for (int at = 0; at < written.words().size(); at++) {
      String full = name.words().get(at);
      String cut = written.words().get(at);
      boolean same = full.equals(cut);
      whole |= same && full.length() >= SHORT;
      if (!same && !isCut(cut, full)) {
        return false;
      }
    }
    return whole;
  }

  private static boolean isCut(String cut, String full) {
    if (cut.length() > SHORT || cut.length() >= full.length() || cut.charAt(0) != full.charAt(0)) {
      return false;
    }
    int at = 0;
    for (int in = 0; in < full.length() && at < cut.length(); in++) {
      if (full.charAt(in) == cut.charAt(at)) {
        at++;
      }
    }
    return at == cut.length();
  }

  private record Distant(Named named, int edits) {}

  /** Long names may differ by two edits, if the next name is farther than three. */
  private Match far(Spelling written, Scope scope) {
    int most = Math.max(2, Math.min(4, written.letters().length() / 2));
    List<Distant> distant = new ArrayList<>();
    for (Named named : all) {
      int edits = Math.min(
          Edits.count(written.sound(), named.name().sound(), most),
          Edits.count(written.letters(), named.name().letters(), most));
      if (edits <= most && scope.admits(named.area())) {
        distant.add(new Distant(named, edits));
      }
    }
    distant.sort(Comparator.comparingInt(Distant::edits));
    if (!distant.isEmpty() && isFarButSure(written, distant)) {
      return new Match.Found(distant.get(0).named().area(), How.SPELLING);
    }
    List<Area> nearest = new ArrayList<>(longerThan(written, scope));
    distant.forEach(near -> nearest.add(near.named().area()));
    return new Match.Missing(nearest.stream().distinct().limit(5).toList());
  }

  /** Names to which the writing adds words: another edition of the register may have them. */
  private List<Area> longerThan(Spelling written, Scope scope) {
    return all.stream()
        .filter(named -> isBeginning(named.name(), written) && scope.admits(named.area()))
        .map(Named::area)
        .toList();
  }

  private static boolean isFarButSure(Spelling written, List<Distant> distant) {
    Spelling name = distant.get(0).named().name();
    return distant.get(0).edits() <= 2
        && (distant.size() == 1 || distant.get(1).edits() > distant.get(0).edits() + 1)
        && Math.min(written.letters().length(), name.letters().length()) >= LONG
        && written.numbers().equals(name.numbers())
        && directions(written).equals(directions(name));
  }

  private static Set<String> directions(Spelling spelling) {
    Set<String> directions = new HashSet<>(spelling.words());
    directions.retainAll(DIRECTIONS);
    return directions;
  }

  private static List<Area> areas(List<Named> named) {
    return named.isEmpty()
        ? Collections.emptyList()
        : named.stream().map(Named::area).toList();
  }

  @Nullable
  Area byCode(AreaCode code) {
    for (Named named : all) {
      if (named.area().code().equals(code)) {
        return named.area();
      }
    }
    return null;
  }
}
