import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { test } from '../../../tests/support/db.ts'
import { VISITOR } from './actor.ts'
import { sqlState } from './errors.ts'
import { prepared } from './prepared.ts'
import type { Tx } from './tx.ts'
import { withActor, withSystem } from './tx.ts'

const ADA = { kind: 'client', id: '00000000-0000-4000-8000-00000000000a' } as const
const BEN = { kind: 'coach', id: '00000000-0000-4000-8000-00000000000b' } as const
const AT_ONCE = { atOnce: true }

async function who(tx: Tx) {
  const { rows } = await tx.execute<{ role: string; id: string | null; began: string }>(
    sql`select current_user::text as role, private.actor() as id, now()::text as began`,
  )
  return rows[0]
}
const note = (tx: Tx, by: string | null) =>
  tx.execute(sql`insert into loom.audit_events (actor_id, action) values (${by}, 'test.note')`)
const notes = (tx: Tx) => tx.$count(sql`loom.audit_events`)
const failureOf = (doomed: Promise<unknown>) =>
  doomed.then(
    () => 'no failure',
    (error) => sqlState(error) ?? String(error),
  )

test('questions put at once are answered as the actor, in one transaction', async ({ committed: _ }) => {
  const [first, second] = await withActor(ADA, (tx) => Promise.all([who(tx), who(tx)]), AT_ONCE)
  expect(first).toMatchObject({ role: 'loom_actor', id: ADA.id })
  expect(second).toEqual(first)
  await withActor(ADA, (tx) => note(tx, ADA.id), AT_ONCE)
  expect(await withSystem('count', notes)).toBe(1)
})

test('whoever asks later than that finds no transaction and no right on anything', async ({ committed: _ }) => {
  const late = withActor(ADA, async (tx) => [await who(tx), await note(tx, ADA.id)], AT_ONCE)
  expect(await failureOf(late)).toBe('42501')
  expect(await withActor(BEN, who, AT_ONCE)).toMatchObject({ role: 'loom_actor', id: BEN.id })
  expect(await withSystem('count', notes)).toBe(0)
})

test('when one of them fails nothing is committed, and the connection serves the next', async ({ committed: _ }) => {
  for (const manner of [AT_ONCE, {}]) {
    const both = withActor(ADA, (tx) => Promise.all([note(tx, ADA.id), note(tx, BEN.id)]), manner)
    expect(await failureOf(both)).toBe('42501')
    const hushed = withActor(ADA, (tx) => note(tx, BEN.id).catch(() => {}), manner)
    expect(await failureOf(hushed)).toMatch(/nothing was committed/)
    const thrown = withActor(ADA, (tx) => note(tx, ADA.id).then(() => Promise.reject(new Error('mine'))), {})
    expect(await failureOf(thrown)).toBe('Error: mine')
    const early = withActor(ADA, () => Promise.reject(new Error('at once')), manner)
    expect(await failureOf(early)).toBe('Error: at once')
    expect(await withSystem('count', notes)).toBe(0)
    expect(await withActor(VISITOR, who, manner)).toMatchObject({ role: 'loom_actor', id: null })
  }
})

test('a prepared statement sees what whoever asks may see, each time', async ({ tx, as }) => {
  await as('system')
  await note(tx, ADA.id)
  const actions = prepared<{ id: number }, { action: string }>(
    'test_actions',
    () => sql`select id from loom.audit_events where action = ${sql.placeholder('action')}`,
  )
  const seen = async () => (await actions(tx, { action: 'test.note' })).length
  for (let round = 0; round < 7; round++) {
    await as('system')
    expect(await seen()).toBe(1)
    await as(ADA)
    expect(await seen()).toBe(0)
    await as({ kind: 'admin', id: BEN.id })
    expect(await seen()).toBe(1)
  }
})
