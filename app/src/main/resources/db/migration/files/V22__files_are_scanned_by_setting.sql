-- So that everybody who watches sees what a scanner found, and what came while it did not answer.

create table files.scan (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  state  text not null check (state in ('CLEAN', 'FOUND', 'UNSCANNED')),
  found  text not null,
  at     timestamptz not null
);
comment on table files.scan is 'what the scanner of petadaya.scanner said last; no row where none was set';
comment on column files.scan.sha256 is 'INTERNAL';
comment on column files.scan.state is 'INTERNAL';
comment on column files.scan.found is 'INTERNAL name of what was found, or why nothing could be scanned';
comment on column files.scan.at is 'INTERNAL';
create index file_to_scan on files.scan (at) where state = 'UNSCANNED';
