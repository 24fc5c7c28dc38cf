import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KeptSchedule } from '#features/availability/window/rules.ts'
import { openHoursOf } from '#features/availability/window/rules.ts'
import type { Circumstances } from './rules.ts'
import { planSeries, repeatsOf } from './rules.ts'
import { within } from './scope/rules.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const RUNS = process.env.LOOM_LONG ? 20_000 : 500

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
]

const aRhythm = fc.record({
  everyWeeks: fc.constantFrom(1, 2) as fc.Arbitrary<1 | 2>,
  times: fc.integer({ min: 2, max: 12 }),
})

test('a series keeps its time on the wall clock as Temporal does, in every zone and over every change of clocks', () => {
  const start = fc.integer({ min: Date.UTC(2025, 0) / (5 * MINUTE), max: Date.UTC(2036, 0) / (5 * MINUTE) })
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), start, aRhythm, (zone, fives, rhythm) => {
      const firstMs = fives * 5 * MINUTE
      const wall = Temporal.Instant.fromEpochMilliseconds(firstMs).toZonedDateTimeISO(zone).toPlainDateTime()
      const wanted = Array.from({ length: rhythm.times - 1 }, (_, n) => {
        const then = wall.add({ weeks: (n + 1) * rhythm.everyWeeks })
        return then.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
      })
      expect(repeatsOf(zone, firstMs, rhythm)).toEqual(wanted)
    }),
    { numRuns: RUNS },
  )
})

test('10:00 in Berlin stays 10:00 there when the clock changes, and a skipped time moves on', () => {
  const ten = Date.parse('2027-03-22T09:00:00Z')
  expect(repeatsOf('Europe/Berlin', ten, { everyWeeks: 1, times: 3 })).toEqual([
    Date.parse('2027-03-29T08:00:00Z'),
    Date.parse('2027-04-05T08:00:00Z'),
  ])
  const skipped = Date.parse('2027-03-14T01:30:00Z') // 2:30, and two weeks later there is none
  expect(repeatsOf('Europe/Berlin', skipped, { everyWeeks: 2, times: 2 })).toEqual([Date.parse('2027-03-28T01:30:00Z')])
  const twice = Date.parse('2027-10-24T00:30:00Z') // 2:30, and a week later it comes twice
  expect(repeatsOf('Europe/Berlin', twice, { everyWeeks: 1, times: 2 })).toEqual([Date.parse('2027-10-31T00:30:00Z')])
})

const NOW = Date.parse('2027-03-01T06:00:00Z')
const NINE = Date.parse('2027-03-01T08:00:00Z') // Monday, 9:00 in Berlin
const EVERY_DAY = Array.from({ length: 7 }, (_, weekday) => ({ weekday, startMin: 540, lengthMin: 480 }))
const range = (startMs: number, minutes = 60) => ({ start: startMs / MINUTE, end: startMs / MINUTE + minutes })

const KEPT: KeptSchedule = {
  ...{ zone: 'Europe/Berlin', rules: EVERY_DAY, stepMin: 30, bufferBeforeMin: 0, bufferAfterMin: 0 },
  ...{ minNoticeMin: 0, horizonDays: 60 },
}

/** A coach in Berlin who can be booked from 9 to 17 each day, with a hold on Monday at 9:00. */
function facts(kept: Partial<KeptSchedule> = {}, more: Partial<Circumstances> = {}): Circumstances {
  return {
    hours: openHoursOf({ ...KEPT, ...kept }, NOW, [NINE / MINUTE]),
    asked: { minutes: 60 },
    ...{ taken: [range(NINE)], busy: [], room: Number.POSITIVE_INFINITY, firstMs: NINE, ...more },
  }
}

const WEEKS = [1, 2, 3].map((n) => NINE + n * 7 * DAY)
const [SECOND = 0, THIRD = 0, FOURTH = 0] = WEEKS
const reasonsOf = (given: Circumstances, starts = WEEKS) => planSeries(given, starts).map(({ reason }) => reason)

test('each start is free, or says what lies in its way and which times of that day are near', () => {
  expect(planSeries(facts(), WEEKS)).toEqual(WEEKS.map((startsAt) => ({ startsAt, reason: null, nearest: [] })))
  const taken = facts({}, { taken: [range(NINE), range(THIRD + 30 * MINUTE)] })
  const [, third] = planSeries(taken, WEEKS)
  expect(third).toEqual({
    startsAt: THIRD,
    reason: 'slot_taken',
    nearest: [1.5, 2, 2.5, 3].map((hours) => THIRD + hours * HOUR),
  })
  expect(reasonsOf(facts({}, { busy: [range(SECOND - 30 * MINUTE)] }))).toEqual(['you_are_busy', null, null])
  expect(reasonsOf(facts({ horizonDays: 16 }))).toEqual([null, null, 'not_offered'])
  expect(reasonsOf(facts(), [NINE - 7 * DAY, NINE, SECOND])).toEqual(['not_offered', 'not_offered', null])
})

