import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { schedules } from '#features/availability/tables.ts'
import { engagements } from '#features/engagements/tables.ts'
import { offerings } from '#features/offerings/tables.ts'
import type { Actor, Person } from '#platform/db/actor.ts'
import { VISITOR } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { moveClock, setClock } from '../../../../tests/support/clock.ts'
import { test } from '../../../../tests/support/db.ts'
import { aBookableCoach, anAccount, aSession, asCoach } from '../../../../tests/support/factories.ts'
import { confirmSession } from '../confirmation/commands.ts'
import { holdSlot } from '../holds/commands.ts'
import { listSessions } from '../lists/queries.ts'
import { readSession } from '../queries.ts'
import { sessionSeats, sessions } from '../tables.ts'
import { takeAlong } from '../visits/commands.ts'
import { bookSeries } from './commands.ts'
import { previewSeries } from './queries.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const NINE = Date.parse('2027-03-08T08:00:00Z') // Monday, 9:00 in Berlin; the clock changes on 28 March
const WEEKS = ['2027-03-15T08:00Z', '2027-03-22T08:00Z', '2027-03-29T07:00Z'].map((iso) => Date.parse(iso))
const [SECOND = 0, THIRD = 0, FOURTH = 0] = WEEKS
const FOUR = { everyWeeks: 1 as const, times: 4 }

type As = (who: 'system' | Actor) => Promise<void>

/** A coach in Berlin who can be booked from 9 to 17 each day, and a client who holds a Monday at 9:00. */
async function aHold(tx: Tx, as: As, holder?: Actor) {
  await setClock(tx, '2027-03-01T06:00:00Z')
  const made = await aBookableCoach(tx)
  const client: Person = await anAccount(tx)
  await as(holder ?? client)
  const held = await holdSlot(tx, holder ?? client, { offeringId: made.offering.id, startsAt: NINE })
  if (!held.ok) throw new Error(held.reason)
  return { ...made, client, id: held.value.id }
}

const setLimits = async (tx: Tx, as: As, client: Person, limits: Partial<typeof schedules.$inferInsert>) => {
  await as('system')
  await tx.update(schedules).set(limits)
  await as(client)
}

const reasonsOf = (plan: { starts: { reason: string | null }[] }) => plan.starts.map(({ reason }) => reason)

test('a preview keeps the time on the coach’s clock over a change of clocks, and writes nothing', async ({
  tx,
  as,
}) => {
  const { client, id } = await aHold(tx, as)
  expect(await previewSeries(tx, client, { id, ...FOUR })).toEqual({
    ok: true,
    value: { zone: 'Europe/Berlin', starts: WEEKS.map((startsAt) => ({ startsAt, reason: null, nearest: [] })) },
  })
  await as('system')
  expect(await tx.$count(sessions)).toBe(1)
})

test('what cannot be had says why, each before confirming', async ({ tx, as }) => {
  const { coach, offering, client, id } = await aHold(tx, as)
  await as('system')
  const at = (instant: number) => new Date(instant).toISOString()
  await aSession(tx, { offeringId: offering.id, startsAt: at(SECOND + 30 * MINUTE) })
  await aSession(tx, { clientId: client.id, startsAt: at(THIRD - 30 * MINUTE) })
  await setLimits(tx, as, client, { horizonDays: 25 })
  const plan = await previewSeries(tx, client, { id, ...FOUR })
  if (!plan.ok) throw new Error(plan.reason)
  expect(reasonsOf(plan.value)).toEqual(['slot_taken', 'you_are_busy', 'not_offered'])
  const [second, third, fourth] = plan.value.starts
  expect(second?.nearest).toEqual([1.5, 2, 2.5, 3].map((hours) => SECOND + hours * HOUR))
  expect(third?.nearest).toEqual([0.5, 1, 1.5, 2].map((hours) => THIRD + hours * HOUR))
  expect(fourth?.nearest.every((near) => near < Date.parse('2027-03-26T06:00Z'))).toBe(true)
  expect(coach.zone).toBe(plan.value.zone)
})

