// Sessions of a series move together: all or none, by the rules of single moves.
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { schedules } from '#features/availability/tables.ts'
import type { Actor, Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { moveClock, setClock } from '../../../../../tests/support/clock.ts'
import { test } from '../../../../../tests/support/db.ts'
import { aBookableCoach, anAccount, aSession, asCoach } from '../../../../../tests/support/factories.ts'
import { cancelSession } from '../../cancellation/commands.ts'
import { holdSlot } from '../../holds/commands.ts'
import { listSessions } from '../../lists/queries.ts'
import { readSession } from '../../queries.ts'
import { giveReminders } from '../../reminders/commands.ts'
import { moveSession } from '../../reschedule/commands.ts'
import { readNewTimes } from '../../reschedule/queries.ts'
import { sessions } from '../../tables.ts'
import { cancelSeries } from '../cancellation/commands.ts'
import { bookSeries } from '../commands.ts'
import { moveSeries } from './commands.ts'
import type { AskSeriesMove, SeriesMovePlan } from './input.ts'
import { previewSeriesMove } from './queries.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const at = (iso: string) => Date.parse(iso)
const iso = (ms: number) => new Date(ms).toISOString()
/** Mondays at 9:00 in Berlin, over the change of its clock on 28 March. */
const MONDAYS = ['2027-03-08T08:00Z', '2027-03-15T08:00Z', '2027-03-22T08:00Z', '2027-03-29T07:00Z'].map(at)
const [FIRST = 0, SECOND = 0, THIRD = 0, FOURTH = 0] = MONDAYS
/** The same at 11:00 two days later. */
const WEDNESDAYS = MONDAYS.map((start) => start + 50 * HOUR)

type As = (who: 'system' | Actor) => Promise<void>
type Four = [string, string, string, string]

/** Four Mondays of a client with a coach in Berlin (9 to 17 each day); they move until a day before. */
async function aSeries(tx: Tx, as: As) {
  await setClock(tx, '2027-03-01T06:00:00Z')
  const { coach, offering } = await aBookableCoach(tx)
  const client: Person = await anAccount(tx)
  await as(client)
  const held = await holdSlot(tx, client, { offeringId: offering.id, startsAt: FIRST })
  const booked = held.ok ? await bookSeries(tx, client, { id: held.value.id, starts: MONDAYS.slice(1) }) : held
  if (!booked.ok) throw new Error('no series')
  const ids = booked.value.series?.sessions.map(({ id }) => id) as Four
  const startsOf = async () => {
    await as('system')
    const rows = await tx.select().from(sessions).where(sql`series_id is not null`).orderBy(sessions.seriesNumber)
    await as(client)
    return rows.map(({ startsAt }) => startsAt.getTime())
  }
  return { coach: asCoach(coach), offering, client, ids, startsOf }
}

async function planFor(tx: Tx, me: Person, ask: Omit<AskSeriesMove, 'choices'> & Partial<AskSeriesMove>) {
  const plan = await previewSeriesMove(tx, me, { choices: [], ...ask })
  if (!plan.ok) throw new Error(plan.reason)
  return plan.value.sessions
}

/** Confirms a plan as it stands. */
const confirm = (tx: Tx, me: Person, id: string, plan: SeriesMovePlan['sessions']) =>
  moveSeries(tx, me, { id, moves: plan.map(({ id: one, fromAt, startsAt }) => ({ id: one, fromAt, startsAt })) })

const planIn = (refused: object) => (refused as { data: SeriesMovePlan }).data.sessions

test('[2.1.4/4] a client moves this one and the following: the new time of day on the coach’s clock, and what lies before stays', async ({
  tx,
  as,
}) => {
  const { coach, client, ids, startsOf } = await aSeries(tx, as)
  const plan = await planFor(tx, client, { id: ids[1], scope: 'following', startsAt: WEDNESDAYS[1] ?? 0 })
  expect(plan).toEqual(
    [1, 2, 3].map((n) => ({
      ...{ id: ids[n], fromAt: MONDAYS[n], planned: WEDNESDAYS[n], startsAt: WEDNESDAYS[n], reason: null, nearest: [] },
    })),
  )
  expect(await startsOf()).toEqual(MONDAYS) // asking writes nothing
  expect(await confirm(tx, client, ids[1], plan)).toMatchObject({
    value: { id: ids[1], startsAt: WEDNESDAYS[1], freeUntil: (WEDNESDAYS[1] ?? 0) - DAY, series: { number: 2, of: 4 } },
  })
  expect(await startsOf()).toEqual([FIRST, ...WEDNESDAYS.slice(1)])
  for (const actor of [client, coach]) {
    await as(actor)
    const { items } = await listSessions(tx, actor, { list: 'upcoming', limit: 20 })
    expect(items.map(({ startsAt }) => startsAt)).toEqual([FIRST, ...WEDNESDAYS.slice(1)])
    const by = actor.kind === 'coach' ? 'other' : 'you'
    expect((await readSession(tx, ids[3]))?.changes.slice(1)).toMatchObject([
      { what: 'moved', by, from: FOURTH, to: WEDNESDAYS[3] },
    ])
  }
  await as('system')
  const rows = await tx.select().from(sessions).orderBy(sessions.seriesNumber)
  expect(rows.map(({ sequence }) => sequence)).toEqual([0, 1, 1, 1])
  expect(rows.map(({ movedAt }) => movedAt !== null)).toEqual([false, true, true, true])
  expect(rows.map(({ cancelFree, lateFrom }) => [cancelFree, lateFrom])).toEqual(Array(4).fill([false, null]))
  const seats = await tx.execute<{ same: boolean }>(sql`
    select e.during = tstzrange(s.starts_at, s.ends_at) and s.blocked = e.during as same
    from loom.session_seats e join loom.sessions s on s.id = e.session_id`)
  expect(seats.rows.every(({ same }) => same)).toBe(true)
  await tx.execute(sql`set local role loom_jobs`)
  const jobs = await tx.execute(
    sql`select task_identifier as task from graphile_worker.jobs where task_identifier like 'sessions.tell%' order by id`,
  )
  expect(jobs.rows).toEqual([{ task: 'sessions.tellSeries' }, { task: 'sessions.tellSeriesMoved' }])
})

test('[2.1.4/4] [2.1.4/5] a coach moves all that are ahead: each is cancelled free until it begins', async ({
  tx,
  as,
}) => {
  const { coach, ids, client } = await aSeries(tx, as)
  await setClock(tx, '2027-03-08T12:00:00Z') // the first is over
  await as(coach)
  const plan = await planFor(tx, coach, { id: ids[2], scope: 'all', startsAt: WEDNESDAYS[2] ?? 0 })
  expect(plan.map(({ id }) => id)).toEqual(ids.slice(1))
  expect(await confirm(tx, coach, ids[2], plan)).toMatchObject({ ok: true })
  await setClock(tx, iso((WEDNESDAYS[1] ?? 0) - MINUTE))
  await as(client)
  for (const n of [1, 2, 3]) expect(await readSession(tx, ids[n] ?? '')).toMatchObject({ freeUntil: WEDNESDAYS[n] })
  expect(await cancelSession(tx, client, { id: ids[1], reason: '' })).toMatchObject({ value: { outcome: 'cancelled' } })
})

test('[2.1.4/4] by exactly one week, later and back again: the old times are not in the way of the new ones', async ({
  tx,
  as,
}) => {
  const { client, ids, startsOf } = await aSeries(tx, as)
  await as('system')
  await tx.update(schedules).set({ maxPerWeek: 1, bufferAfterMin: 30 })
  await as(client)
  const later = [SECOND, THIRD, FOURTH, FOURTH + 7 * DAY]
  const around = { from: SECOND - HOUR, to: SECOND + HOUR }
  expect((await readNewTimes(tx, { id: ids[0], ...around }))?.starts).toEqual([])
  expect((await readNewTimes(tx, { id: ids[0], scope: 'all', ...around }))?.starts).toContain(SECOND)
  const forward = await planFor(tx, client, { id: ids[0], scope: 'all', startsAt: SECOND })
  expect(forward.map(({ startsAt, reason }) => [startsAt, reason])).toEqual(later.map((start) => [start, null]))
  expect(await confirm(tx, client, ids[0], forward)).toMatchObject({ ok: true })
  expect(await startsOf()).toEqual(later)
  const back = await planFor(tx, client, { id: ids[3], scope: 'all', startsAt: FOURTH })
  expect(await confirm(tx, client, ids[3], back)).toMatchObject({ ok: true })
  expect(await startsOf()).toEqual(MONDAYS)
})

test('[2.1.4/4] what cannot be had says why, with times near it; who is left where it is keeps its time', async ({
  tx,
  as,
}) => {
  const { client, coach, ids, startsOf } = await aSeries(tx, as)
  await as('system')
  const [, , third = 0, fourth = 0] = WEDNESDAYS
  await aSession(tx, { coachId: coach.id ?? '', startsAt: iso(third + 30 * MINUTE) })
  await aSession(tx, { clientId: client.id ?? '', startsAt: iso(fourth - 30 * MINUTE) })
  await as(client)
  const ask = { id: ids[0], scope: 'all' as const, startsAt: WEDNESDAYS[0] ?? 0 }
  const plan = await planFor(tx, client, ask)
  expect(plan.map(({ reason }) => reason)).toEqual([null, null, 'slot_taken', 'you_are_busy'])
  expect(plan[2]?.nearest).toEqual([-1.5, -1, -0.5, 1.5].map((hours) => third + hours * HOUR))
  expect(await confirm(tx, client, ids[0], plan)).toMatchObject({ reason: 'series_conflict', status: 409 })
  expect(await startsOf()).toEqual(MONDAYS)
  const [, , , near = 0] = plan[3]?.nearest ?? []
  const choices = [
    { id: ids[2], startsAt: null },
    { id: ids[3], startsAt: near },
  ]
  const decided = await planFor(tx, client, { ...ask, choices })
  expect(decided.map(({ reason }) => reason)).toEqual([null, null, null, null])
  expect(decided[2]).toMatchObject({ planned: third, startsAt: THIRD, fromAt: THIRD })
  expect(await confirm(tx, client, ids[0], decided)).toMatchObject({ ok: true })
  expect(await startsOf()).toEqual([WEDNESDAYS[0], WEDNESDAYS[1], THIRD, near])
})

test('one that stays is in the way of who wanted its time, and is counted where it is', async ({ tx, as }) => {
  const { client, ids } = await aSeries(tx, as)
  await as('system')
  await tx.update(schedules).set({ maxPerWeek: 1, horizonDays: 30 })
  await as(client)
  const ask = { id: ids[0], scope: 'all' as const, startsAt: SECOND }
  const reasons = async (stay: string[]) => {
    const choices = stay.map((id) => ({ id, startsAt: null }))
    return (await planFor(tx, client, { ...ask, choices })).map(({ reason }) => reason)
  }
  expect(await reasons([])).toEqual([null, null, null, 'not_offered'])
  expect(await reasons([ids[3]])).toEqual([null, null, 'slot_taken', null])
  expect(await reasons([ids[3], ids[2]])).toEqual([null, 'slot_taken', null, null])
  // Another day of that week is free, and the week full.
  const nearby = await planFor(tx, client, {
    ...ask,
    startsAt: SECOND + DAY,
    choices: [{ id: ids[3], startsAt: null }],
  })
  expect(nearby.map(({ reason }) => reason)).toEqual([null, null, 'week_full', null])
})

test('[2.1.4/4] one that is too late for its client stays and says so; its coach still moves it', async ({
  tx,
  as,
}) => {
  const { client, coach, ids, startsOf } = await aSeries(tx, as)
  await setClock(tx, iso(FIRST - 23 * HOUR))
  const ask = { id: ids[1], scope: 'all' as const, startsAt: WEDNESDAYS[1] ?? 0 }
  const plan = await planFor(tx, client, ask)
  expect(plan.map(({ startsAt, reason }) => [startsAt, reason])).toEqual([
    [FIRST, 'move_too_late'],
    ...WEDNESDAYS.slice(1).map((start) => [start, null]),
  ])
  const [late] = plan
  // Whatever is sent: it does not move, and nothing else does with it.
  const bent = [{ id: ids[0], fromAt: FIRST, startsAt: late?.planned ?? 0 }]
  expect(await moveSeries(tx, client, { id: ids[1], moves: bent })).toMatchObject({ reason: 'move_too_late' })
  const mixed = [...bent, { id: ids[1], fromAt: SECOND, startsAt: WEDNESDAYS[1] ?? 0 }]
  const refused = await moveSeries(tx, client, { id: ids[1], moves: mixed })
  expect(refused).toMatchObject({ reason: 'series_conflict' })
  expect(planIn(refused).map(({ reason }) => reason)).toEqual(['move_too_late', null])
  expect(await previewSeriesMove(tx, client, { ...ask, id: ids[0], choices: [] })).toMatchObject({
    reason: 'move_too_late',
  })
  expect(await startsOf()).toEqual(MONDAYS)
  await as(coach)
  const all = await planFor(tx, coach, ask)
  expect(all.map(({ reason }) => reason)).toEqual([null, null, null, null])
})

test('[2.1.4/5] what its client moves when the free time had ended stays late, each by itself', async ({ tx, as }) => {
  await setClock(tx, '2027-03-01T06:00:00Z')
  const { client, ids } = await aSeries(tx, as)
  await as('system')
  await tx.update(sessions).set({ policy: { freeUntilMin: 1440 * 9, moveUntilMin: 60 } })
  await as(client)
  const plan = await planFor(tx, client, { id: ids[0], scope: 'all', startsAt: WEDNESDAYS[0] ?? 0 })
  expect(await confirm(tx, client, ids[0], plan)).toMatchObject({ value: { freeUntil: FIRST - 9 * DAY } })
  expect(await readSession(tx, ids[1])).toMatchObject({ freeUntil: (WEDNESDAYS[1] ?? 0) - 9 * DAY })
})

test('[BK03] when one time was taken meanwhile none moves, and the plan says which', async ({ tx, as }) => {
  const { client, coach, ids, startsOf } = await aSeries(tx, as)
  const plan = await planFor(tx, client, { id: ids[0], scope: 'all', startsAt: WEDNESDAYS[0] ?? 0 })
  await as('system')
  await aSession(tx, { coachId: coach.id ?? '', startsAt: iso(WEDNESDAYS[2] ?? 0) })
  await as(client)
  const refused = await confirm(tx, client, ids[0], plan)
  expect(refused).toMatchObject({ reason: 'series_conflict', status: 409, data: { zone: 'Europe/Berlin' } })
  expect(planIn(refused).map(({ reason }) => reason)).toEqual([null, null, 'slot_taken', null])
  expect(planIn(refused)[2]?.nearest).toHaveLength(4)
  expect(await startsOf()).toEqual(MONDAYS)
})

test('a coach hears at once of every time at which the client is elsewhere, and where else there is', async ({
  tx,
  as,
}) => {
  const { client, coach, ids, startsOf } = await aSeries(tx, as)
  await as('system')
  for (const n of [1, 3]) await aSession(tx, { clientId: client.id ?? '', startsAt: iso(WEDNESDAYS[n] ?? 0) })
  await as(coach)
  // Where a client is with others is not for the coach to see before.
  const plan = await planFor(tx, coach, { id: ids[0], scope: 'all', startsAt: WEDNESDAYS[0] ?? 0 })
  expect(plan.map(({ reason }) => reason)).toEqual([null, null, null, null])
  const refused = planIn(await confirm(tx, coach, ids[0], plan))
  expect(refused.map(({ reason }) => reason)).toEqual([null, 'client_busy', null, 'client_busy'])
  expect(await startsOf()).toEqual(MONDAYS)
  await as(coach)
  const instead = refused.map((one) => ({ ...one, startsAt: one.nearest.at(-1) ?? one.startsAt }))
  expect(await confirm(tx, coach, ids[0], instead)).toMatchObject({ ok: true })
})

test('who waits for the time of one that was refused is not blamed for it', async ({ tx, as }) => {
  const { client, coach, ids } = await aSeries(tx, as)
  await as('system')
  await aSession(tx, { clientId: client.id ?? '', startsAt: iso(FOURTH + 7 * DAY) })
  await as(coach)
  const plan = await planFor(tx, coach, { id: ids[0], scope: 'all', startsAt: SECOND })
  const refused = planIn(await confirm(tx, coach, ids[0], plan))
  expect(refused.map(({ reason }) => reason)).toEqual([null, null, null, 'client_busy'])
})

test('one that the other side moved meanwhile does not go on unseen; asking again changes nothing', async ({
  tx,
  as,
}) => {
  const { client, coach, ids, startsOf } = await aSeries(tx, as)
  const plan = await planFor(tx, client, { id: ids[0], scope: 'all', startsAt: WEDNESDAYS[0] ?? 0 })
  await as(coach)
  await moveSession(tx, coach, { id: ids[2], startsAt: THIRD + DAY })
  await as(client)
  const refused = await confirm(tx, client, ids[0], plan)
  expect(planIn(refused).map(({ reason }) => reason)).toEqual([null, null, 'session_changed', null])
  const again = await planFor(tx, client, { id: ids[0], scope: 'all', startsAt: WEDNESDAYS[0] ?? 0 })
  expect(again[2]).toMatchObject({ fromAt: THIRD + DAY, startsAt: (WEDNESDAYS[2] ?? 0) + DAY })
  for (let sent = 0; sent < 2; sent++) expect(await confirm(tx, client, ids[0], again)).toMatchObject({ ok: true })
  expect(await startsOf()).toEqual(again.map(({ startsAt }) => startsAt))
  expect((await readSession(tx, ids[0]))?.changes).toHaveLength(2)
})

test('a hold that ran out lies in nobody’s way, a living one and a request do', async ({ tx, as }) => {
  const { client, coach, ids } = await aSeries(tx, as)
  await as('system')
  await aSession(tx, { coachId: coach.id ?? '', status: 'held', startsAt: iso(WEDNESDAYS[1] ?? 0) })
  await aSession(tx, { coachId: coach.id ?? '', status: 'requested', startsAt: iso(WEDNESDAYS[2] ?? 0) })
  await as(client)
  const ask = { id: ids[0], scope: 'all' as const, startsAt: WEDNESDAYS[0] ?? 0 }
  expect((await planFor(tx, client, ask)).map(({ reason }) => reason)).toEqual([null, 'slot_taken', 'slot_taken', null])
  await moveClock(tx, 11 * MINUTE)
  const plan = await planFor(tx, client, ask)
  expect(plan.map(({ reason }) => reason)).toEqual([null, null, 'slot_taken', null])
  expect(await confirm(tx, client, ids[0], plan.toSpliced(2, 1))).toMatchObject({ ok: true })
})

test('[2.1.4/6] each is reminded of anew at its new time', async ({ tx, as }) => {
  const { client, ids } = await aSeries(tx, as)
  await as('system')
  await tx.update(sessions).set({ policy: { freeUntilMin: 0, moveUntilMin: 0 } })
  await setClock(tx, iso(FIRST - DAY + MINUTE))
  expect(await giveReminders(tx)).toBe(1)
  await as(client)
  const plan = await planFor(tx, client, { id: ids[0], scope: 'all', startsAt: WEDNESDAYS[0] ?? 0 })
  expect(await confirm(tx, client, ids[0], plan)).toMatchObject({ ok: true })
  await as('system')
  await setClock(tx, iso((WEDNESDAYS[0] ?? 0) - DAY + MINUTE))
  expect(await giveReminders(tx)).toBe(1)
})

test('two of them cannot change places, and neither moves', async ({ tx, as }) => {
  const { client, ids, startsOf } = await aSeries(tx, as)
  const moves = [
    { id: ids[0], fromAt: FIRST, startsAt: SECOND },
    { id: ids[1], fromAt: SECOND, startsAt: FIRST },
  ]
  const refused = await moveSeries(tx, client, { id: ids[0], moves })
  expect(planIn(refused).map(({ reason }) => reason)).toEqual([null, 'slot_taken'])
  expect(await startsOf()).toEqual(MONDAYS)
})

test('a series that has ended, and a session by itself, do not move together', async ({ tx, as }) => {
  const { client, offering, ids } = await aSeries(tx, as)
  const wish = { scope: 'all' as const, startsAt: WEDNESDAYS[0] ?? 0, choices: [] }
  const move = (id: string) => ({ id, moves: [{ id, fromAt: FIRST, startsAt: WEDNESDAYS[0] ?? 0 }] })
  await cancelSeries(tx, client, { id: ids[0], scope: 'all', reason: '' })
  expect(await previewSeriesMove(tx, client, { id: ids[0], ...wish })).toMatchObject({ reason: 'not_confirmed' })
  expect(await moveSeries(tx, client, move(ids[0]))).toMatchObject({ reason: 'not_confirmed' })
  await as('system')
  const alone = await aSession(tx, { offeringId: offering.id, clientId: client.id ?? '', startsAt: iso(FIRST) })
  await as(client)
  expect(await previewSeriesMove(tx, client, { id: alone.id, ...wish })).toMatchObject({ reason: 'not_a_series' })
  expect(await moveSeries(tx, client, move(alone.id))).toMatchObject({ reason: 'not_a_series' })
  await as('system')
  const over = await aSeries(tx, as)
  await setClock(tx, iso(FOURTH + MINUTE))
  const asked = { ...wish, startsAt: FOURTH + DAY }
  expect(await previewSeriesMove(tx, over.client, { id: over.ids[3], ...asked })).toMatchObject({
    reason: 'session_begun',
  })
})

test('[AZ01] [AZ02] nobody moves a series that is not theirs, nor one of another by the way', async ({ tx, as }) => {
  const { ids, startsOf, client } = await aSeries(tx, as)
  await as('system')
  const other = await aSeries(tx, as)
  await as('system')
  const stranger = await anAccount(tx)
  const wish = { id: ids[0], scope: 'all' as const, startsAt: WEDNESDAYS[0] ?? 0, choices: [] }
  const moves = [{ id: ids[0], fromAt: FIRST, startsAt: WEDNESDAYS[0] ?? 0 }]
  for (const who of [stranger, other.client, other.coach]) {
    await as(who)
    expect(await previewSeriesMove(tx, who, wish)).toMatchObject({ status: 404 })
    expect(await moveSeries(tx, who, { id: ids[0], moves })).toMatchObject({ status: 404 })
  }
  await as(other.client)
  const smuggled = [...moves, { id: other.ids[0], fromAt: FIRST, startsAt: WEDNESDAYS[1] ?? 0 }]
  expect(await moveSeries(tx, other.client, { id: other.ids[0], moves: smuggled })).toMatchObject({ status: 404 })
  expect((await startsOf()).sort((a, b) => a - b)).toEqual([...MONDAYS, ...MONDAYS].sort((a, b) => a - b))
  expect(client.id).not.toBe(other.client.id)
})

test('[AZ07] the sessions of a coach who paused move on, those of one who is gone stay where they are', async ({
  tx,
  as,
}) => {
  const { client, ids, offering } = await aSeries(tx, as)
  const becomes = async (status: string) => {
    await as('system')
    await tx.execute(sql`update loom.coaches set status = ${status} where id = ${offering.coachId}`)
    await as(client)
  }
  const ask = { id: ids[0], scope: 'all' as const, startsAt: WEDNESDAYS[0] ?? 0, choices: [] }
  await becomes('paused')
  const plan = await previewSeriesMove(tx, client, ask)
  expect(plan.ok && plan.value.sessions.map(({ reason }) => reason)).toEqual(ids.map(() => null))
  await becomes('draft')
  const refused = { reason: 'not_offered', status: 422 }
  expect(await previewSeriesMove(tx, client, ask)).toMatchObject(refused)
  const moves = [{ id: ids[0], fromAt: FIRST, startsAt: WEDNESDAYS[0] ?? 0 }]
  expect(await moveSeries(tx, client, { id: ids[0], moves })).toMatchObject(refused)
})
