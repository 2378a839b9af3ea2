package id.petadaya.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which browser it is, only so far that a person knows the own ones again. */
final class Browser {

  private static final List<String[]> NAMES = List.of(
      new String[] {"Edg", "Edge"},
      new String[] {"OPR", "Opera"},
      new String[] {"SamsungBrowser", "Samsung Internet"},
      new String[] {"Firefox", "Firefox"},
      new String[] {"Chrom", "Chrome"},
      new String[] {"Safari", "Safari"});

  private static final List<String[]> SYSTEMS = List.of(
      new String[] {"Android", "Android"},
      new String[] {"iPhone", "iPhone"},
      new String[] {"iPad", "iPad"},
      new String[] {"Windows", "Windows"},
      new String[] {"Mac OS", "macOS"},
      new String[] {"Linux", "Linux"});

  private Browser() {}

  static String of(@Nullable String userAgent) {
    if (userAgent == null) {
      return "Peramban";
    }
    return first(NAMES, userAgent, "Peramban") + ", " + first(SYSTEMS, userAgent, "komputer");
  }

  private static String first(List<String[]> known, String userAgent, String otherwise) {
    return known.stream()
        .filter(one -> userAgent.contains(one[0]))
        .map(one -> one[1])
        .findFirst()
        .orElse(otherwise);
  }
}
