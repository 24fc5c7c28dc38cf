// A coach who is paused takes no bookings; what is booked is moved by both sides all the same.
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { coaches } from '#features/coaches/tables.ts'
import { offerings } from '#features/offerings/tables.ts'
import type { Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withActor, withSystem } from '#platform/db/tx.ts'
import { setClock } from '../../../../tests/support/clock.ts'
import { test } from '../../../../tests/support/db.ts'
import { aBookableCoach, anAccount, aSession, asCoach } from '../../../../tests/support/factories.ts'
import { holdSlot } from '../holds/commands.ts'
import { moveByLink, readTimesByLink } from '../links/commands.ts'
import { changeLinks } from '../links/queries.ts'
import { readHome, readToday } from '../overview/queries.ts'
import { bookForClient } from '../placing/commands.ts'
import { readOpenTimes } from '../placing/queries.ts'
import { readSession } from '../queries.ts'
import { acceptProposal, acceptRequest, proposeTimes } from '../requests/commands.ts'
import { moveSession } from './commands.ts'
import { readNewTimes } from './queries.ts'

const HOUR = 3_600_000
const START = Date.parse('2027-03-03T08:00:00Z') // Wednesday, 9:00 in Berlin
const DAY = { from: START + 24 * HOUR, to: START + 48 * HOUR }

/** A session of a coach who paused since, two days ahead. */
async function aBooking(tx: Tx, given: Parameters<typeof aSession>[1] = {}) {
  await setClock(tx, '2027-03-01T06:00:00Z')
  const { coach, offering } = await aBookableCoach(tx)
  const client = await anAccount(tx)
  const policy = { freeUntilMin: 1440, moveUntilMin: 120 }
  const startsAt = new Date(START).toISOString()
  const session = await aSession(tx, { offeringId: offering.id, clientId: client.id, startsAt, policy, ...given })
  await tx.update(coaches).set({ status: 'paused' })
  return { coach: asCoach(coach), offering, client: { kind: 'client', id: client.id } as Person, id: session.id }
}

test('both sides see where it may go, and move it', async ({ tx, as }) => {
  const { client, coach, id } = await aBooking(tx)
  for (const [side, to] of [
    [client, START + 26 * HOUR],
    [coach, START + 28 * HOUR],
  ] as const) {
    await as(side)
    expect((await readNewTimes(tx, { id, ...DAY }))?.starts).toContain(to)
    expect(await moveSession(tx, side, { id, startsAt: to })).toMatchObject({ value: { startsAt: to } })
    expect(await moveSession(tx, side, { id, startsAt: to + 10 * HOUR })).toMatchObject({ reason: 'not_offered' })
  }
})

test('a move obeys the offering’s own terms as before', async ({ tx, as }) => {
  const { client, id } = await aBooking(tx)
  await tx.update(offerings).set({ minNoticeMin: 49 * 60, stepMin: 60, horizonDays: 5 })
  await as(client)
  const { starts } = (await readNewTimes(tx, { id, from: START - 24 * HOUR, to: START + 240 * HOUR })) ?? { starts: [] }
  expect(starts[0]).toBeGreaterThanOrEqual(Date.parse('2027-03-03T07:00:00Z'))
  expect(starts.at(-1)).toBeLessThan(Date.parse('2027-03-06T06:00:00Z'))
  expect(starts.every((start) => start % HOUR === 0)).toBe(true)
  expect(await moveSession(tx, client, { id, startsAt: START + 24.5 * HOUR })).toMatchObject({ reason: 'not_offered' })
})

test('a request is answered, and a proposal taken', async ({ tx, as }) => {
  const { client, coach, id } = await aBooking(tx, { status: 'requested' })
  await as(client)
  expect((await readSession(tx, id))?.with).toMatchObject({ id: coach.id, handle: null })
  await as(coach)
  const to = START + 26 * HOUR
  expect(await proposeTimes(tx, coach, { id, starts: [to], reply: '' })).toMatchObject({ ok: true })
  await as(client)
  expect(await acceptProposal(tx, client, { id, startsAt: to })).toMatchObject({ value: { status: 'confirmed' } })
  await as('system')
  const other = await aBooking(tx, { status: 'requested' })
  await as(other.coach)
  expect(await acceptRequest(tx, other.coach, other.id)).toMatchObject({ value: { status: 'confirmed' } })
})

test('cannot: be booked by their client; can: book for them', async ({ tx, as }) => {
  const { client, coach, offering } = await aBooking(tx)
  const startsAt = START + 26 * HOUR
  await as(client)
  expect(await holdSlot(tx, client, { offeringId: offering.id, startsAt })).toMatchObject({ reason: 'not_offered' })
  await as(coach)
  expect((await readOpenTimes(tx, coach, { offeringId: offering.id, ...DAY }))?.starts).toContain(startsAt)
  const wish = { clientId: client.id, offeringId: offering.id, startsAt }
  expect(await bookForClient(tx, coach, wish)).toMatchObject({ value: { status: 'confirmed', startsAt } })
})

test('their day names no next free time, and their client’s home no coach to book', async ({ tx, as }) => {
  const { client, coach } = await aBooking(tx)
  await as(coach)
  expect(await readToday(tx, coach, { secondFactor: true })).toMatchObject({ nextFree: null, gaps: ['not_listed'] })
  await as(client)
  expect(await readHome(tx, client)).toMatchObject({ coaches: [], next: { with: { id: coach.id, handle: null } } })
  await as('system')
  await tx.update(coaches).set({ status: 'unlisted' })
  await as(coach)
  expect((await readToday(tx, coach, { secondFactor: true })).nextFree).not.toBeNull()
  await as(client)
  expect((await readHome(tx, client)).coaches).toMatchObject([{ id: coach.id }])
})

test('the link of a mail moves it, too', async ({ committed: _ }) => {
  const { client, id } = await withSystem('a test begins', (tx) => aBooking(tx))
  const address = changeLinks({ id, sequence: 0, startsAt: START }, { id: client.id, locale: 'en' }).move
  const token = address.split('/').at(-1) ?? ''
  const times = await readTimesByLink({ token, ...DAY })
  expect(times).toMatchObject({ ok: true })
  const startsAt = START + 26 * HOUR
  expect(await moveByLink({ token, startsAt })).toMatchObject({ value: { startsAt } })
  await withActor(client, async (tx) => {
    const { rows } = await tx.execute<{ n: number }>(sql`select count(*)::int as n from loom.sessions`)
    expect(rows).toEqual([{ n: 1 }])
  })
})
