import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { VISITOR } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { test } from '../../../tests/support/db.ts'
import {
  aBookableCoach,
  aCoach,
  anAccount,
  anOffering,
  aSchedule,
  aSession,
  asCoach,
} from '../../../tests/support/factories.ts'
import { nextFree, readSchedule, readSlots, readTaken } from './queries.ts'
import { schedules, timeOff } from './tables.ts'

// Every test begins on Monday 4 March 2030, 06:00 UTC: 07:00 in Berlin.
const MONDAY = Date.parse('2030-03-04T06:00:00Z')
const beginOn = (tx: Tx, instant: number) =>
  tx.execute(sql`select test.shift_clock(to_timestamp(${instant / 1000}::float8) - private.clock())`)

const DAY = 86_400_000
const iso = (starts: number[] | undefined) => starts?.map((ms) => new Date(ms).toISOString().slice(5, 16))
const day = (first: string, days = 1) => ({ from: Date.parse(first), to: Date.parse(first) + days * DAY })

test('[2.1.3/2] [2.1.1/1] slots are the weekly hours at the step, in the time asked for', async ({ tx, as }) => {
  await beginOn(tx, MONDAY)
  const coach = await aCoach(tx)
  const offering = await anOffering(tx, { coachId: coach.id, minutes: 90 })
  const rules = [{ weekday: 1, startMin: 540, lengthMin: 180 }]
  await aSchedule(tx, { coachId: coach.id, rules, stepMin: 60 })
  await as(VISITOR)
  const ask = { coachId: coach.id, offeringId: offering.id }
  const slots = await readSlots(tx, { ...ask, ...day('2030-03-04T00:00Z', 8) })
  expect(iso(slots?.starts)).toEqual(['03-04T08:00', '03-04T09:00', '03-11T08:00', '03-11T09:00'])
  expect(slots).toMatchObject({ coachId: coach.id, zone: 'Europe/Berlin', minutes: 90 })
  // Half-open: from the first start to before the last.
  const cut = { from: Date.parse('2030-03-04T08:00Z'), to: Date.parse('2030-03-11T09:00Z') }
  expect(iso((await readSlots(tx, { ...ask, ...cut }))?.starts)).toEqual(['03-04T08:00', '03-04T09:00', '03-11T08:00'])
  const past = await readSlots(tx, { ...ask, ...day('2029-03-05T00:00Z') })
  expect(past?.starts).toEqual([])
})

test('an offering longer than any of the hours has no slots and is nobody’s next free time', async ({ tx, as }) => {
  await beginOn(tx, MONDAY)
  const coach = await aCoach(tx)
  const offering = await anOffering(tx, { coachId: coach.id, minutes: 240 })
  const rules = [1, 2, 3].map((weekday) => ({ weekday, startMin: 540, lengthMin: 235 }))
  await aSchedule(tx, { coachId: coach.id, rules, bufferBeforeMin: 0, bufferAfterMin: 0 })
  await as(VISITOR)
  const slots = await readSlots(tx, { coachId: coach.id, offeringId: offering.id, ...day('2030-03-04T00:00Z', 30) })
  expect(slots?.starts).toEqual([])
  expect((await nextFree(tx, [coach.id])).size).toBe(0)
})

test('[2.1.1/5] hours stay on the coach’s wall clock when the clocks change', async ({ tx, as }) => {
  await beginOn(tx, MONDAY)
  const { coach, offering } = await aBookableCoach(tx)
  await as(VISITOR)
  const first = async (date: string) =>
    iso((await readSlots(tx, { coachId: coach.id, offeringId: offering.id, ...day(date) }))?.starts)?.[0]
  // Berlin moves on 31 March 2030.
  expect(await first('2030-03-30T00:00Z')).toBe('03-30T08:00')
  expect(await first('2030-03-31T00:00Z')).toBe('03-31T07:00')
})

test('[2.1.1/2] a new session keeps its buffers free of what is booked', async ({ tx, as }) => {
  await beginOn(tx, MONDAY)
  const coach = await aCoach(tx)
  const offering = await anOffering(tx, { coachId: coach.id, minutes: 60 })
  const rules = [{ weekday: 1, startMin: 540, lengthMin: 480 }]
  await aSchedule(tx, { coachId: coach.id, rules, bufferBeforeMin: 30, bufferAfterMin: 30, stepMin: 30 })
  await aSession(tx, { offeringId: offering.id, startsAt: '2030-03-04T11:00:00Z' })
  await as(VISITOR)
  const slots = await readSlots(tx, { coachId: coach.id, offeringId: offering.id, ...day('2030-03-04T00:00Z') })
  expect(iso(slots?.starts)).toEqual(
    ['08:00', '08:30', '09:00', '09:30', '12:30', '13:00', '13:30', '14:00', '14:30', '15:00'].map((t) => `03-04T${t}`),
  )
})

