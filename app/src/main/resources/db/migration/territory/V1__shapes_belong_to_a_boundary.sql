-- So that a map can be drawn, and says whether its borders are approximate. Areas themselves come
-- with the program (the national register); only shapes and spellings are kept here.

create table territory.boundary (
  id          text primary key check (id ~ '^[0-9a-f]{12}$'),
  area_code   text not null,
  title       text not null,
  source      text not null,
  approximate boolean not null,
  file_sha256 text,
  imported_by text not null,
  imported_at timestamptz not null,
  active      boolean not null,
  report      jsonb not null
);
comment on column territory.boundary.id is 'first 12 digits of the hash of its shapes: tiles are cached for ever by it';
comment on column territory.boundary.area_code is 'the area whose parts it draws';
create unique index one_active_boundary on territory.boundary (area_code) where active;

create table territory.shape (
  boundary_id text not null references territory.boundary,
  area_code   text not null,
  shape       bytea not null,
  lon         double precision not null,
  lat         double precision not null,
  min_lon     double precision not null,
  min_lat     double precision not null,
  max_lon     double precision not null,
  max_lat     double precision not null,
  primary key (boundary_id, area_code)
);
comment on column territory.shape.shape is 'WKB, WGS84, longitude first';
comment on column territory.shape.lon is 'a point inside the shape, degrees';

create table territory.alias (
  parent_code text not null,
  spelling    text not null,
  area_code   text not null,
  added_by    text not null,
  added_at    timestamptz not null,
  primary key (parent_code, spelling)
);
comment on table territory.alias is 'spellings that an officer confirmed, inside one regency';
