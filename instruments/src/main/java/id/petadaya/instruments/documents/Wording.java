package id.petadaya.instruments.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills one line of a layout. {@code ${name}} is a field, {@code **bold**} is bold, {@code
 * {badge:…}}, {@code {swatch:…}} and {@code {tag:…}} are signs. Signs are found in the layout only,
 * never in the data: a name with stars stays a name with stars.
 */
final class Wording {

  private static final String EMPTY = "–";
  private static final Pattern SIGN =
      Pattern.compile("\\*\\*|\\{(badge|swatch|tag):((?:\\$\\{[^}]*}|[^}])*)}");
  private static final Pattern FIELD = Pattern.compile("\\$\\{([a-z0-9_]+)}");

  private final PaperData data;
  private final Set<String> missing;

  Wording(PaperData data, Set<String> missing) {
    this.data = data;
    this.missing = missing;
  }

  List<Inline> inlines(String line) {
    List<Inline> out = new ArrayList<>();
    Matcher sign = SIGN.matcher(line);
    boolean bold = false;
    int at = 0;
    while (sign.find()) {
      text(out, line.substring(at, sign.start()), bold);
      at = sign.end();
      if (sign.group(1) == null) {
        bold = !bold;
      } else {
        out.add(sign(sign.group(1), plain(sign.group(2))));
      }
    }
    text(out, line.substring(at), bold);
    return out;
  }

  String plain(String line) {
    return FIELD.matcher(line).replaceAll(m -> Matcher.quoteReplacement(field(m.group(1))));
  }

  private void text(List<Inline> out, String part, boolean bold) {
    if (!part.isEmpty()) {
      out.add(new Inline.Text(plain(part), bold));
    }
  }

  private static Inline sign(String kind, String value) {
    return switch (kind) {
      case "badge" -> new Inline.Badge(Mark.valueOf(value));
      case "swatch" -> new Inline.Swatch(Mark.valueOf(value));
      default -> new Inline.Tag(value);
    };
  }

  private String field(String name) {
    String value = data.fields().getOrDefault(name, "");
    if (value.isBlank()) {
      missing.add(name.replace('_', ' '));
      return EMPTY;
    }
    return value;
  }
}
