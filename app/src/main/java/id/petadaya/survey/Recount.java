package id.petadaya.survey;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Counts all answers of a survey anew and compares with the running count. */
@Component
class Recount {

  private final DSLContext db;

  Recount(DSLContext db) {
    this.db = db;
  }

  /**
   * @param answers counted anew
   * @param villages with answers
   * @param different villages, regencies or days whose running count is another
   */
  record Result(long answers, long villages, long different) {}

  Result of(Survey survey) {
    var row = db.fetchSingle("""
        with counted as materialized (
          select area_code, respondents, day, count(*) as n from survey.answer where survey_id = {0} group by 1, 2, 3),
        villages as (
          select area_code, respondents, sum(n) as n from counted group by 1, 2),
        days as (
          select left(area_code, 5) as area_code, day, respondents, sum(n) as n from counted group by 1, 2, 3),
        regencies as (
          select area_code, respondents, sum(n) as n from days group by 1, 2),
        kept_villages as (
          select area_code, at - 1 as respondents, n from survey.village_tally, unnest(answered) with ordinality as a (n, at)
          where survey_id = {0} and n <> 0),
        kept_days as (
          select area_code, day, at - 1 as respondents, n from survey.day_tally, unnest(answered) with ordinality as a (n, at)
          where survey_id = {0} and n <> 0),
        kept_regencies as (
          select area_code, at - 1 as respondents, n from survey.regency_tally, unnest(answered) with ordinality as a (n, at)
          where survey_id = {0} and n <> 0)
        select coalesce((select sum(n) from counted), 0)::bigint,
          (select count(distinct area_code) from villages),
          (select count(*) from villages v full join kept_villages k using (area_code, respondents)
           where v.n is distinct from k.n)
          + (select count(*) from days d full join kept_days k using (area_code, day, respondents)
             where d.n is distinct from k.n)
          + (select count(*) from regencies r full join kept_regencies k using (area_code, respondents)
             where r.n is distinct from k.n)
        """, DSL.val(survey.id()));
    return new Result(row.get(0, Long.class), row.get(1, Long.class), row.get(2, Long.class));
  }
}
