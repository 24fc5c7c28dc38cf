-- Only in test databases: the clock that decisions read can be shifted. db/bootstrap.sql leaves it alone.
create table private.test_clock (shift interval not null default '0');
insert into private.test_clock default values;
grant select, update on private.test_clock to loom_system;
create or replace function private.clock() returns timestamptz
  language sql volatile security definer set search_path = ''
  as $$ select pg_catalog.clock_timestamp() + (select shift from private.test_clock) $$;
