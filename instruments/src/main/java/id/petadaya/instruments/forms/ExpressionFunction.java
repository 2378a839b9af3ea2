package id.petadaya.instruments.forms;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The functions of XLSForm that we read. Patterns run in linear time, whatever a form or an answer holds. */
final class ExpressionFunction {

  private ExpressionFunction() {}

  /** The call of a function; empty when there is none of that name with so many arguments. */
  static Optional<ExpressionNode> of(String name, List<ExpressionNode> given) {
    return Optional.ofNullable(
        switch (name + "/" + given.size()) {
          case "true/0" -> context -> true;
          case "false/0" -> context -> false;
          case "today/0", "now/0" -> context -> context.today().toString();
          case "not/1" -> context -> !ExpressionNode.truth(given.get(0).value(context));
          case "boolean/1" -> context -> ExpressionNode.truth(given.get(0).value(context));
          case "number/1" -> context -> ExpressionNode.number(given.get(0).value(context));
          case "string/1" -> context -> ExpressionNode.text(given.get(0).value(context));
          case "int/1" -> context -> whole(ExpressionNode.number(given.get(0).value(context)));
          case "round/1" ->
            context -> Math.floor(ExpressionNode.number(given.get(0).value(context)) + 0.5);
          case "string-length/1" ->
            context -> (double) ExpressionNode.text(given.get(0).value(context)).length();
          case "count-selected/1" ->
            context -> (double)
                chosen(ExpressionNode.text(given.get(0).value(context))).size();
          case "selected/2" ->
            context -> chosen(ExpressionNode.text(given.get(0).value(context)))
                .contains(ExpressionNode.text(given.get(1).value(context)).strip());
          case "contains/2" ->
            context -> ExpressionNode.text(given.get(0).value(context))
                .contains(ExpressionNode.text(given.get(1).value(context)));
          case "starts-with/2" ->
            context -> ExpressionNode.text(given.get(0).value(context))
                .startsWith(ExpressionNode.text(given.get(1).value(context)));
          case "regex/2" -> regex(given.get(0), given.get(1));
          case "if/3" ->
            context -> given
                .get(ExpressionNode.truth(given.get(0).value(context)) ? 1 : 2)
                .value(context);
          case "coalesce/2" ->
            context -> ExpressionNode.text(given.get(0).value(context)).isEmpty()
                ? given.get(1).value(context)
                : given.get(0).value(context);
          default -> name.equals("concat") ? concat(given) : null;
        });
  }

  private static double whole(double number) {
    return number < 0 ? Math.ceil(number) : Math.floor(number);
  }

  private static List<String> chosen(String answer) {
    return answer.isBlank() ? List.of() : Arrays.asList(answer.strip().split("\\s+"));
  }

  private static ExpressionNode concat(List<ExpressionNode> given) {
    return context -> {
      var all = new StringBuilder();
      given.forEach(one -> all.append(ExpressionNode.text(one.value(context))));
      return all.toString();
    };
  }

  private static ExpressionNode regex(ExpressionNode of, ExpressionNode pattern) {
    return context -> {
      try {
        return Pattern.matches(
            ExpressionNode.text(pattern.value(context)), ExpressionNode.text(of.value(context)));
      } catch (PatternSyntaxException broken) {
        return false;
      }
    };
  }
}
