import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KeptSchedule } from '#features/availability/window/rules.ts'
import { openHoursOf } from '#features/availability/window/rules.ts'
import type { Circumstances } from '../rules.ts'
import { planSeries, repeatsOf, shifted } from '../rules.ts'
import { inWritingOrder } from './rules.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const RUNS = process.env.LOOM_LONG ? 20_000 : 500
const at = (iso: string) => Date.parse(iso)

const aZone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe')
const aStart = fc
  .integer({ min: Date.UTC(2025, 0) / (5 * MINUTE), max: Date.UTC(2036, 0) / (5 * MINUTE) })
  .map((fives) => fives * 5 * MINUTE)
/** Up to three weeks in either direction. */
const aMove = fc.integer({ min: -21 * 288, max: 21 * 288 }).map((fives) => fives * 5 * MINUTE)
const aRhythm = fc.record({
  everyWeeks: fc.constantFrom(1, 2) as fc.Arbitrary<1 | 2>,
  times: fc.integer({ min: 2, max: 12 }),
})
const wallOf = (zone: string, ms: number) =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDateTime()

test('[2.1.4/4] a series goes on at the new time on the wall clock, as Temporal has it, over every change of clocks', () => {
  fc.assert(
    fc.property(aZone, aStart, aMove, aRhythm, (zone, fromMs, by, rhythm) => {
      const toMs = fromMs + by
      const [from, to] = [wallOf(zone, fromMs), wallOf(zone, toMs)]
      const days = from.toPlainDate().until(to.toPlainDate()).days
      for (const start of repeatsOf(zone, fromMs, rhythm)) {
        const own = wallOf(zone, start)
        const wanted = own.toPlainDate().add({ days }).toPlainDateTime(to.toPlainTime())
        const moved = shifted(zone, { fromMs, toMs }, start)
        if (by === 0 || wanted.equals(own)) expect(moved).toBe(start)
        else expect(moved).toBe(wanted.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds)
      }
    }),
    { numRuns: RUNS },
  )
})

test('nothing moves when the one that was picked does not, wherever the others are', () => {
  fc.assert(
    fc.property(aZone, aStart, aStart, (zone, picked, other) => {
      expect(shifted(zone, { fromMs: picked, toMs: picked }, other)).toBe(other)
    }),
    { numRuns: RUNS },
  )
})

test('Tuesdays at 10:00 become Wednesdays at 11:00, and one that was moved by itself keeps its own day', () => {
  const move = { fromMs: at('2027-03-16T09:00:00Z'), toMs: at('2027-03-17T10:00:00Z') }
  const go = (iso: string) => new Date(shifted('Europe/Berlin', move, at(iso))).toISOString()
  expect(go('2027-03-23T09:00:00Z')).toBe('2027-03-24T10:00:00.000Z')
  expect(go('2027-03-30T08:00:00Z')).toBe('2027-03-31T09:00:00.000Z') // the clock has changed on 28 March
  expect(go('2027-04-08T13:00:00Z')).toBe('2027-04-09T09:00:00.000Z') // a Thursday at 15:00
  // 2:30 is skipped on 28 March, and comes twice on 31 October.
  const night = { fromMs: at('2027-03-15T09:00:00Z'), toMs: at('2027-03-14T01:30:00Z') }
  expect(shifted('Europe/Berlin', night, at('2027-03-29T08:00:00Z'))).toBe(at('2027-03-28T01:30:00Z'))
  expect(shifted('Europe/Berlin', night, at('2027-11-01T09:00:00Z'))).toBe(at('2027-10-31T00:30:00Z'))
})

const range = (start: number, length: number) => ({ start, end: start + length })
const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end

test('in the order of writing every session finds its new time left, and only circles have none', () => {
  const aCase = fc.record({
    left: fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 12 }),
    taken: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 12, maxLength: 12 }),
    by: fc.integer({ min: -30, max: 30 }),
    isShift: fc.boolean(),
  })
  let circles = 0
  fc.assert(
    fc.property(aCase, ({ left, taken, by, isShift }) => {
      const moves = left.map((slot, n) => {
        const takes = isShift ? range(slot * 60 + by * 10, 60) : range((taken[n] ?? 0) * 20, 20)
        return { leaves: range(slot * 60, 60), takes }
      })
      const { ordered, stuck } = inWritingOrder(moves)
      expect(new Set([...ordered, ...stuck])).toEqual(new Set(moves))
      const places = new Map(moves.map((move) => [move, move.leaves]))
      for (const move of ordered) {
        for (const [other, place] of places) if (other !== move) expect(overlap(move.takes, place)).toBe(false)
        places.set(move, move.takes)
      }
      // Each that is stuck waits for another that is stuck.
      for (const move of stuck)
        expect(stuck.some((other) => other !== move && overlap(move.takes, other.leaves))).toBe(true)
      if (isShift) expect(stuck).toEqual([])
      circles += stuck.length ? 1 : 0
    }),
    { numRuns: RUNS },
  )
  expect(circles).toBeGreaterThan(0)
})