test('a day that has no time left is answered with the days beside it', () => {
  const closed = { date: '2027-03-08', kind: 'closed' as const, startMin: null, lengthMin: null }
  const [second] = planSeries(facts({ exceptions: [closed] }), WEEKS)
  expect(second).toMatchObject({ reason: 'not_offered' })
  expect(second?.nearest).toHaveLength(4)
  for (const near of second?.nearest ?? []) expect(Math.abs(near - SECOND)).toBeLessThanOrEqual(3 * DAY)
})

test('each start of a series counts for the limits of the ones after it', () => {
  const threeOfAWeek = [SECOND, SECOND + DAY, SECOND + 2 * DAY]
  expect(reasonsOf(facts({ maxPerWeek: 2 }), threeOfAWeek)).toEqual([null, null, 'week_full'])
  expect(reasonsOf(facts({ maxPerDay: 1 }), [NINE + 2 * HOUR, SECOND, SECOND + 3 * HOUR])).toEqual([
    'day_full',
    null,
    'day_full',
  ])
  expect(reasonsOf(facts({}, { room: 2 }))).toEqual([null, null, 'too_many_ahead'])
  // What cannot be had takes nothing from the ones after it.
  expect(reasonsOf(facts({}, { room: 2, busy: [range(SECOND)] }))).toEqual(['you_are_busy', null, null])
  expect(reasonsOf(facts({ bufferAfterMin: 30 }), [SECOND, SECOND + HOUR])).toEqual([null, 'slot_taken'])
})

test('a near time takes nothing from the others of the series, and can be taken as it is told', () => {
  const aCase = fc.record({
    stepMin: fc.constantFrom(15, 30, 60),
    minutes: fc.constantFrom(30, 60, 90),
    bufferAfterMin: fc.constantFrom(0, 15),
    maxPerWeek: fc.constantFrom(null, 1, 2),
    maxPerDay: fc.constantFrom(null, 1),
    room: fc.constantFrom(2, 11, Number.POSITIVE_INFINITY),
    taken: fc.array(fc.tuple(fc.integer({ min: 0, max: 8 * 96 }), fc.integer({ min: 15, max: 600 })), {
      maxLength: 20,
    }),
    busy: fc.array(fc.integer({ min: 0, max: 8 * 96 }), { maxLength: 6 }),
    rhythm: aRhythm,
  })
  let conflicts = 0
  fc.assert(
    fc.property(aCase, ({ taken, busy, rhythm, room, minutes, ...kept }) => {
      const at = (quarters: number) => NINE + DAY + quarters * 15 * MINUTE * 7
      const given = facts(kept, {
        asked: { minutes },
        ...{ room, taken: [range(NINE), ...taken.map(([n, length]) => range(at(n), length))] },
        busy: busy.map((n) => range(at(n))),
      })
      const starts = repeatsOf('Europe/Berlin', NINE, rhythm)
      const plan = planSeries(given, starts)
      // What is left after the conflicts are left out can be had as it is.
      const left = plan.filter(({ reason }) => reason === null).map(({ startsAt }) => startsAt)
      expect(planSeries(given, left).every(({ reason }) => reason === null)).toBe(true)
      for (const { startsAt, nearest } of plan) {
        for (const near of nearest) {
          conflicts++
          const instead = [...left, near].sort((a, b) => a - b)
          const again = planSeries({ ...given, room: Number.POSITIVE_INFINITY }, instead)
          expect(again.every(({ reason }) => reason === null)).toBe(true)
          expect(near).not.toBe(startsAt)
        }
      }
    }),
    { numRuns: RUNS / 5 },
  )
  expect(conflicts).toBeGreaterThan(0)
})

test('a change means a session and those after it by their times, or all', () => {
  const series = WEEKS.map((startsAt, n) => ({ id: `${n}`, startsAt }))
  expect(within(series, '1', 'following').map(({ id }) => id)).toEqual(['1', '2'])
  expect(within(series, '1', 'all')).toHaveLength(3)
  expect(within(series, 'x', 'following')).toEqual([])
  expect(FOURTH).toBe(series[2]?.startsAt)
})
