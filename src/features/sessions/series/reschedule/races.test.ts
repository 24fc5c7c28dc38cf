// Real connections at once. What must hold: a series moves whole or not at all, nothing overlaps, nobody waits for ever.
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Person } from '#platform/db/actor.ts'
import { withActor, withSystem } from '#platform/db/tx.ts'
import { setClock } from '../../../../../tests/support/clock.ts'
import { test } from '../../../../../tests/support/db.ts'
import { aBookableCoach, anAccount, asCoach } from '../../../../../tests/support/factories.ts'
import { holdSlot } from '../../holds/commands.ts'
import { cancelSeries } from '../cancellation/commands.ts'
import { bookSeries } from '../commands.ts'
import { moveSeries } from './commands.ts'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
const NINE = Date.parse('2027-03-01T08:00:00Z') // Monday, 9:00 in Berlin
const SLOW = { timeout: 120_000 }
const WEEKS = [0, 7, 14].map((days) => days * DAY)

const aPractice = (clients: number) =>
  withSystem('a test begins', async (tx) => {
    await setClock(tx, '2027-02-20T06:00:00Z')
    const { coach, offering } = await aBookableCoach(tx)
    const people: Person[] = []
    while (people.length < clients) people.push(await anAccount(tx))
    return { coach: asCoach(coach), offeringId: offering.id, people }
  })

/** Three Mondays of a client from an hour on, with their ids in order. */
async function aSeries(client: Person, offeringId: string, first: number) {
  const booked = await withActor(client, async (tx) => {
    const held = await holdSlot(tx, client, { offeringId, startsAt: first })
    if (!held.ok) throw new Error(held.reason)
    const starts = WEEKS.slice(1).map((by) => first + by)
    return bookSeries(tx, client, { id: held.value.id, starts })
  })
  if (!booked.ok) throw new Error(booked.reason)
  const ids = booked.value.series?.sessions.map(({ id }) => id) ?? []
  const from = WEEKS.map((by) => first + by)
  const move = (me: Person, to: (start: number) => number) =>
    withActor(me, (tx) =>
      moveSeries(tx, me, {
        id: ids[0] ?? '',
        moves: ids.map((id, n) => ({ id, fromAt: from[n] ?? 0, startsAt: to(from[n] ?? 0) })),
      }),
    )
  return { client, ids, move }
}

/** The sequences of each series, pairs that overlap of one coach or one client, and deadlocks. */
const state = () =>
  withSystem('a test looks', async (tx) => {
    const { rows } = await tx.execute<{ sequences: number[][]; overlaps: number; deadlocks: number }>(sql`
      select (select json_agg(n order by n::text) from (select json_agg(sequence order by series_number) as n
                from loom.sessions where series_id is not null group by series_id) s) as sequences,
        (select count(*) from loom.sessions a join loom.sessions b on a.id < b.id and a.blocked && b.blocked
           and (a.coach_id = b.coach_id or a.holder_id = b.holder_id)
           and a.status in ('held', 'confirmed') and b.status in ('held', 'confirmed'))::int as overlaps,
        (select deadlocks from pg_stat_database where datname = current_database())::int as deadlocks`)
    return rows[0]
  })

