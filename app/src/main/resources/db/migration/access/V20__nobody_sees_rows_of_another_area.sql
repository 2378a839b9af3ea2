-- So that a forgotten check shows nothing. The running program works as a role that owns nothing; each
-- transaction is told an area by the setting petadaya.area, which ends with the transaction:
--   53.71          an area and all in it; several are divided by commas
--   *              the whole country
--   -              nobody's rows, only what is open to all
--   empty, absent  nothing at all
-- Rules depend on this setting and never on current_user: a plan that was made under one role and run
-- under another would leak (CVE-2024-10976).

-- Without sub-queries and without settings of its own, so that the planner can put it into the query.
create function access.in_area(code text) returns boolean
language sql stable parallel safe
as $$
  select coalesce(
    current_setting('petadaya.area', true) = '*'
    or (code || '.') ^@ any (string_to_array(
         replace(nullif(current_setting('petadaya.area', true), ''), ',', '.,') || '.', ',')),
    false)
$$;
comment on function access.in_area is 'the area lies inside one of those that the transaction was told';

create function access.is_told() returns boolean
language sql stable parallel safe
as $$ select coalesce(current_setting('petadaya.area', true) <> '', false) $$;
comment on function access.is_told is 'the transaction was told some area, be it only "-"';

-- Binds a table, also for its owner. The rule is an expression on its columns.
create procedure access.guard(what regclass, rule text)
language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', what);
  execute format('alter table %s force row level security', what);
  execute format('drop policy if exists only_own_area on %s', what);
  execute format('create policy only_own_area on %s using (%s) with check (%s)', what, rule, rule);
end $$;

-- For tables that everybody may read; only those who work for the area may write.
create procedure access.guard_writing(what regclass, rule text)
language plpgsql
as $$
begin
  call access.guard(what, rule);
  execute format('create policy open_to_read on %s for select using (access.is_told())', what);
end $$;

call access.guard('access.account', 'access.in_area(area_code)');
call access.guard('access.account_role',
  'exists (select from access.account a where a.id = account_id)');
