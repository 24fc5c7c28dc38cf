// The database of a test run: one PostgreSQL for the checkout, a migrated template kept from run to run, and a copy of
// it for each worker. Runs at the same time do not meet: their databases carry the run's process id.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { connections } from '#platform/db/connections.ts'
import { startPostgres } from '#platform/db/embedded/postgres.ts'
import { migrate } from '#platform/db/migrate.ts'

export const WORKERS = 2
const SQL = ['db', 'tests/support/clock.sql', 'node_modules/graphile-worker/package.json']

// A test run loses nothing when the machine does.
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

/** What the workers need to know, handed over in the environment. */
export type TestServer = { host: string; port: number; run: number; template: string }

export default async function setup() {
  const postgres = await startPostgres(path.resolve('.loom-test'), { settings: SETTINGS })
  const { host, port } = postgres
  const admin = new pg.Client(connections({ host, port, database: 'postgres' }).owner)
  await admin.connect()
  const stop = async () => {
    await drop(admin, ofRun(process.pid))
    await admin.end()
    await postgres.stop()
  }
  try {
    const template = `template_${fingerprint(SQL)}`
    await admin.query('select pg_advisory_lock(1)')
    await dropLeftovers(admin, template)
    await makeTemplate(admin, template, { host, port })
    for (let worker = 1; worker <= WORKERS; worker++) {
      await admin.query(`create database test_${process.pid}_${worker} template ${template} strategy file_copy`)
    }
    await admin.query('select pg_advisory_unlock(1)')
    process.env.TEST_SERVER = JSON.stringify({ host, port, run: process.pid, template } satisfies TestServer)
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}

async function makeTemplate(admin: pg.Client, name: string, at: { host: string; port: number }) {
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [name])
  if (rowCount) return
  const draft = `draft_${process.pid}`
  const { owner, ...others } = connections({ ...at, database: draft })
  await migrate({ owner, ...others })
  const client = new pg.Client(owner)
  await client.connect()
  await client.query(fs.readFileSync('tests/support/clock.sql', 'utf8'))
  await client.query(fs.readFileSync('db/after.sql', 'utf8')) // the function just made is a security definer too
  await client.end()
  await admin.query(`alter database ${draft} rename to ${name}`)
}

/** Of runs that were killed, and templates of older schemas. */
async function dropLeftovers(admin: pg.Client, template: string) {
  const { rows } = await admin.query<{ datname: string }>('select datname from pg_database')
  const names = rows.map(({ datname }) => datname)
  const runs = names.flatMap((name) => /^(?:test|fresh|draft)_(\d+)/.exec(name)?.[1] ?? [])
  for (const run of new Set(runs)) if (!isRunning(Number(run))) await drop(admin, ofRun(Number(run)))
  if (!runs.some((run) => isRunning(Number(run)))) {
    await drop(admin, (name) => name.startsWith('template_') && name !== template)
  }
}

const ofRun = (run: number) => (name: string) => new RegExp(`^(test|fresh|draft)_${run}(_|$)`).test(name)

async function drop(admin: pg.Client, wanted: (name: string) => boolean) {
  const { rows } = await admin.query<{ datname: string }>('select datname from pg_database where not datistemplate')
  for (const { datname } of rows)
    if (wanted(datname)) await admin.query(`drop database if exists ${datname} with (force)`)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function fingerprint(paths: string[]): string {
  const hash = createHash('sha256')
  for (const given of paths) {
    const files = fs.statSync(given).isDirectory() ? fs.globSync(`${given}/**/*.sql`).sort() : [given]
    for (const file of files) hash.update(file).update(fs.readFileSync(file))
  }
  return hash.digest('hex').slice(0, 12)
}
