package id.petadaya.analysis.area;

import id.petadaya.analysis.area.AreaNames.Match;
import id.petadaya.analysis.area.Writing.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One text read as the name of an area of one level, with what the rest of it says. */
record Reading(AreaNames names, AreaLevel level, Scope scope, List<Part> parts, int main) {

  Match match() {
    Scope narrowed = scope;
    boolean doubtful = false;
    for (int at = 0; at < parts.size(); at++) {
      Part part = parts.get(at);
      if (at == main) {
        continue;
      }
      Context context = context(part, narrowed);
      if (context.outside()) {
        return new Match.Missing(AreaNames.areas(name(scope)));
      }
      doubtful |= context.unknown() && at > main && !part.aside();
      narrowed = context.scope();
    }
    Match match = name(narrowed);
    if (match instanceof Match.Missing && !narrowed.equals(scope)) {
      return contradicted(name(scope), match);
    }
    return besides(doubtful ? contradicted(match, match) : match);
  }

  /** The name fits, but what stands beside it does not: a person must look. */
  private static Match contradicted(Match match, Match otherwise) {
    List<Area> areas = AreaNames.areas(match);
    return areas.isEmpty() ? otherwise : new Match.Ambiguous(areas);
  }

  /** Adds other areas of the same level that further parts name. */
  private Match besides(Match match) {
    Set<Area> areas = new LinkedHashSet<>(AreaNames.areas(match));
    int own = areas.size();
    for (int at = main + 1; at < parts.size(); at++) {
      Part part = parts.get(at);
      if (part.level() == null || part.level() == level) {
        List<Area> exact = names.level(level).exact(Spelling.of(part.bare()), scope);
        boolean wider = !part.sure() && context(part, scope).known();
        areas.addAll(wider ? List.of() : exact);
      }
    }
    return areas.size() > own && own > 0 ? new Match.Ambiguous(List.copyOf(areas)) : match;
  }

  private record Context(Scope scope, boolean known, boolean outside, boolean unknown) {}

  private Context context(Part part, Scope around) {
    if (part.level() == level && part.sure()) {
      return new Context(around, false, false, false);
    }
    for (AreaLevel wider : AreaLevel.values()) {
      boolean said = part.level() == wider;
      if (wider.ordinal() < level.ordinal() && (said || !part.sure())) {
        List<Area> areas = wider(part, wider, around);
        if (!areas.isEmpty()) {
          return new Context(around.within(areas), true, false, false);
        }
      }
    }
    boolean checkable = part.level() != null
        && part.level().ordinal() < level.ordinal()
        && names.level(part.level()).covers(around);
    boolean counts = part.words().size() == 1 && Spelling.number(part.words().get(0)) != null;
    return new Context(around, false, checkable, part.level() == null && !counts);
  }

  private List<Area> wider(Part part, AreaLevel wider, Scope around) {
    LevelNames level = names.level(wider);
    List<Area> literal = level.exact(Spelling.of(part.words()), around);
    if (!literal.isEmpty() && (part.level() != wider || !part.sure())) {
      return literal;
    }
    if (part.level() != wider) {
      return level.find(Spelling.of(part.words()), around) instanceof Match.Found found
              && found.how() != AreaNames.How.SPELLING
          ? List.of(found.area())
          : List.of();
    }
    List<Area> named =
        AreaNames.areas(level.find(Spelling.of(part.bare()), around.ofKind(part.kota())));
    return named.isEmpty() ? headed(part.bare(), level, around.ofKind(part.kota())) : named;
  }

  /** "Kec. Alak Kota Kupang": the wider area stands before a still wider one. */
  private List<Area> headed(List<String> words, LevelNames level, Scope around) {
    for (int cut = words.size() - 1; cut > 0; cut--) {
      Context tail = context(Writing.tail(words.subList(cut, words.size())), around);
      List<Area> head = level.exact(Spelling.of(words.subList(0, cut)), around);
      if (tail.known() && !head.isEmpty()) {
        return head.stream().filter(tail.scope()::admits).toList();
      }
    }
    return List.of();
  }

  /** The name of the main part: as it stands before any likeness, and last with a place at its end. */
  private Match name(Scope where) {
    Match nearest = new Match.Missing(List.of());
    for (boolean likeness : new boolean[] {false, true}) {
      for (Name name : readings()) {
        Match match = find(name, where, likeness);
        if (!(match instanceof Match.Missing missing)) {
          return match;
        }
        nearest = missing.nearest().isEmpty() ? nearest : match;
      }
    }
    Match tailed = tailed(parts.get(main), where);
    return tailed instanceof Match.Missing ? nearest : tailed;
  }

  private record Name(List<String> words, @Nullable Boolean kota) {}

  /** What the main part may mean: with its first word, and without it when that says the level. */
  private List<Name> readings() {
    Part part = parts.get(main);
    List<Name> readings = new ArrayList<>();
    if (main + 1 < parts.size() && parts.get(main + 1).aside()) {
      List<String> both = new ArrayList<>(part.words());
      both.addAll(parts.get(main + 1).words());
      readings.add(new Name(both, null));
    }
    readings.add(new Name(part.words(), part.sure() ? part.kota() : null));
    if (!part.sure() && part.level() == level) {
      readings.add(new Name(part.bare(), part.kota()));
    } else if (part.sure() && Writing.repeats(part.words(), level)) {
      readings.add(new Name(part.words().subList(1, part.words().size()), null));
    }
    return readings;
  }

  private Match find(Name name, Scope where, boolean likeness) {
    LevelNames names = this.names.level(level);
    Spelling spelling = Spelling.of(name.words());
    Scope scope = where.ofKind(name.kota());
    return likeness ? names.find(spelling, scope) : names.known(spelling, scope);
  }

  /** "Alak Kota Kupang", "Oesapa Kelapa Lima": a name and a wider area without a mark between. */
  private Match tailed(Part part, Scope where) {
    List<String> words = part.level() == level ? part.bare() : part.words();
    List<Area> fits = new ArrayList<>();
    for (int cut = 1; cut < words.size(); cut++) {
      List<Area> head = names.level(level).exact(Spelling.of(words.subList(0, cut)), where);
      if (head.isEmpty()) {
        continue;
      }
      Part tail = Writing.tail(words.subList(cut, words.size()));
      Context context = context(tail, where);
      if (context.known()) {
        head.stream().filter(context.scope()::admits).forEach(fits::add);
      }
    }
    List<Area> areas = fits.stream().distinct().toList();
    return areas.size() == 1
        ? new Match.Found(areas.get(0), AreaNames.How.NAME)
        : areas.isEmpty() ? new Match.Missing(List.of()) : new Match.Ambiguous(areas);
  }
}
