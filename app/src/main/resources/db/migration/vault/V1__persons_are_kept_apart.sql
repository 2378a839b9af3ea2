-- So that names and numbers of persons stand in one place, sealed one by one, and everything else knows
-- a person by a random reference only. Keys: one for each person, sealed with the key of the regency,
-- sealed with a key that is made from the installation's key and stands in no table.

create table vault.area_key (
  id        text primary key,
  area_code text not null,
  sealed    bytea not null,
  made_at   timestamptz not null,
  retired_at timestamptz
);
create unique index one_key_in_use on vault.area_key (area_code) where retired_at is null;
comment on table vault.area_key is 'INTERNAL keys of regencies, sealed; destroyed when no person is left under them';
comment on column vault.area_key.id is 'INTERNAL stands in what it seals';
comment on column vault.area_key.area_code is 'PUBLIC regency or city';
comment on column vault.area_key.sealed is 'INTERNAL AES-256-GCM under the master key';
comment on column vault.area_key.made_at is 'INTERNAL';
comment on column vault.area_key.retired_at is 'INTERNAL since then nothing new is sealed with it';

create table vault.person (
  ref         uuid primary key,
  area_code   text not null,
  area_key    text references vault.area_key,
  sealed_key  bytea,
  nik_match   bytea check (octet_length(nik_match) = 32),
  name_match  bytea check (octet_length(name_match) = 32),
  kept_at     timestamptz not null,
  simulated   boolean not null,
  restricted_at timestamptz,
  hold_reason text check (length(hold_reason) >= 10),
  erased_at   timestamptz,
  check ((sealed_key is null) = (area_key is null)),
  check (erased_at is null or (sealed_key is null and nik_match is null and name_match is null))
);
create index person_of_a_nik on vault.person (nik_match) where nik_match is not null;
create index person_of_a_name on vault.person (name_match) where name_match is not null;
create index person_under_a_key on vault.person (area_key);
create index person_of_an_area on vault.person (area_code, kept_at);
comment on table vault.person is 'PERSONAL a person as the rest of the house knows it';
comment on column vault.person.ref is 'PERSONAL random; says nothing about the person';
comment on column vault.person.area_code is 'PERSONAL where the person lives, else the area of the office that asked';
comment on column vault.person.area_key is 'INTERNAL which key seals the person''s own key';
comment on column vault.person.sealed_key is 'INTERNAL the person''s own key; destroyed when the person is erased';
comment on column vault.person.nik_match is 'PERSONAL HMAC-SHA-256 of the NIK under a key of its own, for matching';
comment on column vault.person.name_match is 'PERSONAL HMAC-SHA-256 of how the name sounds and the year of birth';
comment on column vault.person.kept_at is 'INTERNAL';
comment on column vault.person.simulated is 'INTERNAL made up, for a sample';
comment on column vault.person.restricted_at is 'INTERNAL since then the data is kept and not used (law 27/2022, article 41)';
comment on column vault.person.hold_reason is 'INTERNAL why it may not be erased now; wins over every rule';
comment on column vault.person.erased_at is 'INTERNAL';

create table vault.field (
  person_ref uuid not null references vault.person,
  name       text not null check (name ~ '^[a-z][a-z0-9_]*$'),
  sealed     bytea not null,
  kept_at    timestamptz not null,
  primary key (person_ref, name)
);
comment on table vault.field is 'SPECIFIC what is known about a person, sealed value by value';
comment on column vault.field.person_ref is 'PERSONAL';
comment on column vault.field.name is 'INTERNAL column of the clean table it came from';
comment on column vault.field.sealed is 'SPECIFIC AES-256-GCM under the person''s key, bound to table, name and person';
comment on column vault.field.kept_at is 'INTERNAL';

create table vault.source (
  import_id  uuid not null,
  sheet      text not null,
  row_number integer not null check (row_number > 0),
  person_ref uuid not null references vault.person,
  primary key (import_id, sheet, row_number)
);
create index source_of_a_person on vault.source (person_ref);
comment on table vault.source is 'PERSONAL in which rows of which import a person stands';
comment on column vault.source.import_id is 'INTERNAL';
comment on column vault.source.sheet is 'INTERNAL';
comment on column vault.source.row_number is 'INTERNAL as Excel counts';
comment on column vault.source.person_ref is 'PERSONAL';

