package id.petadaya.intake.table;

/** Signs that XML and spreadsheets write otherwise. */
final class XmlText {

  private XmlText() {}

  /** Turns {@code &amp;} and {@code &#10;} into the signs they mean, and line ends into one kind. */
  static String unescaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      int close = sign == '&' ? text.indexOf(';', at) : -1;
      if (sign == '\r') {
        out.append('\n');
        at += at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 1 : 0;
      } else if (close < 0 || close - at > 10) {
        out.append(sign);
      } else {
        out.append(meaning(text.substring(at + 1, close)));
        at = close;
      }
    }
    return out.toString();
  }

  private static String meaning(String name) {
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> number(name);
    };
  }

  private static String number(String name) {
    if (!name.matches("#(?:[0-9]{1,7}|x[0-9A-Fa-f]{1,6})")) {
      return "&" + name + ";";
    }
    int code = name.charAt(1) == 'x'
        ? Integer.parseInt(name.substring(2), 16)
        : Integer.parseInt(name.substring(1));
    return code > 0 && Character.isValidCodePoint(code) ? Character.toString(code) : "\ufffd";
  }

  /** Turns {@code _x000D_}, which Excel writes for signs that XML forbids, into the sign. */
  static String decoded(String text) {
    int at = text.indexOf("_x");
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    for (; at >= 0; at = text.indexOf("_x", at + 1)) {
      if (at >= from
          && at + 7 <= text.length()
          && text.substring(at, at + 7).matches("_x[0-9A-Fa-f]{4}_")) {
        out.append(text, from, at)
            .append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
        from = at + 7;
      }
    }
    return out.append(text, from, text.length()).toString().replace("\r\n", "\n");
  }
}
