package id.petadaya.instruments.forms;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** A part of an expression. Values are texts, numbers and truths, turned into each other as XPath does. */
@FunctionalInterface
public interface ExpressionNode {

  Object value(Context context);

  /** What an expression may look at: the question it stands at, other answers, and the day. */
  interface Context {

    /** The answer to the question itself; empty when there is none. */
    String current();

    /** The answer to another question; empty when there is none. */
    String answer(String name);

    /** The answers to a question, or the times of a repeat, that are seen from here. */
    default List<String> answers(String name) {
      return List.of(answer(name));
    }

    /** Which time of its repeat this is, from 1. */
    default int position() {
      return 1;
    }

    LocalDate today();
  }

  /** {@code ${name}}: alone the one answer, within {@code sum} and the like all of them. */
  record Reference(String name) implements ExpressionNode {
    @Override
    public Object value(Context context) {
      return context.answer(name);
    }
  }

  /** {@code ..}, which only {@code position} understands. */
  record Parent() implements ExpressionNode {
    @Override
    public Object value(Context context) {
      return "";
    }
  }

  static boolean truth(Object value) {
    return switch (value) {
      case Boolean truth -> truth;
      case Double number -> number != 0 && !number.isNaN();
      default -> !value.toString().isEmpty();
    };
  }

  /** A date counts as days since 1970, as phones count it; what is no number is NaN. */
  static double number(Object value) {
    return switch (value) {
      case Boolean truth -> truth ? 1 : 0;
      case Double number -> number;
      default -> numberOf(value.toString().strip());
    };
  }

  static String text(Object value) {
    return value instanceof Double number && isWhole(number)
        ? String.valueOf(number.longValue())
        : value.toString();
  }

  private static boolean isWhole(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15;
  }

  private static double numberOf(String text) {
    if (text.isEmpty()) {
      return Double.NaN;
    }
    try {
      if (text.length() >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
        return LocalDate.parse(text.substring(0, 10)).toEpochDay();
      }
      return Double.parseDouble(text);
    } catch (NumberFormatException | DateTimeParseException other) {
      return Double.NaN;
    }
  }
}
