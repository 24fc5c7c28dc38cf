import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { offerings } from '#features/offerings/tables.ts'
import { setClock } from '../../../../tests/support/clock.ts'
import { test } from '../../../../tests/support/db.ts'
import {
  aBookableCoach,
  aCoach,
  anAccount,
  anOffering,
  aSession,
  asCoach,
} from '../../../../tests/support/factories.ts'
import { readHome, readToday } from './queries.ts'

test('[W.dash/1] a client sees the next session, what they hold, and their coaches', async ({ tx, as }) => {
  await setClock(tx, '2027-03-10T12:00:00Z')
  const client = { ...(await anAccount(tx)), kind: 'client' as const }
  const clientId = client.id
  const one = await aBookableCoach(tx, { name: 'Cleo Marsh' })
  const two = await aBookableCoach(tx, { name: 'Ben Okoye' })
  const paused = await aBookableCoach(tx)
  const at = (offering: { id: string }, startsAt: string, given = {}) =>
    aSession(tx, { offeringId: offering.id, clientId, startsAt, ...given })
  await at(one.offering, '2027-03-01T10:00:00Z', { status: 'ended' })
  const next = await at(two.offering, '2027-03-11T10:00:00Z', { agenda: 'What next' })
  await at(one.offering, '2027-03-12T10:00:00Z')
  await at(paused.offering, '2027-03-02T10:00:00Z', { status: 'ended' })
  const hold = await at(one.offering, '2027-03-15T10:00:00Z', { status: 'held' })
  await at(one.offering, '2027-03-16T10:00:00Z', { status: 'held', holdNumber: 2, holdExpiresAt: new Date(0) })
  await tx.execute(`update loom.coaches set status = 'paused' where id = '${paused.coach.id}'`)
  await as(client)
  const home = await readHome(tx, client)
  expect(home).toMatchObject({
    next: { id: next.id, agenda: 'What next', with: { name: 'Ben Okoye' }, side: 'client' },
    upcoming: 2,
    holds: [{ id: hold.id, with: { name: 'Cleo Marsh' } }],
    coaches: [{ name: 'Cleo Marsh', lastAt: Date.parse('2027-03-12T10:00:00Z') }, { name: 'Ben Okoye' }],
  })
  expect(home.holds[0]?.holdExpiresAt).toBeGreaterThan(home.now)
})

test('somebody new has nothing yet, and no error', async ({ tx, as }) => {
  const client = await anAccount(tx)
  await as(client)
  expect(await readHome(tx, client)).toMatchObject({ next: null, upcoming: 0, holds: [], coaches: [] })
})

test('[W.dash/2] a coach sees the day on the clock of their hours, and when they are free next', async ({ tx, as }) => {
  await setClock(tx, '2027-03-10T22:30:00Z') // 10 March in Berlin, 23:30
  const { coach, offering } = await aBookableCoach(tx)
  const clientId = (await anAccount(tx, { name: 'Amara Okafor' })).id
  const at = (startsAt: string, given = {}) => aSession(tx, { offeringId: offering.id, clientId, startsAt, ...given })
  await at('2027-03-09T22:00:00Z', { status: 'ended' }) // yesterday there
  const done = await at('2027-03-10T08:00:00Z', { status: 'ended' })
  await at('2027-03-10T10:00:00Z', { status: 'ended', outcome: 'cancelled' })
  const last = await at('2027-03-10T22:45:00Z')
  const tomorrow = await at('2027-03-11T08:00:00Z')
  await as(asCoach(coach))
  expect(await readToday(tx, asCoach(coach), { secondFactor: true })).toMatchObject({
    zone: 'Europe/Berlin',
    sessions: [{ id: done.id, with: { name: 'Amara Okafor' } }, { id: last.id }],
    nextSession: { id: tomorrow.id },
    nextFree: Date.parse('2027-03-11T09:00:00Z'),
    gaps: [],
  })
})

test('[W.dash/2] a coach is told what keeps clients from booking', async ({ tx, as }) => {
  const coach = await aCoach(tx, { status: 'paused' })
  await as(asCoach(coach))
  expect(await readToday(tx, asCoach(coach), { secondFactor: false })).toMatchObject({
    ...{ sessions: [], nextSession: null, nextFree: null },
    gaps: ['not_listed', 'no_offering', 'no_hours', 'no_second_factor'],
  })
  await as('system')
  const offering = await anOffering(tx, { coachId: coach.id, priceMinor: null })
  await as(asCoach(coach))
  const gaps = async () => (await readToday(tx, asCoach(coach), { secondFactor: true })).gaps
  expect(await gaps()).toEqual(['not_listed', 'no_price', 'no_hours'])
  await tx.update(offerings).set({ priceMinor: 0 }).where(eq(offerings.id, offering.id))
  expect(await gaps()).toEqual(['not_listed', 'no_hours'])
})
