-- So that everybody who watches sees when the ends of the chains last arrived away from this machine.

create table audit.sending (
  at     timestamptz primary key,
  chains integer not null
);
comment on table audit.sending is 'when the signed ends of the chains were taken by the place of petadaya.heads-to';
comment on column audit.sending.at is 'INTERNAL';
comment on column audit.sending.chains is 'INTERNAL how many ends were sent';
