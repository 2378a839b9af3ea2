package id.petadaya.analysis.area;

import id.petadaya.analysis.area.AreaNames.Match;
import id.petadaya.analysis.area.Writing.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
    boolean checkable = part.level() != null && part.level().ordinal() < level.ordinal()
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
    List<Area> named = AreaNames.areas(level.find(Spelling.of(part.bare()), around.ofKind(part.kota())));
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

  /** The name of the main part: with its first word, without it, and without a place at its end. */
  private Match name(Scope where) {
    Part part = parts.get(main);
    Match first = find(part.words(), where, part.sure() ? part.kota() : null);
    if (!(first instanceof Match.Missing)) {
      return first;
    }
    Match second = first;
    if (!part.sure() && part.level() == level) {
      second = find(part.bare(), where, part.kota());
      if (!(second instanceof Match.Missing)) {
        return second;
      }
    } else if (part.sure() && part.words().size() > 1 && level == AreaLevel.DESKEL && part.words().get(0).equals("desa")) {
      second = find(part.words().subList(1, part.words().size()), where, null);
      if (!(second instanceof Match.Missing)) {
        return second;
      }
    }
    Match tailed = tailed(part, where);
    return tailed instanceof Match.Missing ? second : tailed;
  }

  private Match find(List<String> words, Scope where, @org.jspecify.annotations.Nullable Boolean kota) {
    return names.level(level).find(Spelling.of(words), where.ofKind(kota));
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
