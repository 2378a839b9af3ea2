package id.petadaya.instruments.forms;

import id.petadaya.instruments.forms.Form.Figure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a submission answers to a form, by question. Judges the answers and gives the figures in them;
 * never changes one.
 */
public final class Answers {

  private final Form form;
  private final Map<String, String> given;
  private final LocalDate today;
  private final Map<String, Boolean> asked = new HashMap<>();

  /** {@code today} is the day on which the form was filled in, as far as it is known. */
  public Answers(Form form, Map<String, String> given, LocalDate today) {
    this.form = form;
    this.given = Map.copyOf(given);
    this.today = today;
  }

  /** The answer; empty when there is none. */
  public String of(String question) {
    return given.getOrDefault(question, "").strip();
  }

  /** Whether the question was asked, going by the conditions of its groups and its own. */
  public boolean isAsked(Question question) {
    Boolean known = asked.get(question.name());
    if (known == null) {
      // Conditions that ask each other in a circle end here, as asked.
      asked.put(question.name(), true);
      known = works(question);
      asked.put(question.name(), known);
    }
    return known;
  }

  private boolean works(Question question) {
    String path = "";
    for (String part :
        question.groups().isEmpty() ? new String[0] : question.groups().split("/")) {
      path = path.isEmpty() ? part : path + "/" + part;
      Form.Group group = form.groups().get(path);
      if (group != null && !holds(group.relevant(), "")) {
        return false;
      }
    }
    return holds(question.relevant(), of(question.name()));
  }

  /** What is wrong, in the order of the form: at most one fault a question; empty when all is well. */
  public List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    for (Question question : form.questions()) {
      if (isAsked(question)) {
        fault(question).ifPresent(faults::add);
      }
    }
    return List.copyOf(faults);
  }

  /** The figures, each with its value; a question without an answer gives none. */
  public Map<Figure, Double> figures() {
    Map<Figure, Double> figures = new LinkedHashMap<>();
    for (Figure figure : form.figures()) {
      if (form.find(figure.value()).filter(this::isAsked).isPresent()) {
        double value = value(figure);
        if (value >= 0 && Double.isFinite(value)) {
          figures.put(figure, value);
        }
      }
    }
    return figures;
  }

  private double value(Figure figure) {
    String answer = of(figure.value());
    if (!figure.numbers().isEmpty()) {
      return figure.numbers().getOrDefault(answer, Double.NaN);
    }
    double number = ExpressionNode.number(answer);
    return figure.divide().isEmpty()
        ? number
        : 100 * number / ExpressionNode.number(of(figure.divide()));
  }

  private Optional<Fault> fault(Question question) {
    String answer = of(question.name());
    if (answer.isEmpty()) {
      boolean needed = question.required().isPresent()
          && holds(question.required(), "")
          && !question.type().control().isEmpty()
          && question.type() != QuestionType.NOTE;
      return needed
          ? Optional.of(new Fault(question.name(), "wajib", "Jawaban ini wajib diisi."))
          : Optional.empty();
    }
    if (!isOfType(question, answer)) {
      return Optional.of(new Fault(
          question.name(), "bentuk", "Jawaban ini tidak berbentuk seperti yang diminta."));
    }
    if (!holds(question.constraint(), answer)) {
      String message = question.constraintMessage().isEmpty()
          ? "Jawaban ini di luar batas."
          : question.constraintMessage();
      return Optional.of(new Fault(question.name(), "batas", message));
    }
    return Optional.empty();
  }

  private boolean isOfType(Question question, String answer) {
    return switch (question.type()) {
      case INTEGER -> answer.matches("-?\\d{1,9}");
      case DECIMAL -> answer.matches("-?\\d{1,15}(\\.\\d{1,15})?");
      case DATE -> isDate(answer);
      case GEOPOINT -> isPoint(answer);
      case SELECT_ONE -> isChoice(question, answer);
      case SELECT_MULTIPLE ->
        List.of(answer.split("\\s+")).stream().allMatch(one -> isChoice(question, one));
      default -> true;
    };
  }

  private boolean isChoice(Question question, String value) {
    return form.choices().getOrDefault(question.list(), List.of()).stream()
        .anyMatch(one -> one.name().equals(value));
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

  private boolean holds(Optional<Expression> condition, String current) {
    return condition.isEmpty() || condition.get().isTrue(new Look(current));
  }

  private final class Look implements ExpressionNode.Context {

    private final String current;

    Look(String current) {
      this.current = current;
    }

    @Override
    public String current() {
      return current;
    }

    /** What was not asked has no answer, whatever an old draft still holds. */
    @Override
    public String answer(String name) {
      return form.find(name).filter(Answers.this::isAsked).map(one -> of(name)).orElse("");
    }

    @Override
    public LocalDate today() {
      return today;
    }
  }

  /**
   * One answer that a person has to look at.
   *
   * @param code {@code wajib}, {@code bentuk} or {@code batas}
   * @param message Indonesian, for the person
   */
  public record Fault(String question, String code, String message) {}
}
