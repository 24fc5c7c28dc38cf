import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { readSlots } from '#features/availability/queries.ts'
import { schedules } from '#features/availability/tables.ts'
import { offerings } from '#features/offerings/tables.ts'
import type { Tx } from '#platform/db/tx.ts'
import { moveClock, setClock } from '../../../../tests/support/clock.ts'
import { test } from '../../../../tests/support/db.ts'
import {
  aBookableCoach,
  anAccount,
  anOffering,
  aSchedule,
  aSession,
  asCoach,
} from '../../../../tests/support/factories.ts'
import { sessionSeats, sessions } from '../tables.ts'
import { holdSlot, releaseHold } from './commands.ts'

const at = (iso: string) => Date.parse(iso)
const MINUTE = 60_000

/** A coach in Berlin who can be booked from 9 to 17 each day, on a Monday in March 2027, and a client. */
async function aMorning(tx: Tx) {
  await setClock(tx, '2027-03-01T06:00:00Z')
  return { ...(await aBookableCoach(tx)), client: await anAccount(tx) }
}

test('[2.1.3/3] a hold keeps the slot for ten minutes and copies what is agreed', async ({ tx, as }) => {
  const { coach, offering, client } = await aMorning(tx)
  await as(client)
  const startsAt = at('2027-03-01T09:00:00Z')
  const held = await holdSlot(tx, client, { offeringId: offering.id, startsAt })
  if (!held.ok) throw new Error(held.reason)
  expect(held.value).toMatchObject({ startsAt, endsAt: startsAt + 60 * MINUTE })
  expect(held.value.expiresAt - held.value.now).toBe(600_000)
  await as('system')
  const [row] = await tx.select().from(sessions)
  expect(row).toMatchObject({
    id: held.value.id,
    coachId: coach.id,
    status: 'held',
    holderId: client.id,
    holdNumber: 1,
    name: 'Coaching session',
    kind: 'coaching',
    minutes: 60,
    priceMinor: 9000,
    currency: 'EUR',
    policy: { freeUntilMin: 1440 },
    place: 'video',
    placeDetail: 'https://video.example.test/room',
    engagementId: null,
  })
  expect(await tx.select({ client: sessionSeats.clientId, live: sessionSeats.live }).from(sessionSeats)).toEqual([
    { client: client.id, live: true },
  ])
})

test('changing the offering afterwards changes nothing of the hold', async ({ tx, as }) => {
  const { offering, client } = await aMorning(tx)
  await as(client)
  await holdSlot(tx, client, { offeringId: offering.id, startsAt: at('2027-03-01T09:00:00Z') })
  await as('system')
  await tx.update(offerings).set({ priceMinor: 1, minutes: 30, name: 'Cheap' }).where(eq(offerings.id, offering.id))
  expect(await tx.select({ name: sessions.name, price: sessions.priceMinor }).from(sessions)).toEqual([
    { name: 'Coaching session', price: 9000 },
  ])
})

test('asking again for what one holds answers the same hold, not a longer one', async ({ tx, as }) => {
  const { offering, client } = await aMorning(tx)
  const wish = { offeringId: offering.id, startsAt: at('2027-03-01T09:00:00Z') }
  await as(client)
  const first = await holdSlot(tx, client, wish)
  await as('system')
  await moveClock(tx, 5 * MINUTE)
  await as(client)
  const again = await holdSlot(tx, client, wish)
  if (!first.ok || !again.ok) throw new Error('refused')
  expect(again.value).toMatchObject({ id: first.value.id, expiresAt: first.value.expiresAt })
})

test('[BK06] what is not offered cannot be held, and the nearest free times are told', async ({ tx, as }) => {
  const { coach, offering, client } = await aMorning(tx)
  const archived = await anOffering(tx, { coachId: coach.id, archivedAt: new Date() })
  const draft = await anOffering(tx, { coachId: (await aBookableCoach(tx, { status: 'draft' })).coach.id })
  await as(client)
  const hold = (startsAt: string, offeringId = offering.id) =>
    holdSlot(tx, client, { offeringId, startsAt: at(startsAt) })
  const refused = { ok: false, reason: 'not_offered', status: 422 }
  const first = at('2027-03-01T08:00:00Z')
  const nearest = [first, first + 30 * MINUTE, first + 60 * MINUTE, first + 90 * MINUTE]
  // Past, before the hours, off the grid, over the end of the hours, ten years ahead.
  expect(await hold('2027-02-26T09:00:00Z')).toEqual({ ...refused, data: { nearest } })
  expect(await hold('2027-03-01T07:00:00Z')).toEqual({ ...refused, data: { nearest } })
  expect(await hold('2027-03-01T09:10:00Z')).toMatchObject(refused)
  expect(await hold('2027-03-01T15:30:00Z')).toMatchObject(refused)
  expect(await hold('2037-03-02T09:00:00Z')).toMatchObject(refused)
  // An unknown offering, an archived one and one of a coach who is not listed answer alike.
  for (const id of [archived.id, draft.id, crypto.randomUUID()]) {
    expect(await hold('2027-03-01T09:00:00Z', id)).toEqual(refused)
  }
})

