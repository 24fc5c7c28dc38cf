import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Actor, Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { setClock } from '../../../../../tests/support/clock.ts'
import { test } from '../../../../../tests/support/db.ts'
import { aBookableCoach, anAccount, aSession, asCoach } from '../../../../../tests/support/factories.ts'
import { cancelSession } from '../../cancellation/commands.ts'
import { holdSlot } from '../../holds/commands.ts'
import { readSession } from '../../queries.ts'
import { sessions } from '../../tables.ts'
import { bookSeries } from '../commands.ts'
import { cancelSeries } from './commands.ts'

const DAY = 86_400_000
const NINE = Date.parse('2027-03-01T08:00:00Z') // Monday, 9:00 in Berlin
const STARTS = [7, 14, 21].map((days) => NINE + days * DAY)

/** Four Mondays of a client with a coach whose sessions are cancelled free until a day before. */
async function aSeries(tx: Tx, as: (who: 'system' | Actor) => Promise<void>) {
  await setClock(tx, '2027-02-25T06:00:00Z')
  const made = await aBookableCoach(tx)
  const client: Person = await anAccount(tx)
  await as(client)
  const held = await holdSlot(tx, client, { offeringId: made.offering.id, startsAt: NINE })
  const booked = held.ok ? await bookSeries(tx, client, { id: held.value.id, starts: STARTS }) : held
  if (!booked.ok) throw new Error('no series')
  const ids = booked.value.series?.sessions.map(({ id }) => id) ?? []
  const outcomes = async () => {
    const [id = ''] = ids
    return (await readSession(tx, id))?.series?.sessions.map(({ status, outcome }) => outcome ?? status)
  }
  return { ...made, client, ids: ids as [string, string, string, string], outcomes }
}

test('[2.1.4/5] this one and the following are cancelled, what lies before stays', async ({ tx, as }) => {
  const { client, ids, outcomes } = await aSeries(tx, as)
  const answer = await cancelSeries(tx, client, { id: ids[1], scope: 'following', reason: 'A long journey' })
  expect(answer).toMatchObject({ value: { id: ids[1], outcome: 'cancelled', endReason: 'A long journey' } })
  expect(await outcomes()).toEqual(['confirmed', 'cancelled', 'cancelled', 'cancelled'])
  expect(await readSession(tx, ids[3])).toMatchObject({ endedBy: 'you', changes: [{}, { what: 'ended' }] })
})

test('[2.1.4/5] each is in time or late by itself, and for the coach never late', async ({ tx, as }) => {
  const { coach, client, ids, outcomes } = await aSeries(tx, as)
  await setClock(tx, '2027-03-07T20:00:00Z') // the first is over, the second begins in twelve hours
  await cancelSeries(tx, client, { id: ids[2], scope: 'all', reason: '' })
  expect(await outcomes()).toEqual(['confirmed', 'late_cancelled', 'cancelled', 'cancelled'])
  await as('system')
  const other = await aSeries(tx, as)
  await setClock(tx, '2027-03-07T20:00:00Z')
  await as(asCoach(other.coach))
  await cancelSeries(tx, asCoach(other.coach), { id: other.ids[1], scope: 'following', reason: '' })
  expect(await other.outcomes()).toEqual(['confirmed', 'cancelled', 'cancelled', 'cancelled'])
  expect(coach.id).not.toBe(other.coach.id)
})

test('what was cancelled or moved by itself is where it is: following means by the clock', async ({ tx, as }) => {
  const { client, ids, outcomes } = await aSeries(tx, as)
  await cancelSession(tx, client, { id: ids[2], reason: 'once' })
  await as('system')
  const startsAt = new Date(NINE + 2 * DAY)
  const endsAt = new Date(startsAt.getTime() + 3_600_000)
  const blocked = `[${startsAt.toISOString()},${endsAt.toISOString()})`
  await tx.update(sessions).set({ startsAt, endsAt, blocked }).where(eq(sessions.id, ids[3]))
  await as(client)
  await cancelSeries(tx, client, { id: ids[1], scope: 'following', reason: 'all of them' })
  expect(await outcomes()).toEqual(['confirmed', 'confirmed', 'cancelled', 'cancelled'])
  expect(await readSession(tx, ids[2])).toMatchObject({ endReason: 'once' })
  // By their starts: the fourth is now the second.
  expect((await readSession(tx, ids[3]))?.outcome).toBeNull()
})

test('nothing is left to cancel a second time, and a session by itself is no series', async ({ tx, as }) => {
  const { offering, client, ids } = await aSeries(tx, as)
  await cancelSeries(tx, client, { id: ids[0], scope: 'all', reason: '' })
  expect(await cancelSeries(tx, client, { id: ids[0], scope: 'all', reason: '' })).toMatchObject({
    reason: 'not_confirmed',
  })
  await as('system')
  const alone = await aSession(tx, { offeringId: offering.id, clientId: client.id, startsAt: '2027-04-01T10:00:00Z' })
  await as(client)
  const refused = await cancelSeries(tx, client, { id: alone.id, scope: 'all', reason: '' })
  expect(refused).toMatchObject({ reason: 'not_a_series' })
})

test('[AZ01] [AZ02] nobody cancels a series that is not theirs', async ({ tx, as }) => {
  const { client, ids, outcomes } = await aSeries(tx, as)
  await as('system')
  const stranger = await anAccount(tx)
  const others = [stranger, asCoach((await aBookableCoach(tx)).coach)]
  for (const other of others) {
    await as(other)
    expect(await cancelSeries(tx, other, { id: ids[0], scope: 'all', reason: '' })).toMatchObject({ status: 404 })
  }
  await as(client)
  expect(await outcomes()).toEqual(Array(4).fill('confirmed'))
})
