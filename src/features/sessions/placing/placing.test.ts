import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { schedules } from '#features/availability/tables.ts'
import { openEngagement } from '#features/engagements/commands.ts'
import { coachPolicies } from '#features/offerings/policy/tables.ts'
import type { Tx } from '#platform/db/tx.ts'
import { setClock } from '../../../../tests/support/clock.ts'
import { test } from '../../../../tests/support/db.ts'
import { aBookableCoach, anAccount, aSession, asCoach } from '../../../../tests/support/factories.ts'
import { cancelSession } from '../cancellation/commands.ts'
import { readSession } from '../queries.ts'
import { sessionSeats, sessions } from '../tables.ts'
import { bookForClient } from './commands.ts'
import { readClients, readOpenTimes } from './queries.ts'

const HOUR = 3_600_000
const NINE = Date.parse('2027-03-01T08:00:00Z') // today, 9:00 in Berlin

async function aPair(tx: Tx) {
  await setClock(tx, '2027-03-01T07:00:00Z')
  const { coach, offering } = await aBookableCoach(tx)
  const client = await anAccount(tx, { name: 'Amara Okafor' })
  await openEngagement(tx, { coachId: coach.id, clientId: client.id })
  return { coach: asCoach(coach), client, offeringId: offering.id }
}

test('a coach books for a client of theirs: confirmed, by the coach’s terms, and the client may cancel', async ({
  tx,
  as,
}) => {
  const { coach, client, offeringId } = await aPair(tx)
  await tx.insert(coachPolicies).values({ coachId: coach.id, freeUntilMin: 30, moveUntilMin: 60 })
  await as(coach)
  expect(await readClients(tx, coach)).toMatchObject([{ id: client.id, name: 'Amara Okafor' }])
  const made = await bookForClient(tx, coach, { clientId: client.id, offeringId, startsAt: NINE })
  if (!made.ok) throw new Error(made.reason)
  expect(made.value).toMatchObject({ status: 'confirmed', freeUntil: NINE - HOUR / 2, with: { id: client.id } })
  await as(client)
  expect((await readSession(tx, made.value.id))?.changes).toMatchObject([{ what: 'booked', by: 'other', to: NINE }])
  expect(await cancelSession(tx, client, { id: made.value.id, reason: '' })).toMatchObject({
    value: { outcome: 'cancelled' },
  })
})

test('past their own notice and limits, but never over another session nor outside the hours', async ({ tx, as }) => {
  const { coach, client, offeringId } = await aPair(tx)
  await tx.update(schedules).set({ minNoticeMin: 43_200, maxPerDay: 1 }).where(eq(schedules.coachId, coach.id))
  await aSession(tx, { coachId: coach.id, startsAt: new Date(NINE).toISOString() })
  await as(coach)
  const book = (startsAt: number) => bookForClient(tx, coach, { clientId: client.id, offeringId, startsAt })
  const listed = await readOpenTimes(tx, coach, { offeringId, from: NINE - HOUR, to: NINE + 8 * HOUR })
  expect(listed?.starts[0]).toBe(NINE + HOUR)
  expect(await book(NINE + HOUR / 2)).toMatchObject({ reason: 'slot_taken' })
  expect(await book(NINE - 2 * HOUR)).toMatchObject({ reason: 'not_offered' })
  expect(await book(NINE + HOUR)).toMatchObject({ ok: true })
})

test('a client who is busy then is not booked, and nothing is left of it', async ({ tx, as }) => {
  const { coach, client, offeringId } = await aPair(tx)
  await aSession(tx, { clientId: client.id, startsAt: new Date(NINE + HOUR).toISOString() })
  await as(coach)
  const wish = { clientId: client.id, offeringId, startsAt: NINE + HOUR / 2 }
  expect(await bookForClient(tx, coach, wish)).toMatchObject({ reason: 'client_busy' })
  expect(await tx.$count(sessions)).toBe(0)
})

test('[AZ01] nobody books for strangers, nor with another coach’s offering', async ({ tx, as }) => {
  const { coach, client, offeringId } = await aPair(tx)
  const [stranger, other] = [await anAccount(tx), await aBookableCoach(tx)]
  await as(coach)
  const wish = { clientId: client.id, offeringId, startsAt: NINE }
  expect(await bookForClient(tx, coach, { ...wish, clientId: stranger.id })).toMatchObject({
    reason: 'not_your_client',
  })
  expect(await bookForClient(tx, coach, { ...wish, offeringId: other.offering.id })).toMatchObject({ status: 404 })
  expect(await readOpenTimes(tx, coach, { offeringId: other.offering.id, from: NINE, to: NINE + HOUR })).toBeNull()
  await as(asCoach(other.coach))
  expect(await bookForClient(tx, asCoach(other.coach), wish)).toMatchObject({ status: 404 })
})

test('a seat is given to own clients only, whatever a command would do', async ({ tx, as }) => {
  const { coach, client, offeringId } = await aPair(tx)
  const stranger = await anAccount(tx)
  await as(coach)
  const made = await bookForClient(tx, coach, { clientId: client.id, offeringId, startsAt: NINE })
  if (!made.ok) throw new Error(made.reason)
  const during = '[2028-01-01T00:00:00Z,2028-01-01T01:00:00Z)'
  const seat = { sessionId: made.value.id, clientId: stranger.id, during }
  const tried = tx.transaction((sp) => sp.insert(sessionSeats).values(seat))
  await expect(tried).rejects.toMatchObject({ cause: { message: expect.stringMatching(/row-level security/) } })
})
