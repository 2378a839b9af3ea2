package id.petadaya.instruments.forms;

import id.petadaya.instruments.forms.Form.Choice;
import id.petadaya.instruments.forms.Form.ChoiceList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form as somebody fills it in without an account: consent, area and day are known before, what names a
 * person is not asked, and every question may be left out. Immutable, safe between threads, quick enough
 * for millions of answers.
 */
public final class Questionnaire {

  private static final int LONGEST_TEXT = 500;

  private final Form form;
  private final List<Asked> asked = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private final List<String> obstacles = new ArrayList<>();
  private final Map<String, String> known = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Set<String> mentioned = new HashSet<>();

  private Questionnaire(Form form, String consent, String yes) {
    this.form = form;
    known.put(form.about().area(), "?");
    known.put(form.about().day(), "");
    known.put(consent, yes);
    known.remove("");
    form.questions().forEach(this::take);
    mentioned.stream()
        .filter(name -> !places.containsKey(name) && !known.containsKey(name))
        .sorted()
        .forEach(name ->
            obstacles.add("Sebuah syarat memakai “%s”, yang tidak ditanyakan.".formatted(name)));
    if (asked.isEmpty()) {
      obstacles.add("Tidak ada pertanyaan yang dapat ditanyakan lewat tautan.");
    }
  }

  /**
   * @param consent question that the respondent answered by beginning; empty when there is none
   * @param yes the answer to it
   */
  public static Questionnaire of(Form form, String consent, String yes) {
    return new Questionnaire(form, consent, yes);
  }

  /**
   * One question as it is asked.
   *
   * @param section title of the innermost section around it; empty at the top
   * @param relevant when it is asked, as the form writes it; empty when always
   */
  public record Asked(
      Question question,
      String label,
      String hint,
      String section,
      List<Choice> choices,
      String relevant,
      List<Expression> conditions,
      @Nullable Expression constraint) {
    public Asked {
      choices = List.copyOf(choices);
      conditions = List.copyOf(conditions);
    }

    public String name() {
      return question.name();
    }
  }

  /**
   * Answers that were looked through.
   *
   * @param answers one for each question of {@link #asked()}; empty where there is none
   * @param seen how many questions this person was asked
   * @param faults what is wrong, one a question at the most
   */
  public record Judged(List<String> answers, int seen, List<Answers.Fault> faults) {
    public Judged {
      answers = List.copyOf(answers);
      faults = List.copyOf(faults);
    }

    public int answered() {
      return (int) answers.stream().filter(one -> !one.isEmpty()).count();
    }
  }

  public Form form() {
    return form;
  }

  /** The questions in the order of the form. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Labels of questions that are not asked this way, because the answer may name a person. */
  public List<String> leftOut() {
    return List.copyOf(leftOut);
  }

  /** Why the form cannot be asked this way, Indonesian; empty when it can. */
  public List<String> obstacles() {
    return List.copyOf(obstacles);
  }

  private void take(Placed placed) {
    Question question = placed.question();
    if (known.containsKey(question.name())
        || !question.type().isAsked()
        || question.type() == QuestionType.NOTE) {
      return;
    }
    if (question.personal() == PersonalData.GENERAL) {
      leftOut.add(form.shown(question.label()));
      return;
    }
    obstacle(placed)
        .ifPresentOrElse(
            why -> obstacles.add("“%s”: %s".formatted(form.shown(question.label()), why)),
            () -> add(placed));
  }

  private Optional<String> obstacle(Placed placed) {
    Question question = placed.question();
    if (question.personal() == PersonalData.SPECIFIC) {
      return Optional.of("jawabannya data pribadi spesifik.");
    }
    if (placed.isRepeated()) {
      return Optional.of("berada di bagian yang berulang.");
    }
    boolean plain = switch (question.type()) {
      case TEXT, INTEGER, DECIMAL, PERCENTAGE, DATE -> true;
      case SELECT_ONE, SELECT_MULTIPLE -> form.lists().containsKey(question.list());
      default -> false;
    };
    if (!plain) {
      return Optional.of("jenis “%s” tidak dapat ditanyakan lewat tautan."
          .formatted(question.type().word()));
    }
    if (!question.word("choice_filter").isEmpty()
        || form.shown(question.label()).contains("${")) {
      return Optional.of("pilihan atau tulisannya bergantung pada jawaban lain.");
    }
    return conditions(placed).stream()
            .anyMatch(condition -> form.expression(condition).isEmpty())
        ? Optional.of("syaratnya hanya dapat dihitung oleh ponsel.")
        : Optional.empty();
  }

