-- So that a file is kept once, by what it holds. Bytes lie sealed in the data folder.

create table files.stored_file (
  sha256     text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes      bigint not null check (bytes >= 0),
  stored_at  timestamptz not null
);
comment on column files.stored_file.bytes is 'size before sealing';