const NOW = at('2027-03-01T06:00:00Z')
const NINE = at('2027-03-08T08:00:00Z') // Monday, 9:00 in Berlin
const EVERY_DAY = Array.from({ length: 7 }, (_, weekday) => ({ weekday, startMin: 540, lengthMin: 480 }))
const WEEKS = [0, 1, 2].map((n) => NINE + n * 7 * DAY)
const [, SECOND = 0, THIRD = 0] = WEEKS
const hour = (ms: number) => range(ms / MINUTE, 60)
const ownOf = (starts: number[]) => starts.map((ms) => ({ start: ms / MINUTE, blocked: hour(ms) }))

/** A coach in Berlin who can be booked from 9 to 17 each day, without the sessions that move. */
function facts(kept: Partial<KeptSchedule> = {}, more: Partial<Circumstances> = {}): Circumstances {
  const schedule = {
    ...{ zone: 'Europe/Berlin', rules: EVERY_DAY, stepMin: 30, bufferBeforeMin: 0, bufferAfterMin: 0 },
    ...{ minNoticeMin: 0, horizonDays: 60, ...kept },
  }
  return {
    ...{ hours: openHoursOf(schedule, NOW), asked: { minutes: 60 }, taken: [], busy: [] },
    ...{ room: Number.POSITIVE_INFINITY, firstMs: Number.NEGATIVE_INFINITY, ...more },
  }
}

test('[2.1.4/4] sessions that move by a week take the times of one another, in both directions', () => {
  for (const by of [-7 * DAY, 7 * DAY]) {
    const starts = WEEKS.map((start) => start + by)
    const reasons = planSeries(facts({ maxPerWeek: 1 }), starts, ownOf(WEEKS)).map(({ reason }) => reason)
    expect(reasons).toEqual([null, null, null])
  }
})

test('two that would change places do not; two that want the same time are told apart', () => {
  const swap = planSeries(facts(), [SECOND, NINE, THIRD + HOUR], ownOf(WEEKS))
  expect(swap.map(({ reason }) => reason)).toEqual([null, 'slot_taken', null])
  const same = planSeries(facts(), [THIRD + HOUR, THIRD + HOUR], ownOf([NINE, SECOND]))
  expect(same.map(({ reason }) => reason)).toEqual([null, 'slot_taken'])
  expect(same[1]?.nearest).not.toContain(THIRD + HOUR)
})

test('a near time is in nobody’s way: neither where one goes, nor where one still is, nor where it is itself', () => {
  const aCase = fc.record({
    by: fc.integer({ min: -20, max: 20 }).map((halves) => halves * 30 * MINUTE),
    taken: fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 30, max: 240 })), { maxLength: 20 }),
    bufferAfterMin: fc.constantFrom(0, 15),
    maxPerDay: fc.constantFrom(null, 1, 2),
  })
  let told = 0
  fc.assert(
    fc.property(aCase, ({ by, taken, ...kept }) => {
      const from = [NINE, NINE + DAY, NINE + DAY + 2 * HOUR, SECOND]
      const starts = from.map((start) => start + by)
      const given = facts(kept, { taken: taken.map(([n, length]) => range(NINE / MINUTE + n * 15, length)) })
      const plan = planSeries(given, starts, ownOf(from))
      for (const [nth, { nearest }] of plan.entries()) {
        for (const near of nearest) {
          told++
          expect(near).not.toBe(from[nth])
          for (const [n, own] of from.entries()) if (n !== nth) expect(overlap(hour(near), hour(own))).toBe(false)
          const left = plan.map((one, n) => ({ ...one, n })).filter((one) => one.reason === null || one.n === nth)
          const instead = left.map((one) => (one.n === nth ? near : one.startsAt))
          const again = planSeries(given, instead, ownOf(left.map(({ n }) => from[n] ?? 0)))
          expect(again.map(({ reason }) => reason)).toEqual(instead.map(() => null))
        }
      }
    }),
    { numRuns: RUNS / 5 },
  )
  expect(told).toBeGreaterThan(0)
})