test('[2.1.4/4] a series is confirmed whole, on the terms of the first, and is one thing to both sides', async ({
  tx,
  as,
}) => {
  const { coach, client, id } = await aHold(tx, as)
  const instead = [SECOND, THIRD + 2 * HOUR, FOURTH]
  const booked = await bookSeries(tx, client, { id, starts: instead.toReversed() })
  if (!booked.ok) throw new Error(JSON.stringify(booked))
  expect(booked.value).toMatchObject({ id, status: 'confirmed', series: { number: 1, of: 4 } })
  for (const actor of [client, asCoach(coach)]) {
    await as(actor)
    const { items } = await listSessions(tx, actor, { list: 'upcoming', limit: 20 })
    expect(items.map(({ startsAt, series }) => [startsAt, series])).toEqual(
      [NINE, ...instead].map((startsAt, n) => [startsAt, { number: n + 1, of: 4 }]),
    )
    const second = await readSession(tx, items[1]?.id ?? '')
    expect(second?.series?.sessions.map(({ startsAt, freeUntil }) => startsAt - freeUntil)).toEqual(Array(4).fill(DAY))
    expect(second?.changes).toMatchObject([{ what: 'booked', by: actor.kind === 'coach' ? 'other' : 'you' }])
  }
  await as('system')
  const rows = await tx.select().from(sessions)
  for (const row of rows) {
    expect(row).toMatchObject({ name: 'Coaching session', priceMinor: 9000, policy: { freeUntilMin: 1440 } })
    expect(row).toMatchObject({ holdNumber: null, holderId: client.id, placeDetail: rows[0]?.placeDetail })
  }
  expect(new Set(rows.map(({ engagementId }) => engagementId)).size).toBe(1)
  expect(await tx.$count(engagements)).toBe(1)
  expect(await tx.$count(sessionSeats)).toBe(4)
  // Asked again, as after a connection that broke, it is the same.
  await as(client)
  expect(await bookSeries(tx, client, { id, starts: instead })).toMatchObject({ value: { id, series: { of: 4 } } })
  await as('system')
  expect(await tx.$count(sessions)).toBe(4)
})

test('when one start was taken meanwhile nothing is confirmed, and the hold stays', async ({ tx, as }) => {
  const { offering, client, id } = await aHold(tx, as)
  await as('system')
  await aSession(tx, { offeringId: offering.id, startsAt: new Date(THIRD).toISOString() })
  await as(client)
  const refused = await bookSeries(tx, client, { id, starts: WEEKS })
  expect(refused).toMatchObject({ reason: 'series_conflict', status: 409, data: { zone: 'Europe/Berlin' } })
  const { starts } = (refused as { data: { starts: { reason: string | null; nearest: number[] }[] } }).data
  expect(reasonsOf({ starts })).toEqual([null, 'slot_taken', null])
  expect(starts[1]?.nearest).toHaveLength(4)
  expect(await readSession(tx, id)).toMatchObject({ status: 'held', series: null })
  await as('system')
  expect(await tx.$count(sessions)).toBe(2)
  await as(client)
  expect(await bookSeries(tx, client, { id, starts: [SECOND, FOURTH] })).toMatchObject({ value: { series: { of: 3 } } })
})

test('a hold that ran out lies in nobody’s way, a living one does', async ({ tx, as }) => {
  const { offering, client, id } = await aHold(tx, as)
  await as('system')
  const other = await anAccount(tx)
  await aSession(tx, {
    ...{ offeringId: offering.id, clientId: other.id, status: 'held', startsAt: new Date(SECOND).toISOString() },
    holdExpiresAt: new Date(Date.parse('2027-03-01T06:05:00Z')),
  })
  await as(client)
  expect(await bookSeries(tx, client, { id, starts: WEEKS })).toMatchObject({ reason: 'series_conflict' })
  await moveClock(tx, 6 * MINUTE)
  expect(await bookSeries(tx, client, { id, starts: WEEKS })).toMatchObject({ value: { series: { of: 4 } } })
})

test('[2.1.1/3] limits of a day, a week and a client count the whole series', async ({ tx, as }) => {
  const { client, id } = await aHold(tx, as)
  const refused = async (starts: number[]) => {
    const answer = await bookSeries(tx, client, { id, starts })
    return 'data' in answer ? reasonsOf(answer.data as never) : answer
  }
  await setLimits(tx, as, client, { maxPerWeek: 1 })
  expect(await refused([NINE + DAY, SECOND, SECOND + DAY])).toEqual(['week_full', null, 'week_full'])
  await setLimits(tx, as, client, { maxPerWeek: null, maxPerDay: 1 })
  expect(await refused([NINE + 2 * HOUR, SECOND, SECOND + 2 * HOUR])).toEqual(['day_full', null, 'day_full'])
  await setLimits(tx, as, client, { maxPerDay: null, maxOpenPerClient: 3 })
  expect(await refused(WEEKS)).toEqual([null, null, 'too_many_ahead'])
  const preview = await previewSeries(tx, client, { id, ...FOUR })
  expect(preview.ok && reasonsOf(preview.value)).toEqual([null, null, 'too_many_ahead'])
  expect(await bookSeries(tx, client, { id, starts: [SECOND, THIRD] })).toMatchObject({ ok: true })
})

test('[BK07] the sessions of a series are no ten holds an hour', async ({ tx, as }) => {
  const { offering, client, id } = await aHold(tx, as)
  const starts = Array.from({ length: 11 }, (_, n) => NINE + (n + 1) * DAY)
  expect(await bookSeries(tx, client, { id, starts: starts.slice(0, 11) })).toMatchObject({ ok: true })
  const again = await holdSlot(tx, client, { offeringId: offering.id, startsAt: NINE + 3 * HOUR })
  expect(again).toMatchObject({ ok: true })
})

