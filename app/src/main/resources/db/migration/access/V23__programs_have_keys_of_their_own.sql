-- A program sends no code: it comes in by a key that its owner made after giving one.

create table access.program_key (
  id         uuid primary key,
  account_id uuid not null references access.account,
  label      text not null check (length(label) between 1 and 80),
  key_hash   text not null unique check (key_hash ~ '^[0-9a-f]{64}$'),
  made_at    timestamptz not null
);
comment on table access.program_key is 'a program that works for an account, until the key is taken back or the password changes';
comment on column access.program_key.id is 'INTERNAL';
comment on column access.program_key.account_id is 'INTERNAL';
comment on column access.program_key.label is 'INTERNAL what the owner calls the program';
comment on column access.program_key.key_hash is 'INTERNAL HMAC-SHA-256 of a random key of 256 bits, under a key outside the database';
comment on column access.program_key.made_at is 'INTERNAL';
create index program_key_of_account on access.program_key (account_id);
call access.guard('access.program_key',
  'exists (select from access.account a where a.id = account_id)');
