-- So that nothing a phone was told is received can be lost: the answers, sealed, with what was expected
-- and what came. Kept first, judged after; an edit or a conflict is one more row, never an overwrite.

create table collect.submission (
  id            uuid primary key,
  project       text not null,
  area_code     text not null,
  form_name     text not null,
  form_version  text not null,
  instance_id   text not null,
  deprecated_id text,
  xml_sha256    text not null check (xml_sha256 ~ '^[0-9a-f]{64}$'),
  xml           bytea not null,
  expected      text[] not null,
  visit_id      uuid references collect.visit,
  visited_on    date,
  institution   text,
  state         text not null check (state in
    ('DIKARANTINA', 'DITERIMA', 'DIPERIKSA', 'DIKEMBALIKAN', 'DISETUJUI', 'DIGANTIKAN')),
  quarantine    text,
  faults        text[] not null,
  revision      integer not null default 0,
  simulated     boolean not null,
  sent_by       text not null,
  received_at   timestamptz not null,
  constraint the_same_answers_are_kept_once unique (instance_id, xml_sha256, form_name, project)
);
comment on column collect.submission.project is 'area code in the address that the phone uses';
comment on column collect.submission.area_code is 'the area it speaks of: the answer, or the project while that is not known';
comment on column collect.submission.deprecated_id is 'instance that this one edits; the chain is worked out from these, in whatever order they came';
comment on column collect.submission.xml_sha256 is 'of the canonical XML: white space between elements, order of attributes and comments do not matter';
comment on column collect.submission.xml is 'as it came, sealed with the installation''s key: answers may name persons';
comment on column collect.submission.expected is 'names of the files that the answers speak of';
comment on column collect.submission.quarantine is 'why it waits for a person: a code; empty when it does not';
comment on column collect.submission.faults is 'question:code of answers that are out of bounds, never an answer';
comment on column collect.submission.revision is 'one more with each change of state, so that two people cannot decide at once';
create index submission_edits on collect.submission (deprecated_id) where deprecated_id is not null;
create index submission_of_an_area on collect.submission (area_code, received_at);
create index submission_of_a_visit on collect.submission (visit_id) where visit_id is not null;

create table collect.attachment (
  submission_id uuid not null references collect.submission,
  name          text not null,
  sha256        text not null,
  bytes         bigint not null,
  media_type    text not null,
  received_at   timestamptz not null,
  primary key (submission_id, name, sha256)
);
comment on table collect.attachment is 'files that came with a submission; two of one name and other content are both kept';

create table collect.submission_review (
  submission_id uuid not null references collect.submission,
  revision      integer not null,
  state         text not null,
  reason        text not null,
  decided_by    text not null,
  decided_at    timestamptz not null,
  primary key (submission_id, revision)
);

create table collect.phone_token (
  id          uuid primary key,
  token_hash  text not null unique,
  label       text not null,
  area_code   text not null,
  created_by  text not null,
  created_at  timestamptz not null,
  revoked_at  timestamptz
);
comment on column collect.phone_token.token_hash is 'SHA-256 of a random secret of 256 bits; the secret itself is shown once';
