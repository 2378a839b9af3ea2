package id.petadaya.collect.doubt;

import id.petadaya.collect.doubt.Doubt.Kind;
import id.petadaya.collect.doubt.DoubtRules.Rule;
import id.petadaya.kernel.Indonesian;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A figure beside what others say of areas like it, and of the same area. */
final class Figures {

  private final DoubtRules rules;

  Figures(DoubtRules rules) {
    this.rules = rules;
  }

  private record Far(Seen.Figure figure, Middle usual, double spreads) {}

  /** Far from what areas of the same level say: measured in spreads, so that one wild figure hides no other. */
  Optional<Doubt> far(Seen one, List<Seen> others) {
    Rule rule = rules.of(Kind.FAR_FIGURE);
    return one.figures().stream()
        .flatMap(figure -> far(figure, others, rule).stream())
        .max(Comparator.comparingDouble(Far::spreads))
        .map(far -> rule.say(
            "label",
            far.figure().label(),
            "value",
            amount(far.figure()),
            "others",
            String.valueOf(far.usual().count()),
            "low",
            Indonesian.number(far.usual().lowest()),
            "high",
            Indonesian.number(far.usual().highest()),
            "median",
            Indonesian.number(far.usual().median())));
  }

  private static Optional<Far> far(Seen.Figure figure, List<Seen> others, Rule rule) {
    List<Double> theirs = others.stream()
        .flatMap(other -> other.figures().stream())
        .filter(other -> other.isSameAs(figure)
            && !other.area().equals(figure.area())
            && other.area().level() == figure.area().level())
        .map(Seen.Figure::value)
        .toList();
    if (theirs.size() < rule.whole("least-others")) {
      return Optional.empty();
    }
    Middle usual = Middle.of(theirs);
    double spread = Math.max(
        usual.spread(),
        Math.max(
            rule.number("least-spread"),
            rule.number("least-spread-share") * Math.abs(usual.median())));
    double spreads = Math.abs(figure.value() - usual.median()) / spread;
    return spreads > rule.number("spreads")
        ? Optional.of(new Far(figure, usual, spreads))
        : Optional.empty();
  }

  private record Changed(Seen.Figure figure, Seen.Figure other, Seen in, double times) {}

  /** Many times more or less than another form said of the same area. */
  Optional<Doubt> changed(Seen one, List<Seen> others) {
    Rule rule = rules.of(Kind.CHANGED_FIGURE);
    return one.figures().stream()
        .flatMap(figure -> others.stream()
            .flatMap(in -> in.figures().stream()
                .filter(other -> other.isSameAs(figure) && other.area().equals(figure.area()))
                .map(other -> new Changed(figure, other, in, times(figure, other)))))
        .filter(changed -> changed.times() >= rule.number("factor")
            && Math.abs(changed.figure().value() - changed.other().value())
                >= rule.number("least-difference"))
        .max(Comparator.comparingDouble(Changed::times))
        .map(changed -> rule.say(
            "label",
            changed.figure().label(),
            "value",
            amount(changed.figure()),
            "other",
            Indonesian.number(changed.other().value()),
            "day",
            changed.in().day() == null
                ? Indonesian.day(changed.in().receivedAt())
                : Indonesian.day(changed.in().day())));
  }

  private static double times(Seen.Figure one, Seen.Figure other) {
    double less = Math.min(one.value(), other.value());
    double more = Math.max(one.value(), other.value());
    return less <= 0 ? more : more / less;
  }

  private static String amount(Seen.Figure figure) {
    return "%s %s".formatted(Indonesian.number(figure.value()), figure.unit());
  }
}
