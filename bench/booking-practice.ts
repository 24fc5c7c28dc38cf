// A practice of 10,000 coaches and 4,000 clients in a database of its own, for the booking benches.
import path from 'node:path'
import pg from 'pg'
import type { Connections } from '#platform/db/connections.ts'
import { connections } from '#platform/db/connections.ts'
import { startPostgres } from '#platform/db/embedded/postgres.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openPool } from '#platform/db/pool.ts'

export const COACHES = 10_000
export const CLIENTS = 4_000

/** Ids that a SQL script can compute as well: `id('c', 7)` is coach 7. */
export const id = (kind: 'c' | 'a' | 'f', n: number) =>
  `00000000-0000-4000-8000-${{ c: '0', a: 'a', f: 'f' }[kind]}${n.toString(16).padStart(11, '0')}`

export type BenchPractice = {
  at: Connections
  host: string
  port: number
  database: string
  /** Runs a statement as the owner, who sees past row-level security. */
  sql(text: string): Promise<pg.QueryResult>
  close(): Promise<void>
}

/** Opens the practice; the request pool has as many connections as clients want at once. */
export async function openPractice(connectionsWanted: number): Promise<BenchPractice> {
  const postgres = await startPostgres(path.resolve('.loom-bench'))
  const database = `bench_${process.pid}`
  const server = { host: postgres.host, port: postgres.port }
  const admin = new pg.Client(connections({ ...server, database: 'postgres' }).owner)
  await admin.connect()
  await admin.query(`create database ${database}`)
  const at = connections({ ...server, database })
  await migrate(at)
  const owner = new pg.Client(at.owner)
  await owner.connect()
  await owner.query(PEOPLE)
  const pool = openPool(at.requests, { max: connectionsWanted })
  return {
    ...{ at, ...server, database },
    sql: (text) => owner.query(text),
    async close() {
      await pool.end()
      await owner.end()
      await admin.query(`drop database ${database} with (force)`)
      await admin.end()
      await postgres.stop()
    },
  }
}

/** The same as SQL text of the type text; `n` is an expression. */
export const idOf = (kind: 'c' | 'a' | 'f', n: string) =>
  `('${id(kind, 0).slice(0, 25)}' || lpad(to_hex(${n}), 11, '0'))`

const uuid = (kind: 'c' | 'a' | 'f', n = 'n') => `${idOf(kind, n)}::uuid`

/** Coaches are open every day from 6 to 22 UTC without notice, with 10 minutes after each session. */
const PEOPLE = `
  insert into identity."user" (id, name, email, email_verified)
    select ${uuid('c')}, 'Coach ' || n, 'coach' || n || '@example.test', true from generate_series(1, ${COACHES}) n
    union all
    select ${uuid('a')}, 'Client ' || n, 'client' || n || '@example.test', true from generate_series(1, ${CLIENTS}) n;
  update loom.accounts set role = 'coach' where name like 'Coach %';
  insert into loom.coaches (id, status, handle, name, zone, listed_at)
    select ${uuid('c')}, 'listed', 'coach-' || n, 'Coach ' || n, 'Etc/UTC', now() from generate_series(1, ${COACHES}) n;
  insert into loom.schedules (coach_id, zone, min_notice_min, step_min) select id, 'Etc/UTC', 0, 15 from loom.coaches;
  insert into loom.schedule_rules (coach_id, weekday, start_min, length_min)
    select id, day, 360, 960 from loom.coaches cross join generate_series(0, 6) day;
  insert into loom.offerings (id, coach_id, name, minutes, price_minor, currency, place_detail)
    select ${uuid('f')}, ${uuid('c')}, 'Coaching session', 60, 9000, 'EUR', 'https://video.example.test/room'
    from generate_series(1, ${COACHES}) n;
  analyze`
