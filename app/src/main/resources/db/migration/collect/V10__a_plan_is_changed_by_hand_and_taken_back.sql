-- So that a plan is made and changed by hand or by suggestion, every change can be taken back, and a
-- visit knows who must come, how long it lasts and when its office is open.

alter table collect.activity
  add column days    date[] not null default '{}',
  add column agenda  text,
  add column funding text;
comment on column collect.activity.days is 'days set aside, also those that have no visit yet';
comment on column collect.activity.funding is 'what pays for it, as the letter of assignment says: DIPA ...';

alter table collect.team_member
  add column rank text,
  add column nip  text,
  add column crew integer not null default 1 check (crew between 1 and 9);
comment on column collect.team_member.crew is 'a team may split: each crew is at one place at a time';

alter table collect.visit
  add column ends_at      time,
  add column crew         integer not null default 1 check (crew between 1 and 9),
  add column area_code    text,
  add column latitude     double precision check (latitude between -12 and 7),
  add column longitude    double precision check (longitude between 94 and 142),
  add column opens_at     time,
  add column closes_at    time,
  add column attendees    text[] not null default '{}',
  add column state_reason text;
update collect.visit set ends_at = least(starts_at, time '22:00') + interval '90 minutes';
alter table collect.visit
  alter column ends_at set not null,
  add constraint a_visit_ends_after_it_starts check (ends_at > starts_at),
  add constraint an_office_closes_after_it_opens check (closes_at > opens_at),
  drop constraint an_institution_is_visited_once_a_day,
  add constraint an_institution_is_visited_once_a_day
    unique (activity_id, day, institution) deferrable initially deferred;
comment on column collect.visit.area_code is 'where the office stands; without it travel is taken as across the city';
comment on column collect.visit.attendees is 'names of the team who must be there; empty: whoever is in the crew';
comment on column collect.visit.state_reason is 'why it was called off';

alter table collect.letter
  add column institution text,
  add column number      text,
  add column dated       date,
  add constraint a_number_is_given_once unique (activity_id, number);
update collect.letter set kind = case kind
  when 'SURAT_TUGAS' then 'surat-tugas'
  when 'PERMOHONAN_DATA' then 'surat-permohonan-data'
  when 'PENGANTAR' then 'surat-pengantar'
  else kind end;
comment on column collect.letter.kind is 'name of the document in instruments/documents';

-- Numbers run through the year, per register, and are never given twice.
create table collect.letter_register (
  register text not null,
  year     integer not null,
  last     integer not null check (last > 0),
  primary key (register, year)
);

-- What an activity was before each change, so that the change can be taken back.
create table collect.activity_before (
  activity_id uuid not null references collect.activity,
  number      integer not null,
  deed        text not null,
  content     jsonb not null,
  changed_by  text not null,
  changed_at  timestamptz not null,
  primary key (activity_id, number)
);
