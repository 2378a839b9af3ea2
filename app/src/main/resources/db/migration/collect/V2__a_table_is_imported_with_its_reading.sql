-- So that any agency's file can be checked, kept, and taken back, and every figure finds its cell.

create table collect.table_import (
  id             uuid primary key,
  file_sha256    text not null,
  file_name      text not null,
  area_code      text not null,
  institution    text not null,
  visit_id       uuid references collect.visit,
  received_on    date not null,
  template       text not null,
  template_hash  text not null,
  choices        jsonb not null default '{}',
  state          text not null check (state in ('DIPERIKSA', 'DISIMPAN', 'DIURUNGKAN', 'DIBATALKAN')),
  rows_read      integer not null default 0,
  rows_clean     integer not null default 0,
  complaints     integer not null default 0,
  complete       boolean not null default false,
  simulated      boolean not null,
  uploaded_by    text not null,
  uploaded_at    timestamptz not null,
  saved_by       text,
  saved_at       timestamptz,
  undone_by      text,
  undone_at      timestamptz,
  undone_reason  text
);
comment on column collect.table_import.received_on is 'day the institution handed it over';
comment on column collect.table_import.choices is 'sheet, heading rows, columns, answers to complaints, chosen by a person';
comment on column collect.table_import.complete is 'the officer declares: the list holds all there is for its area and period';
create index table_import_by_file on collect.table_import (file_sha256);

create table collect.remembered_columns (
  institution text not null,
  template    text not null,
  columns     jsonb not null,
  kept_by     text not null,
  kept_at     timestamptz not null,
  primary key (institution, template)
);
