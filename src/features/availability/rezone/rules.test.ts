import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptySchedule } from '../../../../tests/support/schedules.ts'
import { dateOf } from '../dates/rules.ts'
import { dayNumber, openRanges } from '../hours/rules.ts'
import type { FullSchedule } from '../schedule/input.ts'
import { openHoursOf } from '../window/rules.ts'
import { clockShift, keepMoments } from './rules.ts'

const FULL = emptySchedule({ zone: 'Europe/Berlin' })
const winter = Date.parse('2027-01-15T12:00Z') / 60_000
const monday = dayNumber('2027-03-01')
const line = (weekday: number, startMin: number, lengthMin: number, more = {}) => ({
  weekday,
  startMin,
  lengthMin,
  ...more,
})

test('[2.1.1/5] nine in Berlin is three in New York, and half past one in the afternoon in Kathmandu and a bit', () => {
  expect(clockShift('Europe/Berlin', 'America/New_York', winter)).toBe(-360)
  const rules = [line(1, 540, 180)]
  expect(keepMoments({ ...FULL, rules }, 'America/New_York', winter)).toMatchObject({
    zone: 'America/New_York',
    rules: [line(1, 180, 180)],
  })
  expect(keepMoments({ ...FULL, rules }, 'Asia/Kathmandu', winter).rules).toEqual([line(1, 825, 180)])
})

test('lines move to the day before or after, and lines of single weeks to the week', () => {
  const rules = [line(1, 120, 60), line(1, 60, 60, { everyWeeks: 2, week: 0 }), line(0, 120, 60)]
  expect(keepMoments({ ...FULL, rules }, 'America/New_York', winter).rules).toEqual([
    line(0, 1200, 60),
    line(0, 1140, 60, { everyWeeks: 2, week: 1 }),
    line(6, 1200, 60),
  ])
})

test('a closed date stays closed at its moments, though they lie on two dates', () => {
  const rules = [line(1, 120, 60), line(1, 600, 60)]
  const exceptions = [{ date: '2027-03-08', kind: 'closed' as const, startMin: null, lengthMin: null }]
  expect(keepMoments({ ...FULL, rules, exceptions }, 'America/New_York', winter).exceptions).toEqual([
    { ...exceptions[0], date: '2027-03-07' },
    { ...exceptions[0], date: '2027-03-08' },
  ])
})

test('lines that touch may part at midnight, and beside a closed date they stay as long as they were', () => {
  const rules = [line(0, 465, 555), line(0, 1020, 5)]
  const exceptions = [{ date: '2027-03-03', kind: 'closed' as const, startMin: null, lengthMin: null }]
  const moved = keepMoments({ ...FULL, zone: 'Etc/GMT+12', rules, exceptions }, 'Etc/GMT+5', winter)
  expect(moved).toMatchObject({ rules: [line(0, 885, 555), line(1, 0, 5)], exceptions: [] })
})

test('[2.1.1/5] whatever the hours, the same moments are open on the new clock as on the old', () => {
  const zones = ['Etc/GMT+12', 'Etc/GMT+5', 'Etc/UTC', 'Asia/Kolkata', 'Asia/Kathmandu', 'Pacific/Kiritimati']
  const hours = fc.record({ startMin: fc.nat(1439), lengthMin: fc.integer({ min: 5, max: 1440 }) })
  const rule = fc
    .tuple(hours, fc.nat(6), fc.integer({ min: 1, max: 4 }), fc.nat(3))
    .map(([one, weekday, everyWeeks, n]) => ({ ...one, weekday, everyWeeks, week: n % everyWeeks }))
  const date = fc.integer({ min: -3, max: 17 }).map((by) => dateOf(monday + by))
  const change = fc.oneof(
    date.map((on) => ({ date: on, kind: 'closed' as const, startMin: null, lengthMin: null })),
    fc
      .tuple(date, hours, fc.constantFrom('instead' as const, 'extra' as const))
      .map(([on, one, kind]) => ({ date: on, kind, ...one })),
  )
  fc.assert(
    fc.property(
      fc.array(rule, { maxLength: 6 }),
      fc.array(change, { maxLength: 4 }),
      fc.constantFrom(...zones),
      fc.constantFrom(...zones),
      (rules, exceptions, zone, to) => {
        const schedule = { ...FULL, zone, rules, exceptions }
        const open = (one: FullSchedule) =>
          openRanges(openHoursOf(one, 0).schedule, (monday - 7) * 1440, (monday + 28) * 1440).map(({ start, end }) => [
            start,
            end,
          ])
        expect(open(keepMoments(schedule, to, winter))).toEqual(open(schedule))
      },
    ),
    { numRuns: 400 },
  )
})
