package id.petadaya.samples;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.indicator.Indicator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A city as its institutions know it: the places with their figures, from which all files are
 * written, so that files of different institutions agree.
 *
 * @param files how the institutions lay out what they send
 */
record City(Manifest files, List<Place> places) {

  /**
   * One kelurahan in figures.
   *
   * @param counts how many of an indicator there are; only for indicators that are met
   */
  record Place(
      Target target,
      List<String> spellings,
      double latitude,
      double longitude,
      int male,
      int female,
      int households,
      Map<Indicator, Integer> counts) {

    AreaCode code() {
      return target.area().code();
    }

    String name() {
      return target.area().name();
    }

    boolean has(Indicator indicator) {
      return target.has(indicator);
    }

    /** How many there are; 0 when the indicator is not met. */
    int count(Indicator indicator) {
      return counts.getOrDefault(indicator, 0);
    }
  }

  /** A point inside a kelurahan, in degrees. */
  record Spot(double latitude, double longitude) {}

  /** Draws the figures of a city. Same dice, same city. */
  static City of(Manifest files, List<Target> targets, Map<AreaCode, Spot> spots, Dice dice) {
    List<Integer> people = people(files, targets, dice);
    Manifest spellings = files.at("spellings");
    List<Place> places = new ArrayList<>();
    for (int at = 0; at < targets.size(); at++) {
      Target target = targets.get(at);
      Spot spot = spots.get(target.area().code());
      if (spot == null) {
        throw new IllegalStateException(
            "%s has no point. Maybe a line is missing in points.csv.".formatted(target.area()));
      }
      int male = (int) Math.round(people.get(at) * dice.between(0.49, 0.515));
      places.add(new Place(
          target,
          spellings.texts(target.area().code().value()),
          spot.latitude(),
          spot.longitude(),
          male,
          people.get(at) - male,
          (int) Math.round(people.get(at) / dice.between(3.9, 4.4)),
          counts(target, people.get(at), fixed(files, target.area().code()), dice)));
    }
    return new City(files, List.copyOf(places));
  }

  /** Inhabitants by kelurahan; where the city's total is published they add up to it exactly. */
  private static List<Integer> people(Manifest files, List<Target> targets, Dice dice) {
    List<Integer> drawn = new ArrayList<>();
    targets.forEach(t -> drawn.add(dice.between(2400, 16000)));
    Optional<Double> total = files.findNumber("inhabitants");
    if (total.isEmpty()) {
      return drawn;
    }
    double factor = total.get() / drawn.stream().mapToInt(Integer::intValue).sum();
    drawn.replaceAll(n -> (int) (n * factor));
    int rest =
        total.get().intValue() - drawn.stream().mapToInt(Integer::intValue).sum();
    drawn.set(0, drawn.getFirst() + rest);
    return drawn;
  }

  private static Map<String, Integer> fixed(Manifest files, AreaCode area) {
    Map<String, Integer> fixed = new HashMap<>();
    for (List<String> row : files.rows("fixed")) {
      if (row.get(0).equals(area.value())) {
        fixed.put(row.get(1), Integer.valueOf(row.get(2)));
      }
    }
    return fixed;
  }

  private static Map<Indicator, Integer> counts(
      Target target, int people, Map<String, Integer> fixed, Dice dice) {
    int cases =
        fixed.getOrDefault("cases", dice.between(2, target.has(Indicator.DEALERS) ? 14 : 7));
    Map<Indicator, Integer> drawn = new EnumMap<>(Indicator.class);
    drawn.put(Indicator.DRUG_CRIME_CASES, Math.max(cases, 4));
    drawn.put(Indicator.CRIME_AND_VIOLENCE, (int) Math.round(people * dice.between(0.0085, 0.011)));
    drawn.put(Indicator.DEALERS, 1 + Math.max(cases, 4) / 4);
    drawn.put(Indicator.PRODUCTION, 1);
    drawn.put(Indicator.USERS, fixed.getOrDefault("users", dice.between(6, 10)));
    drawn.put(Indicator.SEIZED_EVIDENCE, Math.max(cases, 4) - 1);
    drawn.put(Indicator.ENTRY_POINTS, 1);
    drawn.put(Indicator.COURIERS, 1);
    drawn.put(Indicator.ENTERTAINMENT_VENUES, dice.between(5, 8));
    drawn.put(
        Indicator.HIGH_PRIVACY_HOUSING, fixed.getOrDefault("boardingHouses", dice.between(24, 95)));
    drawn.keySet().removeIf(indicator -> !target.has(indicator));
    return drawn;
  }

  AreaCode code() {
    return new AreaCode(files.text("area"));
  }

  int year() {
    return files.whole("year");
  }

  Layout layout(String kind) {
    return Layout.read(files.at(kind));
  }

  Place place(AreaCode code) {
    return places.stream().filter(p -> p.code().equals(code)).findFirst().orElseThrow();
  }

  /** Codes of the kecamatan in order, with their places. */
  Map<AreaCode, List<Place>> byKecamatan() {
    Map<AreaCode, List<Place>> groups = new TreeMap<>();
    places.forEach(p -> groups
        .computeIfAbsent(p.code().parent().orElseThrow(), k -> new ArrayList<>())
        .add(p));
    return groups;
  }
}
