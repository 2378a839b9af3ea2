-- So that an import says which template version read it, which of its rows were saved by whom, and
-- which earlier import it took the place of; and so that an office need not choose twice.

alter table collect.table_import
  add column template_version integer not null default 1,
  add column recognised_as    text not null default '',
  add column recalled         boolean not null default false,
  add column saved_rows       text check (saved_rows in ('BERSIH', 'SEMUA')),
  add column rows_saved       integer,
  add column replaces         uuid;
comment on column collect.table_import.template is 'empty while no template was recognised or chosen';
comment on column collect.table_import.recognised_as is 'template found by the content; empty when none was';
comment on column collect.table_import.recalled is 'read as the last file of the same institution was';
comment on column collect.table_import.saved_rows is 'BERSIH: rows without an open complaint; SEMUA: all, doubtful cells unknown';
comment on column collect.table_import.replaces is 'the earlier import of the same list that was taken back for this one';
-- Where rows are hidden by area already, this one deed sees them all.
set local petadaya.area = '*';
update collect.table_import set recognised_as = template;
update collect.table_import set saved_rows = 'SEMUA', rows_saved = rows_read where saved_at is not null;

create table collect.remembered_reading (
  area_code   text not null,
  institution text not null,
  template    text not null,
  content     jsonb not null,
  kept_by     text not null,
  kept_at     timestamptz not null,
  primary key (area_code, institution, template)
);
comment on column collect.remembered_reading.content is 'heading rows and columns as a person chose them, found again by the hash of their words';
call access.guard('collect.remembered_reading', 'access.in_area(area_code)');

drop table collect.remembered_columns;
