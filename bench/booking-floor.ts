// The floor of a hold: the very statements of the command, by something that decides nothing. pgbench where the machine
// has it, since it is the cheapest client there is; else the driver that the product uses, without anything around it.
import { execFile, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import type { BenchPractice } from './booking-practice.ts'

export type Statement = { text: string; values: unknown[] }

const hasPgbench = () => spawnSync('pgbench', ['--version']).status === 0
export const FLOOR = hasPgbench() ? 'pgbench' : 'the bare driver'

/** Listens on what the pool sends while `run` runs; one transaction's statements, in order. */
export async function statementsOf(run: () => Promise<unknown>): Promise<Statement[]> {
  const heard: Statement[] = []
  const query = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, values] = args as [string | { text: string; values?: unknown[] }, unknown[] | undefined]
    heard.push(
      typeof first === 'string'
        ? { text: first, values: Array.isArray(values) ? values : [] }
        : { text: first.text, values: first.values ?? (Array.isArray(values) ? values : []) },
    )
    return (query as (...given: unknown[]) => unknown).apply(this, args)
  } as typeof query
  try {
    await run()
  } finally {
    pg.Client.prototype.query = query
  }
  return heard
}

export type Plan = {
  clients: number
  /** Transactions of each client. */
  each: number
  /** A statement of the hold that was listened to, as one of hold number `n` (from 0) of this run. */
  write(statement: Statement, n: number): Statement
  /** Hold number 0 as SQL text, with pgbench's `:n` in the place of what depends on the number. */
  computed(text: string): string
}

/** Transactions a second of the same statements. */
export const runFloor = (practice: BenchPractice, statements: Statement[], plan: Plan): Promise<number> =>
  hasPgbench() ? byPgbench(practice, statements, plan) : byDriver(practice, statements, plan)

/**
 * One script for all: each client counts its own holds, and `write` is asked for a hold whose number only pgbench will
 * know, so ids are computed by the server. Its own figure leaves the time of connecting out.
 */
async function byPgbench({ host, port, database }: BenchPractice, statements: Statement[], plan: Plan) {
  const { clients, each, write, computed } = plan
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'loom-bench-'))
  const file = path.join(dir, 'hold.sql')
  const lines = statements.map((one) => `${computed(literal(write(one, 0)))};`)
  fs.writeFileSync(file, [`\\set n :client_id * ${each} + :i`, '\\set i :i + 1', ...lines].join('\n'))
  const { stdout } = await promisify(execFile)(
    'pgbench',
    [
      ...['-n', '-h', host, '-p', String(port), '-U', 'loom_login', '-c', String(clients), '-j', '2'],
      ...['-t', String(each), '-D', 'i=0', '-f', file, database],
    ],
    { env: { ...process.env, PGOPTIONS: '-c client_min_messages=warning' } },
  )
  fs.rmSync(dir, { recursive: true })
  return Number(/tps = ([\d.]+) \(without/.exec(stdout)?.[1])
}

/** Transactions a second of single statements as the owner: no rights to check, no actor. */
export const runBare = ({ at }: BenchPractice, statements: Statement[], plan: Plan): Promise<number> =>
  drive(at.owner, statements, plan)

const byDriver = ({ at }: BenchPractice, statements: Statement[], plan: Plan) => drive(at.requests, statements, plan)

async function drive(as: pg.ClientConfig, statements: Statement[], { clients, each, write }: Plan) {
  const open = await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new pg.Client(as)
      await client.connect()
      return client
    }),
  )
  const began = performance.now()
  await Promise.all(
    open.map(async (client, c) => {
      for (let n = 0; n < each; n++) {
        for (const one of statements) {
          const { text, values } = write(one, c * each + n)
          await (values.length ? client.query(text, values) : client.query(text))
        }
      }
    }),
  )
  const rate = (clients * each) / ((performance.now() - began) / 1000)
  await Promise.all(open.map((client) => client.end()))
  return rate
}

/** With `\\;` several statements go in one message, as the product sends them. */
const literal = ({ text, values }: Statement) =>
  text.replaceAll(';', '\\;').replace(/\$(\d+)/g, (_, n) => quoted(values[Number(n) - 1]))

function quoted(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `'{${value.join(',')}}'`
  const text =
    value instanceof Date ? value.toISOString() : typeof value === 'object' ? JSON.stringify(value) : String(value)
  return `'${text.replaceAll("'", "''")}'`
}
