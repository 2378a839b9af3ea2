-- So that nobody gives rights alone: who asks is never who agrees, and nobody decides about oneself.

create table access.role_grant (
  account_id uuid not null references access.account,
  role       text not null check (role in (
    'collector', 'operator', 'verifier', 'section_head', 'division_head', 'committee', 'editor',
    'auditor', 'data_protection_officer', 'administrator')),
  area_code  text not null,
  primary key (account_id, role, area_code)
);
comment on table access.role_grant is 'a role counts for one area and all in it; a person may have several';
insert into access.role_grant
  select r.account_id, r.role, a.area_code from access.account_role r join access.account a on a.id = r.account_id;
drop table access.account_role;
call access.guard('access.role_grant', 'access.in_area(area_code)');

alter table access.account
  add must_change boolean not null default false,
  add totp_secret bytea,
  add totp_step   bigint not null default 0;
comment on column access.account.area_code is 'home: the administrators of this area look after the account';
comment on column access.account.must_change is 'the password was made by somebody else; it lets in only to choose another';
comment on column access.account.totp_secret is 'sealed for this account; null without a second factor';
comment on column access.account.totp_step is 'the last time step that was used: a code counts once';

create table access.recovery_code (
  account_id uuid not null references access.account,
  code_hash  text not null,
  used_at    timestamptz,
  primary key (account_id, code_hash)
);
comment on column access.recovery_code.code_hash is 'HMAC-SHA-256 under a key outside the database';
call access.guard('access.recovery_code',
  'exists (select from access.account a where a.id = account_id)');

create table access.account_change (
  id         uuid primary key,
  account_id uuid not null references access.account,
  area_code  text not null,
  kind       text not null check (kind in ('BARU', 'PERAN', 'AKTIF', 'KODE')),
  grants     jsonb not null,
  reason     text not null check (length(reason) >= 5),
  asked_by   uuid not null references access.account,
  asked_at   timestamptz not null,
  decided_by uuid references access.account,
  decided_at timestamptz,
  agreed     boolean,
  check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (agreed is null)),
  constraint nobody_decides_alone check (decided_by <> asked_by),
  constraint nobody_decides_about_oneself check (decided_by <> account_id and asked_by <> account_id)
);
comment on column access.account_change.grants is 'BARU, PERAN: all grants that the account is to have, [{role, area}]';
create unique index one_open_change on access.account_change (account_id) where decided_at is null;
call access.guard('access.account_change', 'access.in_area(area_code)');

create table access.app_user (
  id           uuid primary key,
  display_name text not null,
  area_code    text not null,
  project      text not null,
  token_hash   text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  created_by   text not null,
  created_at   timestamptz not null,
  revoked_by   text,
  revoked_at   timestamptz
);
comment on table access.app_user is 'a phone that submits and reads forms of one project, and nothing else';
comment on column access.app_user.token_hash is 'HMAC-SHA-256 of a random secret of 256 bits, under a key outside the database';
call access.guard('access.app_user', 'access.in_area(area_code)');
