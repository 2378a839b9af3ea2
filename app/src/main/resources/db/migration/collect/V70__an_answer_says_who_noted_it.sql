-- So that a refusal or a promise can be asked about again: who noted it, and when.

alter table collect.data_request
  add column noted_by text,
  add column noted_at timestamptz;
comment on column collect.data_request.noted_by is 'account id; empty while nobody noted an answer';
