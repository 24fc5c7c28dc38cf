// `test` with a database. `tx`: a transaction of its own, rolled back; `as(actor)` changes who it acts for, and
// `pass('3 days')` lets time go by in it. `committed`: a fresh database for what commits or races, opened for
// `withActor`, dropped afterwards. `owner`: a connection of the owner's, rolled back too.
import pg from 'pg'
import { test as base } from 'vitest'
import type { Actor } from '#platform/db/actor.ts'
import type { Connections } from '#platform/db/connections.ts'
import { connections } from '#platform/db/connections.ts'
import { openPool } from '#platform/db/pool.ts'
import { asActor, txOver } from '#platform/db/tx.ts'
import type { TestServer } from './postgres.ts'

const server = (): TestServer => JSON.parse(process.env.TEST_SERVER ?? '')

const mine = () => connections({ ...server(), database: `test_${server().run}_${process.env.VITEST_POOL_ID}` })

let requests: pg.Pool | undefined
const pool = () => {
  requests ??= new pg.Pool({ ...mine().requests, max: 2, pipeline: true } as pg.PoolConfig)
  return requests
}

export const test = base
  .extend('client', async ({ task: _ }, { onCleanup }) => {
    const client = await pool().connect()
    await client.query('begin; set local role loom_system')
    onCleanup(async () => {
      await client.query('rollback')
      client.release()
    })
    return client
  })
  .extend('tx', ({ client }) => txOver(client))
  .extend('as', ({ client }) => async (who: Actor | 'system') => {
    await client.query(who === 'system' ? 'set local role loom_system' : asActor(who))
  })
  .extend('pass', ({ client }) => async (time: string) => {
    await client.query('select test.shift_clock($1)', [time])
  })
  .extend('owner', async ({ task: _ }, { onCleanup }) => {
    const owner = new pg.Client(mine().owner)
    await owner.connect()
    await owner.query('begin')
    onCleanup(() => owner.end())
    return owner
  })
  .extend('committed', async ({ task: _ }, { onCleanup }) => {
    const database = await freshDatabase()
    const opened = openPool(database.at.requests)
    onCleanup(async () => {
      await opened.end()
      await database.drop()
    })
    return database
  })

export type FreshDatabase = { name: string; at: Connections; drop(): Promise<void> }

let made = 0

/** A database of its own, migrated and empty, for tests that commit, race or LISTEN. `drop` it when done. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { host, port, run, template } = server()
  const name = `fresh_${run}_${process.env.VITEST_POOL_ID}_${++made}`
  await onServer((admin) => admin.query(`create database ${name} template ${template} strategy file_copy`))
  const drop = async () => void (await onServer((admin) => admin.query(`drop database if exists ${name} with (force)`)))
  return { name, at: connections({ host, port, database: name }), drop }
}

async function onServer(run: (admin: pg.Client) => Promise<unknown>) {
  const admin = new pg.Client(connections({ ...server(), database: 'postgres' }).owner)
  await admin.connect()
  try {
    await run(admin)
  } finally {
    await admin.end()
  }
}
