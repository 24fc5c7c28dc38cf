// What db/after.sql does with whatever a migration made. Planted as the owner, rolled back.
import fs from 'node:fs'
import type pg from 'pg'
import { expect } from 'vitest'
import { test } from '../../../tests/support/db.ts'

const AFTER = fs.readFileSync('db/after.sql', 'utf8')
const GATE = fs.readFileSync('db/gate.sql', 'utf8')

const TABLE = `create table loom.t (id uuid primary key, secret text, word text);
  create policy t_system on loom.t to loom_system using (true) with check (true);
  create policy t_read on loom.t for select to loom_actor using (true);
  create policy t_change on loom.t for update to loom_actor using (true);`

const actorMay = async (owner: pg.Client) => {
  const verbs = ['select', 'insert', 'update', 'delete', 'truncate']
  const { rows } = await owner.query(
    'select verb from unnest($1::text[]) verb where has_table_privilege($2, $3, verb)',
    [verbs, 'loom_actor', 'loom.t'],
  )
  return rows.map(({ verb }) => verb)
}

test('a table is guarded, and an actor may do what its policies speak of', async ({ owner }) => {
  await owner.query(TABLE)
  await owner.query(AFTER)
  expect(await actorMay(owner)).toEqual(['select', 'update'])
  await owner.query('drop policy t_change on loom.t; create policy t_new on loom.t for all to loom_actor using (true)')
  await owner.query(AFTER)
  expect(await actorMay(owner)).toEqual(['select', 'insert', 'update', 'delete'])
  await owner.query('drop policy t_new on loom.t')
  await owner.query(AFTER)
  expect(await actorMay(owner)).toEqual(['select'])
  expect((await owner.query(GATE)).rows).toEqual([])
})

test('a right on single columns stays that narrow', async ({ owner }) => {
  await owner.query(`${TABLE} grant update (word) on loom.t to loom_actor`)
  await owner.query(AFTER)
  await owner.query(AFTER)
  expect(await actorMay(owner)).toEqual(['select'])
  await owner.query(`set local role loom_actor; update loom.t set word = 'new'`)
  await expect(owner.query(`update loom.t set secret = 'new'`)).rejects.toThrow(/permission denied/)
})

test('a security definer goes to loom_system, or to whom its comment names; it cannot make anything there', async ({
  owner,
}) => {
  const definer = (name: string) =>
    `create function private.${name}() returns text language sql security definer set search_path = '' as 'select current_user::text';
     grant execute on function private.${name}() to loom_actor;`
  await owner.query(`${definer('f')} ${definer('g')} comment on function private.g is 'Counts. owner: loom_identity'`)
  await owner.query(AFTER)
  const { rows } = await owner
    .query(`set local role loom_actor; select private.f(), private.g()`)
    .then((all) => (all as unknown as pg.QueryResult[])[1] as pg.QueryResult)
  expect(rows).toEqual([{ f: 'loom_system', g: 'loom_identity' }])
  await owner.query('reset role')
  expect((await owner.query(GATE)).rows).toEqual([])
})

test('rights that a server hands out by itself are taken back', async ({ owner }) => {
  await owner.query(`create role stranger; alter default privileges grant all on tables to stranger;
    alter default privileges grant all on functions to stranger; alter default privileges grant all on sequences to stranger;
    ${TABLE} create table loom.numbered (n int generated always as identity);
    create policy numbered_system on loom.numbered to loom_system using (true);
    create function private.f() returns int language sql as 'select 1'`)
  await owner.query(AFTER)
  expect((await owner.query(GATE)).rows).toEqual([])
  const { rows } = await owner.query(`select has_function_privilege('stranger', 'private.f()', 'execute') as may`)
  expect(rows).toEqual([{ may: false }])
})
