-- So that no entry can be changed, removed or put in unseen: each carries the hash of the one before.
-- One chain for each regency, city or province that stands alone, so that offices do not wait for each
-- other; entries of no area form the chain "pusat".
--
-- hash = SHA-256(prev_hash || content), where the content is canonical JSON in UTF-8: keys in the order
-- of their code points, no spaces, only what must be escaped is. The first prev_hash is 32 zero bytes.
-- Who owns the database can still write a chain anew from some point on: only a signed head that lies
-- elsewhere shows that.

create table audit.chain (
  name text primary key,
  seq  bigint not null check (seq > 0),
  hash bytea not null check (octet_length(hash) = 32)
);
comment on table audit.chain is 'INTERNAL the last link of each chain';
comment on column audit.chain.name is 'INTERNAL code of a regency, city or province; "pusat" for what concerns no area';
comment on column audit.chain.seq is 'INTERNAL number of the last entry';
comment on column audit.chain.hash is 'INTERNAL hash of the last entry';

create function audit.chain_of(area text) returns text
language sql immutable
as $$
  select case
    when area is null or area = '' then 'pusat'
    when split_part(area, '.', 2) = '' then split_part(area, '.', 1)
    else split_part(area, '.', 1) || '.' || split_part(area, '.', 2)
  end
$$;

create function audit.canonical(written jsonb) returns text
language plpgsql immutable
as $$
begin
  if written is null then
    return 'null';
  end if;
  case jsonb_typeof(written)
    when 'object' then
      return (
        select '{' || coalesce(
            string_agg(to_json(o.k)::text || ':' || audit.canonical(o.v), ',' order by o.k collate "C"), '') || '}'
        from jsonb_each(written) as o(k, v));
    when 'array' then
      return (
        select '[' || coalesce(string_agg(audit.canonical(a.v), ',' order by a.n), '') || ']'
        from jsonb_array_elements(written) with ordinality as a(v, n));
    else
      return written::text;
  end case;
end $$;

create function audit.content(
  chain text, seq bigint, at timestamptz, actor text, purpose text, deed text, subject text,
  area text, details jsonb, before_hash bytea, after_hash bytea) returns text
language sql stable
as $$
  select audit.canonical(jsonb_build_object(
    'chain', chain,
    'seq', seq,
    'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'actor', actor,
    'purpose', purpose,
    'deed', deed,
    'subject', subject,
    'area', area,
    'details', details,
    'before', encode(before_hash, 'hex'),
    'after', encode(after_hash, 'hex')))
$$;
comment on function audit.content is 'what the hash of an entry is taken of, before it the previous hash';

alter table audit.entry
  add column chain       text,
  add column seq         bigint,
  add column purpose     text,
  add column before_hash bytea,
  add column after_hash  bytea,
  add column prev_hash   bytea,
  add column hash        bytea;

-- Entries from before the chain are linked in the order in which they were written.
alter table audit.entry disable trigger entry_is_never_changed;
do $$
declare
  old  audit.entry;
  last audit.chain;
  link bytea;
begin
  for old in select * from audit.entry order by id loop
    select * into last from audit.chain c where c.name = audit.chain_of(old.area_code);
    if not found then
      last := row(audit.chain_of(old.area_code), 0, decode(repeat('00', 32), 'hex'));
    end if;
    link := sha256(last.hash || convert_to(audit.content(
      last.name, last.seq + 1, old.at, old.actor, null, old.deed, old.subject, old.area_code,
      old.details, null, null), 'UTF8'));
    update audit.entry e set chain = last.name, seq = last.seq + 1, prev_hash = last.hash, hash = link
      where e.id = old.id;
    insert into audit.chain values (last.name, last.seq + 1, link)
      on conflict (name) do update set seq = excluded.seq, hash = excluded.hash;
  end loop;
end $$;
alter table audit.entry enable trigger entry_is_never_changed;

alter table audit.entry
  alter column chain     set not null,
  alter column seq       set not null,
  alter column prev_hash set not null,
  alter column hash      set not null,
  add constraint an_entry_has_its_place unique (chain, seq),
  add constraint a_chain_never_forks unique (chain, prev_hash),
  add check (octet_length(prev_hash) = 32 and octet_length(hash) = 32);
create index entry_of_an_actor on audit.entry (actor, at);
create index entry_of_a_time on audit.entry (at);

comment on table audit.entry is 'INTERNAL who did what, when, to what and why';
comment on column audit.entry.id is 'INTERNAL order of writing over all chains';
comment on column audit.entry.at is 'INTERNAL by the clock of the program; the order is seq, never this';
comment on column audit.entry.actor is 'INTERNAL account id, or the name of a job';
comment on column audit.entry.deed is 'INTERNAL room.what-was-done';
comment on column audit.entry.subject is 'INTERNAL id of what it was done to';
comment on column audit.entry.area_code is 'INTERNAL';
comment on column audit.entry.details is 'INTERNAL codes, counts and reasons; never personal data';
comment on column audit.entry.chain is 'INTERNAL see audit.chain';
comment on column audit.entry.seq is 'INTERNAL 1, 2, 3 … in its chain, without a gap';
comment on column audit.entry.purpose is 'INTERNAL why personal data was read; a code of the list of purposes';
comment on column audit.entry.before_hash is 'INTERNAL keyed hash of what stood there before, so that erasing stays possible';
comment on column audit.entry.after_hash is 'INTERNAL keyed hash of what stands there now';
comment on column audit.entry.prev_hash is 'INTERNAL hash of the entry before';
comment on column audit.entry.hash is 'INTERNAL see the head of this file';

-- The only way in. Runs with the rights of the tables' owner, so that the program itself needs none on
-- them. The lock is held until the deed is committed: links are made in the order of commits.
create function audit.append(
  at timestamptz, actor text, purpose text, deed text, subject text, area text, details jsonb,
  before_hash bytea, after_hash bytea) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  link_chain text := audit.chain_of(append.area);
  link_seq   bigint;
  link_prev  bytea;
  link_hash  bytea;
begin
  perform pg_advisory_xact_lock(hashtextextended('petadaya.audit.' || link_chain, 0));
  select c.seq + 1, c.hash into link_seq, link_prev from audit.chain c where c.name = link_chain;
  if not found then
    link_seq := 1;
    link_prev := decode(repeat('00', 32), 'hex');
  end if;
  link_hash := sha256(link_prev || convert_to(audit.content(
    link_chain, link_seq, append.at, append.actor, append.purpose, append.deed, append.subject,
    append.area, append.details, append.before_hash, append.after_hash), 'UTF8'));
  insert into audit.entry (at, actor, purpose, deed, subject, area_code, details, before_hash,
      after_hash, chain, seq, prev_hash, hash)
    values (append.at, append.actor, append.purpose, append.deed, append.subject, append.area,
      append.details, append.before_hash, append.after_hash, link_chain, link_seq, link_prev, link_hash);
  insert into audit.chain as c values (link_chain, link_seq, link_hash)
    on conflict (name) do update set seq = excluded.seq, hash = excluded.hash;
  return link_seq;
end $$;