test('another time that is held besides stays held', async ({ tx, as }) => {
  const { offering, client, id } = await aHold(tx, as)
  const beside = await holdSlot(tx, client, { offeringId: offering.id, startsAt: NINE + 4 * HOUR })
  expect(await bookSeries(tx, client, { id, starts: WEEKS })).toMatchObject({ ok: true })
  expect(await readSession(tx, beside.ok ? beside.value.id : '')).toMatchObject({ status: 'held' })
})

test('a hold that ran out, was given free or confirmed by itself begins no series', async ({ tx, as }) => {
  const { client, id } = await aHold(tx, as)
  await confirmSession(tx, client, id)
  expect(await bookSeries(tx, client, { id, starts: WEEKS })).toMatchObject({ reason: 'not_held' })
  expect(await previewSeries(tx, client, { id, ...FOUR })).toMatchObject({ reason: 'not_held' })
  await as('system')
  const { client: late, id: over } = await aHold(tx, as)
  await moveClock(tx, 10 * MINUTE)
  const refused = { reason: 'hold_expired', status: 410, data: { nearest: expect.any(Array) } }
  expect(await previewSeries(tx, late, { id: over, ...FOUR })).toMatchObject(refused)
  expect(await bookSeries(tx, late, { id: over, starts: WEEKS })).toMatchObject(refused)
})

test('what is on request, archived or offered otherwise by now is no series', async ({ tx, as }) => {
  const { offering, client, id } = await aHold(tx, as)
  const after = async (change: Partial<typeof offerings.$inferInsert>) => {
    await as('system')
    await tx.update(offerings).set(change).where(eq(offerings.id, offering.id))
    await as(client)
    const [preview, booked] = [
      await previewSeries(tx, client, { id, ...FOUR }),
      await bookSeries(tx, client, { id, starts: WEEKS }),
    ]
    expect(preview).toEqual(booked)
    return booked
  }
  expect(await after({ priceMinor: 9500 })).toMatchObject({ reason: 'offering_changed' })
  expect(await after({ priceMinor: 9000, onRequest: true })).toMatchObject({ reason: 'series_on_request' })
  expect(await after({ onRequest: false, archivedAt: new Date() })).toMatchObject({ reason: 'not_offered' })
})

test('[2.1.3/1] a visitor sees what would follow, and books it once they have taken their hold along', async ({
  tx,
  as,
}) => {
  const visitor = { ...VISITOR, visit: crypto.randomUUID() }
  const { client, id } = await aHold(tx, as, visitor)
  const plan = await previewSeries(tx, visitor, { id, ...FOUR })
  expect(plan.ok && reasonsOf(plan.value)).toEqual([null, null, null])
  await setLimits(tx, as, client, { maxOpenPerClient: 3 })
  await as(visitor)
  const limited = await previewSeries(tx, visitor, { id, ...FOUR })
  expect(limited.ok && reasonsOf(limited.value)).toEqual([null, null, 'too_many_ahead'])
  const known = { ...client, visit: visitor.visit }
  await as(known)
  expect(await takeAlong(tx, known, id)).toMatchObject({ ok: true })
  expect(await bookSeries(tx, known, { id, starts: [SECOND, THIRD] })).toMatchObject({ value: { series: { of: 3 } } })
})

test('[AZ01] [AZ02] nobody previews or books with a hold that is not theirs', async ({ tx, as }) => {
  const { coach, id } = await aHold(tx, as)
  await as('system')
  const others: Actor[] = [await anAccount(tx), asCoach(coach), VISITOR, { ...VISITOR, visit: crypto.randomUUID() }]
  for (const other of others) {
    await as(other)
    expect(await previewSeries(tx, other, { id, ...FOUR })).toMatchObject({ status: 404 })
    if (other.id) expect(await bookSeries(tx, other, { id, starts: WEEKS })).toMatchObject({ status: 404 })
  }
})

test('[AZ07] nobody puts a session into a series but who confirms their own hold', async ({ tx, as }) => {
  const { coach, offering, client, id } = await aHold(tx, as)
  await bookSeries(tx, client, { id, starts: [SECOND] })
  await as('system')
  const [{ seriesId } = { seriesId: null }] = await tx.select({ seriesId: sessions.seriesId }).from(sessions)
  const alone = await aSession(tx, { offeringId: offering.id, startsAt: new Date(FOURTH).toISOString() })
  const join = (session: string) =>
    tx.transaction((step) => step.update(sessions).set({ seriesId, seriesNumber: 7 }).where(eq(sessions.id, session)))
  for (const [actor, session] of [
    [{ kind: 'client', id: alone.clientId }, alone.id],
    [asCoach(coach), alone.id],
    [client, id],
  ] as const) {
    await as(actor)
    await expect(join(session)).rejects.toMatchObject({ cause: { message: 'not a series of theirs' } })
  }
  // Nor is one series of two clients, whoever writes it.
  await as('system')
  await tx.execute(sql`select set_config('loom.kind', '', true)`)
  await expect(join(alone.id)).rejects.toMatchObject({ cause: { message: /one coach and one client/ } })
})
