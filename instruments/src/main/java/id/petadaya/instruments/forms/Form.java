package id.petadaya.instruments.forms;

import id.petadaya.analysis.indicator.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A published version of a field form.
 *
 * @param name the form id that phones know
 * @param groups labels and conditions of groups, by their path
 * @param choices lists by name, in the order shown
 * @param about which questions say what a submission is about
 * @param hash SHA-256 of what the instrument says
 */
public record Form(
    String name,
    int version,
    String title,
    String source,
    List<Question> questions,
    Map<String, Group> groups,
    Map<String, List<Choice>> choices,
    About about,
    List<Figure> figures,
    String hash) {

  public Form {
    questions = List.copyOf(questions);
    groups = Map.copyOf(groups);
    choices = Map.copyOf(choices);
    figures = List.copyOf(figures);
  }

  /** name@version. */
  public String id() {
    return name + "@" + version;
  }

  public Optional<Question> find(String question) {
    return questions.stream().filter(one -> one.name().equals(question)).findFirst();
  }

  /** Files that travel with the form to the phone, such as {@code wilayah.csv}. */
  public List<String> media() {
    return questions.stream()
        .filter(one -> one.type() == QuestionType.SELECT_ONE_FROM_FILE)
        .map(Question::list)
        .distinct()
        .toList();
  }

  /** The word shown for a choice; the value itself where the list has no such choice. */
  public String label(Question question, String value) {
    return choices.getOrDefault(question.list(), List.of()).stream()
        .filter(one -> one.name().equals(value))
        .map(Choice::label)
        .findFirst()
        .orElse(value);
  }

  /** A group as it is shown and when. */
  public record Group(String label, String appearance, Optional<Expression> relevant) {}

  public record Choice(String name, String label) {}

  /** Names of the questions that hold area code, visit id, day and institution; empty when none does. */
  public record About(String area, String visit, String day, String institution) {}

  /**
   * A figure that an accepted submission gives.
   *
   * @param measure an indicator code (P1) or a named measure (penduduk)
   * @param value question with the number; or with the choice that {@code numbers} turns into one
   * @param divide question to divide by, times 100; empty when not
   * @param numbers choice to number; empty when the answer is the number
   */
  public record Figure(
      String measure,
      String value,
      String divide,
      Map<String, Double> numbers,
      String unit,
      Place place) {

    public Figure {
      numbers = Map.copyOf(numbers);
    }
  }
}