test('held, requested and confirmed sessions block; expired, ended and released ones do not', async ({ tx, pass }) => {
  await beginOn(tx, MONDAY)
  const { coach, offering } = await aBookableCoach(tx)
  const at = (hour: string) => `2030-03-05T${hour}:00Z`
  for (const [status, hour] of [
    ['held', '08:00'],
    ['requested', '09:00'],
    ['confirmed', '10:00'],
    ['ended', '11:00'],
    ['released', '12:00'],
  ] as const) {
    await aSession(tx, { offeringId: offering.id, status, startsAt: at(hour) })
  }
  const hours = async () => {
    const slots = await readSlots(tx, { coachId: coach.id, offeringId: offering.id, ...day('2030-03-05T00:00Z') })
    return iso(slots?.starts)?.map((start) => start.slice(6))
  }
  expect(await hours()).toEqual(['11:00', '11:30', '12:00', '12:30', '13:00', '13:30', '14:00', '14:30', '15:00'])
  await pass('10 minutes')
  expect(await hours()).toEqual([
    ...['08:00'],
    ...['11:00', '11:30', '12:00', '12:30', '13:00', '13:30'],
    ...['14:00', '14:30', '15:00'],
  ])
})

test('[BK06] nothing begins before the notice or ends after the horizon', async ({ tx }) => {
  await beginOn(tx, MONDAY)
  const coach = await aCoach(tx)
  const offering = await anOffering(tx, { coachId: coach.id })
  await aSchedule(tx, { coachId: coach.id, minNoticeMin: 26 * 60, horizonDays: 3, stepMin: 60 })
  const ask = { coachId: coach.id, offeringId: offering.id }
  const slots = await readSlots(tx, { ...ask, ...day('2030-03-04T00:00Z', 10) })
  const starts = iso(slots?.starts)
  // 26 hours from Monday 06:00 are Tuesday 08:00; by then a second of the test has passed, so 09:00 is the first.
  expect([starts?.[0], starts?.at(-1)]).toEqual(['03-05T09:00', '03-06T15:00'])
  expect(slots?.bookableUntil).toBeGreaterThanOrEqual(MONDAY + 3 * DAY)
  expect(slots?.bookableUntil).toBeLessThan(MONDAY + 3 * DAY + 120_000)
})

test('a coach is found by id or by handle, and only with an offering of theirs', async ({ tx, as }) => {
  const { coach, offering } = await aBookableCoach(tx)
  const other = await aBookableCoach(tx)
  const window = { from: Date.now(), to: Date.now() + 7 * DAY }
  await as(VISITOR)
  const ask = (who: object, offeringId = offering.id) => readSlots(tx, { ...who, offeringId, ...window })
  const byId = await ask({ coachId: coach.id })
  expect(byId?.starts.length).toBeGreaterThan(0)
  expect(await ask({ handle: coach.handle })).toEqual(byId)
  expect(await ask({ handle: 'nobody' })).toBeNull()
  expect(await ask({ handle: other.coach.handle })).toBeNull()
  expect(await ask({ coachId: coach.id }, other.offering.id)).toBeNull()
  expect(await ask({ coachId: coach.id }, coach.id)).toBeNull()
})

test('a coach without hours is listed and has no slots', async ({ tx, as }) => {
  const coach = await aCoach(tx, { zone: 'Asia/Kathmandu' })
  const offering = await anOffering(tx, { coachId: coach.id })
  await as(VISITOR)
  const ask = { coachId: coach.id, offeringId: offering.id, from: Date.now(), to: Date.now() + DAY }
  expect(await readSlots(tx, ask)).toMatchObject({ starts: [], zone: 'Asia/Kathmandu' })
  expect((await nextFree(tx, [coach.id])).size).toBe(0)
})

test('[2.1.2/5] the next free times of many coaches are asked for at once', async ({ tx, as }) => {
  await beginOn(tx, MONDAY)
  const busy = await aBookableCoach(tx)
  await aSession(tx, { offeringId: busy.offering.id, minutes: 480, startsAt: '2030-03-04T08:00:00Z' })
  const free = await aBookableCoach(tx, { zone: 'Asia/Kathmandu' })
  const short = await anOffering(tx, { coachId: free.coach.id, minutes: 20 })
  const paused = await aBookableCoach(tx, { status: 'paused' })
  await as(VISITOR)
  const found = await nextFree(
    tx,
    [busy, free, paused].map(({ coach }) => coach.id),
  )
  expect([...found.keys()].toSorted()).toEqual([busy.coach.id, free.coach.id].toSorted())
  expect(iso(found.get(busy.coach.id)?.starts.slice(0, 1))).toEqual(['03-05T08:00'])
  // 06:00 UTC is 11:45 in Kathmandu; the next half hour there is 06:15 UTC.
  expect(found.get(free.coach.id)).toMatchObject({ offeringId: short.id, minutes: 20 })
  expect(iso(found.get(free.coach.id)?.starts.slice(0, 1))).toEqual(['03-04T06:15'])
  expect(found.get(free.coach.id)?.starts.every((start) => start < MONDAY + DAY + 900_000)).toBe(true)
  expect(await nextFree(tx, [])).toEqual(new Map())
})

