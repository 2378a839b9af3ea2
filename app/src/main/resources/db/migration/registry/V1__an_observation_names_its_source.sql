-- So that every figure opens its source: unit, period, place counted, and the cells it came from.

create table registry.observation (
  id           uuid primary key,
  area_code    text not null,
  measure      text not null,
  value        double precision not null,
  unit         text not null,
  period_from  date not null,
  period_to    date not null,
  place        text not null check (place in ('TKP', 'DOMISILI', 'WILAYAH')),
  institution  text not null,
  import_id    uuid,
  cells        jsonb not null,
  cell_count   integer not null,
  at_least     boolean not null,
  simulated    boolean not null,
  stated_on    date not null,
  recorded_by  text not null,
  recorded_at  timestamptz not null,
  withdrawn_at timestamptz,
  check (period_from <= period_to)
);
comment on column registry.observation.measure is 'P1..P8, D1..D5, or a named measure such as penduduk';
comment on column registry.observation.at_least is 'counted in a list that nobody declared complete: there may be more';
comment on column registry.observation.stated_on is 'day the source gave it; its age counts from here';
comment on column registry.observation.cells is 'sheet, row, column of the cells that were counted: the first hundred';
create index observation_of_an_area on registry.observation (area_code, measure) where withdrawn_at is null;
create index observation_of_an_import on registry.observation (import_id);

create table registry.potential (
  id          uuid primary key,
  area_code   text not null,
  pillar      text not null check (pillar in ('SDM', 'SDA', 'KELEMBAGAAN', 'PRANATA_SOSIAL', 'SARANA', 'PELATIHAN', 'PASAR', 'PRODUK')),
  title       text not null,
  detail      text not null,
  institution text not null,
  import_id   uuid,
  place       text,
  simulated   boolean not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz
);
comment on column registry.potential.place is 'where it stands in its source: sheet and cell, or the visit';
create index potential_of_an_area on registry.potential (area_code) where withdrawn_at is null;

create table registry.published_status (
  area_code  text not null,
  year       integer not null,
  category   text not null,
  said_by    text not null,
  source     text not null,
  said_on    text not null,
  primary key (area_code, year, said_by)
);
comment on table registry.published_status is 'categories that an office published elsewhere: history, never an input of a result';
