-- So that sealed lists and photos go by a rule, each with a certificate, as persons do.

create table vault.destroyed_file (
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  rule        text not null,
  at          timestamptz not null,
  certificate text not null,
  signature   text not null,
  primary key (sha256, signature)
);
comment on table vault.destroyed_file is 'a certificate for each original that was destroyed; the same bytes may come again and go again';
comment on column vault.destroyed_file.sha256 is 'INTERNAL';
comment on column vault.destroyed_file.rule is 'INTERNAL';
comment on column vault.destroyed_file.at is 'INTERNAL';
comment on column vault.destroyed_file.certificate is 'INTERNAL as it was signed';
comment on column vault.destroyed_file.signature is 'INTERNAL';
create trigger certificate_is_never_changed before update or delete or truncate on vault.destroyed_file
  for each statement execute function vault.refuse_change();
create index basis_of_a_list on vault.legal_basis (evidence) where evidence is not null;
