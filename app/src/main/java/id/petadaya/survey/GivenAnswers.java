package id.petadaya.survey;

import static id.petadaya.survey.sql.Tables.ANSWER;

import id.petadaya.analysis.area.AreaCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The answers that were given. Whoever writes one counts it in the same transaction. */
@Component
class GivenAnswers {

  private static final String DIVIDED = "\u001f";

  private final DSLContext db;
  private final Tally tally;

  GivenAnswers(DSLContext db, Tally tally) {
    this.db = db;
    this.tally = tally;
  }

  /**
   * One answer, ready to be kept.
   *
   * @param seatMark of the link
   * @param codeMark of the code that takes it back; null when there is none
   */
  record Given(
      AreaCode village,
      int group,
      byte[] seatMark,
      LocalDate day,
      List<String> answers,
      byte @Nullable [] codeMark) {}

  /** What an answer says and of whom, without its seat. */
  record Read(AreaCode village, int group, List<String> answers) {}

  /** Keeps those whose seat is free, counts them, and says how many they were. */
  int add(Survey survey, List<Given> given) {
    var added = db.fetch(
        """
        with added as (
          insert into survey.answer (survey_id, area_code, seat_mark, respondents, day, content, code_mark)
          select {0}, one.area, decode(one.seat, 'hex'), one.respondents, one.day::date, one.content,
            decode(one.code, 'hex')
          from unnest({1}::text[], {2}::text[], {3}::integer[], {4}::text[], {5}::text[], {6}::text[])
            as one (area, seat, respondents, day, content, code)
          on conflict do nothing
          returning area_code, respondents, day)
        select area_code, respondents, day, count(*)::integer from added group by 1, 2, 3
        """,
        DSL.val(survey.id()),
        texts(given, one -> one.village().value()),
        texts(given, one -> hex(one.seatMark())),
        DSL.val(given.stream().map(Given::group).toArray(Integer[]::new)),
        texts(given, one -> one.day().toString()),
        texts(given, one -> String.join(DIVIDED, one.answers())),
        texts(given, one -> one.codeMark() == null ? null : hex(one.codeMark())));
    List<Tally.Change> changes = added.map(GivenAnswers::change);
    if (!changes.isEmpty()) {
      tally.count(survey, changes);
    }
    return changes.stream().mapToInt(Tally.Change::count).sum();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static Param<String[]> texts(List<Given> given, Function<Given, @Nullable String> text) {
    return DSL.val(given.stream().map(text).toArray(String[]::new));
  }

  private static Tally.Change change(Record row) {
    return new Tally.Change(
        new AreaCode(row.get(0, String.class)),
        row.get(1, Integer.class),
        row.get(2, LocalDate.class),
        row.get(3, Integer.class));
  }

  /** Whether a seat is taken by an answer that this code takes back: the same sent twice. */
  boolean isThere(Survey survey, AreaCode village, byte[] seatMark, byte[] codeMark) {
    return db.select(ANSWER.CODE_MARK)
        .from(ANSWER)
        .where(ANSWER.SURVEY_ID.eq(survey.id()))
        .and(ANSWER.AREA_CODE.eq(village.value()))
        .and(ANSWER.SEAT_MARK.eq(seatMark))
        .fetchOptional(ANSWER.CODE_MARK)
        .filter(kept -> Arrays.equals(kept, codeMark))
        .isPresent();
  }

  /** Marks of the seats of a village that are taken, as hexadecimal digits. */
  Set<String> taken(Survey survey, AreaCode village) {
    return new HashSet<>(db.select(ANSWER.SEAT_MARK)
        .from(ANSWER)
        .where(ANSWER.SURVEY_ID.eq(survey.id()))
        .and(ANSWER.AREA_CODE.eq(village.value()))
        .fetch(row -> hex(row.value1())));
  }

  static boolean holds(Set<String> taken, byte[] seatMark) {
    return taken.contains(hex(seatMark));
  }

  /** In which village the answer of a code stands; looked for in the whole country. */
  Optional<AreaCode> villageOf(UUID survey, byte[] codeMark) {
    return db.select(ANSWER.AREA_CODE)
        .from(ANSWER)
        .where(ANSWER.CODE_MARK.eq(codeMark))
        .and(ANSWER.SURVEY_ID.eq(survey))
        .fetchOptional(row -> new AreaCode(row.value1()));
  }

  /** Deletes the answer of a code and takes it from the count; false when there is none. */
  boolean remove(Survey survey, byte[] codeMark) {
    var gone = db.fetch("""
        delete from survey.answer where survey_id = {0} and code_mark = {1}
        returning area_code, respondents, day, -1
        """, DSL.val(survey.id()), DSL.val(codeMark));
    if (gone.isEmpty()) {
      return false;
    }
    tally.count(survey, gone.map(GivenAnswers::change));
    return true;
  }

  /** All answers inside an area; for areas of at most some thousand. */
  List<Read> within(Survey survey, AreaCode area) {
    List<Read> read = new ArrayList<>();
    db.select(ANSWER.AREA_CODE, ANSWER.RESPONDENTS, ANSWER.CONTENT)
        .from(ANSWER)
        .where(ANSWER.SURVEY_ID.eq(survey.id()))
        .and(ANSWER.AREA_CODE.eq(area.value()).or(ANSWER.AREA_CODE.startsWith(area.value() + ".")))
        .fetch()
        .forEach(row -> read.add(new Read(
            new AreaCode(row.value1()), row.value2(), List.of(row.value3().split(DIVIDED, -1)))));
    return read;
  }
}