test('[BK06] the notice and the horizon are kept to the minute', async ({ tx, as }) => {
  await setClock(tx, '2027-03-01T08:00:00Z')
  const { coach, offering } = await aBookableCoach(tx)
  const client = await anAccount(tx)
  await tx.execute(`update loom.schedules set min_notice_min = 120, horizon_days = 1 where coach_id = '${coach.id}'`)
  await as(client)
  const hold = async (startsAt: string) => {
    const result = await holdSlot(tx, client, { offeringId: offering.id, startsAt: at(startsAt) })
    return result.ok ? 'held' : result.reason
  }
  expect(await hold('2027-03-01T10:00:00Z')).toBe('not_offered') // the clock has moved on by milliseconds since
  expect(await hold('2027-03-01T10:30:00Z')).toBe('held')
  expect(await hold('2027-03-02T08:00:00Z')).toBe('not_offered') // would end beyond the horizon
})

test('what somebody else holds is taken, and the nearest free times are told', async ({ tx, as }) => {
  const { offering, client } = await aMorning(tx)
  const other = await anAccount(tx)
  const startsAt = at('2027-03-01T10:00:00Z')
  await as(other)
  await holdSlot(tx, other, { offeringId: offering.id, startsAt })
  await as(client)
  const hour = 60 * MINUTE
  expect(await holdSlot(tx, client, { offeringId: offering.id, startsAt })).toEqual({
    ok: false,
    reason: 'slot_taken',
    status: 409,
    data: { nearest: [-hour * 1.5, -hour, hour, hour * 1.5].map((by) => startsAt + by) },
  })
  expect(await holdSlot(tx, client, { offeringId: offering.id, startsAt: startsAt + hour / 2 })).toMatchObject({
    reason: 'slot_taken',
  })
  expect(await holdSlot(tx, client, { offeringId: offering.id, startsAt: startsAt + hour })).toMatchObject({ ok: true })
})

test('a hold that ran out is free for others, at once', async ({ tx, as }) => {
  const { offering, client } = await aMorning(tx)
  const other = await anAccount(tx)
  const wish = { offeringId: offering.id, startsAt: at('2027-03-01T10:00:00Z') }
  await as(other)
  await holdSlot(tx, other, wish)
  await as('system')
  await moveClock(tx, 10 * MINUTE)
  await as(client)
  expect(await holdSlot(tx, client, wish)).toMatchObject({ ok: true })
})

test('a client who has another session then is busy, and keeps the place of the refused hold', async ({ tx, as }) => {
  const { offering, client } = await aMorning(tx)
  const elsewhere = await aBookableCoach(tx)
  const startsAt = at('2027-03-01T10:00:00Z')
  await as(client)
  await holdSlot(tx, client, { offeringId: elsewhere.offering.id, startsAt })
  const overlapping = { offeringId: offering.id, startsAt: startsAt + 30 * MINUTE }
  expect(await holdSlot(tx, client, overlapping)).toEqual({ ok: false, reason: 'you_are_busy', status: 409 })
  expect(await holdSlot(tx, client, { ...overlapping, startsAt: startsAt + 60 * MINUTE })).toMatchObject({ ok: true })
})

test('nobody books themselves', async ({ tx, as }) => {
  const { coach, offering } = await aMorning(tx)
  await as(asCoach(coach))
  const wish = { offeringId: offering.id, startsAt: at('2027-03-01T10:00:00Z') }
  expect(await holdSlot(tx, asCoach(coach), wish)).toEqual({ ok: false, reason: 'own_session', status: 409 })
})

test('a coach books another coach', async ({ tx, as }) => {
  const { offering } = await aMorning(tx)
  const { coach } = await aBookableCoach(tx)
  await as(asCoach(coach))
  const wish = { offeringId: offering.id, startsAt: at('2027-03-01T10:00:00Z') }
  expect(await holdSlot(tx, asCoach(coach), wish)).toMatchObject({ ok: true })
})

