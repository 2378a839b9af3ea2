-- So that an original whose time is over can go, while everything that names it still says that it was.

alter table files.stored_file add destroyed_at timestamptz;
comment on column files.stored_file.destroyed_at is 'INTERNAL since when the bytes are gone on purpose; null while they are there';
