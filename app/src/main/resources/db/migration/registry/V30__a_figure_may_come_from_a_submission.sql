-- So that a figure said on a visit finds the submission it was said in, and leaves with it.

create table registry.figure_of_submission (
  observation_id uuid primary key references registry.observation,
  submission_id  uuid not null
);
create index figures_of_a_submission on registry.figure_of_submission (submission_id);
