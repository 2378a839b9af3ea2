-- So that letters carry the office's own head, emblem, numbers and signatures.

create table access.stationery (
  id             boolean primary key default true references access.office,
  letterhead     text[] not null check (cardinality(letterhead) between 1 and 4),
  address        text not null,
  place          text not null,
  issuer         text not null,
  office_code    text not null,
  number_pattern text not null,
  emblem         bytea check (octet_length(emblem) <= 400000),
  changed_by     text not null,
  changed_at     timestamptz not null
);
comment on column access.stationery.place is 'the town that stands before the date of a letter';
comment on column access.stationery.issuer is 'who issues, as in numbers of letters: KA';
comment on column access.stationery.emblem is 'PNG that this program wrote itself after decoding what came';

create table access.signatory (
  position integer primary key,
  role     text not null check (role ~ '^[a-z][a-z0-9-]{1,39}$'),
  title    text not null,
  name     text not null,
  nip      text check (nip ~ '^[0-9]{18}$'),
  constraint a_role_signs_once unique (role)
);
comment on column access.signatory.role is 'what documents ask for: kepala, kepala-bidang, kepala-seksi';
