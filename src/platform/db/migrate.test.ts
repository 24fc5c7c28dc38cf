// On a server of its own, since roles belong to a whole server. After each test none of Loom's are left.
import fs from 'node:fs'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { temporaryHome } from '../../../tests/support/other-start.ts'
import type { Connections } from './connections.ts'
import { connections } from './connections.ts'
import type { Postgres } from './embedded/postgres.ts'
import { startPostgres } from './embedded/postgres.ts'
import { migrate } from './migrate.ts'
import { migrationTags } from './migrations.ts'

const FOLDER = new URL('../../../db/migrations/', import.meta.url)
const CLEO = '00000000-0000-4000-8000-0000000000c0'
const ADA = '00000000-0000-4000-8000-00000000000a'
const home = temporaryHome()
let server: Postgres

beforeAll(async () => {
  server = await startPostgres(home, { settings: { fsync: 'off', max_connections: '50' } })
})
afterAll(async () => {
  await server.stop()
  fs.rmSync(home, { recursive: true, force: true })
})
afterEach(async () => {
  const { rows } = await administrator(
    `select datname from pg_database where datname <> 'postgres' and not datistemplate`,
  )
  for (const { datname } of rows) await administrator(`drop database ${datname} with (force)`)
  const roles = await administrator(`select rolname from pg_roles where rolname !~ '^(pg_|postgres$)'`)
  for (const { rolname } of roles.rows) await administrator(`drop owned by ${rolname}; drop role ${rolname}`)
})

test('as superuser, of the bundled server: it makes the database, and is safe to run again', async () => {
  const at = connections({ host: server.host, port: server.port, database: 'loom' })
  await migrate(at)
  await migrate(at)
  await expectSound(at)
})

test('as superuser, by DATABASE_URL', async () => {
  const at = connections({ url: url('postgres', 'loom') })
  await migrate(at)
  await expectSound(at)
})

test('as a plain owner who may create roles', async () => {
  await administrator('create role practice login createrole')
  await administrator('create database practice owner practice')
  const at = connections({ url: url('practice', 'practice') })
  await migrate(at)
  await migrate(at)
  await expectSound(at)
})

test('an owner who may not create roles is told what to ask an administrator, and that suffices', async () => {
  await administrator('create role practice login')
  await administrator('create database practice owner practice')
  const at = connections({ url: url('practice', 'practice') })
  const refusal: Error = await migrate(at).catch((error) => error)
  expect(refusal.name).toBe('StartError')
  expect(refusal.message).toMatch(/"practice" may not prepare.*ask an administrator to run: create role loom_login/i)
  await administrator(refusal.message.slice(refusal.message.indexOf('create role')))
  await migrate(at)
  await expectSound(at)
})

test('a user who does not own the database is told the same way', async () => {
  await administrator('create role practice login createrole')
  await administrator('create database practice')
  const at = connections({ url: url('practice', 'practice') })
  const refusal: Error = await migrate(at).catch((error) => error)
  expect(refusal.message).toMatch(/grant create on database practice to practice/)
  await administrator(refusal.message.slice(refusal.message.search(/(grant|create) (?!.*administrator)/)))
  await migrate(at)
  await expectSound(at)
})

test("beside Supabase's roles, schemas and default privileges", async () => {
  await administrator(`
    create role anon nologin noinherit;
    create role authenticated nologin noinherit;
    create role service_role nologin noinherit bypassrls;
    create role supabase_auth_admin nologin noinherit createrole;
    create role practice login createrole createdb bypassrls;
    grant anon, authenticated, service_role to practice;`)
  await administrator('create database practice owner practice')
  await administrator(SUPABASE, 'practice')
  const at = connections({ url: url('practice', 'practice') })
  await migrate(at)
  await migrate(at)
  await expectSound(at)
  const { rows } = await administrator(
    `select extname, extnamespace::regnamespace::text as schema from pg_extension where extname <> 'plpgsql' order by 1`,
    'practice',
  )
  expect(rows.map(({ schema }) => schema)).toEqual(['extensions', 'extensions', 'extensions'])
  const visible = await administrator(
    `select c.oid::regclass::text from pg_class c join pg_roles r on r.rolname in ('anon', 'authenticated', 'service_role')
     where c.relkind in ('r', 'v', 'S') and c.relnamespace::regnamespace::text in ('loom', 'identity', 'private', 'graphile_worker')
       and has_schema_privilege(r.oid, c.relnamespace, 'usage')`,
    'practice',
  )
  expect(visible.rows).toEqual([])
})

