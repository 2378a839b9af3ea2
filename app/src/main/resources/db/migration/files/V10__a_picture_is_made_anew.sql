-- So that nobody is ever shown a photo as it came: what is shown was made anew from the pixels. What
-- came stays sealed as evidence; what cannot be decoded stays sealed too, and says why.

create table files.picture (
  original text primary key references files.stored_file,
  clean    text references files.stored_file,
  reason   text check (reason in ('NO_PICTURE', 'TOO_LARGE', 'UNREADABLE')),
  width    integer not null,
  height   integer not null,
  made_at  timestamptz not null,
  check ((clean is null) <> (reason is null))
);
comment on table files.picture is 'INTERNAL a photo as it came, and the one that may be shown';
comment on column files.picture.original is 'INTERNAL';
comment on column files.picture.clean is 'INTERNAL without place, time and camera; null when there is none';
comment on column files.picture.reason is 'INTERNAL why there is none';
comment on column files.picture.width is 'INTERNAL pixels, as the header says where it was not decoded';
comment on column files.picture.height is 'INTERNAL pixels';
comment on column files.picture.made_at is 'INTERNAL';

comment on column files.stored_file.sha256 is 'INTERNAL of the bytes as they came';
comment on column files.stored_file.bytes is 'INTERNAL size before sealing';
comment on column files.stored_file.stored_at is 'INTERNAL';