test('what functions tell of a coach’s calendar is times, never who with', async ({ tx, as }) => {
  const { coach, offering } = await aBookableCoach(tx)
  const client = await anAccount(tx, { name: 'Secret Client' })
  const session = await aSession(tx, {
    ...{ offeringId: offering.id, clientId: client.id, agenda: 'Secret agenda', name: 'Secret name' },
    startsAt: new Date(Math.ceil(Date.now() / DAY + 2) * DAY + 9 * 3_600_000).toISOString(),
  })
  await tx
    .insert(timeOff)
    .values({ coachId: coach.id, firstOn: '2099-01-01', lastOn: '2099-01-02', note: 'For clients' })
  await tx.update(schedules).set({ maxPerDay: 3 }).where(eq(schedules.coachId, coach.id))
  await as(VISITOR)
  const minute = session.startsAt.getTime() / 60_000
  const around = { start: minute - 600, end: minute + 600 }
  expect(await readTaken(tx, coach.id, around)).toEqual([{ start: minute, end: minute + 60 }])
  const answers = await Promise.all([
    tx.execute(sql`select * from private.blocked_ranges(array[${coach.id}]::uuid[], now(), 'infinity')`),
    tx.execute(sql`select * from private.open_schedules(array[${coach.id}]::uuid[])`),
  ])
  expect(answers.map(({ fields }) => fields.map(({ name }) => name))).toEqual([
    ['coach_id', 'ranges'],
    ['coach_id', 'now_ms', 'schedule'],
  ])
  expect(Object.keys(answers[1].rows[0]?.schedule as object).sort()).toEqual([
    ...['anchorOn', 'bufferAfterMin', 'bufferBeforeMin', 'counted', 'exceptions', 'horizonDays'],
    ...['maxOpenPerClient', 'maxPerDay', 'maxPerWeek', 'minNoticeMin', 'rules', 'stepMin', 'timeOff', 'trips', 'zone'],
  ])
  expect(answers[1].rows[0]?.schedule).toMatchObject({ counted: [minute], timeOff: [{ note: 'For clients' }] })
  const said = JSON.stringify(answers.map(({ rows }) => rows))
  for (const secret of [client.id, session.id, 'Secret']) expect(said).not.toContain(secret)
})

test('hours are not read by strangers of a coach who is not listed, nor by anybody of one who never was', async ({
  tx,
  as,
}) => {
  for (const status of ['draft', 'applied', 'declined', 'paused', 'unlisted'] as const) {
    const { coach, offering } = await aBookableCoach(tx, { status })
    const strangers = [VISITOR, await anAccount(tx), asCoach(await aCoach(tx))]
    for (const who of status === 'paused' || status === 'unlisted' ? strangers : [...strangers, asCoach(coach)]) {
      await as(who)
      expect(await readSchedule(tx, coach.id)).toBeNull()
      const window = { from: Date.now(), to: Date.now() + DAY }
      expect(await readSlots(tx, { coachId: coach.id, offeringId: offering.id, ...window })).toBeNull()
      await as('system')
    }
  }
})

test('clients read what a coach says of coming time off, and nothing where nothing is said', async ({ tx, as }) => {
  await beginOn(tx, MONDAY)
  const { coach, offering } = await aBookableCoach(tx)
  const off = (firstOn: string, lastOn: string, note: string) => ({ coachId: coach.id, firstOn, lastOn, note })
  await tx
    .insert(timeOff)
    .values([
      off('2030-03-02', '2030-03-03', 'Over'),
      off('2030-03-06', '2030-03-07', 'By the sea'),
      off('2030-03-09', '2030-03-09', ''),
      off('2030-04-20', '2030-04-21', 'Later'),
    ])
  await as(VISITOR)
  const ask = { coachId: coach.id, offeringId: offering.id }
  const slots = await readSlots(tx, { ...ask, ...day('2030-03-01T00:00Z', 35) })
  expect(slots?.away).toEqual([{ firstDate: '2030-03-06', lastDate: '2030-03-07', note: 'By the sea' }])
  expect(slots?.starts.some((at) => new Date(at).toISOString().startsWith('2030-03-06'))).toBe(false)
  expect((await readSlots(tx, { ...ask, ...day('2030-03-08T00:00Z', 7) }))?.away).toEqual([])
})
