package id.petadaya.survey;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.disclosure.Count;
import id.petadaya.analysis.disclosure.CountTable;
import id.petadaya.analysis.disclosure.DisclosureRule;
import id.petadaya.analysis.disclosure.Protection;
import id.petadaya.analysis.disclosure.ReleasedTable;
import id.petadaya.instruments.forms.Form.Choice;
import id.petadaya.instruments.forms.Questionnaire;
import id.petadaya.instruments.forms.Questionnaire.Asked;
import id.petadaya.kernel.Indonesian;
import id.petadaya.survey.GivenAnswers.Read;
import id.petadaya.survey.Survey.Group;
import id.petadaya.survey.Survey.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a village answered: only when the survey is closed and every group has answers enough. Residents'
 * small counts are hidden, with others beside them, by a reader who knows how many answered; officials
 * answer by their office and are shown. No sums over villages are shown, so none can be taken apart.
 */
@Component
public class VillageResults {

  private static final String VILLAGE = "desa";
  private static final String NONE = "Tidak menjawab";
  private static final int LEAST_FOR_A_MEAN = DisclosureRule.PUBLIC.least();

  private final GivenAnswers given;
  private final Questionnaires questionnaires;
  private final Tally tally;

  VillageResults(GivenAnswers given, Questionnaires questionnaires, Tally tally) {
    this.given = given;
    this.questionnaires = questionnaires;
    this.tally = tally;
  }

  /**
   * A question with its answers.
   *
   * @param mean of numbers, as people write them; null where there is none to show
   */
  public record Result(
      String group,
      String question,
      List<Share> shares,
      @Nullable String mean) {
    public Result {
      shares = List.copyOf(shares);
    }
  }

  /**
   * @param count as a text, or {@link ReleasedTable#HIDDEN}
   * @param percent 0 to 100; null where the count is hidden
   */
  public record Share(String answer, String count, @Nullable Integer percent) {}

  /** Empty while the survey is open, or the village has too few answers. */
  public Optional<List<Result>> of(Survey survey, AreaCode village, LocalDate today) {
    int[] none = new int[survey.groups().size()];
    if (survey.state(today) != State.DITUTUP
        || !survey.isComplete(tally.villages(survey, village).getOrDefault(village, none))) {
      return Optional.empty();
    }
    List<Read> all = given.within(survey, village);
    List<Result> results = new ArrayList<>();
    for (int place = 0; place < survey.groups().size(); place++) {
      Group group = survey.groups().get(place);
      int at = place;
      results.addAll(of(
          group,
          questionnaires.of(group),
          all.stream().filter(one -> one.group() == at).toList()));
    }
    return Optional.of(results);
  }

  private static List<Result> of(Group group, Questionnaire questionnaire, List<Read> read) {
    List<Result> results = new ArrayList<>();
    for (int at = 0; at < questionnaire.asked().size(); at++) {
      Asked asked = questionnaire.asked().get(at);
      int place = at;
      List<String> answers = read.stream()
          .map(one -> place < one.answers().size() ? one.answers().get(place) : "")
          .toList();
      switch (asked.question().type()) {
        case SELECT_ONE ->
          results.add(new Result(
              group.label(),
              asked.label(),
              shares(group, names(questionnaire, asked), answers),
              null));
        case SELECT_MULTIPLE ->
          results.add(new Result(
              group.label(),
              asked.label(),
              several(group, names(questionnaire, asked), answers),
              null));
        case INTEGER, DECIMAL, PERCENTAGE ->
          results.add(new Result(group.label(), asked.label(), List.of(), mean(group, answers)));
        default -> {
          // Written words and days are never shown.
        }
      }
    }
    return results;
  }

  /** Of several choices each is a question of its own. */
  private static List<Share> several(
      Group group, Map<String, String> choices, List<String> answers) {
    List<Share> shares = new ArrayList<>();
    choices.forEach((name, label) -> shares.add(shares(
            group,
            Map.of(name, label),
            answers.stream()
                .map(text -> Arrays.asList(text.split(" ")).contains(name) ? name : "")
                .toList())
        .getFirst()));
    return shares;
  }

  private static Map<String, String> names(Questionnaire questionnaire, Asked asked) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Choice choice : asked.choices()) {
      names.put(choice.name(), questionnaire.form().label(asked.question(), choice.name()));
    }
    return names;
  }

  private static List<Share> shares(
      Group group, Map<String, String> choices, List<String> answers) {
    List<String> columns = new ArrayList<>(choices.keySet());
    columns.add("");
    Map<String, Long> found =
        answers.stream().collect(Collectors.groupingBy(text -> text, Collectors.counting()));
    List<Count> counts =
        columns.stream().map(one -> Count.of(found.getOrDefault(one, 0L))).toList();
    BitSet hidden = group.official() ? new BitSet() : hidden(counts);
    List<Share> shares = new ArrayList<>();
    for (int at = 0; at < columns.size(); at++) {
      String label = choices.getOrDefault(columns.get(at), NONE);
      long count = counts.get(at).persons();
      shares.add(
          hidden.get(at)
              ? new Share(label, ReleasedTable.HIDDEN, null)
              : new Share(label, String.valueOf(count), (int)
                  Math.round(100.0 * count / Math.max(1, answers.size()))));
    }
    return shares;
  }

  /** Which counts are hidden. How many answered is known, so where that would have to be, all are. */
  private static BitSet hidden(List<Count> counts) {
    List<String> columns = new ArrayList<>();
    for (int at = 0; at < counts.size(); at++) {
      columns.add("jawaban-" + at);
    }
    ReleasedTable table = Protection.protect(
        CountTable.of(columns, Map.of(), Map.of(VILLAGE, counts)), DisclosureRule.INTERNAL);
    boolean all = table.shown(new ReleasedTable.Place(VILLAGE, "")).isEmpty();
    BitSet hidden = new BitSet();
    for (int at = 0; at < counts.size(); at++) {
      hidden.set(
          at,
          all || table.shown(new ReleasedTable.Place(VILLAGE, columns.get(at))).isEmpty());
    }
    return hidden;
  }

  /** Of officials each number counts; of residents a mean of ten or more, none of whom is most of it. */
  private static @Nullable String mean(Group group, List<String> answers) {
    double[] numbers = answers.stream()
        .filter(text -> !text.isEmpty())
        .mapToDouble(Double::parseDouble)
        .toArray();
    double sum = Arrays.stream(numbers).sum();
    double largest = Arrays.stream(numbers).map(Math::abs).max().orElse(0);
    boolean tells = numbers.length < LEAST_FOR_A_MEAN
        || largest > DisclosureRule.PUBLIC.largestShare() * Math.abs(sum);
    if (numbers.length == 0 || !group.official() && tells) {
      return null;
    }
    return Indonesian.number(Math.round(10 * sum / numbers.length) / 10.0);
  }
}
