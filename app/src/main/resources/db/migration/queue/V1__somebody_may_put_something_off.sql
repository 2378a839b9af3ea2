-- So that a person looks at what can be done today; what is put off comes back by itself.

create table queue.postponed (
  account_id uuid not null,
  area_code  text not null,
  key        text not null,
  until      date not null,
  reason     text not null,
  at         timestamptz not null,
  primary key (account_id, key)
);
comment on column queue.postponed.area_code is 'the area of the account';
comment on column queue.postponed.until is 'first day on which it waits again';
