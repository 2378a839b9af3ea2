-- So that an office can answer who did what, when and why. Rows are appended and never changed.

create table audit.entry (
  id      bigint generated always as identity primary key,
  at      timestamptz not null,
  actor   text not null,
  deed    text not null,
  subject text not null,
  area_code text,
  details jsonb not null default '{}'
);
comment on column audit.entry.actor is 'account id, or the name of a job';
comment on column audit.entry.details is 'codes, counts and reasons; never personal data';
create index entry_of_a_subject on audit.entry (subject, id);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are appended, never changed';
end $$;
create trigger entry_is_never_changed before update or delete or truncate on audit.entry
  for each statement execute function audit.refuse_change();
