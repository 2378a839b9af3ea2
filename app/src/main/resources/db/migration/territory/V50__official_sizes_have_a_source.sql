-- So that a shape can be held against the figure that the state publishes. No figures come with the
-- program: an office brings them, and says where they are from.

create table territory.official_size (
  area_code text primary key,
  km2       double precision not null check (km2 > 0),
  source    text not null,
  added_by  text not null,
  added_at  timestamptz not null
);
comment on column territory.official_size.source is 'who published it and when, as the officer wrote it';
call access.guard_writing('territory.official_size', 'access.in_area(area_code)');
