package id.petadaya.collect.doubt;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.collect.doubt.Doubt.Kind;
import id.petadaya.collect.doubt.DoubtRules.Rule;
import id.petadaya.kernel.Indonesian;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Looks at a received form beside others, and says what deserves a second look. */
public final class Doubts {

  private final DoubtRules rules = DoubtRules.read();
  private final AreaNames names;
  private final Outside outside;
  private final Figures figures;
  private final Patterns patterns;

  public Doubts(AreaNames names, Outside outside) {
    this.names = names;
    this.outside = outside;
    this.figures = new Figures(rules);
    this.patterns = new Patterns(rules, names);
  }

  /** How an area is called: "Kelurahan Alak". */
  @FunctionalInterface
  public interface AreaNames {
    String name(AreaCode area);
  }

  /** How many metres a point lies outside an area: 0 inside, empty where no border is known. */
  @FunctionalInterface
  public interface Outside {
    Optional<Double> metres(AreaCode area, Seen.Point point);
  }

  /**
   * In the order of the kinds; of a kind at most one, the strongest.
   *
   * @param others may hold {@code one} and its other versions; they are left out
   */
  public List<Doubt> of(Seen one, Collection<Seen> others) {
    List<Seen> rest = others.stream().filter(each -> !each.isVersionOf(one)).toList();
    List<Seen> sameForm =
        rest.stream().filter(each -> each.form().equals(one.form())).toList();
    return Stream.of(
            sameVisit(one, sameForm),
            samePhoto(one, rest),
            figures.far(one, sameForm),
            figures.changed(one, sameForm),
            patterns.tooFast(one, sameForm),
            patterns.sameAnswers(one, sameForm),
            patterns.samePoint(one, rest),
            outsideArea(one),
            patterns.oddHour(one),
            patterns.phoneClock(one))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Doubt> sameVisit(Seen one, List<Seen> sameForm) {
    Rule rule = rules.of(Kind.SAME_VISIT);
    return sameForm.stream()
        .filter(other -> one.day() != null && one.day().equals(other.day()))
        .filter(other -> one.area().equals(other.area())
            && PLAIN.apply(one.institution()).equals(PLAIN.apply(other.institution())))
        .map(one::likeness)
        .filter(like -> like.isAtLeast(rule.number("of-answers"), rule.whole("least-answers")))
        .max(Comparator.comparingDouble(like -> (double) like.equal() / like.all()))
        .map(like -> rule.say(
            "equal",
            String.valueOf(like.equal()),
            "all",
            String.valueOf(like.all()),
            "institution",
            one.institution().isEmpty() ? names.name(one.area()) : one.institution()));
  }

  private static final UnaryOperator<String> PLAIN =
      name -> name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");

  private Optional<Doubt> samePhoto(Seen one, List<Seen> others) {
    for (Seen other : others) {
      for (Map.Entry<String, String> photo : one.photos().entrySet()) {
        if (other.photos().containsKey(photo.getKey())) {
          return Optional.of(rules
              .of(Kind.SAME_PHOTO)
              .say(
                  "photo",
                  photo.getValue(),
                  "place",
                  names.name(other.area()),
                  "day",
                  other.day() == null
                      ? Indonesian.day(other.receivedAt())
                      : Indonesian.day(other.day())));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Doubt> outsideArea(Seen one) {
    Rule rule = rules.of(Kind.OUTSIDE_AREA);
    Seen.Point point = one.point();
    return point == null
        ? Optional.empty()
        : outside
            .metres(one.area(), point)
            .filter(metres -> metres > rule.number("metres") + point.accuracy())
            .map(metres -> rule.say(
                "metres", Indonesian.number(Math.rint(metres)), "place", names.name(one.area())));
  }
}
