package id.petadaya.instruments.forms;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A condition or calculation of XLSForm, as in {@code . >= 0 and . <= ${jumlah}}: the part of XPath 1.0
 * that forms use. An answer that was not given is an empty text, which is no number. What walks through
 * the instance by paths, or looks into files, only phones work out.
 */
public final class Expression {

  /** A longer one would be worked out too deep in itself. */
  private static final int LONGEST = 4_000;

  private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"|\\$\\{[^}]*}");
  private static final Pattern PATHS = Pattern.compile(
      "[/\\[\\]@]|::|\\.\\.(?!\\s*\\))|\\b(instance|current|pulldata|indexed-repeat|randomize|random|uuid"
          + "|property|digest|base64-encode|base64-decode|area|distance|geofence|checklist"
          + "|weighted-checklist|itext|choice-name|version|format-date|format-date-time|date-time"
          + "|decimal-date-time|decimal-time|translate|exp10|log10|log|exp|sqrt|sin|cos|tan|asin|acos"
          + "|atan|atan2|pi|extract-signed|intersects|last|name|local-name)\\s*\\(");

  private final String text;
  private final ExpressionNode root;
  private final Set<String> names;

  private Expression(String text, ExpressionNode root, Set<String> names) {
    this.text = text;
    this.root = root;
    this.names = Set.copyOf(names);
  }

  /**
   * Reads an expression.
   *
   * @throws IllegalArgumentException with what was expected where, Indonesian
   */
  public static Expression of(String text) {
    Set<String> names = new LinkedHashSet<>();
    return new Expression(text, new ExpressionParser(text, names).parse(), names);
  }

  /** Empty when there is nothing to work out, or only phones can. */
  static Optional<Expression> find(String text) {
    if (text.isBlank() || isForPhones(text)) {
      return Optional.empty();
    }
    return Optional.of(of(Words.isYes(text) ? "true()" : Words.isNo(text) ? "false()" : text));
  }

  /** What is wrong with a text that is meant as an expression, Indonesian; empty when nothing is. */
  static Optional<String> problem(String text) {
    try {
      find(text);
      return Optional.empty();
    } catch (IllegalArgumentException unreadable) {
      return Optional.of(String.valueOf(unreadable.getMessage()));
    }
  }

  private static boolean isForPhones(String text) {
    return text.length() > LONGEST
        || text.contains("last-saved#")
        || PATHS.matcher(QUOTED.matcher(text).replaceAll("''")).find();
  }

  /** The questions it refers to. */
  public Set<String> names() {
    return names;
  }

  public boolean isTrue(ExpressionNode.Context context) {
    return ExpressionNode.truth(root.value(context));
  }

  /** The value as it would be written into a submission: whole numbers without a point. */
  public String text(ExpressionNode.Context context) {
    return ExpressionNode.text(root.value(context));
  }

  @Override
  public String toString() {
    return text;
  }
}