  private static List<String> conditions(Placed placed) {
    List<String> all = new ArrayList<>();
    placed.within().forEach(section -> all.add(section.word("relevant")));
    all.add(placed.question().word("relevant"));
    all.add(placed.question().word("constraint"));
    all.removeIf(String::isBlank);
    return all;
  }

  private void add(Placed placed) {
    Question question = placed.question();
    List<Expression> conditions = new ArrayList<>();
    for (Section section : placed.within()) {
      form.expression(section.word("relevant")).ifPresent(conditions::add);
    }
    form.expression(question.word("relevant")).ifPresent(conditions::add);
    // What hangs on consent alone is settled before the first question.
    Look before = new Look(new String[0], "", LocalDate.EPOCH);
    if (conditions.stream()
        .anyMatch(one -> known.keySet().containsAll(one.names()) && !one.isTrue(before))) {
      return;
    }
    conditions.removeIf(one -> known.keySet().containsAll(one.names()));
    Expression constraint = form.expression(question.word("constraint")).orElse(null);
    conditions.forEach(one -> mentioned.addAll(one.names()));
    if (constraint != null) {
      mentioned.addAll(constraint.names());
    }
    ChoiceList list = form.lists().get(question.list());
    places.put(question.name(), asked.size());
    asked.add(new Asked(
        question,
        form.shown(question.label()),
        form.shown(question.hint()),
        placed.within().isEmpty() ? "" : form.shown(placed.within().getLast().label()),
        list == null ? List.of() : list.choices(),
        String.join(" and ", conditions.stream().map(one -> "(" + one + ")").toList()),
        conditions,
        constraint));
  }

  /** Looks through answers by question; what was not to be asked, or is not known, counts as not given. */
  public Judged judge(Map<String, String> given, LocalDate today) {
    String[] answers = new String[asked.size()];
    for (int at = 0; at < answers.length; at++) {
      answers[at] = plain(given.getOrDefault(asked.get(at).name(), ""));
    }
    List<Answers.Fault> faults = new ArrayList<>();
    int seen = 0;
    for (int at = 0; at < answers.length; at++) {
      Asked one = asked.get(at);
      if (!isAsked(one, answers, today)) {
        answers[at] = "";
        continue;
      }
      seen++;
      if (!answers[at].isEmpty()) {
        fault(one, answers, answers[at], today).ifPresent(faults::add);
      }
    }
    return new Judged(Arrays.asList(answers), seen, faults);
  }

  private boolean isAsked(Asked one, String[] answers, LocalDate today) {
    for (Expression condition : one.conditions()) {
      if (!condition.isTrue(new Look(answers, "", today))) {
        return false;
      }
    }
    return true;
  }

  private Optional<Answers.Fault> fault(
      Asked one, String[] answers, String answer, LocalDate today) {
    Question question = one.question();
    if (answer.length() > LONGEST_TEXT || !AnswerShape.fits(form, question, answer)) {
      return Optional.of(new Answers.Fault(
          one.name(), "bentuk", "Jawaban ini tidak berbentuk seperti yang diminta."));
    }
    Expression constraint = one.constraint();
    if (constraint != null && !constraint.isTrue(new Look(answers, answer, today))) {
      String message = form.shown(question.constraintMessage());
      return Optional.of(new Answers.Fault(
          one.name(), "batas", message.isEmpty() ? "Jawaban ini di luar batas." : message));
    }
    return Optional.empty();
  }

  /** Without signs that end a line or a field. */
  private static String plain(String text) {
    String bare = text.strip();
    for (int at = 0; at < bare.length(); at++) {
      if (Character.isISOControl(bare.charAt(at))) {
        return bare.replaceAll("\\p{Cntrl}+", " ").strip();
      }
    }
    return bare;
  }

  private final class Look implements ExpressionNode.Context {

    private final String[] answers;
    private final String current;
    private final LocalDate today;

    Look(String[] answers, String current, LocalDate today) {
      this.answers = answers;
      this.current = current;
      this.today = today;
    }

    @Override
    public String current() {
      return current;
    }

    @Override
    public String answer(String name) {
      Integer place = places.get(name);
      return place == null || place >= answers.length
          ? known.getOrDefault(name, "")
          : answers[place];
    }

    @Override
    public LocalDate today() {
      return today;
    }
  }
}
