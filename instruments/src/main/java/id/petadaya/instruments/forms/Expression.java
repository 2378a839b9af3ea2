package id.petadaya.instruments.forms;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A condition or calculation of XLSForm, as in {@code . >= 0 and . <= ${jumlah}}: the part of XPath 1.0
 * that forms use. An answer that was not given is an empty text, which is no number.
 */
public final class Expression {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");

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

  /** With each reference replaced, as an XForm wants it. */
  String withPaths(java.util.function.UnaryOperator<String> pathOf) {
    return REFERENCE
        .matcher(text)
        .replaceAll(found ->
            java.util.regex.Matcher.quoteReplacement(" " + pathOf.apply(found.group(1)) + " "))
        .strip();
  }

  @Override
  public String toString() {
    return text;
  }
}
