// What a database would show that a migration had left open. One line a plant; each is rolled back.
import fs from 'node:fs'
import { expect } from 'vitest'
import { test } from '../../../tests/support/db.ts'

const GATE = fs.readFileSync('db/gate.sql', 'utf8')

test('[AZ12] the schema as it is: nothing to complain of', async ({ owner }) => {
  expect((await owner.query(GATE)).rows).toEqual([])
})

const GUARDED = `alter table loom.t enable row level security, force row level security;
  create policy p on loom.t to loom_system using (true);`

test.for([
  ['a table without row-level security', 'create table loom.t ()', 'loom.t: row-level security is off'],
  [
    'one whose owner is not bound',
    'create table loom.t (); alter table loom.t enable row level security',
    'loom.t: row-level security is not forced',
  ],
  ['one in the auth library', 'create table identity.t ()', 'identity.t: row-level security is off'],
  [
    'a table without a policy',
    'create table loom.t (); alter table loom.t enable row level security, force row level security',
    'loom.t: no policy',
  ],
  [
    'one that system functions cannot read',
    `create table loom.t (); ${GUARDED} alter policy p on loom.t to loom_actor`,
    'loom.t: no policy for loom_system',
  ],
  [
    'a policy for everybody',
    `create table loom.t (); ${GUARDED} create policy open on loom.t using (true)`,
    'loom.t: policy open is for everybody',
  ],
  ['a partitioned table', 'create table loom.t (id int) partition by list (id)', 'loom.t: row-level security is off'],
  ['a view without security_invoker', 'create view loom.t as select 1 as n', 'loom.t: view without security_invoker'],
  [
    'a view that says no to it',
    'create view loom.t with (security_invoker = false) as select 1 as n',
    'loom.t: view without security_invoker',
  ],
  [
    'a materialized view',
    'create materialized view loom.t as select 1 as n',
    'loom.t: materialized view or foreign table: it has no row-level security',
  ],
  [
    'a definer function without search_path',
    `create function private.f() returns int language sql security definer as 'select 1'`,
    'private.f(): security definer without a search_path',
  ],
  [
    'a definer function everybody may run',
    `create function private.f() returns int language sql security definer set search_path = '' as 'select 1'`,
    'private.f(): executable by everybody',
  ],
  [
    'a definer function of the owner',
    `create function private.f() returns int language sql security definer set search_path = '' as 'select 1'`,
    'private.f(): security definer of the owner, whom forced row-level security binds',
  ],
  [
    'a table that an app role owns',
    `create table loom.t (); ${GUARDED} alter table loom.t owner to loom_actor`,
    'loom.t: owned by loom_actor',
  ],
  ['a schema that an app role owns', 'alter schema loom owner to loom_actor', 'loom: schema owned by loom_actor'],
  [
    'an app role with BYPASSRLS',
    'alter role loom_actor bypassrls',
    'loom_actor: more than a plain role: superuser, bypassrls, createrole, createdb or replication',
  ],
  [
    'an app role that is superuser',
    'alter role loom_login superuser',
    'loom_login: more than a plain role: superuser, bypassrls, createrole, createdb or replication',
  ],
  ['a login that inherits', 'grant loom_system to loom_login with inherit true', 'loom_login: member of loom_system'],
  ['an actor who may become the system', 'grant loom_system to loom_actor', 'loom_actor: member of loom_system'],
  [
    'a login with a right on a table',
    `create table loom.t (); ${GUARDED} grant select on loom.t to loom_login`,
    'loom.t: loom_login may select',
  ],
  [
    'a table open to everybody',
    `create table loom.t (); ${GUARDED} grant insert on loom.t to public`,
    'loom.t: everybody may insert',
  ],
  [
    'a stranger with a right',
    `create table loom.t (); ${GUARDED} create role stranger; grant select on loom.t to stranger`,
    'loom.t: stranger may select',
  ],
  [
    'a stranger with a right on a column',
    `create table loom.t (n int); ${GUARDED} create role stranger; grant select (n) on loom.t to stranger`,
    'loom.t.n: stranger may select',
  ],
  [
    'an actor in the auth library',
    'grant select on identity."user" to loom_actor',
    'identity."user": loom_actor may select',
  ],
  [
    'an actor in a column of it',
    'grant select (email) on identity."user" to loom_actor',
    'identity."user".email: loom_actor has rights outside loom',
  ],
  [
    'an actor in its schema',
    'grant usage on schema identity to loom_actor',
    'identity: loom_actor may use or change the schema',
  ],
  [
    'a schema open to everybody',
    'grant usage on schema private to public',
    'private: everybody may use or change the schema',
  ],
  [
    'an app role that may make functions',
    'grant create on schema private to loom_system',
    'private: loom_system may use or change the schema',
  ],
])('[AZ12] the gate names %s', async ([, planted, problem], { owner }) => {
  await owner.query(planted as string)
  const { rows } = await owner.query<{ object: string; problem: string }>(GATE)
  expect(rows.map((row) => `${row.object}: ${row.problem}`)).toContain(problem)
})
