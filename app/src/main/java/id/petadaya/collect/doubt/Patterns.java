package id.petadaya.collect.doubt;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.collect.doubt.Doubt.Kind;
import id.petadaya.collect.doubt.DoubtRules.Rule;
import id.petadaya.collect.doubt.Doubts.AreaNames;
import id.petadaya.kernel.Indonesian;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a form was filled in: how fast, when, where, and how much like the sender's other forms. */
final class Patterns {

  private static final int MOST_NAMES = 5;
  private static final double SECONDS = 60;

  private final DoubtRules rules;
  private final AreaNames names;

  Patterns(DoubtRules rules, AreaNames names) {
    this.rules = rules;
    this.names = names;
  }

  Optional<Doubt> tooFast(Seen one, List<Seen> sameForm) {
    Rule rule = rules.of(Kind.TOO_FAST);
    List<Double> theirs = sameForm.stream()
        .flatMap(other -> other.took().stream())
        .map(Patterns::minutes)
        .toList();
    if (theirs.size() < rule.whole("least-others")) {
      return Optional.empty();
    }
    double median = Middle.of(theirs).median();
    return one.took()
        .filter(took -> median >= rule.number("least-median-minutes")
            && minutes(took) < rule.number("share") * median)
        .map(took -> rule.say(
            "minutes",
            words(took),
            "median",
            words(Duration.ofSeconds(Math.round(median * SECONDS))),
            "others",
            String.valueOf(theirs.size())));
  }

  Optional<Doubt> sameAnswers(Seen one, List<Seen> sameForm) {
    Rule rule = rules.of(Kind.SAME_ANSWERS);
    List<AreaCode> places = Stream.concat(
            Stream.of(one.area()),
            sameForm.stream()
                .filter(other -> other.by().equals(one.by()))
                .filter(other -> one.likeness(other)
                    .isAtLeast(rule.number("of-answers"), rule.whole("least-answers")))
                .map(Seen::area))
        .distinct()
        .toList();
    return places.size() < rule.whole("least-places")
        ? Optional.empty()
        : Optional.of(rule.say(
            "places",
            String.valueOf(places.size()),
            "names",
            places.stream()
                .limit(MOST_NAMES)
                .map(names::name)
                .collect(Collectors.joining(", ", "", places.size() > MOST_NAMES ? ", …" : ""))));
  }

  private record Near(Seen other, double metres) {}

  Optional<Doubt> samePoint(Seen one, List<Seen> others) {
    Rule rule = rules.of(Kind.SAME_POINT);
    Seen.Point point = one.point();
    return point == null
        ? Optional.empty()
        : others.stream()
            .filter(other -> other.by().equals(one.by()) && !other.area().equals(one.area()))
            .flatMap(other ->
                Optional.ofNullable(other.point())
                    .map(there -> new Near(other, point.to(there)))
                    .stream())
            .filter(near -> near.metres() <= rule.number("metres"))
            .min(Comparator.comparingDouble(Near::metres))
            .map(near -> rule.say(
                "metres",
                Indonesian.number(Math.rint(near.metres())),
                "other",
                names.name(near.other().area()),
                "place",
                names.name(one.area())));
  }

  /** By the clock where the phone was. */
  Optional<Doubt> oddHour(Seen one) {
    Rule rule = rules.of(Kind.ODD_HOUR);
    return Optional.ofNullable(one.from())
        .map(OffsetDateTime::toLocalTime)
        .filter(time ->
            time.getHour() < rule.whole("from-hour") || time.getHour() >= rule.whole("to-hour"))
        .map(time -> rule.say(
            "time",
            Indonesian.time(time),
            "from",
            "%02d".formatted(rule.whole("from-hour")),
            "to",
            "%02d".formatted(rule.whole("to-hour"))));
  }

  /** Sent before it was filled in, or very long after: one of the two clocks may be wrong. */
  Optional<Doubt> phoneClock(Seen one) {
    Rule rule = rules.of(Kind.PHONE_CLOCK);
    OffsetDateTime to = one.to();
    if (to == null) {
      return Optional.empty();
    }
    Instant end = to.toInstant();
    Duration waited = Duration.between(end, one.receivedAt());
    boolean ahead = waited.toSeconds() < -SECONDS * rule.number("ahead-minutes");
    boolean late = !one.replayed() && waited.toDays() > rule.number("late-days");
    return ahead || late
        ? Optional.of(rule.say(
            "phone", Indonesian.moment(end), "office", Indonesian.moment(one.receivedAt())))
        : Optional.empty();
  }

  private static double minutes(Duration duration) {
    return duration.toSeconds() / SECONDS;
  }

  private static String words(Duration duration) {
    return duration.toMinutes() > 0
        ? duration.toMinutes() + " menit"
        : duration.toSeconds() + " detik";
  }
}
