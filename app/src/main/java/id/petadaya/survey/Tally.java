package id.petadaya.survey;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * The running count of answers: by village, by regency and by day of a regency. An answer costs three
 * rows, however many there are. Those of a regency come last, so that they are locked shortest.
 */
@Component
class Tally {

  private final DSLContext db;

  Tally(DSLContext db) {
    this.db = db;
  }

  /** So many answers came (or went, below 0) of a group in a village on a day. */
  record Change(AreaCode village, int group, LocalDate day, int count) {}

  private record RegencyDay(String regency, LocalDate day) {}

  private record Regency(int[] answered, int[] complete) {
    Regency(int groups) {
      this(new int[groups], new int[1]);
    }
  }

  /** Counts changes; those of one village must lie inside the area that the transaction was told. */
  void count(Survey survey, List<Change> changes) {
    int groups = survey.groups().size();
    Map<String, int[]> villages = new TreeMap<>();
    Map<String, Regency> regencies = new TreeMap<>();
    Map<RegencyDay, int[]> days = new LinkedHashMap<>();
    for (Change one : changes) {
      villages.computeIfAbsent(one.village().value(), any -> new int[groups])[one.group()] +=
          one.count();
      String regency = regency(one.village().value());
      regencies.computeIfAbsent(regency, any -> new Regency(groups)).answered()[one.group()] +=
          one.count();
      days.computeIfAbsent(new RegencyDay(regency, one.day()), any -> new int[groups])[
              one.group()] +=
          one.count();
    }
    for (Record row : addToVillages(survey, villages)) {
      String village = row.get("area_code", String.class);
      int[] now = numbers(row.get("answered", Integer[].class));
      int[] before = now.clone();
      int[] change = villages.getOrDefault(village, new int[groups]);
      for (int group = 0; group < groups; group++) {
        before[group] -= change[group];
      }
      regencies.computeIfAbsent(regency(village), any -> new Regency(groups)).complete()[0] +=
          (survey.isComplete(now) ? 1 : 0) - (survey.isComplete(before) ? 1 : 0);
    }
    addToDays(survey, days);
    addToRegencies(survey, regencies);
  }

  /** What holds the regency's numbers: its own code, also for a survey of one village. */
  static String regency(String village) {
    return village.substring(0, 5);
  }

  private List<? extends Record> addToVillages(Survey survey, Map<String, int[]> villages) {
    return db.fetch(
        """
        insert into survey.village_tally as t (survey_id, area_code, answered)
        select {0}, one.area, one.answered::integer[]
        from unnest({1}::text[], {2}::text[]) as one (area, answered)
        on conflict (survey_id, area_code) do update set answered =
          (select array_agg(a + b order by at)
           from unnest(t.answered, excluded.answered) with ordinality as sum (a, b, at))
        returning area_code, answered
        """,
        DSL.val(survey.id()),
        texts(villages.keySet().stream()),
        texts(villages.values().stream().map(Tally::array)));
  }

  private void addToDays(Survey survey, Map<RegencyDay, int[]> days) {
    List<RegencyDay> sorted = days.keySet().stream()
        .sorted(java.util.Comparator.comparing(RegencyDay::regency).thenComparing(RegencyDay::day))
        .toList();
    db.execute(
        """
        insert into survey.day_tally as t (survey_id, area_code, day, answered)
        select {0}, one.area, one.day::date, one.answered::integer[]
        from unnest({1}::text[], {2}::text[], {3}::text[]) as one (area, day, answered)
        on conflict (survey_id, area_code, day) do update set answered =
          (select array_agg(a + b order by at)
           from unnest(t.answered, excluded.answered) with ordinality as sum (a, b, at))
        """,
        DSL.val(survey.id()),
        texts(sorted.stream().map(RegencyDay::regency)),
        texts(sorted.stream().map(one -> one.day().toString())),
        texts(sorted.stream().map(one -> array(days.getOrDefault(one, new int[0])))));
  }

  private void addToRegencies(Survey survey, Map<String, Regency> regencies) {
    db.execute(
        """
        insert into survey.regency_tally as t (survey_id, area_code, answered, complete)
        select {0}, one.area, one.answered::integer[], one.complete
        from unnest({1}::text[], {2}::text[], {3}::integer[]) as one (area, answered, complete)
        on conflict (survey_id, area_code) do update set complete = t.complete + excluded.complete, answered =
          (select array_agg(a + b order by at)
           from unnest(t.answered, excluded.answered) with ordinality as sum (a, b, at))
        """,
        DSL.val(survey.id()),
        texts(regencies.keySet().stream()),
        texts(regencies.values().stream().map(one -> array(one.answered()))),
        DSL.val(regencies.values().stream().map(one -> one.complete()[0]).toArray(Integer[]::new)));
  }

  private static Param<String[]> texts(java.util.stream.Stream<String> texts) {
    return DSL.val(texts.toArray(String[]::new));
  }

  /** As PostgreSQL reads an array. */
  private static String array(int[] numbers) {
    return Arrays.stream(numbers)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(",", "{", "}"));
  }

  static int[] numbers(Integer[] boxed) {
    return Arrays.stream(boxed).mapToInt(Integer::intValue).toArray();
  }

  /** Answers of the villages inside an area that have any, by code. */
  Map<AreaCode, int[]> villages(Survey survey, AreaCode within) {
    Map<AreaCode, int[]> found = new LinkedHashMap<>();
    db.fetch("""
            select area_code, answered from survey.village_tally
            where survey_id = {0} and (area_code = {1} or area_code ^@ {2}) order by area_code
            """, DSL.val(survey.id()), DSL.val(within.value()), DSL.val(within.value() + "."))
        .forEach(row -> found.put(
            new AreaCode(row.get(0, String.class)), numbers(row.get(1, Integer[].class))));
    return found;
  }

  /** Answers and complete villages of a regency. */
  record RegencyCount(AreaCode regency, int[] answered, int complete) {}

  /** All regencies with answers inside an area; of the whole survey where it is null. */
  List<RegencyCount> regencies(Survey survey, @org.jspecify.annotations.Nullable AreaCode within) {
    List<RegencyCount> found = new ArrayList<>();
    db.fetch(
            """
            select area_code, answered, complete from survey.regency_tally
            where survey_id = {0} and ({1}::text is null or area_code = {1} or area_code ^@ ({1} || '.'))
            """,
            DSL.val(survey.id()), DSL.val(within == null ? null : within.value(), String.class))
        .forEach(row -> found.add(new RegencyCount(
            new AreaCode(row.get(0, String.class)),
            numbers(row.get(1, Integer[].class)),
            row.get(2, Integer.class))));
    return found;
  }

  /** Answers of each day, all groups together; {@code within} as in {@link #regencies}. */
  Map<LocalDate, Integer> days(Survey survey, @org.jspecify.annotations.Nullable AreaCode within) {
    boolean fine = within != null && within.level().compareTo(AreaLevel.KABKOTA) > 0;
    Map<LocalDate, Integer> found = new TreeMap<>();
    String query = fine ? """
        select day, count(*)::integer from survey.answer
        where survey_id = {0} and (area_code = {1} or area_code ^@ ({1} || '.')) group by day
        """ : """
        select day, sum((select sum(n) from unnest(answered) as n))::integer from survey.day_tally
        where survey_id = {0} and ({1}::text is null or area_code = {1} or area_code ^@ ({1} || '.')) group by day
        """;
    db.fetch(
            query,
            DSL.val(survey.id()),
            DSL.val(within == null ? null : within.value(), String.class))
        .forEach(row -> found.put(row.get(0, LocalDate.class), row.get(1, Integer.class)));
    return found;
  }
}
