import { expect } from 'vitest'
import { engagements } from '#features/engagements/tables.ts'
import { clock } from '#platform/clock.ts'
import type { Tx } from '#platform/db/tx.ts'
import { mails } from '#platform/mail/tables.ts'
import { test } from '../../../../tests/support/db.ts'
import { aBookableCoach, anAccount, asCoach } from '../../../../tests/support/factories.ts'
import { listSessions } from '../lists/queries.ts'
import { readSession } from '../queries.ts'
import { importPastSession } from './commands.ts'

const DAY = 86_400_000
const HOUR = 3_600_000

async function aPair(tx: Tx) {
  const [{ coach, offering }, client, now] = [await aBookableCoach(tx), await anAccount(tx), await clock(tx)]
  const past = (daysAgo: number) => ({
    offeringId: offering.id,
    clientId: client.id,
    startsAt: now - daysAgo * DAY,
    bookedAt: now - (daysAgo + 8) * DAY,
  })
  return { coach, client, now, past }
}

test('a session from before stands in both lists with its outcome, and its engagement began with it', async ({
  tx,
  as,
}) => {
  const { coach, client, now, past } = await aPair(tx)
  const later = await importPastSession(tx, { ...past(7), outcome: 'completed', agenda: 'The first week' })
  await importPastSession(tx, { ...past(14), outcome: 'no_show_client' })
  if (!later.ok) throw new Error(later.reason)
  for (const actor of [client, asCoach(coach)]) {
    await as(actor)
    const { items } = await listSessions(tx, actor, { list: 'past', limit: 20 })
    expect(items.map(({ outcome }) => outcome)).toEqual(['completed', 'no_show_client'])
  }
  expect(await readSession(tx, later.value.id)).toMatchObject({
    agenda: 'The first week',
    endedBy: 'loom',
    minutes: 60,
  })
  await as('system')
  const [engagement] = await tx.select().from(engagements)
  expect(engagement?.startedAt.getTime()).toBe(now - 22 * DAY)
  expect(await tx.$count(mails)).toBe(0)
})

test('a cancelled one says who cancelled it, when and why', async ({ tx, as }) => {
  const { client, now, past } = await aPair(tx)
  const cancelledAt = now - 8 * DAY
  const made = await importPastSession(tx, {
    ...past(7),
    ...{ outcome: 'cancelled', cancelledAt, cancelledBy: 'coach', reason: 'A cold, and no voice' },
  })
  if (!made.ok) throw new Error(made.reason)
  await as(client)
  const wanted = { outcome: 'cancelled', endedBy: 'other', endedAt: cancelledAt, endReason: 'A cold, and no voice' }
  expect(await readSession(tx, made.value.id)).toMatchObject(wanted)
})

test('what has not ended, or lies over another session that took place, cannot be written down', async ({ tx }) => {
  const { client, now, past } = await aPair(tx)
  const [other, somebody] = [await aBookableCoach(tx), await anAccount(tx)]
  expect(await importPastSession(tx, { ...past(0), outcome: 'completed' })).toMatchObject({ reason: 'not_past' })
  expect(await importPastSession(tx, { ...past(7), outcome: 'completed' })).toMatchObject({ ok: true })
  const overlapping = { ...past(7), startsAt: now - 7 * DAY + HOUR / 2, outcome: 'completed' } as const
  expect(await importPastSession(tx, overlapping)).toMatchObject({ reason: 'overlaps' })
  expect(await importPastSession(tx, { ...overlapping, clientId: somebody.id })).toMatchObject({ reason: 'overlaps' })
  const elsewhere = { ...overlapping, offeringId: other.offering.id }
  expect(await importPastSession(tx, elsewhere)).toMatchObject({ reason: 'overlaps' })
  expect(await importPastSession(tx, { ...elsewhere, clientId: somebody.id })).toMatchObject({ ok: true })
  const cancelled = { cancelledAt: now - 9 * DAY, cancelledBy: 'client', reason: '' } as const
  expect(await importPastSession(tx, { ...overlapping, ...cancelled, outcome: 'cancelled' })).toMatchObject({
    ok: true,
  })
  expect(await importPastSession(tx, { ...past(9), offeringId: client.id, outcome: 'completed' })).toMatchObject({
    status: 404,
  })
})

test('nobody but the system can write one down', async ({ tx, as, client: connection }) => {
  const { coach, client, past } = await aPair(tx)
  for (const actor of [client, asCoach(coach), await anAccount(tx, { role: 'admin' })]) {
    await as(actor)
    await connection.query('savepoint here')
    const tried = importPastSession(tx, { ...past(7), outcome: 'completed' }).then(({ ok }) => ok)
    await expect(tried.catch(() => false)).resolves.toBe(false)
    await connection.query('rollback to here')
    await as('system')
  }
})
