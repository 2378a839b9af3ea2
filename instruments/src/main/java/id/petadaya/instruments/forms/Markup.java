package id.petadaya.instruments.forms;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Writes XML with two spaces a step; what is not yet closed is known, so nothing is left open. */
final class Markup {

  private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /** An element with children; attributes as name, value, name, value; a null or empty value is left out. */
  Markup open(String name, @Nullable String... attributes) {
    indent();
    tag(name, attributes);
    out.append(">\n");
    open.push(name);
    return this;
  }

  /** What each new time of a repeat begins as. */
  Markup template(String name) {
    indent();
    out.append('<').append(name).append(" jr:template=\"\">\n");
    open.push(name);
    return this;
  }

  /** The record of an entity; its id is filled in when the form opens. */
  Markup entity(String list, String deed) {
    indent();
    out.append("<entity dataset=\"")
        .append(escaped(list))
        .append("\" id=\"\" ")
        .append(deed)
        .append("=\"1\">\n");
    open.push("entity");
    return this;
  }

  Markup close() {
    String name = open.pop();
    indent();
    out.append("</").append(name).append(">\n");
    return this;
  }

  Markup empty(String name, @Nullable String... attributes) {
    indent();
    tag(name, attributes);
    out.append("/>\n");
    return this;
  }

  /** An element with text. */
  Markup text(String name, String text, @Nullable String... attributes) {
    return inline(name, escaped(text), attributes);
  }

  /** An element with markup that is already right. */
  Markup inline(String name, String markup, @Nullable String... attributes) {
    if (markup.isEmpty()) {
      return empty(name, attributes);
    }
    indent();
    tag(name, attributes);
    out.append('>').append(markup).append("</").append(name.split(" ")[0]).append(">\n");
    return this;
  }

  private void tag(String name, @Nullable String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null && !value.isEmpty()) {
        out.append(' ')
            .append(attributes[i])
            .append("=\"")
            .append(escaped(value))
            .append('"');
      }
    }
  }

  private void indent() {
    out.append("  ".repeat(open.size()));
  }

  static String escaped(String text) {
    var safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        default -> {
          if (c >= 0x20 || c == '\n' || c == '\t') {
            safe.appendCodePoint(c);
          }
        }
      }
    }
    return safe.toString();
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Left open: %s. Maybe a close() is missing.".formatted(open));
    }
    return out.toString();
  }
}
