-- Only in test databases: the clock that decisions read can be shifted, inside a transaction or for everybody.
-- db/bootstrap.sql leaves it alone when it runs again.
create schema test;
grant usage on schema test to public;
create table test.clock (shift interval not null default '0');
insert into test.clock default values;
grant select on test.clock to loom_system;
create function test.shift_clock(by interval) returns void
  language sql volatile security definer set search_path = ''
  as $$ update test.clock set shift = shift + by $$;
create or replace function private.clock() returns timestamptz
  language sql volatile security definer set search_path = ''
  as $$ select pg_catalog.clock_timestamp() + (select shift from test.clock) $$;
