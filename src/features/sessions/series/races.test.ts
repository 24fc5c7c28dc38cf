// Real connections at once. What must hold: a series is there whole or not at all, nothing overlaps, nobody waits for ever.
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Person } from '#platform/db/actor.ts'
import { withActor, withSystem } from '#platform/db/tx.ts'
import { setClock } from '../../../../tests/support/clock.ts'
import { test } from '../../../../tests/support/db.ts'
import { aBookableCoach, anAccount } from '../../../../tests/support/factories.ts'
import { confirmSession } from '../confirmation/commands.ts'
import { holdSlot } from '../holds/commands.ts'
import { bookSeries } from './commands.ts'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
const NINE = Date.parse('2027-03-01T08:00:00Z') // Monday, 9:00 in Berlin
const SLOW = { timeout: 120_000 }

const aPractice = (clients: number) =>
  withSystem('a test begins', async (tx) => {
    await setClock(tx, '2027-03-01T06:00:00Z')
    const { offering } = await aBookableCoach(tx)
    const people: Person[] = []
    while (people.length < clients) people.push(await anAccount(tx))
    return { offeringId: offering.id, people }
  })

async function hold(client: Person, offeringId: string, startsAt: number): Promise<string> {
  const held = await withActor(client, (tx) => holdSlot(tx, client, { offeringId, startsAt }))
  if (!held.ok) throw new Error(held.reason)
  return held.value.id
}

const book = (client: Person, id: string, starts: number[]) =>
  withActor(client, (tx) => bookSeries(tx, client, { id, starts }))

/** Live sessions by series, pairs of one coach that overlap, and deadlocks. */
const state = () =>
  withSystem('a test looks', async (tx) => {
    const { rows } = await tx.execute<{ sizes: number[] | null; overlaps: number; deadlocks: number }>(sql`
      select (select json_agg(n order by n) from (select count(*)::int as n from loom.sessions
                where series_id is not null group by series_id) s) as sizes,
        (select count(*) from loom.sessions a join loom.sessions b
           on a.coach_id = b.coach_id and a.id < b.id and a.blocked && b.blocked
           and a.status in ('held', 'confirmed') and b.status in ('held', 'confirmed'))::int as overlaps,
        (select deadlocks from pg_stat_database where datname = current_database())::int as deadlocks`)
    return rows[0]
  })

test(
  '[BK01] [BK02] of eight whose series meet, one has all of theirs, and the others nothing',
  SLOW,
  async ({ committed: _ }) => {
    const { offeringId, people } = await aPractice(8)
    const ids: string[] = []
    for (const [n, client] of people.entries()) ids.push(await hold(client, offeringId, NINE + n * HOUR))
    // All want noon on the Tuesdays that follow, and each another time besides.
    const starts = (n: number) => [NINE + DAY + n * HOUR, ...[8, 15, 22].map((days) => NINE + days * DAY + 3 * HOUR)]
    const answers = await Promise.all(people.map((client, n) => book(client, ids[n] ?? '', starts(n))))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const answer of answers) if (!answer.ok) expect(answer.reason).toBe('series_conflict')
    expect(await state()).toEqual({ sizes: [5], overlaps: 0, deadlocks: 0 })
  },
)

test('[BK03] a series and somebody’s single hold: one of them has the time', SLOW, async ({ committed: _ }) => {
  const { offeringId, people } = await aPractice(8)
  const [client, ...others] = people as [Person, ...Person[]]
  const id = await hold(client, offeringId, NINE)
  const starts = others.map((_other, n) => NINE + (n + 1) * 7 * DAY)
  const [booked, ...holds] = await Promise.all([
    book(client, id, starts),
    ...others.map((other, n) =>
      withActor(other, (tx) => holdSlot(tx, other, { offeringId, startsAt: starts[n] ?? 0 })),
    ),
  ])
  if (booked?.ok) expect(holds.some(({ ok }) => ok)).toBe(false)
  else expect(holds.some(({ ok }) => ok)).toBe(true)
  expect(await state()).toMatchObject({ sizes: booked?.ok ? [8] : null, overlaps: 0, deadlocks: 0 })
})

test(
  '[BK03] pressed twice, or confirmed by itself at the same time, there is one outcome',
  SLOW,
  async ({ committed: _ }) => {
    const { offeringId, people } = await aPractice(6)
    const outcomes = await Promise.all(
      people.map(async (client, n) => {
        const id = await hold(client, offeringId, NINE + n * HOUR)
        const starts = [7, 14].map((days) => NINE + n * HOUR + days * DAY)
        const [first, second, single] = await Promise.all([
          book(client, id, starts),
          book(client, id, starts),
          withActor(client, (tx) => confirmSession(tx, client, id)),
        ])
        expect(first?.ok).toBe(second?.ok)
        expect(single?.ok).toBe(true)
        return first?.ok
      }),
    )
    const sizes = outcomes.filter(Boolean).map(() => 3)
    expect(await state()).toEqual({ sizes: sizes.length ? sizes : null, overlaps: 0, deadlocks: 0 })
  },
)

test('one client’s series with two coaches at the same times: one of the two', SLOW, async ({ committed: _ }) => {
  const [one, two] = [await aPractice(1), await aPractice(0)]
  const [client] = one.people as [Person]
  const ids = [await hold(client, one.offeringId, NINE), await hold(client, two.offeringId, NINE + 2 * HOUR)]
  const starts = [7, 14].map((days) => NINE + days * DAY)
  const answers = await Promise.all(ids.map((id) => book(client, id, starts)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await state()).toEqual({ sizes: [3], overlaps: 0, deadlocks: 0 })
})
