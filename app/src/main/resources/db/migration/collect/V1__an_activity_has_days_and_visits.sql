-- So that a team goes from office to office with a plan, and what each source owes is seen.

create table collect.activity (
  id         uuid primary key,
  title      text not null,
  year       integer not null,
  area_code  text not null,
  purpose    text not null,
  simulated  boolean not null,
  created_by text not null,
  created_at timestamptz not null
);

create table collect.team_member (
  activity_id uuid not null references collect.activity,
  position    integer not null,
  name        text not null,
  office      text not null,
  primary key (activity_id, position)
);
comment on column collect.team_member.office is 'jabatan';

create table collect.visit (
  id            uuid primary key,
  activity_id   uuid not null references collect.activity,
  day           date not null,
  starts_at     time not null,
  institution   text not null,
  host          text,
  purpose       text not null,
  state         text not null check (state in ('BELUM_MULAI', 'BERLANGSUNG', 'SELESAI', 'BATAL')),
  summary       text,
  constraint an_institution_is_visited_once_a_day unique (activity_id, day, institution)
);

create table collect.data_request (
  activity_id uuid not null references collect.activity,
  institution text not null,
  data_set    text not null,
  state       text not null check (state in ('DITERIMA', 'DIJANJIKAN', 'DITOLAK', 'BELUM')),
  due         date,
  reason      text,
  import_id   uuid,
  primary key (activity_id, institution, data_set)
);

create table collect.letter (
  id          uuid primary key,
  activity_id uuid not null references collect.activity,
  kind        text not null,
  title       text not null,
  state       text not null check (state in
    ('RANCANGAN', 'PERLU_TANDA_TANGAN', 'DITANDATANGANI', 'TERKIRIM', 'DITERIMA'))
);
