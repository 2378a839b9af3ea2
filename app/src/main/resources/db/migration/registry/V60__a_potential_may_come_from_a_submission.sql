-- So that a programme, a standard or a product told on a visit finds the submission it was told in, and
-- leaves with it.

alter table registry.potential add column submission_id uuid;
create index potentials_of_a_submission on registry.potential (submission_id) where submission_id is not null;
