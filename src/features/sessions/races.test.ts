// Real connections at once. What must hold: one winner a slot, no overlap, no deadlock, nobody gets an error.
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { queueForCoach } from '#features/availability/queries.ts'
import type { Person } from '#platform/db/actor.ts'
import { isUnavailable } from '#platform/db/errors.ts'
import { withActor, withSystem } from '#platform/db/tx.ts'
import { setClock } from '../../../tests/support/clock.ts'
import { test } from '../../../tests/support/db.ts'
import type { GivenSchedule } from '../../../tests/support/factories.ts'
import { aCoach, anAccount, anOffering, aSchedule } from '../../../tests/support/factories.ts'
import { cancelSession } from './cancellation/commands.ts'
import { confirmSession } from './confirmation/commands.ts'
import { holdSlot, releaseHold } from './holds/commands.ts'

const HOUR = 60 * 60_000
const NINE = Date.parse('2027-03-01T08:00:00Z') // Monday, 9:00 in Berlin
const LONG = Boolean(process.env.LOOM_LONG)
// The machine may be busy; what is slow is not wrong. bench/booking.ts measures.
const SLOW = { timeout: 120_000 }

const hold = (client: Person, offeringId: string, startsAt: number) =>
  withActor(client, (tx) => holdSlot(tx, client, { offeringId, startsAt }))
const confirm = (client: Person, id: string) => withActor(client, (tx) => confirmSession(tx, client, id))
const release = (client: Person, id: string) => withActor(client, (tx) => releaseHold(tx, client, id))

/** A coach with offerings of these lengths, bookable from 9 to 17 in Berlin, and this many clients. */
const aPractice = (clients: number, minutes = [60], schedule: GivenSchedule = {}) =>
  withSystem('a test begins', async (tx) => {
    await setClock(tx, '2027-03-01T06:00:00Z')
    const coach = await aCoach(tx)
    await aSchedule(tx, { coachId: coach.id, ...schedule })
    const offeringIds: string[] = []
    for (const length of minutes) offeringIds.push((await anOffering(tx, { coachId: coach.id, minutes: length })).id)
    const people: Person[] = []
    while (people.length < clients) people.push(await anAccount(tx))
    return { coach, offeringIds, people }
  })

/** Pairs of live sessions of one coach that overlap, and deadlocks that PostgreSQL saw in this database. */
const damage = () =>
  withSystem('a test looks', async (tx) => {
    const { rows } = await tx.execute<{ overlaps: number; deadlocks: number }>(sql`
      select (select count(*) from loom.sessions a join loom.sessions b
                on a.coach_id = b.coach_id and a.id < b.id and a.blocked && b.blocked
                and a.status in ('held', 'confirmed') and b.status in ('held', 'confirmed'))::int as overlaps,
             (select deadlocks from pg_stat_database where datname = current_database())::int as deadlocks`)
    return rows[0]
  })
const NONE = { overlaps: 0, deadlocks: 0 }

test('[BK01] [2.1.3/4] fifty clients want one slot: one gets it, round after round', SLOW, async ({ committed: _ }) => {
  const { offeringIds, people } = await aPractice(50)
  const [offeringId = ''] = offeringIds
  for (let round = 0; round < (LONG ? 40 : 8); round++) {
    const startsAt = NINE + Math.floor(round / 8) * 24 * HOUR + (round % 8) * HOUR
    const answers = await Promise.all(people.map((client) => hold(client, offeringId, startsAt)))
    const won = answers.findIndex(({ ok }) => ok)
    const reasons = answers.flatMap((answer) => (answer.ok ? [] : answer.reason))
    expect(reasons).toEqual(Array(49).fill('slot_taken'))
    const winner = answers[won]
    if (!winner?.ok) throw new Error('nobody won')
    const client = people[won] as Person
    const confirmed = await Promise.all([1, 2, 3].map(() => confirm(client, winner.value.id)))
    expect(confirmed.map(({ ok }) => ok)).toEqual([true, true, true])
  }
  expect(await damage()).toEqual(NONE)
})

