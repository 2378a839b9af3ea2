package id.petadaya.instruments.surveys;

import id.petadaya.instruments.Fields;
import id.petadaya.instruments.InstrumentFile;
import id.petadaya.instruments.ShippedFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A method's rule of whom to ask, such as 30 residents, the village head and two officers.
 *
 * @param title as the office reads it
 * @param source where the numbers come from
 */
public record SurveyPlan(
    String name, String version, String title, String source, List<Respondents> groups) {

  private static final String FOLDER = "surveys/";
  private static final int MOST_GROUPS = 8;
  private static final int MOST_SEATS = 999;

  public SurveyPlan {
    groups = List.copyOf(groups);
  }

  /**
   * A group of respondents of one village.
   *
   * @param key short word, unique in the plan
   * @param quota seats, 1 to 999
   * @param least answers that are enough, 1 to {@code quota}; below it the village is incomplete
   * @param official whether they answer as named officials, so that their answers are no secret
   * @param consent question that asks whether somebody takes part; empty when the form has none
   * @param yes the choice of it that says so
   */
  public record Respondents(
      String key,
      String label,
      String formName,
      String formVersion,
      int quota,
      int least,
      boolean official,
      String consent,
      String yes) {}

  /** The plans that this program ships, by file name. */
  public static List<SurveyPlan> shipped() {
    return ShippedFiles.in(FOLDER).stream()
        .map(name -> read(InstrumentFile.shipped(FOLDER + name)))
        .toList();
  }

  /** Reads a plan; refuses with file and line what is missing or impossible. */
  public static SurveyPlan read(InstrumentFile file) {
    Fields root = file.fields().only("name", "version", "title", "source", "sure", "surveyed");
    root.text("sure");
    List<Respondents> groups = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (Fields each : root.list("surveyed")) {
      groups.add(group(each));
      if (!keys.add(groups.getLast().key())) {
        throw each.refuse("key", "kelompok \"%s\" tertulis dua kali.".formatted(each.text("key")));
      }
    }
    if (groups.isEmpty() || groups.size() > MOST_GROUPS) {
      throw root.refuse(
          "surveyed", "harus ada 1 sampai %d kelompok responden.".formatted(MOST_GROUPS));
    }
    return new SurveyPlan(
        root.text("name"), root.text("version"), root.text("title"), root.text("source"), groups);
  }

  private static Respondents group(Fields each) {
    each.only(
        "key", "label", "form", "form_version", "quota", "least", "official", "consent", "yes");
    int quota = each.whole("quota", 1, MOST_SEATS);
    return new Respondents(
        each.text("key"),
        each.text("label"),
        each.text("form"),
        each.text("form_version"),
        quota,
        each.whole("least", 1, quota),
        each.flag("official", false),
        each.findText("consent").orElse(""),
        each.has("consent") ? each.text("yes") : "");
  }

  /** Seats of one village. */
  public int expected() {
    return groups.stream().mapToInt(Respondents::quota).sum();
  }

  /** Whether a village has answers enough; a group that is not named has none. */
  public boolean isComplete(Map<String, Integer> answered) {
    return groups.stream().allMatch(one -> answered.getOrDefault(one.key(), 0) >= one.least());
  }
}
