package id.petadaya.instruments.forms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands in a submission, by place below its root: {@code lingkungan/d1_jumlah}, {@code
 * kasus[2]/jumlah}. The first of several that are called the same bears no number.
 */
public final class Filled {

  private final Map<String, String> byPlace;
  private final Map<String, String> byName = new HashMap<>();
  private final Set<String> present = new HashSet<>();

  public Filled(Map<String, String> byPlace) {
    this.byPlace = new LinkedHashMap<>(byPlace);
    byPlace.forEach((place, text) -> {
      byName.putIfAbsent(place.substring(place.lastIndexOf('/') + 1), text);
      for (int end = place.length(); end > 0; end = place.lastIndexOf('/', end - 1)) {
        present.add(place.substring(0, end));
      }
    });
  }

  /** Text at a place; empty when nothing was sent for it. */
  Optional<String> at(String place) {
    return Optional.ofNullable(byPlace.get(place));
  }

  /** Text by the bare name, wherever it stands. */
  Optional<String> named(String question) {
    return Optional.ofNullable(byName.get(question));
  }

  /** How many times a repeat was filled. */
  int times(String repeat) {
    int times = present.contains(repeat) ? 1 : 0;
    while (times > 0 && present.contains(repeat + "[" + (times + 1) + "]")) {
      times++;
    }
    return times;
  }

  /** The place of one time of a repeat; {@code time} from 1. */
  static String time(String repeat, int time) {
    return time == 1 ? repeat : "%s[%d]".formatted(repeat, time);
  }
}
