package id.petadaya.instruments.forms;

import id.petadaya.instruments.forms.Form.Figure;
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
  private final Filled filled;
  private final LocalDate today;
  private final Map<String, Boolean> asked = new HashMap<>();

  /** {@code today} is the day on which the form was filled in, as far as it is known. */
  public Answers(Form form, Filled filled, LocalDate today) {
    this.form = form;
    this.filled = filled;
    this.today = today;
  }

  /** An answer where it stands; {@code place} as in {@link Filled}. */
  public record Given(Placed placed, String place, String text) {

    public Question question() {
      return placed.question();
    }

    /** Title of the innermost section around it, with its number where it repeats; empty at the top. */
    public String heading(Form form) {
      if (placed.within().isEmpty()) {
        return "";
      }
      Section section = placed.within().getLast();
      String title = form.shown(section.label());
      String[] parts = place.split("/");
      String part = parts[parts.length - 2];
      return !section.repeats()
          ? title
          : "%s %s"
              .formatted(title, part.endsWith("]") ? part.replaceAll("^.*\\[|]$", "") : "1")
              .strip();
    }
  }

  /** The answer; of a repeated question the first; empty when there is none. */
  public String of(String question) {
    return form.find(question).map(one -> text(one, one.path())).orElse("");
  }

  /** Whether a question was asked, going by the conditions of its groups and its own. */
  public boolean isAsked(String question) {
    return form.find(question).map(one -> isAsked(one, one.path())).orElse(false);
  }

  /** All that was asked, with its answer or an empty text, in the order of the form. */
  public List<Given> given() {
    List<Given> given = new ArrayList<>();
    for (Placed placed : form.questions()) {
      if (!placed.question().type().isDeclaration()) {
        for (String place : places(placed, "")) {
          if (isAsked(placed, place)) {
            given.add(new Given(placed, place, text(placed, place)));
          }
        }
      }
    }
    return List.copyOf(given);
  }

  /** What is wrong, in the order of the form: at most one fault an answer; empty when all is well. */
  public List<Fault> faults() {
    return given().stream().flatMap(one -> fault(one).stream()).toList();
  }

  /** The figures, each with its value; a question without an answer gives none. */
  public List<Reading> figures() {
    Map<Reading, Double> sums = new LinkedHashMap<>();
    for (Figure figure : form.figures()) {
      form.find(figure.value()).ifPresent(placed -> {
        for (String place : places(placed, "")) {
          double value = value(figure, placed, place);
          if (isAsked(placed, place) && value >= 0 && Double.isFinite(value)) {
            Look look = new Look(place);
            sums.merge(
                new Reading(figure, look.answer(figure.area()), look.answer(figure.year()), 0),
                value,
                Double::sum);
          }
        }
      });
    }
    return sums.entrySet().stream()
        .map(one -> new Reading(
            one.getKey().figure(), one.getKey().area(), one.getKey().year(), one.getValue()))
        .toList();
  }

  private double value(Figure figure, Placed placed, String place) {
    String answer = text(placed, place);
    if (!figure.numbers().isEmpty()) {
      return figure.numbers().getOrDefault(answer, Double.NaN);
    }
    double number = ExpressionNode.number(answer);
    return figure.divide().isEmpty()
        ? number
        : 100 * number / ExpressionNode.number(new Look(place).answer(figure.divide()));
  }

  private String text(Placed placed, String place) {
    String name = placed.question().name();
    return filled
        .at(place)
        .or(() ->
            placed.isRepeated() || !form.isUnique(name) ? Optional.empty() : filled.named(name))
        .orElse("")
        .strip();
  }

  /** The places of a question: one, or one for each time, those that {@code from} shares kept. */
  private List<String> places(Placed placed, String from) {
    List<String> places = List.of("");
    String[] parts = from.split("/");
    boolean together = true;
    for (int depth = 0; depth < placed.within().size(); depth++) {
      Section section = placed.within().get(depth);
      String part = depth < parts.length - 1 ? parts[depth] : "";
      together &= part.equals(section.name()) || part.startsWith(section.name() + "[");
      List<String> next = new ArrayList<>();
      for (String above : places) {
        String path = above + section.name();
        if (!section.repeats()) {
          next.add(path + "/");
        } else if (together) {
          next.add(above + part + "/");
        } else {
          for (int time = 1; time <= filled.times(path); time++) {
            next.add(Filled.time(path, time) + "/");
          }
        }
      }
      places = next;
    }
    return places.stream().map(above -> above + placed.question().name()).toList();
  }

  private boolean isAsked(Placed placed, String place) {
    Boolean known = asked.get(place);
    if (known == null) {
      // Conditions that ask each other in a circle end here, as asked.
      asked.put(place, true);
      known = works(placed, place);
      asked.put(place, known);
    }
    return known;
  }

  private boolean works(Placed placed, String place) {
    Look look = new Look(place, "");
    for (Section section : placed.within()) {
      if (!holds(section.word("relevant"), look)) {
        return false;
      }
    }
    return holds(placed.question().word("relevant"), new Look(place, text(placed, place)));
  }

  private Optional<Fault> fault(Given given) {
    Question question = given.question();
    String answer = given.text();
    if (answer.isEmpty()) {
      boolean needed = !question.word("required").isEmpty()
          && form.expression(question.word("required"))
              .map(when -> when.isTrue(new Look(given.place(), "")))
              .orElse(false)
          && question.type().isAsked()
          && question.type() != QuestionType.NOTE;
      return needed ? fault(given, "wajib", "Jawaban ini wajib diisi.") : Optional.empty();
    }
    if (!AnswerShape.fits(form, question, answer)) {
      return fault(given, "bentuk", "Jawaban ini tidak berbentuk seperti yang diminta.");
    }
    if (!holds(question.word("constraint"), new Look(given.place(), answer))) {
      String message = form.shown(question.constraintMessage());
      return fault(given, "batas", message.isEmpty() ? "Jawaban ini di luar batas." : message);
    }
    return Optional.empty();
  }

  private static Optional<Fault> fault(Given given, String code, String message) {
    String where =
        given.placed().isRepeated() ? given.place() : given.question().name();
    return Optional.of(new Fault(where, code, message));
  }

  /** What only phones can work out was judged there. */
  private boolean holds(String condition, Look look) {
    return condition.isEmpty()
        || form.expression(condition).map(when -> when.isTrue(look)).orElse(true);
  }

  private final class Look implements ExpressionNode.Context {

    private final String place;
    private final String current;

    Look(String place, String current) {
      this.place = place;
      this.current = current;
    }

    Look(String place) {
      this(place, "");
    }

    @Override
    public String current() {
      return current;
    }

    /** What was not asked has no answer, whatever an old draft still holds. */
    @Override
    public String answer(String name) {
      List<String> answers = name.isEmpty() ? List.of() : answers(name);
      return answers.isEmpty() ? "" : answers.getFirst();
    }

    @Override
    public List<String> answers(String name) {
      Optional<Placed> placed = form.find(name);
      if (placed.isEmpty()) {
        return times(name);
      }
      return places(placed.get(), place).stream()
          .map(each -> isAsked(placed.get(), each) ? text(placed.get(), each) : "")
          .toList();
    }

    /** A repeat is counted by what stands in it. */
    private List<String> times(String repeat) {
      return form.questions().stream()
          .filter(one -> one.within().stream().anyMatch(each -> each.name().equals(repeat)))
          .findFirst()
          .map(one -> {
            List<Section> above = one.within().subList(0, depth(one, repeat) + 1);
            return places(new Placed(above.subList(0, above.size() - 1), one.question()), place)
                .stream()
                .flatMap(each -> {
                  String path =
                      each.substring(0, each.length() - one.question().name().length()) + repeat;
                  return java.util.Collections.nCopies(filled.times(path), "").stream();
                })
                .toList();
          })
          .orElse(List.of());
    }

    private static int depth(Placed placed, String section) {
      int depth = 0;
      while (!placed.within().get(depth).name().equals(section)) {
        depth++;
      }
      return depth;
    }

    @Override
    public int position() {
      String[] parts = place.split("/");
      for (int at = parts.length - 2; at >= 0; at--) {
        if (parts[at].endsWith("]")) {
          return Integer.parseInt(parts[at].replaceAll("^.*\\[|]$", ""));
        }
      }
      return 1;
    }

    @Override
    public LocalDate today() {
      return today;
    }
  }

  /**
   * One answer that a person has to look at.
   *
   * @param question name of the question; of a repeated one its place, as in {@link Filled}
   * @param code {@code wajib}, {@code bentuk} or {@code batas}
   * @param message Indonesian, for the person
   */
  public record Fault(String question, String code, String message) {}

  /**
   * A figure with its value, from 0.
   *
   * @param area code of the area that it is of; empty for the submission's own
   * @param year that it is of; empty for the submission's span
   */
  public record Reading(Figure figure, String area, String year, double value) {}
}
