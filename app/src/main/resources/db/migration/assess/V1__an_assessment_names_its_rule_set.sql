-- So that an old assessment can be recomputed and answered for.

create table assess.rule_set (
  name         text not null,
  version      integer not null,
  hash         text not null,
  published_at timestamptz not null,
  primary key (name, version)
);
comment on column assess.rule_set.hash is 'SHA-256 of its content: a published version is never another';

create table assess.draft (
  area_code          text not null,
  year               integer not null,
  rule_set           text not null,
  state              text not null check (state in ('DINILAI', 'BELUM_DINILAI')),
  best               text,
  worst              text,
  main_met           integer not null,
  main_unknown       integer not null,
  supporting_met     integer not null,
  supporting_unknown integer not null,
  flips              integer not null,
  simulated          boolean not null,
  computed_at        timestamptz not null,
  primary key (area_code, year, rule_set),
  check ((best is null) = (worst is null))
);
comment on table assess.draft is 'what the observations say now; recomputed when they change';

create table assess.finalisation (
  id           uuid primary key,
  area_code    text not null,
  year         integer not null,
  rule_set     text not null,
  rule_hash    text not null,
  category     text not null check (category in ('AMAN', 'SIAGA', 'WASPADA', 'BAHAYA')),
  best         text not null,
  worst        text not null,
  findings     jsonb not null,
  reason       text not null check (length(reason) >= 10),
  decided_by   text not null,
  decided_name text not null,
  decided_at   timestamptz not null
);
create index finalisation_of_an_area on assess.finalisation (area_code, year, decided_at desc);

create function assess.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a final assessment is never changed; make another';
end $$;
create trigger finalisation_is_never_changed before update or delete on assess.finalisation
  for each statement execute function assess.refuse_change();