const SUPABASE = `
  create schema auth authorization supabase_auth_admin;
  create function auth.uid() returns uuid language sql stable as 'select null::uuid';
  alter function auth.uid() owner to supabase_auth_admin;
  create schema extensions authorization practice;
  create extension pg_trgm schema extensions;
  set role practice;
  alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
  alter default privileges in schema public grant all on functions to anon, authenticated, service_role;
  -- harsher than theirs: of every schema
  alter default privileges grant all on tables to anon, authenticated;
  alter default privileges grant all on sequences to anon, authenticated;
  alter default privileges grant all on functions to anon, authenticated;
  alter default privileges grant all on schemas to anon, authenticated;`

test('three at once', async () => {
  await administrator('create role practice login createrole')
  await administrator('create database practice owner practice')
  const at = connections({ url: url('practice', 'practice') })
  await Promise.all([migrate(at), migrate(at), migrate(at)])
  await expectSound(at)
})

test.for([
  ['a plain owner', 'create role practice login createrole'],
  ['a superuser', 'create role practice login superuser'],
])('with data in it, from each earlier schema to this one, as %s', async ([, role]) => {
  await administrator(role as string)
  await administrator('create database practice owner practice')
  const at = connections({ url: url('practice', 'practice') })
  const tags = await migrationTags(FOLDER)
  await migrate(at, { last: tags[1] ?? '' })
  await ask(at.owner, fs.readFileSync('tests/support/planted.sql', 'utf8'))
  for (const tag of tags.slice(2)) await migrate(at, { last: tag })
  await migrate(at)
  await expectSound(at, { planted: true })
})

/** What must hold on every database, however it was set up. */
async function expectSound(at: Connections, { planted = false } = {}) {
  expect(await ask(at.owner, fs.readFileSync('db/gate.sql', 'utf8'))).toEqual([])
  if (!planted) await ask(at.owner, fs.readFileSync('tests/support/planted.sql', 'utf8'))

  expect(await ask(at.requests, 'select current_user::text as me')).toEqual([{ me: 'loom_login' }])
  for (const table of ['loom.accounts', 'identity."user"', 'graphile_worker._private_jobs', 'private.rate_limits']) {
    await expect(ask(at.requests, `select from ${table}`)).rejects.toThrow(/permission denied/)
  }
  const asAda = `begin; set local role loom_actor; select set_config('loom.actor', '${ADA}', true), set_config('loom.kind', 'client', true)`
  expect(await ask(at.requests, `${asAda}; select count(*)::int as n from loom.accounts`)).toEqual([{ n: 2 }])
  expect(await ask(at.requests, `${asAda}; select id from loom.sessions`)).toHaveLength(1)
  expect(await ask(at.requests, `${asAda}; select private.listed_coaches() as id`)).toEqual([{ id: CLEO }])
  await expect(ask(at.requests, `${asAda}; select from identity."user"`)).rejects.toThrow(/permission denied/)
  await ask(at.requests, `${asAda}; select private.enqueue('test.run', '{"n": 1}', job_key => 'once'); commit`)
  expect(
    await ask(at.requests, `begin; set local role loom_system; select count(*)::int as n from loom.accounts`),
  ).toEqual([{ n: 3 }])

  expect(await ask(at.identity, 'select count(*)::int as n from identity."user"')).toEqual([{ n: 3 }])
  await expect(ask(at.identity, 'select from loom.accounts')).rejects.toThrow(/permission denied/)
  expect(await ask(at.jobs, `select task_identifier as task from graphile_worker.jobs order by 1`)).toEqual([
    // Cleo is listed, and was before there was a directory when planted: then the sweep finds her.
    ...(planted ? [] : [{ task: 'search.refreshDirectory' }]),
    { task: 'test.run' },
  ])
  await expect(ask(at.jobs, 'select from loom.accounts')).rejects.toThrow(/permission denied/)
  await ask(at.limits, `insert into private.rate_limits values ('a', 1, 1)`)
  await expect(ask(at.limits, 'select from loom.accounts')).rejects.toThrow(/permission denied/)
}

/** The rows of the last statement. */
async function ask(config: pg.ClientConfig, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    const results = (await client.query(text)) as unknown as pg.QueryResult | pg.QueryResult[]
    const last = Array.isArray(results) ? results.at(-1) : results
    return last?.rows ?? []
  } finally {
    await client.end()
  }
}

async function administrator(text: string, database = 'postgres') {
  const client = new pg.Client(connections({ host: server.host, port: server.port, database }).owner)
  await client.connect()
  try {
    return (await client.query(text)) as pg.QueryResult<Record<string, string>>
  } finally {
    await client.end()
  }
}

const url = (user: string, database: string) =>
  `postgres://${user}@${encodeURIComponent(server.host)}:${server.port}/${database}`
