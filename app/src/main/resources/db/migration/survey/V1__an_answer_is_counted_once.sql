-- So that everybody invited answers once and is counted once, and so that nobody can read from the
-- database which card gave which answer: seats have no rows until they are answered, and then only a mark
-- under a key that the database does not hold.

create table survey.opened_survey (
  id          uuid primary key,
  number      integer generated always as identity unique,
  area_code   text not null,
  covers      text[] not null check (cardinality(covers) > 0),
  title       text not null,
  purpose     text not null,
  respondents jsonb not null,
  opens_on    date not null,
  closes_on   date not null check (closes_on >= opens_on),
  secret      bytea not null,
  simulated   boolean not null,
  opened_by   text not null,
  opened_at   timestamptz not null
);
comment on column survey.opened_survey.id is 'INTERNAL';
comment on column survey.opened_survey.number is 'INTERNAL stands in every link';
comment on column survey.opened_survey.area_code is 'INTERNAL area of the office that asks';
comment on column survey.opened_survey.covers is 'PUBLIC areas in which it is asked';
comment on column survey.opened_survey.title is 'PUBLIC';
comment on column survey.opened_survey.purpose is 'PUBLIC in a sentence, read by those who are asked';
comment on column survey.opened_survey.respondents is 'PUBLIC groups: key, label, form, seats a village, answers that are enough';
comment on column survey.opened_survey.opens_on is 'PUBLIC';
comment on column survey.opened_survey.closes_on is 'PUBLIC last day, until midnight WITA';
comment on column survey.opened_survey.secret is 'INTERNAL sealed: links, marks and codes are made under it';
comment on column survey.opened_survey.simulated is 'INTERNAL';
comment on column survey.opened_survey.opened_by is 'INTERNAL account id';
comment on column survey.opened_survey.opened_at is 'INTERNAL';
create index opened_survey_of_an_area on survey.opened_survey (area_code, opens_on desc);

create table survey.answer (
  survey_id   uuid not null references survey.opened_survey,
  area_code   text not null,
  seat_mark   bytea not null,
  respondents smallint not null,
  day         date not null,
  content     text not null,
  code_mark   bytea,
  primary key (survey_id, area_code, seat_mark)
);
comment on table survey.answer is 'no name, no address of a device, no time of day';
comment on column survey.answer.survey_id is 'INTERNAL';
comment on column survey.answer.area_code is 'INTERNAL desa or kelurahan';
comment on column survey.answer.seat_mark is 'INTERNAL of the link that was used, under the secret';
comment on column survey.answer.respondents is 'INTERNAL place of the group, from 0';
comment on column survey.answer.day is 'INTERNAL';
comment on column survey.answer.content is 'PERSONAL answers in the order of the questions, divided by U+001F';
comment on column survey.answer.code_mark is 'INTERNAL of the code that takes it back; none for paper';
create unique index answer_of_a_code on survey.answer (code_mark) where code_mark is not null;

create table survey.village_tally (
  survey_id uuid not null references survey.opened_survey,
  area_code text not null,
  answered  integer[] not null,
  primary key (survey_id, area_code)
);
comment on table survey.village_tally is 'running count; survey.answer counted anew gives the same';
comment on column survey.village_tally.survey_id is 'INTERNAL';
comment on column survey.village_tally.area_code is 'INTERNAL desa or kelurahan';
comment on column survey.village_tally.answered is 'INTERNAL one a group';

create table survey.regency_tally (
  survey_id uuid not null references survey.opened_survey,
  area_code text not null,
  answered  integer[] not null,
  complete  integer not null,
  primary key (survey_id, area_code)
);
comment on column survey.regency_tally.survey_id is 'INTERNAL';
comment on column survey.regency_tally.area_code is 'INTERNAL kabupaten or kota';
comment on column survey.regency_tally.answered is 'INTERNAL one a group';
comment on column survey.regency_tally.complete is 'INTERNAL villages with answers enough of every group';

create table survey.day_tally (
  survey_id uuid not null references survey.opened_survey,
  area_code text not null,
  day       date not null,
  answered  integer[] not null,
  primary key (survey_id, area_code, day)
);
comment on column survey.day_tally.survey_id is 'INTERNAL';
comment on column survey.day_tally.area_code is 'INTERNAL kabupaten or kota';
comment on column survey.day_tally.day is 'INTERNAL';
comment on column survey.day_tally.answered is 'INTERNAL one a group';

do $$ begin
  if to_regprocedure('access.in_area(text)') is not null then
    call access.guard('survey.opened_survey', 'access.in_area(area_code)');
    call access.guard('survey.answer', 'access.in_area(area_code)');
    call access.guard('survey.village_tally', 'access.in_area(area_code)');
    call access.guard('survey.regency_tally', 'access.in_area(area_code)');
    call access.guard('survey.day_tally', 'access.in_area(area_code)');
  end if;
end $$;