test('[BK07] two holds at a time, ten an hour', async ({ tx, as }) => {
  const { offering, client } = await aMorning(tx)
  const began = at('2027-03-01T09:00:00Z')
  const hold = async (hours: number, minutes = 0) => {
    await as(client)
    return holdSlot(tx, client, { offeringId: offering.id, startsAt: began + hours * 60 * MINUTE + minutes * MINUTE })
  }
  const release = async (held: Awaited<ReturnType<typeof hold>>) => held.ok && releaseHold(tx, client, held.value.id)
  const one = await hold(0)
  const two = await hold(1)
  expect(await hold(2)).toEqual({ ok: false, reason: 'too_many_holds', status: 409 })
  expect(await release(one)).toMatchObject({ ok: true })
  expect(await hold(2)).toMatchObject({ ok: true })
  await release(two)
  for (let granted = 3; granted < 10; granted++) {
    const held = await hold(3)
    expect(held).toMatchObject({ ok: true })
    await release(held)
  }
  const refused = await hold(3)
  expect(refused).toMatchObject({ ok: false, reason: 'hold_limit', status: 429 })
  const { again } = (refused as unknown as { data: { again: number } }).data
  expect(again).toBeGreaterThan(at('2027-03-01T07:00:00Z') - 1)
  await as('system')
  await setClock(tx, new Date(again + 1).toISOString())
  expect(await hold(3)).toMatchObject({ ok: true })
})

test('[BK04] a hold lasts 600 seconds by the instant: over a change of clocks, and when the clock steps back', async ({
  tx,
  as,
}) => {
  await setClock(tx, '2027-03-28T00:55:00Z') // in Berlin 2:00 becomes 3:00 in five minutes
  const { offering } = await aBookableCoach(tx)
  const client = await anAccount(tx)
  await as(client)
  const held = await holdSlot(tx, client, { offeringId: offering.id, startsAt: at('2027-03-28T07:00:00Z') })
  if (!held.ok) throw new Error(held.reason)
  const other = await anAccount(tx)
  const isFree = async () => {
    await as(other)
    const slots = await readSlots(tx, {
      ...{ offeringId: offering.id, coachId: offering.coachId },
      from: at('2027-03-28T00:00:00Z'),
      to: at('2027-03-29T00:00:00Z'),
    })
    return slots?.starts.includes(held.value.startsAt)
  }
  const goTo = async (ms: number) => {
    await as('system')
    await setClock(tx, new Date(ms).toISOString())
  }
  await goTo(held.value.expiresAt - 2_000)
  expect(await isFree()).toBe(false)
  await goTo(held.value.expiresAt)
  expect(await isFree()).toBe(true)
  await goTo(held.value.expiresAt - 5 * MINUTE)
  expect(await isFree()).toBe(false)
})

test('the hours of a coach without any are no offer', async ({ tx, as }) => {
  await setClock(tx, '2027-03-01T06:00:00Z')
  const offering = await anOffering(tx)
  const client = await anAccount(tx)
  const wish = { offeringId: offering.id, startsAt: at('2027-03-01T10:00:00Z') }
  await as(client)
  expect(await holdSlot(tx, client, wish)).toMatchObject({ reason: 'not_offered' })
  await as('system')
  await aSchedule(tx, { coachId: offering.coachId, rules: [] })
  await as(client)
  expect(await holdSlot(tx, client, wish)).toEqual({
    ok: false,
    reason: 'not_offered',
    status: 422,
    data: { nearest: [] },
  })
})

test('releasing twice changes nothing; what was confirmed is not released; another’s is unknown', async ({
  tx,
  as,
}) => {
  const { offering, client } = await aMorning(tx)
  await as(client)
  const held = await holdSlot(tx, client, { offeringId: offering.id, startsAt: at('2027-03-01T10:00:00Z') })
  if (!held.ok) throw new Error(held.reason)
  const other = await anAccount(tx)
  await as(other)
  expect(await releaseHold(tx, other, held.value.id)).toMatchObject({ reason: 'not_found' })
  await as(client)
  expect(await releaseHold(tx, client, held.value.id)).toEqual({ ok: true, value: { id: held.value.id } })
  expect(await releaseHold(tx, client, held.value.id)).toEqual({ ok: true, value: { id: held.value.id } })
})

