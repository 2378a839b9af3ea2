-- So that nobody sees what is not theirs: an account has roles, and an area it works for.

create table access.office (
  id          boolean primary key default true check (id),
  name        text not null check (length(name) between 3 and 120),
  area_code   text not null,
  set_up_at   timestamptz,
  simulated   boolean not null
);
comment on table access.office is 'the one office that this installation serves';
comment on column access.office.set_up_at is 'empty until the first set-up is through';

create table access.account (
  id            uuid primary key,
  username      text not null check (username ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
  display_name  text not null,
  password_hash text not null,
  area_code     text not null,
  disabled      boolean not null default false,
  created_at    timestamptz not null,
  constraint a_username_is_taken_once unique (username)
);

create table access.account_role (
  account_id uuid not null references access.account,
  role       text not null check (role in (
    'collector', 'operator', 'verifier', 'section_head', 'division_head', 'committee', 'editor',
    'auditor', 'data_protection_officer', 'administrator')),
  primary key (account_id, role)
);

create table access.sign_in_attempt (
  who          text primary key,
  failures     integer not null,
  locked_until timestamptz
);
comment on column access.sign_in_attempt.who is 'SHA-256 of the name typed, known or not, so that both are answered alike';
