// From the terms of a coach to what a client's cancelling means.
import { expect } from 'vitest'
import { coachPolicies } from '#features/offerings/policy/tables.ts'
import type { Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { moveClock, setClock } from '../../../../tests/support/clock.ts'
import { test } from '../../../../tests/support/db.ts'
import { aBookableCoach, anAccount, asCoach } from '../../../../tests/support/factories.ts'
import { confirmSession } from '../confirmation/commands.ts'
import { holdSlot } from '../holds/commands.ts'
import { readSession } from '../queries.ts'
import { cancelSession } from './commands.ts'

const HOUR = 3_600_000
const START = Date.parse('2027-03-03T08:00:00Z') // Wednesday, 9:00 in Berlin

async function aBooking(tx: Tx, as: (who: Person | 'system') => Promise<void>, terms: object | null) {
  await setClock(tx, '2027-03-01T08:00:00Z')
  const { coach, offering } = await aBookableCoach(tx)
  if (terms) await tx.insert(coachPolicies).values({ coachId: coach.id, freeUntilMin: 0, moveUntilMin: 0, ...terms })
  const client = await anAccount(tx)
  await as(client)
  const held = await holdSlot(tx, client, { offeringId: offering.id, startsAt: START })
  if (!held.ok) throw new Error(held.reason)
  const booked = await confirmSession(tx, client, held.value.id)
  if (!booked.ok) throw new Error(booked.reason)
  return { coach, client, session: booked.value }
}

test('[2.1.4/5] the terms of the practice hold for a coach who has none', async ({ tx, as }) => {
  const { session } = await aBooking(tx, as, null)
  expect(session.freeUntil).toBe(START - 24 * HOUR)
  expect(session.moveUntil).toBe(START - 24 * HOUR)
})

test('[2.1.4/5] a coach’s own terms are copied at hold: what they change later changes no booking', async ({
  tx,
  as,
}) => {
  const { coach, client, session } = await aBooking(tx, as, { freeUntilMin: 40 * 60, moveUntilMin: 120 })
  expect([session.freeUntil, session.moveUntil]).toEqual([START - 40 * HOUR, START - 2 * HOUR])
  await as(asCoach(coach))
  await tx.update(coachPolicies).set({ freeUntilMin: 0, moveUntilMin: 0 })
  await as(client)
  expect(await readSession(tx, session.id)).toMatchObject({ freeUntil: START - 40 * HOUR })
  await moveClock(tx, 9 * HOUR) // 39 hours before
  expect(await cancelSession(tx, client, { id: session.id, reason: '' })).toMatchObject({
    value: { outcome: 'late_cancelled' },
  })
})

test('[2.1.4/5] cancelled in time it is free, to the last instant', async ({ tx, as }) => {
  const { client, session } = await aBooking(tx, as, { freeUntilMin: 40 * 60 })
  await setClock(tx, new Date(START - 40 * HOUR - 2000).toISOString())
  expect(await cancelSession(tx, client, { id: session.id, reason: '' })).toMatchObject({
    value: { outcome: 'cancelled' },
  })
})