test('[2.1.1/3] thirty clients want a day that has room for two: two get in', SLOW, async ({ committed: _ }) => {
  const { offeringIds, people } = await aPractice(30, [60], { maxPerDay: 2 })
  const answers = await Promise.all(
    people.map((client, n) => hold(client, offeringIds[0] ?? '', NINE + (n % 8) * HOUR)),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(2)
  for (const answer of answers) if (!answer.ok) expect(['slot_taken', 'day_full']).toContain(answer.reason)
  expect(await damage()).toEqual(NONE)
})

test(
  '[BK02] overlapping starts, buffers and two offerings: blocked ranges never overlap',
  SLOW,
  async ({ committed: _ }) => {
    const buffers = { bufferBeforeMin: 10, bufferAfterMin: 15, stepMin: 15 }
    const { coach, offeringIds, people } = await aPractice(50, [60, 30], buffers)
    const answers = await Promise.all(
      people.map((client, n) => hold(client, offeringIds[n % 2] ?? '', NINE + (n % 8) * (HOUR / 4))),
    )
    expect(answers.some(({ ok }) => ok)).toBe(true)
    for (const answer of answers) if (!answer.ok) expect(answer.reason).toBe('slot_taken')
    expect(await damage()).toEqual(NONE)
    const { rows } = await withSystem('a test looks', (tx) =>
      tx.execute<{ before: string; after: string }>(sql`
      select (starts_at - lower(blocked))::text as before, (upper(blocked) - ends_at)::text as after
      from loom.sessions where coach_id = ${coach.id}`),
    )
    for (const row of rows) expect(row).toEqual({ before: '00:10:00', after: '00:15:00' })
  },
)

test('[BK03] confirming and cancelling at once have one outcome', SLOW, async ({ committed: _ }) => {
  const { offeringIds, people } = await aPractice(8)
  const outcomes = await Promise.all(
    people.map(async (client, n) => {
      const held = await hold(client, offeringIds[0] ?? '', NINE + n * HOUR)
      if (!held.ok) throw new Error(held.reason)
      const { id } = held.value
      const [confirmed, cancelled] = await Promise.all([
        confirm(client, id),
        withActor(client, (tx) => cancelSession(tx, client, { id, reason: '' })),
      ])
      const { rows } = await withSystem('a test looks', (tx) =>
        tx.execute<{ status: string }>(sql`select status from loom.sessions where id = ${id}`),
      )
      return { confirmed: confirmed.ok, cancelled: cancelled.ok, status: rows[0]?.status }
    }),
  )
  for (const { confirmed, cancelled, status } of outcomes) {
    expect(confirmed).toBe(true)
    expect(status).toBe(cancelled ? 'ended' : 'confirmed')
  }
  expect(await damage()).toEqual(NONE)
})

test('[BK03] confirming and releasing at once have one outcome', SLOW, async ({ committed: _ }) => {
  const { offeringIds, people } = await aPractice(8)
  await Promise.all(
    people.map(async (client, n) => {
      const held = await hold(client, offeringIds[0] ?? '', NINE + n * HOUR)
      if (!held.ok) throw new Error(held.reason)
      const [confirmed, released] = await Promise.all([confirm(client, held.value.id), release(client, held.value.id)])
      expect([confirmed.ok, released.ok].filter(Boolean)).toHaveLength(1)
    }),
  )
})

test('[BK07] a script that wants everything gets two holds at a time', SLOW, async ({ committed: _ }) => {
  const practices = [await aPractice(1), await aPractice(0), await aPractice(0), await aPractice(0)]
  const client = practices[0]?.people[0] as Person
  const wishes = practices.flatMap(({ offeringIds: [id = ''] }) =>
    [0, 2, 4, 6].map((n) => [id, NINE + n * HOUR] as const),
  )
  const answers = await Promise.all(wishes.map(([id, startsAt], n) => hold(client, id, startsAt + (n % 2) * HOUR)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(2)
  for (const answer of answers) {
    if (!answer.ok) expect(['too_many_holds', 'you_are_busy']).toContain(answer.reason)
  }
  expect(await damage()).toEqual(NONE)
})

test('[BK07] no more than ten holds an hour, however parallel', SLOW, async ({ committed: _ }) => {
  const { offeringIds, people } = await aPractice(1)
  const client = people[0] as Person
  let granted = 0
  const worker = async (n: number) => {
    for (let tries = 0; tries < 6; tries++) {
      const held = await hold(client, offeringIds[0] ?? '', NINE + n * HOUR)
      if (!held.ok) continue
      granted++
      await release(client, held.value.id)
    }
  }
  await Promise.all([0, 1, 2, 3, 4, 5].map(worker))
  expect(granted).toBe(10)
})

test('a client cannot be in two sessions at once, however parallel', SLOW, async ({ committed: _ }) => {
  const { people } = await aPractice(1)
  const client = people[0] as Person
  const others = await Promise.all([1, 2, 3, 4].map(() => aPractice(0)))
  const answers = await Promise.all(
    others.map(({ offeringIds: [id = ''] }, n) => hold(client, id, NINE + (n * HOUR) / 2)),
  )
  const { rows } = await withSystem('a test looks', (tx) =>
    tx.execute<{ n: number }>(sql`
      select count(*)::int as n from loom.session_seats a join loom.session_seats b
      on a.client_id = b.client_id and a.id < b.id and a.during && b.during and a.live and b.live`),
  )
  expect(rows).toEqual([{ n: 0 }])
  expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1)
})

test(
  'holds that ran out, of the same people at the same coaches, are let go without a deadlock',
  SLOW,
  async ({ committed: _ }) => {
    const practices = await Promise.all([1, 2, 3, 4].map(() => aPractice(6)))
    const people = practices.flatMap((practice) => practice.people)
    for (let round = 0; round < 4; round++) {
      await Promise.all(
        people.map((client, n) => {
          const { offeringIds } = practices[(n + round) % 4] as (typeof practices)[number]
          return hold(client, offeringIds[0] ?? '', NINE + 24 * HOUR + ((n + round) % 8) * HOUR)
        }),
      )
      await withSystem('all of them run out', (tx) =>
        tx.execute(sql`update loom.sessions set hold_expires_at = private.clock() where status = 'held'`),
      )
    }
    expect(await damage()).toEqual(NONE)
  },
)

test('a turn that does not come is an answer to try again, not an error of ours', SLOW, async ({ committed: _ }) => {
  const { coach, offeringIds, people } = await aPractice(1)
  const [client] = people as [Person]
  await withSystem('somebody stands in the queue', async (tx) => {
    await queueForCoach(tx, coach.id)
    const refused = await hold(client, offeringIds[0] ?? '', NINE).catch((error: unknown) => error)
    expect(isUnavailable(refused)).toBe(true)
  })
  expect(await hold(client, offeringIds[0] ?? '', NINE)).toMatchObject({ ok: true })
})
