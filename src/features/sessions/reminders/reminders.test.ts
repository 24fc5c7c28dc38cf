import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { practice } from '#features/practice/tables.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withActor, withSystem } from '#platform/db/tx.ts'
import { mails } from '#platform/mail/tables.ts'
import { setClock } from '../../../../tests/support/clock.ts'
import { test } from '../../../../tests/support/db.ts'
import { aBookableCoach, anAccount, aSession, asCoach } from '../../../../tests/support/factories.ts'
import { cancelSession } from '../cancellation/commands.ts'
import { tellReminder } from '../notices/commands.ts'
import { moveSession } from '../reschedule/commands.ts'
import { giveReminders } from './commands.ts'

const HOUR = 3_600_000
const START = Date.parse('2027-03-10T09:00:00Z') // Wednesday, 10:00 in Berlin
const before = (hours: number, seconds = 0) => new Date(START - hours * HOUR + seconds * 1000).toISOString()

type Told = { sessionId: string; sequence: number; offsetMin: number }

const waiting = async (tx: Tx) => {
  await tx.execute(sql`set local role loom_jobs`)
  const { rows } = await tx.execute<{ payload: Told }>(sql`
    select payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'sessions.tellReminder' order by j.id`)
  await tx.execute(sql`set local role loom_system`)
  return rows.map(({ payload }) => payload)
}
const offsets = async (tx: Tx) => (await waiting(tx)).map(({ offsetMin }) => offsetMin)

/** A session booked on 1 March for START. */
async function aBooking(tx: Tx) {
  await setClock(tx, '2027-03-01T06:00:00Z')
  const { coach, offering } = await aBookableCoach(tx)
  const client = await anAccount(tx, { locale: 'es', zone: 'America/New_York', email: 'amara@example.test' })
  const session = await aSession(tx, {
    ...{ offeringId: offering.id, clientId: client.id, startsAt: new Date(START).toISOString() },
    policy: { freeUntilMin: 0, moveUntilMin: 0 },
  })
  return { coach: asCoach(coach), client, id: session.id }
}

test('[2.1.4/6] a day and an hour before, each once, to the second', async ({ tx }) => {
  await aBooking(tx)
  await setClock(tx, before(24, -30))
  expect(await giveReminders(tx)).toBe(0)
  await setClock(tx, before(24, 30))
  expect(await giveReminders(tx)).toBe(1)
  expect(await giveReminders(tx)).toBe(0)
  await setClock(tx, before(1, 30))
  expect(await giveReminders(tx)).toBe(1)
  await setClock(tx, before(0, 30))
  expect(await giveReminders(tx)).toBe(0)
  expect(await offsets(tx)).toEqual([1440, 60])
})

test('[2.1.4/6] the practice says when: none, or up to three', async ({ tx }) => {
  await aBooking(tx)
  await tx.update(practice).set({ reminderOffsets: [] })
  await setClock(tx, before(0.5))
  expect(await giveReminders(tx)).toBe(0)
  await tx.update(practice).set({ reminderOffsets: [10, 120] })
  await setClock(tx, before(2, 1))
  expect(await giveReminders(tx)).toBe(1)
  expect(await offsets(tx)).toEqual([120])
  const four = tx.transaction((sp) => sp.update(practice).set({ reminderOffsets: [10, 20, 30, 40] }))
  await expect(four).rejects.toThrow()
})

test('[2.1.4/6] booked inside an offset, it is not reminded of for it', async ({ tx }) => {
  await setClock(tx, before(5))
  const { offering } = await aBookableCoach(tx)
  await aSession(tx, { offeringId: offering.id, startsAt: new Date(START).toISOString() })
  expect(await giveReminders(tx)).toBe(0)
  await setClock(tx, before(1, 1))
  expect(await giveReminders(tx)).toBe(1)
  expect(await offsets(tx)).toEqual([60])
})

test('[2.1.4/6] of several that are due after a pause, the nearest is told, and the others never', async ({ tx }) => {
  await aBooking(tx)
  await setClock(tx, before(0.5))
  expect(await giveReminders(tx)).toBe(1)
  await setClock(tx, before(0.2))
  expect(await giveReminders(tx)).toBe(0)
  expect(await offsets(tx)).toEqual([60])
})

test('[2.1.4/6] none for what was cancelled; a moved session is reminded anew', async ({ tx, as }) => {
  const { client, id } = await aBooking(tx)
  await setClock(tx, before(24, 1))
  await giveReminders(tx)
  await as(client)
  await moveSession(tx, client, { id, startsAt: START + 48 * HOUR })
  await as('system')
  await setClock(tx, before(1, 1))
  expect(await giveReminders(tx)).toBe(0)
  await setClock(tx, before(-24, 1))
  expect(await giveReminders(tx)).toBe(1)
  expect((await waiting(tx)).map(({ sequence }) => sequence)).toEqual([0, 1])
  await as(client)
  await cancelSession(tx, client, { id, reason: '' })
  await as('system')
  await setClock(tx, before(-47, 1))
  expect(await giveReminders(tx)).toBe(0)
})

test('[2.1.4/6] two workers at once, and a job that runs twice, tell each side once', { timeout: 60_000 }, async ({
  committed: _,
}) => {
  const { client, id } = await withSystem('a test begins', async (tx) => {
    const booking = await aBooking(tx)
    await setClock(tx, before(24, 1))
    return booking
  })
  const given = await Promise.all([1, 2, 3, 4].map(() => withSystem('a worker', giveReminders)))
  expect(given.toSorted()).toEqual([0, 0, 0, 1])
  const due = { sessionId: id, sequence: 0, offsetMin: 1440 }
  expect(await withSystem('a test looks', waiting)).toEqual([due])
  await tellReminder(due)
  await tellReminder(due)
  const sent = await withSystem('a test looks', (tx) => tx.select().from(mails))
  expect(sent.map(({ template }) => template)).toEqual(['sessions.reminder', 'sessions.reminder'])
  const mine = sent.find(({ toAddress }) => toAddress === 'amara@example.test')
  expect(mine?.subject).toContain('Recordatorio: ')
  expect(mine?.text.replace(/\s+/g, ' ')).toContain('4:00') // ten in Berlin, on the clock of New York
  expect(mine?.calendar).toBeNull()
  await withActor(client, (tx) => cancelSession(tx, client, { id, reason: '' }))
  await tellReminder({ ...due, offsetMin: 60 })
  expect(await withSystem('a test looks', (tx) => tx.$count(mails))).toBe(2)
})
