package id.petadaya.instruments.forms;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

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
          case "boolean-from-string/1" ->
            context -> {
              String said = ExpressionNode.text(given.get(0).value(context)).strip();
              return said.equals("true") || said.equals("1");
            };
          case "date/1" ->
            context -> {
              String day = ExpressionNode.text(given.get(0).value(context));
              return day.length() > 10 ? day.substring(0, 10) : day;
            };
          case "abs/1" -> context -> Math.abs(ExpressionNode.number(given.get(0).value(context)));
          case "pow/2" ->
            context -> Math.pow(
                ExpressionNode.number(given.get(0).value(context)),
                ExpressionNode.number(given.get(1).value(context)));
          case "ends-with/2" ->
            context -> ExpressionNode.text(given.get(0).value(context))
                .endsWith(ExpressionNode.text(given.get(1).value(context)));
          case "normalize-space/1" ->
            context ->
                ExpressionNode.text(given.get(0).value(context)).strip().replaceAll("\\s+", " ");
          case "selected-at/2" -> selectedAt(given.get(0), given.get(1));
          case "substr/2", "substr/3" -> part(given);
          case "once/1" ->
            context ->
                context.current().isEmpty() ? given.get(0).value(context) : context.current();
          case "position/1" ->
            given.get(0) instanceof ExpressionNode.Parent
                ? context -> (double) context.position()
                : null;
          case "count/1" -> context -> (double) all(given, context).size();
          case "sum/1" -> context -> numbers(all(given, context)).sum();
          default ->
            switch (name) {
              case "concat" -> concat(given);
              case "join" -> given.size() < 2 ? null : join(given);
              case "min" -> context -> numbers(all(given, context)).min().orElse(Double.NaN);
              case "max" -> context -> numbers(all(given, context)).max().orElse(Double.NaN);
              default -> null;
            };
        });
  }

  /** Of references every answer, of anything else its one value. */
  private static List<Object> all(List<ExpressionNode> given, ExpressionNode.Context context) {
    List<Object> all = new ArrayList<>();
    for (ExpressionNode each : given) {
      if (each instanceof ExpressionNode.Reference reference) {
        all.addAll(context.answers(reference.name()));
      } else {
        all.add(each.value(context));
      }
    }
    return all;
  }

  /** What is no number is passed over, as phones do. */
  private static DoubleStream numbers(List<Object> values) {
    return values.stream().mapToDouble(ExpressionNode::number).filter(one -> !Double.isNaN(one));
  }

  private static ExpressionNode join(List<ExpressionNode> given) {
    return context -> all(given.subList(1, given.size()), context).stream()
        .map(ExpressionNode::text)
        .collect(Collectors.joining(ExpressionNode.text(given.get(0).value(context))));
  }

  private static ExpressionNode selectedAt(ExpressionNode answer, ExpressionNode index) {
    return context -> {
      List<String> chosen = chosen(ExpressionNode.text(answer.value(context)));
      double at = ExpressionNode.number(index.value(context));
      return at >= 0 && at < chosen.size() ? chosen.get((int) at) : "";
    };
  }

  private static ExpressionNode part(List<ExpressionNode> given) {
    return context -> {
      String text = ExpressionNode.text(given.get(0).value(context));
      double end =
          given.size() < 3 ? text.length() : ExpressionNode.number(given.get(2).value(context));
      int from = within(ExpressionNode.number(given.get(1).value(context)), text.length());
      int to = within(end, text.length());
      return from < to ? text.substring(from, to) : "";
    };
  }

  /** A place in a text; what lies outside moves to its nearer end, what is no number to its start. */
  private static int within(double place, int length) {
    return (int) Math.max(0, Math.min(length, place < 0 ? length + place : place));
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
