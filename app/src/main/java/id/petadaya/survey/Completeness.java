package id.petadaya.survey;

import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.survey.Tally.RegencyCount;
import id.petadaya.territory.Areas;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far a survey has come, from the whole down to a village. Read from the running count only. */
@Component
public class Completeness {

  private final Tally tally;
  private final Areas areas;
  private final Map<AreaCode, Integer> villages = new ConcurrentHashMap<>();

  Completeness(Tally tally, Areas areas) {
    this.tally = tally;
    this.areas = areas;
  }

  /**
   * An area and what came from it.
   *
   * @param area null for all areas of a survey that covers several
   * @param villages how many desa and kelurahan it holds
   * @param answered answers, one number a group
   * @param complete villages with answers enough of every group
   */
  public record Row(@Nullable AreaCode area, int villages, int[] answered, int complete) {

    public int received() {
      int sum = 0;
      for (int each : answered) {
        sum += each;
      }
      return sum;
    }
  }

  /**
   * @param below the areas inside, in the order of the register; none for a village
   * @param days answers of each day that has any, all groups together
   */
  public record Standing(Row all, List<Row> below, Map<LocalDate, Integer> days) {
    public Standing {
      below = List.copyOf(below);
    }
  }

  /** Where a look at a survey begins: its one area; empty when it covers several. */
  public static Optional<AreaCode> top(Survey survey) {
    return survey.covers().size() == 1 ? Optional.of(survey.covers().getFirst()) : Optional.empty();
  }

  /**
   * How far it has come in an area.
   *
   * @param at inside what the survey covers; null for all of it
   */
  public Standing of(Survey survey, @Nullable AreaCode at) {
    int groups = survey.groups().size();
    Map<AreaCode, Row> rows = new TreeMap<>();
    for (AreaCode child : children(survey, at)) {
      rows.put(child, new Row(child, villagesIn(child), new int[groups], 0));
    }
    if (at == null || at.level() == AreaLevel.PROVINSI) {
      tally.regencies(survey, at).forEach(one -> add(survey, rows, one));
    } else {
      tally
          .villages(survey, at)
          .forEach((village, answered) ->
              add(rows, village, answered, survey.isComplete(answered) ? 1 : 0));
    }
    Row all = at != null && at.level() == AreaLevel.DESKEL
        ? village(survey, at)
        : sum(at, rows.values(), groups);
    return new Standing(all, List.copyOf(rows.values()), tally.days(survey, at));
  }

  private Row village(Survey survey, AreaCode at) {
    int[] answered =
        tally.villages(survey, at).getOrDefault(at, new int[survey.groups().size()]);
    return new Row(at, 1, answered, survey.isComplete(answered) ? 1 : 0);
  }

  private static Row sum(@Nullable AreaCode at, Iterable<Row> rows, int groups) {
    int[] answered = new int[groups];
    int villages = 0;
    int complete = 0;
    for (Row row : rows) {
      for (int group = 0; group < groups; group++) {
        answered[group] += row.answered()[group];
      }
      villages += row.villages();
      complete += row.complete();
    }
    return new Row(at, villages, answered, complete);
  }

  private void add(Survey survey, Map<AreaCode, Row> rows, RegencyCount one) {
    boolean whole = rows.keySet().stream().anyMatch(row -> row.holds(one.regency()));
    if (whole) {
      add(rows, one.regency(), one.answered(), one.complete());
    } else {
      // A survey of single kecamatan or villages of this regency.
      tally
          .villages(survey, one.regency())
          .forEach((village, answered) ->
              add(rows, village, answered, survey.isComplete(answered) ? 1 : 0));
    }
  }

  private static void add(Map<AreaCode, Row> rows, AreaCode of, int[] answered, int complete) {
    for (Optional<AreaCode> area = Optional.of(of);
        area.isPresent();
        area = area.get().parent()) {
      Row row = rows.get(area.get());
      if (row != null) {
        for (int group = 0; group < answered.length; group++) {
          row.answered()[group] += answered[group];
        }
        rows.put(
            area.get(),
            new Row(row.area(), row.villages(), row.answered(), row.complete() + complete));
      }
    }
  }

  private List<AreaCode> children(Survey survey, @Nullable AreaCode at) {
    if (at == null) {
      return survey.covers();
    }
    return switch (at.level()) {
      case PROVINSI -> codes(areas.within(at, AreaLevel.KABKOTA));
      case KABKOTA -> codes(areas.within(at, AreaLevel.KECAMATAN));
      case KECAMATAN -> codes(areas.within(at, AreaLevel.DESKEL));
      case DESKEL -> List.of();
    };
  }

  private static List<AreaCode> codes(List<Area> areas) {
    return areas.stream().map(Area::code).toList();
  }

  /** The register never changes while the program runs. */
  private int villagesIn(AreaCode area) {
    return area.level() == AreaLevel.DESKEL
        ? 1
        : villages.computeIfAbsent(area, code -> areas.villages(code).size());
  }
}
