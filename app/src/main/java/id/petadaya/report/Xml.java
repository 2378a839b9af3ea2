package id.petadaya.report;

/** Text into XML: five characters are written as entities, control characters vanish. */
final class Xml {

  private Xml() {}

  static String escape(String text) {
    var out = new StringBuilder(text.length() + 16);
    text.codePoints().filter(Xml::allowed).forEach(c -> append(out, c));
    return out.toString();
  }

  static boolean allowed(int c) {
    return c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF) || c == '\n';
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.appendCodePoint(c);
    }
  }
}
