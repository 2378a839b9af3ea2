package id.petadaya.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What every actor hears at every route: {@code boleh} (let through, be it to a complaint about what was
 * sent), {@code tidak} (401, 403, or sent to sign in), {@code tiada} (404), {@code rusak} (5xx), {@code
 * menyamar} (a refusal that says 200). The last two are never right.
 */
record RouteMatrix(List<String> actors, Map<String, List<String>> routes) {

  private static final Set<String> NEVER = Set.of("rusak", "menyamar");

  RouteMatrix {
    routes = new TreeMap<>(routes);
  }

  static RouteMatrix read(String csv) {
    List<String> lines = csv.lines().filter(line -> !line.startsWith("#")).toList();
    List<String> heading = List.of(lines.getFirst().split(","));
    Map<String, List<String>> routes = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      int first = line.indexOf(',', line.lastIndexOf('}') + 1);
      routes.put(line.substring(0, first), List.of(line.substring(first + 1).split(",")));
    }
    return new RouteMatrix(heading.subList(1, heading.size()), routes);
  }

  String written() {
    var text = new StringBuilder("route," + String.join(",", actors) + "\n");
    routes.forEach((route, cells) ->
        text.append(route).append(',').append(String.join(",", cells)).append('\n'));
    return text.toString();
  }

  /** What differs from the matrix that is expected. */
  record Differences(List<String> mismatches, List<String> unlisted, List<String> gone) {

    boolean isNone() {
      return mismatches.isEmpty() && unlisted.isEmpty() && gone.isEmpty();
    }
  }

  Differences against(RouteMatrix expected) {
    List<String> mismatches = new ArrayList<>();
    List<String> unlisted = new ArrayList<>();
    routes.forEach((route, cells) -> {
      List<String> wanted = expected.routes().get(route);
      if (wanted == null) {
        unlisted.add(route);
        return;
      }
      for (int at = 0; at < actors.size(); at++) {
        if (!cells.get(at).equals(wanted.get(at)) || NEVER.contains(cells.get(at))) {
          mismatches.add("%s for %s: %s, expected %s"
              .formatted(route, actors.get(at), cells.get(at), wanted.get(at)));
        }
      }
    });
    List<String> gone = expected.routes().keySet().stream()
        .filter(route -> !routes.containsKey(route))
        .toList();
    return new Differences(mismatches, unlisted, gone);
  }

  long count(String word) {
    return routes.values().stream().flatMap(List::stream).filter(word::equals).count();
  }

  int cells() {
    return routes.size() * actors.size();
  }
}
