package id.petadaya.instruments.forms;

import id.petadaya.instruments.forms.Form.ChoiceList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;

/** Whether an answer has the shape of its question's type: numbers, dates, points, choices of the list. */
final class AnswerShape {

  private AnswerShape() {}

  static boolean fits(Form form, Question question, String answer) {
    return switch (question.type()) {
      case INTEGER, PERCENTAGE -> answer.matches("-?\\d{1,9}");
      case DECIMAL, RANGE -> answer.matches("-?\\d{1,15}(\\.\\d{1,15})?");
      case DATE -> isDate(answer);
      case GEOPOINT -> isPoint(answer);
      case SELECT_ONE -> isChoice(form, question, answer);
      case SELECT_MULTIPLE, RANK ->
        Arrays.stream(answer.split("\\s+")).allMatch(one -> isChoice(form, question, one));
      default -> true;
    };
  }

  /** A list that a file or a repeat fills is known to the phone alone. */
  private static boolean isChoice(Form form, Question question, String value) {
    ChoiceList list = form.lists().get(question.list());
    return list == null
        || question.word("appearance").contains("search(")
        || list.choices().stream().anyMatch(one -> one.name().equals(value));
  }

  private static boolean isDate(String answer) {
    try {
      LocalDate.parse(answer.length() > 10 ? answer.substring(0, 10) : answer);
      return true;
    } catch (DateTimeException notDate) {
      return false;
    }
  }

  private static boolean isPoint(String answer) {
    String[] parts = answer.split("\\s+");
    double latitude = ExpressionNode.number(parts[0]);
    double longitude = parts.length > 1 ? ExpressionNode.number(parts[1]) : Double.NaN;
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  }
}