test(
  '[BK01] [BK02] [2.1.4/4] of six who move to the same time one moves all of theirs, and the others nothing',
  SLOW,
  async ({ committed: _ }) => {
    const { offeringId, people } = await aPractice(6)
    const all = []
    for (const [n, client] of people.entries()) all.push(await aSeries(client, offeringId, NINE + n * HOUR))
    // All want noon on the last of their Tuesdays, and each another time besides.
    const answers = await Promise.all(
      all.map(({ client, move }) =>
        move(client, (start) => (start < NINE + 14 * DAY ? start + DAY : NINE + 15 * DAY + 3 * HOUR)),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const answer of answers) if (!answer.ok) expect(answer.reason).toBe('series_conflict')
    const still = Array(5).fill([0, 0, 0])
    expect(await state()).toEqual({ sequences: [...still, [1, 1, 1]], overlaps: 0, deadlocks: 0 })
  },
)

test(
  '[BK03] a series that moves and those who book meanwhile: one of them has the time',
  SLOW,
  async ({ committed: _ }) => {
    const { offeringId, people } = await aPractice(4)
    const [client, ...others] = people as [Person, ...Person[]]
    const { move } = await aSeries(client, offeringId, NINE)
    const [moved, ...holds] = await Promise.all([
      move(client, (start) => start + DAY),
      ...others.map((other, n) => {
        const startsAt = NINE + (WEEKS[n] ?? 0) + DAY
        return withActor(other, (tx) => holdSlot(tx, other, { offeringId, startsAt }))
      }),
    ])
    if (moved?.ok) expect(holds.some(({ ok }) => ok)).toBe(false)
    else expect(holds.some(({ ok }) => ok)).toBe(true)
    const sequence = moved?.ok ? 1 : 0
    expect(await state()).toEqual({ sequences: [Array(3).fill(sequence)], overlaps: 0, deadlocks: 0 })
  },
)

test(
  '[BK01] the client moves it, its coach moves it, and it is cancelled, all at once: one outcome each',
  SLOW,
  async ({ committed: _ }) => {
    const { coach, offeringId, people } = await aPractice(4)
    const outcomes: number[] = []
    for (const [n, client] of people.entries()) {
      const { ids, move } = await aSeries(client, offeringId, NINE + n * HOUR)
      const cancel = () =>
        withActor(client, (tx) => cancelSeries(tx, client, { id: ids[0] ?? '', scope: 'all', reason: '' }))
      const [mine, theirs, cancelled] = await Promise.all([
        move(client, (start) => start + DAY),
        move(coach, (start) => start + 2 * DAY),
        ...(n % 2 ? [cancel()] : []),
      ])
      // Who came second saw another series.
      expect(mine?.ok && theirs?.ok).toBe(false)
      if (cancelled) expect(cancelled.ok).toBe(true)
      else expect(mine?.ok || theirs?.ok).toBe(true)
      outcomes.push((mine?.ok || theirs?.ok ? 1 : 0) + (cancelled ? 1 : 0))
    }
    const sequences = outcomes.toSorted().map((sequence) => Array(3).fill(sequence))
    expect(await state()).toEqual({ sequences, overlaps: 0, deadlocks: 0 })
  },
)

test('one client moves two series of two coaches to the same times: one of the two', SLOW, async ({ committed: _ }) => {
  const [one, two] = [await aPractice(1), await aPractice(0)]
  const [client] = one.people as [Person]
  const series = [await aSeries(client, one.offeringId, NINE), await aSeries(client, two.offeringId, NINE + 2 * HOUR)]
  const answers = await Promise.all([
    series[0]?.move(client, (start) => start + 4 * HOUR),
    series[1]?.move(client, (start) => start + 2 * HOUR),
  ])
  expect(answers.filter((answer) => answer?.ok)).toHaveLength(1)
  expect(await state()).toMatchObject({ overlaps: 0, deadlocks: 0 })
})

test(
  'chains of sessions that take one another’s times in any order are moved whole',
  SLOW,
  async ({ committed: _ }) => {
    const { coach, offeringId, people } = await aPractice(1)
    const [client] = people as [Person]
    const { ids } = await aSeries(client, offeringId, NINE)
    const [first = 0, second = 0, third = 0] = WEEKS.map((by) => NINE + by)
    // The second goes where the first is, the first where the third is, and the third elsewhere.
    const to = [third, first, second + DAY]
    const from = [first, second, third]
    const moves = ids.map((id, n) => ({ id, fromAt: from[n] ?? 0, startsAt: to[n] ?? 0 }))
    const moved = await withActor(coach, (tx) => moveSeries(tx, coach, { id: ids[0] ?? '', moves }))
    expect(moved).toMatchObject({ ok: true })
    expect(await state()).toEqual({ sequences: [[1, 1, 1]], overlaps: 0, deadlocks: 0 })
  },
)
