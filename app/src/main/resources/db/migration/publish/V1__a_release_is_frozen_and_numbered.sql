-- So that a table of persons leaves the house once. A correction replaces the one before, by the next
-- number, and the earlier one is kept, because somebody has it.

create table publish.release (
  id          uuid primary key,
  series      text not null,
  area_code   text not null,
  period      text not null,
  number      integer not null check (number >= 1),
  audience    text not null check (audience in ('UMUM', 'ANTAR_INSTANSI')),
  content     jsonb not null,
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  reason      text not null check (length(reason) >= 10),
  approved_by text not null,
  approver    text not null,
  approved_at timestamptz not null,
  unique (series, area_code, period, audience, number)
);
comment on table publish.release is 'PUBLIC or INTERNAL, by audience: tables of counts without any hidden count';
comment on column publish.release.series is 'which table, such as orang-didampingi';
comment on column publish.release.content is 'cells as readers see them, with the span that they can work out of hidden ones';
comment on column publish.release.approved_by is 'account id of the named official';

create function publish.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a release is frozen; a correction is the next number';
end $$;
create trigger release_is_never_changed before update or delete or truncate on publish.release
  for each statement execute function publish.refuse_change();

-- Row rules came with another room; where they are, they bind this table too.
do $$ begin
  if to_regprocedure('access.in_area(text)') is not null then
    alter table publish.release enable row level security;
    alter table publish.release force row level security;
    create policy only_own_area on publish.release
      using (access.in_area(area_code)) with check (access.in_area(area_code));
  end if;
end $$;
