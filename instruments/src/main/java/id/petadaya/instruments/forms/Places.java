package id.petadaya.instruments.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where every question stands, and how one question points to another: from the root, or, within the
 * same repeat, from where the asking one stands, so that it means this time and not the first.
 */
final class Places {

  static final Pattern REFERENCE = Pattern.compile("\\$\\{\\s*(last-saved#)?([^}\\s]*)\\s*}");
  static final String LAST_SAVED = "__last-saved";

  /** @param repeats paths of the repeats around it, outermost first */
  private record Place(String path, List<String> repeats) {}

  private final String root;
  private final Map<String, Place> byName = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  Places(String root, List<Item> items) {
    this.root = "/" + root;
    walk(items, this.root, List.of());
  }

  private void walk(List<Item> items, String above, List<String> repeats) {
    for (Item item : items) {
      String path = above + "/" + item.name();
      if (byName.putIfAbsent(item.name(), new Place(path, repeats)) != null) {
        ambiguous.add(item.name());
      }
      if (item instanceof Section section) {
        List<String> inner = new ArrayList<>(repeats);
        if (section.repeats()) {
          inner.add(path);
        }
        walk(section.items(), path, List.copyOf(inner));
      }
    }
  }

  String root() {
    return root;
  }

  boolean knows(String name) {
    return byName.containsKey(name);
  }

  boolean isAmbiguous(String name) {
    return ambiguous.contains(name);
  }

  /** The path of a name; empty when nothing is called so. */
  Optional<String> find(String name) {
    return Optional.ofNullable(byName.get(name)).map(Place::path);
  }

  /** An expression with paths for its references, as seen from {@code from}. */
  String resolve(String expression, String from) {
    Matcher found = REFERENCE.matcher(expression);
    var out = new StringBuilder();
    while (found.find()) {
      String name = found.group(2);
      String path = found.group(1) != null
          ? "instance('%s')%s".formatted(LAST_SAVED, find(name).orElse(root))
          : seen(name, from, isWithinFilter(expression, found.start()));
      found.appendReplacement(out, "");
      out.append(gapBefore(out)).append(path).append(gapAfter(expression, found.end()));
    }
    found.appendTail(out);
    return out.toString().strip();
  }

  /** A path must not run into a name, a number or a minus beside it. */
  private static String gapBefore(CharSequence written) {
    return written.isEmpty() || " ([,".indexOf(written.charAt(written.length() - 1)) >= 0
        ? ""
        : " ";
  }

  private static String gapAfter(String expression, int at) {
    return at == expression.length() || " )],".indexOf(expression.charAt(at)) >= 0 ? "" : " ";
  }

  /** Within brackets the dot means the item that is looked at, so the asking question is named. */
  private static boolean isWithinFilter(String expression, int at) {
    int depth = 0;
    for (int i = 0; i < at; i++) {
      char c = expression.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
    }
    return depth > 0;
  }

  /** The path of a name as seen from another place. */
  String seen(String name, String from, boolean withinFilter) {
    Place target = byName.get(name);
    if (target == null) {
      return root + "/" + name;
    }
    String shared = "";
    for (String repeat : target.repeats()) {
      if (from.startsWith(repeat + "/")) {
        shared = repeat;
      }
    }
    if (shared.isEmpty()) {
      return target.path();
    }
    String rest = from.substring(shared.length() + 1);
    int steps = rest.split("/").length;
    return (withinFilter ? "current()/" : "")
        + "../".repeat(steps)
        + target.path().substring(shared.length() + 1);
  }
}
