// A folder of migrations of its own, on a database that has everything else.
import fs from 'node:fs'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { expect } from 'vitest'
import { test as base } from '../../../tests/support/db.ts'
import { temporaryHome } from '../../../tests/support/other-start.ts'
import { applyFunctions } from './functions.ts'
import { applyMigrations } from './migrations.ts'

const test = base
  .extend('owner', async ({ committed }, { onCleanup }) => {
    const owner = new pg.Client(committed.at.owner)
    await owner.connect()
    onCleanup(() => owner.end())
    return owner
  })
  .extend('folder', ({ task: _ }, { onCleanup }) => {
    const folder = pathToFileURL(`${temporaryHome()}/`)
    fs.mkdirSync(new URL('meta', folder))
    onCleanup(() => fs.rmSync(folder, { recursive: true }))
    return folder
  })

function write(folder: URL, files: Record<string, string>) {
  for (const [tag, text] of Object.entries(files)) fs.writeFileSync(new URL(`${tag}.sql`, folder), text)
  const entries = Object.keys(files).map((tag) => ({ tag }))
  fs.writeFileSync(new URL('meta/_journal.json', folder), JSON.stringify({ entries }))
}

test('[DB07] one that fails half-way leaves nothing of itself, and runs again when it is mended', async ({
  owner,
  folder,
}) => {
  const good = 'create table loom.kept (n int); insert into loom.kept values (1);'
  const state = async () => (await owner.query('select n, current_user::text as me from loom.kept')).rows
  write(folder, {
    '9000_good': good,
    '9001_bad': 'set local role loom_system; update loom.kept set n = 2; select 1 / 0;',
  })
  await expect(applyMigrations(owner, folder)).rejects.toThrow('the migration 9001_bad failed: division by zero')
  expect(await state()).toEqual([{ n: 1, me: 'postgres' }])
  write(folder, { '9000_good': good, '9001_bad': 'set local role loom_system; update loom.kept set n = 2' })
  await applyMigrations(owner, folder)
  await applyMigrations(owner, folder)
  expect(await state()).toEqual([{ n: 2, me: 'postgres' }])
})

test('one that arrives by a merge, with an earlier place, runs too', async ({ owner, folder }) => {
  write(folder, { '9001_b': 'create table loom.b ()' })
  await applyMigrations(owner, folder)
  write(folder, { '9001_a': 'create table loom.a ()', '9001_b': 'create table loom.b ()' })
  await applyMigrations(owner, folder)
  const { rows } = await owner.query(`select tag from private.migrations where tag like '9%' order by applied_at`)
  expect(rows.map(({ tag }) => tag)).toEqual(['9001_b', '9001_a'])
})

test('the role that one takes ends with it', async ({ owner, folder }) => {
  write(folder, {
    '9000_data': 'set role loom_system; select 1 -- and a remark',
    '9001_table': 'create table loom.c ()',
  })
  await applyMigrations(owner, folder)
  const { rows } = await owner.query(`select tableowner::text as owner from pg_tables where tablename = 'c'`)
  expect(rows).toEqual([{ owner: 'postgres' }])
})

test('a named function may change what it answers, unless something stands on it', async ({ owner }) => {
  const fact = (result: string) => `create or replace function private.fact(n int) returns ${result}
    language sql immutable security definer set search_path = '' as 'select n'`
  await applyFunctions(owner, fact('int'))
  await applyFunctions(owner, fact('bigint'))
  const { rows } = await owner.query(`select prorettype::regtype::text as result from pg_proc where proname = 'fact'`)
  expect(rows).toEqual([{ result: 'bigint' }])
  await owner.query('create table loom.d (n int check (private.fact(n) > 0))')
  await expect(applyFunctions(owner, fact('int'))).rejects.toThrow(/cannot drop function private\.fact/)
  await expect(applyFunctions(owner, 'create function nonsense')).rejects.toThrow(/syntax error/)
})
