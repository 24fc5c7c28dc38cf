import { sql } from 'drizzle-orm'
import { expect, vi } from 'vitest'
import { VISITOR } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withActor, withSystem } from '#platform/db/tx.ts'
import { freshDatabase, test } from './db.ts'

const ADA = { kind: 'client', id: '00000000-0000-4000-8000-00000000000a' } as const

async function who(tx: Tx) {
  const { rows } = await tx.execute(
    sql`select current_user::text as role, private.actor() as id, private.actor_kind() as kind`,
  )
  return rows[0]
}
const time = async (tx: Tx) =>
  new Date((await tx.execute<{ at: string }>(sql`select private.clock() as at`)).rows[0]?.at ?? 0)
const addNote = (tx: Tx) => tx.execute(sql`insert into loom.audit_events (action) values ('test.note')`)
const notes = async (tx: Tx) =>
  (await tx.execute(sql`select from loom.audit_events where action = 'test.note'`)).rows.length

test('a transaction begins as the system and becomes whoever is said', async ({ tx, as }) => {
  expect(await who(tx)).toEqual({ role: 'loom_system', id: null, kind: null })
  await as(ADA)
  expect(await who(tx)).toEqual({ role: 'loom_actor', id: ADA.id, kind: 'client' })
  await as(VISITOR)
  expect(await who(tx)).toEqual({ role: 'loom_actor', id: null, kind: 'visitor' })
})

test.for([1, 2])('nothing is left for the next test (%i)', async (_, { tx }) => {
  expect(await notes(tx)).toBe(0)
  await addNote(tx)
  expect(await notes(tx)).toBe(1)
})

test('time passes in a test, and only there', async ({ tx, as, pass, committed }) => {
  const before = await time(tx)
  await as(ADA)
  await pass('3 days')
  await pass('-1 hour')
  expect(((await time(tx)).getTime() - before.getTime()) / 3_600_000).toBeCloseTo(71, 1)
  expect(((await withSystem('the clock of another database', time)).getTime() - Date.now()) / 1000).toBeCloseTo(0, -1)
  expect(committed.name).toMatch(/^fresh_/)
})

test('[W.infra/5] what is committed stays in a database of its own', async ({ tx, committed }) => {
  await withSystem('write', addNote)
  expect(await withSystem('read', notes)).toBe(1)
  expect(await withActor(ADA, who)).toMatchObject({ role: 'loom_actor', id: ADA.id })
  expect(await notes(tx)).toBe(0)
  const another = await freshDatabase()
  expect(another.name).not.toBe(committed.name)
  await another.drop()
})

test('a database that has been dropped is gone', async ({ owner }) => {
  const { name, drop } = await freshDatabase()
  await drop()
  await vi.waitFor(async () =>
    expect((await owner.query('select from pg_database where datname = $1', [name])).rowCount).toBe(0),
  )
})
