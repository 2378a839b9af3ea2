-- So that a person may leave long work and find it again, and is told when it was interrupted.

create table jobs.job (
  id         uuid primary key,
  kind       text not null,
  area_code  text not null,
  started_by uuid not null,
  title      text not null,
  state      text not null check (state in ('BERJALAN', 'SELESAI', 'GAGAL', 'TERPUTUS')),
  step       text not null,
  done       integer not null,
  total      integer not null,
  result     jsonb,
  reason     text,
  node       uuid not null,
  started_at timestamptz not null,
  alive_at   timestamptz not null,
  ended_at   timestamptz,
  check ((state = 'SELESAI') = (result is not null)),
  check ((state = 'BERJALAN') = (ended_at is null))
);
comment on column jobs.job.total is '0 while nobody knows how much there is to do';
comment on column jobs.job.node is 'the program that works on it; its heart beats in alive_at';
create index job_of_an_area on jobs.job (area_code, kind, started_at desc);
call access.guard('jobs.job', 'access.in_area(area_code)');