test('what decides is read after both queues, the coach’s first', async ({ tx, as, client: connection }) => {
  const { offering, client } = await aMorning(tx)
  await as(client)
  const sent: string[] = []
  const query = connection.query.bind(connection)
  Object.assign(connection, {
    query: (...args: Parameters<typeof query>) => {
      const [first] = args as unknown as [string | { text: string }]
      sent.push(typeof first === 'string' ? first : first.text)
      return query(...args)
    },
  })
  await holdSlot(tx, client, { offeringId: offering.id, startsAt: at('2027-03-01T10:00:00Z') })
  Object.assign(connection, { query })
  const [, , coachs, clients, ...rest] = sent.map((text) => text.replace(/\s+/g, ' '))
  expect(coachs).toMatch(/pg_advisory_xact_lock\(1,/)
  expect(clients).toMatch(/pg_advisory_xact_lock\(2,/)
  expect(rest.filter((text) => /advisory/.test(text))).toEqual([])
  expect(rest.some((text) => /private\.clock\(\)/.test(text))).toBe(true)
})

test('[2.1.1/3] a full day and a full week are not offered, with the nearest times elsewhere', async ({ tx, as }) => {
  const { coach, offering } = await aMorning(tx)
  await tx.update(schedules).set({ maxPerDay: 2, maxPerWeek: 3 }).where(eq(schedules.coachId, coach.id))
  const hold = async (startsAt: string) => {
    await as('system')
    const client = await anAccount(tx)
    await as(client)
    const held = await holdSlot(tx, client, { offeringId: offering.id, startsAt: at(startsAt) })
    return held.ok ? 'held' : held
  }
  expect(await hold('2027-03-01T09:00:00Z')).toBe('held')
  expect(await hold('2027-03-01T11:00:00Z')).toBe('held')
  const full = await hold('2027-03-01T14:00:00Z')
  expect(full).toMatchObject({ reason: 'day_full', status: 409 })
  const { nearest } = (full as unknown as { data: { nearest: number[] } }).data
  expect(nearest.every((start) => start >= at('2027-03-02T00:00:00Z'))).toBe(true)
  expect(await hold('2027-03-03T14:00:00Z')).toBe('held')
  expect(await hold('2027-03-07T14:00:00Z')).toMatchObject({ reason: 'week_full' })
  expect(await hold('2027-03-08T08:00:00Z')).toBe('held')
})

test('[2.1.1/3] a hold that ran out, and what was cancelled, do not count for a limit', async ({ tx, as }) => {
  const { coach, offering, client } = await aMorning(tx)
  await tx.update(schedules).set({ maxPerDay: 1 }).where(eq(schedules.coachId, coach.id))
  await aSession(tx, {
    offeringId: offering.id,
    startsAt: '2027-03-01T12:00:00Z',
    status: 'ended',
    outcome: 'cancelled',
  })
  await as(client)
  const wish = { offeringId: offering.id, startsAt: at('2027-03-01T09:00:00Z') }
  expect(await holdSlot(tx, client, wish)).toMatchObject({ ok: true })
  await as('system')
  const other = await anAccount(tx)
  await moveClock(tx, 10 * MINUTE)
  await as(other)
  expect(await holdSlot(tx, other, { ...wish, startsAt: at('2027-03-01T14:00:00Z') })).toMatchObject({ ok: true })
})

test('[2.1.1/3] one client may have so many sessions ahead with a coach', async ({ tx, as }) => {
  const { coach, offering, client } = await aMorning(tx)
  await tx.update(schedules).set({ maxOpenPerClient: 1 }).where(eq(schedules.coachId, coach.id))
  await aSession(tx, { offeringId: offering.id, clientId: client.id, startsAt: '2027-03-02T12:00:00Z' })
  await as(client)
  const wish = { offeringId: offering.id, startsAt: at('2027-03-01T09:00:00Z') }
  expect(await holdSlot(tx, client, wish)).toMatchObject({ reason: 'too_many_ahead', status: 409 })
  await as('system')
  await setClock(tx, '2027-03-02T13:00:00Z')
  await as(client)
  const later = { ...wish, startsAt: at('2027-03-03T09:00:00Z') }
  expect(await holdSlot(tx, client, later)).toMatchObject({ ok: true })
})

test('an offering keeps terms of its own, and its session the buffers of these', async ({ tx, as }) => {
  const { coach, client } = await aMorning(tx)
  const terms = { bufferBeforeMin: 30, bufferAfterMin: 45, minNoticeMin: 240, horizonDays: 2, stepMin: 60 as const }
  const offering = await anOffering(tx, { coachId: coach.id, ...terms })
  await as(client)
  const hold = (startsAt: string) => holdSlot(tx, client, { offeringId: offering.id, startsAt: at(startsAt) })
  expect(await hold('2027-03-01T09:00:00Z')).toMatchObject({ reason: 'not_offered' }) // three hours ahead
  expect(await hold('2027-03-01T12:30:00Z')).toMatchObject({ reason: 'not_offered' }) // off its own step
  expect(await hold('2027-03-04T09:00:00Z')).toMatchObject({ reason: 'not_offered' }) // beyond its own horizon
  expect(await hold('2027-03-01T12:00:00Z')).toMatchObject({ ok: true })
  await as('system')
  const { rows } = await tx.execute<{ blocked: boolean }>(
    `select blocked = tstzrange('2027-03-01T11:30Z', '2027-03-01T13:45Z') as blocked from loom.sessions`,
  )
  expect(rows).toEqual([{ blocked: true }])
})
