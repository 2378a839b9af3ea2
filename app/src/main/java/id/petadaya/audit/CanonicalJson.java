package id.petadaya.audit;

import java.util.Comparator;
import tools.jackson.databind.JsonNode;

/**
 * JSON in the one form of which hashes are taken: keys in the order of their code points, no spaces,
 * only quotes, backslashes and control signs escaped.
 */
final class CanonicalJson {

  private CanonicalJson() {}

  static String write(JsonNode node) {
    var out = new StringBuilder();
    write(node, out);
    return out.toString();
  }

  private static void write(JsonNode node, StringBuilder out) {
    if (node.isObject()) {
      String[] comma = {""};
      out.append('{');
      node.properties().stream()
          .sorted(Comparator.comparing(one -> one.getKey(), CanonicalJson::byCodePoint))
          .forEach(one -> {
            out.append(comma[0]);
            comma[0] = ",";
            text(one.getKey(), out);
            out.append(':');
            write(one.getValue(), out);
          });
      out.append('}');
    } else if (node.isArray()) {
      String comma = "";
      out.append('[');
      for (JsonNode one : node) {
        out.append(comma);
        comma = ",";
        write(one, out);
      }
      out.append(']');
    } else if (node.isString()) {
      text(node.stringValue(), out);
    } else if (node.isNumber()) {
      out.append(
          node.isIntegralNumber()
              ? node.bigIntegerValue().toString()
              : node.decimalValue().toPlainString());
    } else {
      out.append(node.toString());
    }
  }

  /** Java compares the halves of signs beyond the 16-bit plane; everybody else the signs. */
  private static int byCodePoint(String left, String right) {
    int least = Math.min(left.length(), right.length());
    for (int at = 0; at < least; at++) {
      if (left.charAt(at) != right.charAt(at)) {
        return Integer.compare(weight(left.charAt(at)), weight(right.charAt(at)));
      }
    }
    return Integer.compare(left.length(), right.length());
  }

  private static int weight(char sign) {
    return Character.isSurrogate(sign) ? sign + 0x10000 : sign;
  }

  private static void text(String text, StringBuilder out) {
    out.append('"');
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      switch (sign) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (sign < ' ') {
            out.append("\\u%04x".formatted((int) sign));
          } else {
            out.append(sign);
          }
        }
      }
    }
    out.append('"');
  }
}
