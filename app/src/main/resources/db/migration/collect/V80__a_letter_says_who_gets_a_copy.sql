-- So that the copies stand on the letter and nobody types them in afterwards.

alter table collect.letter add column copies text[] not null default '{}';
comment on column collect.letter.copies is 'offices that get one besides, in the order of the paper';
