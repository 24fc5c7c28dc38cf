// A confirmed session takes another time, by the rules of a new one.
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { schedules } from '#features/availability/tables.ts'
import type { Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withActor, withSystem } from '#platform/db/tx.ts'
import { moveClock, setClock } from '../../../../tests/support/clock.ts'
import { test } from '../../../../tests/support/db.ts'
import { aBookableCoach, anAccount, aSession, asCoach } from '../../../../tests/support/factories.ts'
import { cancelSession } from '../cancellation/commands.ts'
import { readSession } from '../queries.ts'
import { sessions } from '../tables.ts'
import { moveSession } from './commands.ts'
import { readNewTimes } from './queries.ts'

const HOUR = 3_600_000
const at = (iso: string) => Date.parse(iso)
const START = at('2027-03-03T08:00:00Z') // Wednesday, 9:00 in Berlin

/** A booking with a coach in Berlin (9 to 17, every half hour), two days ahead. */
async function aBooking(tx: Tx, given: Parameters<typeof aSession>[1] = {}) {
  await setClock(tx, '2027-03-01T06:00:00Z')
  const { coach, offering } = await aBookableCoach(tx)
  const client = await anAccount(tx)
  const policy = { freeUntilMin: 1440, moveUntilMin: 120 }
  const session = await aSession(tx, {
    ...{ offeringId: offering.id, clientId: client.id, startsAt: new Date(START).toISOString(), policy },
    ...given,
  })
  return { coach, offering, client: { kind: 'client', id: client.id } as Person, id: session.id }
}

test('[2.1.4/4] a client moves a session: the same one, at its new time, with its seat and its history', async ({
  tx,
  as,
}) => {
  const { client, coach, id } = await aBooking(tx)
  const to = START + 26 * HOUR
  await as(client)
  expect(await moveSession(tx, client, { id, startsAt: to })).toMatchObject({
    value: { id, startsAt: to, endsAt: to + HOUR, status: 'confirmed', freeUntil: to - 24 * HOUR },
  })
  const { rows } = await tx.execute<{ sequence: number; during: string; wide: string }>(sql`
    select s.sequence, e.during::text, s.blocked::text as wide
    from loom.sessions s join loom.session_seats e on e.session_id = s.id`)
  expect(rows).toEqual([{ sequence: 1, during: rows[0]?.wide, wide: expect.stringContaining('2027-03-04 10:00') }])
  await as(asCoach(coach))
  expect((await readSession(tx, id))?.changes).toMatchObject([
    { what: 'booked', by: 'other' },
    { what: 'moved', by: 'other', from: START, to },
  ])
})

test('[2.1.4/4] it neither blocks its own new time nor counts for the limits twice', async ({ tx, as }) => {
  const { client, coach, id } = await aBooking(tx)
  await tx.update(schedules).set({ maxPerDay: 1, bufferAfterMin: 30, bufferBeforeMin: 30 })
  await as(client)
  const window = { from: START - 2 * HOUR, to: START + 30 * HOUR }
  const times = await readNewTimes(tx, { id, ...window })
  expect(times?.starts.slice(0, 3)).toEqual([START, START + HOUR / 2, START + HOUR])
  expect(await moveSession(tx, client, { id, startsAt: START + HOUR / 2 })).toMatchObject({ ok: true })
  await as('system')
  await aSession(tx, { coachId: coach.id, startsAt: '2027-03-04T12:00:00Z' })
  await as(client)
  expect(await moveSession(tx, client, { id, startsAt: START + 24 * HOUR })).toMatchObject({ reason: 'day_full' })
})

test('[2.1.4/4] what is listed as a new time can be taken, and nothing else', async ({ tx, as }) => {
  const { client, coach, id } = await aBooking(tx)
  await aSession(tx, { coachId: coach.id, startsAt: '2027-03-04T10:00:00Z' })
  await as(client)
  const [from, to] = [START + 20 * HOUR, START + 36 * HOUR]
  const listed = (await readNewTimes(tx, { id, from, to }))?.starts ?? []
  expect(listed.length).toBeGreaterThan(5)
  for (let start = from; start < to; start += HOUR / 2) {
    const moved = await moveSession(tx, client, { id, startsAt: start })
    expect([start, moved.ok]).toEqual([start, listed.includes(start)])
    if (moved.ok) await moveSession(tx, client, { id, startsAt: START })
  }
})

test('[2.1.4/4] [BK04] over the change of clocks the coach’s wall clock counts', async ({ tx, as }) => {
  const { client, id } = await aBooking(tx)
  await as(client)
  // 9:00 in Berlin is 8:00 UTC before 28 March and 7:00 UTC from then on.
  expect(await moveSession(tx, client, { id, startsAt: at('2027-03-29T07:00:00Z') })).toMatchObject({ ok: true })
  expect(await moveSession(tx, client, { id, startsAt: at('2027-03-27T07:00:00Z') })).toMatchObject({
    reason: 'not_offered',
  })
})

test('[2.1.4/4] a client moves as long as was agreed, a coach until it begins', async ({ tx, as }) => {
  const { client, coach, id } = await aBooking(tx)
  await setClock(tx, new Date(START - 2 * HOUR + 1000).toISOString())
  const to = START + 24 * HOUR
  await as(client)
  expect(await moveSession(tx, client, { id, startsAt: to })).toMatchObject({ reason: 'move_too_late' })
  await as(asCoach(coach))
  expect(await moveSession(tx, asCoach(coach), { id, startsAt: to })).toMatchObject({ ok: true })
  await setClock(tx, new Date(to).toISOString())
  expect(await moveSession(tx, asCoach(coach), { id, startsAt: to + 24 * HOUR })).toMatchObject({
    reason: 'session_begun',
  })
})