create table vault.legal_basis (
  id           bigint generated always as identity primary key,
  person_ref   uuid not null references vault.person,
  purpose      text not null,
  basis        text not null check (basis in ('consent', 'public_duty', 'law_enforcement', 'vital_interest')),
  given        boolean not null,
  text_version text not null,
  channel      text not null,
  noted_by     text not null,
  at           timestamptz not null,
  evidence     text check (evidence ~ '^[0-9a-f]{64}$')
);
create index basis_of_a_person on vault.legal_basis (person_ref, purpose, id);
comment on table vault.legal_basis is 'PERSONAL ledger: why a person''s data may be used; a withdrawal is one more row';
comment on column vault.legal_basis.id is 'INTERNAL';
comment on column vault.legal_basis.person_ref is 'PERSONAL';
comment on column vault.legal_basis.purpose is 'INTERNAL code of the list of purposes';
comment on column vault.legal_basis.basis is 'INTERNAL consent is never the basis of police data';
comment on column vault.legal_basis.given is 'INTERNAL false: withdrawn from then on';
comment on column vault.legal_basis.text_version is 'INTERNAL which text was read to the person, or which duty';
comment on column vault.legal_basis.channel is 'INTERNAL paper, talk, import';
comment on column vault.legal_basis.noted_by is 'INTERNAL account id';
comment on column vault.legal_basis.at is 'INTERNAL';
comment on column vault.legal_basis.evidence is 'INTERNAL SHA-256 of the signed form or of the list';

create table vault.break_glass (
  id          uuid primary key,
  person_ref  uuid not null references vault.person,
  opened_by   text not null,
  reason      text not null check (length(reason) >= 20),
  opened_at   timestamptz not null,
  ends_at     timestamptz not null,
  reviewed_by text,
  reviewed_at timestamptz,
  justified   boolean,
  remark      text,
  check ((reviewed_by is null) = (reviewed_at is null) and (reviewed_at is null) = (justified is null)),
  check (reviewed_by is distinct from opened_by)
);
create index glass_to_review on vault.break_glass (opened_at) where reviewed_at is null;
comment on table vault.break_glass is 'INTERNAL one person opened in need, for thirty minutes, reviewed within a day by another';
comment on column vault.break_glass.id is 'INTERNAL';
comment on column vault.break_glass.person_ref is 'PERSONAL';
comment on column vault.break_glass.opened_by is 'INTERNAL account id';
comment on column vault.break_glass.reason is 'INTERNAL names no person';
comment on column vault.break_glass.opened_at is 'INTERNAL';
comment on column vault.break_glass.ends_at is 'INTERNAL';
comment on column vault.break_glass.reviewed_by is 'INTERNAL account id';
comment on column vault.break_glass.reviewed_at is 'INTERNAL';
comment on column vault.break_glass.justified is 'INTERNAL';
comment on column vault.break_glass.remark is 'INTERNAL';

create table vault.notice (
  id        bigint generated always as identity primary key,
  area_code text not null,
  kind      text not null check (kind in ('glass_broken', 'many_persons')),
  actor     text not null,
  subject   text not null,
  at        timestamptz not null
);
create index notice_of_an_actor on vault.notice (actor, kind, at);
comment on table vault.notice is 'INTERNAL what the data-protection officer and the heads are told at once';
comment on column vault.notice.id is 'INTERNAL';
comment on column vault.notice.area_code is 'INTERNAL';
comment on column vault.notice.kind is 'INTERNAL';
comment on column vault.notice.actor is 'INTERNAL account id';
comment on column vault.notice.subject is 'INTERNAL reference, or a count';
comment on column vault.notice.at is 'INTERNAL';

create table vault.tombstone (
  person_ref  uuid primary key references vault.person,
  rule        text not null,
  at          timestamptz not null,
  certificate text not null,
  signature   text not null
);
comment on table vault.tombstone is 'INTERNAL that, when and why a person''s data was destroyed';
comment on column vault.tombstone.person_ref is 'INTERNAL means nobody any more';
comment on column vault.tombstone.rule is 'INTERNAL';
comment on column vault.tombstone.at is 'INTERNAL';
comment on column vault.tombstone.certificate is 'INTERNAL JSON as it was signed';
comment on column vault.tombstone.signature is 'INTERNAL Ed25519, Base64';

create function vault.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger and the tombstones are appended, never changed';
end $$;
create trigger basis_is_never_changed before update or delete or truncate on vault.legal_basis
  for each statement execute function vault.refuse_change();
create trigger tombstone_is_never_changed before update or delete or truncate on vault.tombstone
  for each statement execute function vault.refuse_change();

-- A person is seen in its area; what belongs to a person, with it. Keys of areas are sealed: they are
-- needed for an area's part too.
call access.guard_writing('vault.area_key', 'access.in_area(area_code)');
call access.guard('vault.person', 'access.in_area(area_code)');
call access.guard('vault.field', 'exists (select from vault.person p where p.ref = person_ref)');
call access.guard('vault.source', 'exists (select from vault.person p where p.ref = person_ref)');
call access.guard('vault.legal_basis', 'exists (select from vault.person p where p.ref = person_ref)');
call access.guard('vault.break_glass', 'exists (select from vault.person p where p.ref = person_ref)');
call access.guard('vault.notice', 'access.in_area(area_code)');
call access.guard('vault.tombstone', 'exists (select from vault.person p where p.ref = person_ref)');
