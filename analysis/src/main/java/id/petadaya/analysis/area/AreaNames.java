package id.petadaya.analysis.area;

import id.petadaya.analysis.area.Writing.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises areas by the names that people write: "Kel. Alak", "KELURAHAN ALAK", "Penkase-Oeleta",
 * "LLBK", "TDM", "Naikoten 1", "Alak, Kec. Alak".
 *
 * <p>Never chooses between two areas that fit equally: the answer is then {@link Match.Ambiguous}.
 * An exact name wins over a likeness; a likeness counts only when nothing else is as near. A wider
 * area named in the same text narrows the search; one that is not among the areas given makes the
 * answer {@link Match.Missing}, unless no area of its level was given at all. Immutable; safe between
 * threads.
 */
public final class AreaNames {

  /** Longer texts are sentences, not names. */
  private static final int LONGEST = 200;

  private static final int REMEMBERED = 5_000;

  private static final Pattern LIST =
      Pattern.compile("(?i)\\s*(?:/|&|\\+|\\bdan\\b|\\batau\\b|\\s-\\s)\\s*");

  private record Asked(String text, AreaLevel level, AreaCode within) {}

  private final Map<AreaLevel, LevelNames> levels = new EnumMap<>(AreaLevel.class);
  private final Map<AreaCode, Area> byCode = new ConcurrentHashMap<>();
  private final Map<Asked, Match> remembered = new ConcurrentHashMap<>();

  /**
   * @param areas the areas that may be meant, such as the register below one regency; with the wider
   *     areas that may be named beside them
   * @param aliases further spellings of an area that somebody has confirmed; those of other areas are
   *     passed over
   */
  public AreaNames(Collection<Area> areas, Map<String, AreaCode> aliases) {
    for (AreaLevel level : AreaLevel.values()) {
      levels.put(level, new LevelNames());
    }
    for (Area area : areas) {
      if (byCode.put(area.code(), area) == null) {
        level(area.code().level()).add(area);
      }
    }
    aliases.forEach((spelling, code) -> {
      Area area = byCode.get(code);
      if (area != null) {
        level(code.level()).alias(spelling, area);
      }
    });
  }

  /**
   * Finds the area of a level that a text means.
   *
   * <p>A code counts as such with dots; digits without dots may be the other numbering of BPS, and
   * are then offered as the one candidate of an {@link Match.Ambiguous}, unless the name beside them
   * says the same.
   *
   * @param within the area to search inside, such as the office's city or the row's kecamatan
   */
  public Match find(String text, AreaLevel level, AreaCode within) {
    if (text.length() > LONGEST || text.isBlank()) {
      return new Match.Missing(List.of());
    }
    Asked asked = new Asked(text, level, within);
    Match known = remembered.get(asked);
    if (known == null) {
      known = read(text, level, Scope.of(within));
      if (remembered.size() < REMEMBERED) {
        remembered.put(asked, known);
      }
    }
    return known;
  }

  private Match read(String text, AreaLevel level, Scope scope) {
    Writing writing = Writing.of(text);
    Match byName = byName(text, writing, level, scope);
    Area coded = coded(writing, level, scope);
    if (coded == null) {
      return byName;
    }
    if (writing.parts().isEmpty()) {
      return writing.codeHasDots()
          ? new Match.Found(coded, How.CODE)
          : new Match.Ambiguous(List.of(coded));
    }
    Set<Area> both = new LinkedHashSet<>(List.of(coded));
    both.addAll(areas(byName));
    return both.size() == 1 && byName instanceof Match.Found
        ? new Match.Found(coded, How.CODE)
        : new Match.Ambiguous(List.copyOf(both));
  }

  private @Nullable Area coded(Writing writing, AreaLevel level, Scope scope) {
    if (writing.code() == null) {
      return null;
    }
    Optional<AreaCode> code = AreaCode.find(writing.code());
    Area area = code.map(byCode::get).orElse(null);
    return area != null && area.code().level() == level && scope.admits(area) ? area : null;
  }

  private Match byName(String text, Writing writing, AreaLevel level, Scope scope) {
    List<Part> parts = writing.parts();
    for (List<String> whole : writing.wholes(level)) {
      List<Area> exact = level(level).exact(Spelling.of(whole), scope);
      if (exact.size() == 1) {
        return new Match.Found(exact.get(0), How.NAME);
      }
    }
    int main = main(parts, level);
    if (main < 0) {
      main = likeAnAddress(parts, level, scope);
    }
    if (main < 0) {
      return new Match.Missing(List.of());
    }
    Match match = new Reading(this, level, scope, parts, main).match();
    return match instanceof Match.Missing && parts.stream().noneMatch(Part::sure)
        ? listed(text, level, scope, match)
        : match;
  }

  /** Several names in one text: all of them, for a person to sort out. */
  private Match listed(String text, AreaLevel level, Scope scope, Match otherwise) {
    String[] names = LIST.split(text);
    if (names.length < 2 || names.length > 5) {
      return otherwise;
    }
    Set<Area> areas = new LinkedHashSet<>();
    for (String name : names) {
      areas.addAll(level(level).exact(Spelling.of(name), scope));
    }
    return areas.isEmpty() ? otherwise : new Match.Ambiguous(List.copyOf(areas));
  }

  /** The part that names an area of the level: the first that says so, else the first that may. */
  private static int main(List<Part> parts, AreaLevel level) {
    for (int at = 0; at < parts.size(); at++) {
      if (parts.get(at).sure() && parts.get(at).level() == level) {
        return at;
      }
    }
    for (int at = 0; at < parts.size(); at++) {
      if (!parts.get(at).sure() && !parts.get(at).aside() && !parts.get(at).isAddress()) {
        return at;
      }
    }
    return -1;
  }

  /** "Dusun Besar, Kec. Singaran Pati": a part that begins like a hamlet, and is an area's whole name. */
  private int likeAnAddress(List<Part> parts, AreaLevel level, Scope scope) {
    for (int at = 0; at < parts.size(); at++) {
      Part part = parts.get(at);
      if (part.isAddress()
          && !part.aside()
          && !level(level).exact(Spelling.of(part.words()), scope).isEmpty()) {
        return at;
      }
    }
    return -1;
  }

  LevelNames level(AreaLevel level) {
    return Objects.requireNonNull(levels.get(level), () -> level + " has no names.");
  }

  static List<Area> areas(Match match) {
    if (match instanceof Match.Found found) {
      return List.of(found.area());
    }
    return match instanceof Match.Ambiguous ambiguous ? ambiguous.candidates() : new ArrayList<>();
  }

  /** What a text was taken to mean. */
  public sealed interface Match {

    /** One area, and how it was recognised: by code, name, alias, or spelling. */
    record Found(Area area, How how) implements Match {}

    /**
     * Several fit equally well, or the only one that fits is named with something that speaks against
     * it; a person must choose.
     */
    record Ambiguous(List<Area> candidates) implements Match {}

    /** None fits; the nearest spellings, best first, may help a person. */
    record Missing(List<Area> nearest) implements Match {}
  }

  /** How a name was recognised, surest first. */
  public enum How {
    CODE,
    NAME,
    ALIAS,
    SPELLING
  }
}
