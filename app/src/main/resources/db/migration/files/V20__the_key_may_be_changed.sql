-- So that the installation's key can be changed, also when that is interrupted; and so that a wrong key is
-- told at the start, before anything is sealed with it. Names are made from keys and tell nothing of them.

create table files.installation_key (
  name  text primary key check (name ~ '^[0-9a-f]{16}$'),
  state text not null check (state in ('coming', 'in_use', 'left')),
  since timestamptz not null
);
create unique index one_key_in_use on files.installation_key (state) where state in ('coming', 'in_use');
comment on table files.installation_key is 'which keys this installation had, by name; never a key';
comment on column files.installation_key.name is 'INTERNAL';
comment on column files.installation_key.state is 'INTERNAL coming: a change is under way';
comment on column files.installation_key.since is 'INTERNAL';

create table files.older_hash_key (
  purpose    text not null,
  made_under text not null references files.installation_key,
  sealed     bytea not null,
  primary key (purpose, made_under)
);
comment on table files.older_hash_key is
  'what tokens were hashed with before the key was changed: nobody but their owner has the tokens, so they cannot be hashed anew';
comment on column files.older_hash_key.purpose is 'INTERNAL';
comment on column files.older_hash_key.made_under is 'INTERNAL';
comment on column files.older_hash_key.sealed is 'INTERNAL under the key in use';
