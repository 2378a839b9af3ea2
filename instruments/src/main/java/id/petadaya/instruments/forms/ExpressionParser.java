package id.petadaya.instruments.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads expressions by recursive descent, in the order of XPath 1.0: or, and, =, &lt;, +, *, unary. */
final class ExpressionParser {

  private static final int DEEPEST = 40;

  private final String text;
  private final Set<String> names;
  private int at;
  private int depth;

  ExpressionParser(String text, Set<String> names) {
    this.text = text;
    this.names = names;
  }

  ExpressionNode parse() {
    ExpressionNode root = or();
    skip();
    if (at < text.length()) {
      throw expected("akhir");
    }
    return root;
  }

  private ExpressionNode or() {
    if (++depth > DEEPEST) {
      throw expected("tanda kurung yang lebih sedikit");
    }
    ExpressionNode left = and();
    while (word("or")) {
      ExpressionNode one = left;
      ExpressionNode other = and();
      left = context ->
          ExpressionNode.truth(one.value(context)) || ExpressionNode.truth(other.value(context));
    }
    depth--;
    return left;
  }

  private ExpressionNode and() {
    ExpressionNode left = equality();
    while (word("and")) {
      ExpressionNode one = left;
      ExpressionNode other = equality();
      left = context ->
          ExpressionNode.truth(one.value(context)) && ExpressionNode.truth(other.value(context));
    }
    return left;
  }

  private ExpressionNode equality() {
    ExpressionNode left = relation();
    while (true) {
      boolean unequal = sign("!=");
      if (!unequal && !sign("=")) {
        return left;
      }
      ExpressionNode one = left;
      ExpressionNode other = relation();
      left = context -> equal(one.value(context), other.value(context)) != unequal;
    }
  }

  private static boolean equal(Object one, Object other) {
    if (one instanceof Boolean || other instanceof Boolean) {
      return ExpressionNode.truth(one) == ExpressionNode.truth(other);
    }
    if (one instanceof Double || other instanceof Double) {
      return ExpressionNode.number(one) == ExpressionNode.number(other);
    }
    return one.equals(other);
  }

  private ExpressionNode relation() {
    ExpressionNode left = sum();
    while (true) {
      String sign = sign("<=") ? "<=" : sign(">=") ? ">=" : sign("<") ? "<" : sign(">") ? ">" : "";
      if (sign.isEmpty()) {
        return left;
      }
      ExpressionNode one = left;
      ExpressionNode other = sum();
      left = context -> compare(
          sign,
          ExpressionNode.number(one.value(context)),
          ExpressionNode.number(other.value(context)));
    }
  }

  private static boolean compare(String sign, double one, double other) {
    return switch (sign) {
      case "<=" -> one <= other;
      case ">=" -> one >= other;
      case "<" -> one < other;
      default -> one > other;
    };
  }

  private ExpressionNode sum() {
    ExpressionNode left = product();
    while (true) {
      boolean minus = sign("-");
      if (!minus && !sign("+")) {
        return left;
      }
      ExpressionNode one = left;
      ExpressionNode other = product();
      left = context -> ExpressionNode.number(one.value(context))
          + (minus ? -1 : 1) * ExpressionNode.number(other.value(context));
    }
  }

  private ExpressionNode product() {
    ExpressionNode left = unary();
    while (true) {
      char kind = sign("*") ? '*' : word("div") ? '/' : word("mod") ? '%' : ' ';
      if (kind == ' ') {
        return left;
      }
      ExpressionNode one = left;
      ExpressionNode other = unary();
      left = context -> multiply(
          kind,
          ExpressionNode.number(one.value(context)),
          ExpressionNode.number(other.value(context)));
    }
  }

  private static double multiply(char kind, double one, double other) {
    return kind == '*' ? one * other : kind == '/' ? one / other : one % other;
  }

  private ExpressionNode unary() {
    boolean negative = false;
    boolean signed = false;
    while (sign("-")) {
      negative = !negative;
      signed = true;
    }
    ExpressionNode one = primary();
    double factor = negative ? -1 : 1;
    return signed ? context -> factor * ExpressionNode.number(one.value(context)) : one;
  }

  private ExpressionNode primary() {
    skip();
    if (at >= text.length()) {
      throw expected("nilai");
    }
    char next = text.charAt(at);
    if (sign("(")) {
      ExpressionNode inner = or();
      need(")");
      return inner;
    }
    if (next == '\'' || next == '"') {
      String literal = until(next, at + 1);
      return context -> literal;
    }
    if (text.startsWith("${", at)) {
      at++;
      String name = until('}', at + 1).strip();
      names.add(name);
      return new ExpressionNode.Reference(name);
    }
    if (Character.isDigit(next)
        || (next == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)))) {
      double number = digits();
      return context -> number;
    }
    if (text.startsWith("..", at)) {
      at += 2;
      return new ExpressionNode.Parent();
    }
    if (sign(".")) {
      return ExpressionNode.Context::current;
    }
    return call();
  }

  private double digits() {
    int from = at;
    while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    try {
      return Double.parseDouble(text.substring(from, at));
    } catch (NumberFormatException notNumber) {
      throw expected("angka");
    }
  }

  private ExpressionNode call() {
    int from = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at))
            || text.charAt(at) == '-'
            || text.charAt(at) == ':')) {
      at++;
    }
    String name = text.substring(from, at);
    if (name.isEmpty()) {
      throw expected("nilai");
    }
    if (!sign("(")) {
      throw new IllegalArgumentException(
          "\"%s\": \"%s\" bukan fungsi. Jawaban pertanyaan ditulis ${%s}, teks ditulis '%s'"
              .formatted(text, name, name, name));
    }
    List<ExpressionNode> arguments = new ArrayList<>();
    if (!sign(")")) {
      do {
        arguments.add(or());
      } while (sign(","));
      need(")");
    }
    return ExpressionFunction.of(name, arguments)
        .orElseThrow(() -> new IllegalArgumentException(
            "fungsi %s dengan %d nilai tidak dikenal".formatted(name, arguments.size())));
  }

  private String until(char end, int from) {
    int to = text.indexOf(end, from);
    if (to < 0) {
      throw expected("penutup " + end);
    }
    at = to + 1;
    return text.substring(from, to);
  }

  private boolean sign(String sign) {
    skip();
    if (text.startsWith(sign, at)) {
      at += sign.length();
      return true;
    }
    return false;
  }

  /** An operator that is a word: not the beginning of a longer one. */
  private boolean word(String word) {
    skip();
    int end = at + word.length();
    if (text.startsWith(word, at)
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
      at = end;
      return true;
    }
    return false;
  }

  private void need(String sign) {
    if (!sign(sign)) {
      throw expected(sign);
    }
  }

  private void skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private IllegalArgumentException expected(String what) {
    return new IllegalArgumentException(
        "\"%s\": di huruf ke-%d seharusnya ada %s".formatted(text, at + 1, what));
  }
}
