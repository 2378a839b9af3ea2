-- Who another house (OpenID Connect) vouches for: tied by the owner of the account, never by the house.

create table access.outside_identity (
  issuer     text not null,
  subject    text not null,
  account_id uuid not null references access.account,
  tied_at    timestamptz not null,
  primary key (issuer, subject),
  unique (issuer, account_id)
);
comment on column access.outside_identity.issuer is 'INTERNAL address of the house that vouches';
comment on column access.outside_identity.subject is 'PERSONAL how that house calls the person';
comment on column access.outside_identity.account_id is 'INTERNAL an account that exists; none is ever made by signing in';
comment on column access.outside_identity.tied_at is 'INTERNAL';
call access.guard('access.outside_identity',
  'exists (select from access.account a where a.id = account_id)');