test('[2.1.4/5] after a coach’s move the client cancels free until it begins', async ({ tx, as }) => {
  const { client, coach, id } = await aBooking(tx)
  await as(asCoach(coach))
  const to = START + 4 * HOUR
  await moveSession(tx, asCoach(coach), { id, startsAt: to })
  await setClock(tx, new Date(to - 1000).toISOString())
  await as(client)
  expect(await readSession(tx, id)).toMatchObject({ freeUntil: to })
  expect(await cancelSession(tx, client, { id, reason: '' })).toMatchObject({ value: { outcome: 'cancelled' } })
})

test('[2.1.4/5] moving when the free time has ended does not bring it back, and no second move does', async ({
  tx,
  as,
}) => {
  const { client, id } = await aBooking(tx)
  await moveClock(tx, 40 * HOUR) // ten hours before
  await as(client)
  const free = START - 24 * HOUR
  const later = START + 14 * 24 * HOUR
  expect(await moveSession(tx, client, { id, startsAt: later })).toMatchObject({ value: { freeUntil: free } })
  expect(await moveSession(tx, client, { id, startsAt: later + 24 * HOUR })).toMatchObject({
    value: { freeUntil: free },
  })
  expect(await cancelSession(tx, client, { id, reason: '' })).toMatchObject({ value: { outcome: 'late_cancelled' } })
})

test('[AZ01] somebody else’s session is not there; what has ended does not move', async ({ tx, as }) => {
  const { id, client } = await aBooking(tx)
  const [stranger, other] = [await anAccount(tx), await aBookableCoach(tx)]
  const to = START + 24 * HOUR
  for (const who of [stranger, asCoach(other.coach)]) {
    await as(who)
    expect(await moveSession(tx, who, { id, startsAt: to })).toMatchObject({ status: 404 })
    expect(await readNewTimes(tx, { id, from: START, to })).toBeNull()
  }
  await as(client)
  await cancelSession(tx, client, { id, reason: '' })
  expect(await moveSession(tx, client, { id, startsAt: to })).toMatchObject({ reason: 'not_confirmed' })
})

test('a client who is elsewhere then cannot be moved there, by neither side', async ({ tx, as }) => {
  const { id, client, coach } = await aBooking(tx)
  const to = START + 24 * HOUR
  await aSession(tx, { clientId: client.id, startsAt: new Date(to + HOUR / 2).toISOString() })
  await as(client)
  expect(await moveSession(tx, client, { id, startsAt: to })).toMatchObject({ reason: 'you_are_busy' })
  await as(asCoach(coach))
  expect(await moveSession(tx, asCoach(coach), { id, startsAt: to })).toMatchObject({ reason: 'client_busy' })
  expect(await readSession(tx, id)).toMatchObject({ startsAt: START })
})

test('[BK03] what ran out does not lie in the way', async ({ tx, as }) => {
  const { id, client, coach } = await aBooking(tx)
  const to = START + 24 * HOUR
  await aSession(tx, { coachId: coach.id, status: 'held', startsAt: new Date(to).toISOString() })
  await aSession(tx, { clientId: client.id, status: 'held', startsAt: new Date(to + HOUR / 2).toISOString() })
  await moveClock(tx, 601_000)
  await as(asCoach(coach))
  expect(await moveSession(tx, asCoach(coach), { id, startsAt: to })).toMatchObject({ ok: true })
})

test('[BK01] [2.1.4/4] two who want the same time, and two moves of one session at once: one wins', {
  timeout: 60_000,
}, async ({ committed: _ }) => {
  const { people, coach } = await withSystem('a test begins', async (tx) => {
    await setClock(tx, '2027-03-01T06:00:00Z')
    const { coach, offering } = await aBookableCoach(tx)
    const made: { client: Person; id: string }[] = []
    for (let n = 0; n < 8; n++) {
      const client = await anAccount(tx)
      const session = await aSession(tx, {
        ...{ offeringId: offering.id, clientId: client.id, startsAt: new Date(START + n * HOUR).toISOString() },
      })
      made.push({ client: { kind: 'client', id: client.id }, id: session.id })
    }
    return { people: made, coach }
  })
  for (let round = 0; round < 5; round++) {
    const to = START + (24 * (round + 2) + round) * HOUR
    const answers = await Promise.all(
      people.map(({ client, id }) => withActor(client, (tx) => moveSession(tx, client, { id, startsAt: to }))),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const answer of answers) if (!answer.ok) expect(answer.reason).toBe('slot_taken')
  }
  const [first] = people
  if (!first) throw new Error('nobody')
  const both = await Promise.all([
    withActor(first.client, (tx) => moveSession(tx, first.client, { id: first.id, startsAt: START + 240 * HOUR })),
    withActor(asCoach(coach), (tx) => moveSession(tx, asCoach(coach), { id: first.id, startsAt: START + 264 * HOUR })),
    withActor(first.client, (tx) => cancelSession(tx, first.client, { id: first.id, reason: '' })),
  ])
  const [row] = await withSystem('a test looks', (tx) => tx.select().from(sessions).where(sql`id = ${first.id}`))
  expect(row?.sequence).toBeGreaterThanOrEqual(both.filter(({ ok }) => ok).length)
  const { rows } = await withSystem('a test looks', (tx) =>
    tx.execute(sql`
      select from loom.sessions a join loom.sessions b on a.coach_id = b.coach_id and a.id < b.id
      and a.blocked && b.blocked and a.status = 'confirmed' and b.status = 'confirmed'`),
  )
  expect(rows).toEqual([])
})
