import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptySchedule } from '../../../../tests/support/schedules.ts'
import { dayNumber, openRanges } from '../hours/rules.ts'
import type { FullSchedule } from '../schedule/input.ts'
import { openHoursOf } from '../window/rules.ts'
import {
  changedDates,
  dateOf,
  datesProblem,
  isDate,
  mondayOf,
  nextDayOf,
  piecesOn,
  planOf,
  sinceDate,
  weekdayOf,
  weekFor,
  weekSpread,
  withDate,
} from './rules.ts'

const FULL = emptySchedule()
const monday = dayNumber('2027-03-01')
const line = (weekday: number, startMin: number, lengthMin: number, more = {}) => ({
  weekday,
  startMin,
  lengthMin,
  ...more,
})

test('days know their weekday, their Monday and their date', () => {
  expect([weekdayOf(monday), weekdayOf(monday + 6), mondayOf(monday + 6), mondayOf(monday)]).toEqual([
    1,
    0,
    monday,
    monday,
  ])
  expect([dateOf(monday), weekdayOf(-1), mondayOf(0)]).toEqual(['2027-03-01', 3, -3])
})

test('a line of every second week says when it is next', () => {
  const other = line(3, 540, 60, { everyWeeks: 2, week: 1 })
  expect(dateOf(nextDayOf(other, '2027-03-01', monday))).toBe('2027-03-10')
  expect(dateOf(nextDayOf(line(1, 0, 60), '2027-03-01', monday))).toBe('2027-03-01')
  expect([0, 7, 14, -7].map((by) => weekFor(3, '2027-03-01', monday + by))).toEqual([0, 1, 2, 2])
})

test('[2.1.1/4] a date shows what it really is: other hours, extra ones, closed, away, elsewhere', () => {
  const schedule: FullSchedule = {
    ...FULL,
    rules: [line(1, 540, 60), line(2, 540, 60), line(3, 540, 60), line(4, 540, 60)],
    exceptions: [
      { date: '2027-03-01', kind: 'closed', startMin: null, lengthMin: null },
      { date: '2027-03-02', kind: 'instead', startMin: 600, lengthMin: 60 },
      { date: '2027-03-03', kind: 'extra', startMin: 1200, lengthMin: 60 },
    ],
    timeOff: [{ firstDate: '2027-03-04', lastDate: '2027-03-05', note: 'By the sea' }],
    trips: [{ firstDate: '2027-03-02', lastDate: '2027-03-02', zone: 'Asia/Tokyo' }],
  }
  const [mon, tue, wed, thu] = [0, 1, 2, 3].map((by) => planOf(schedule, monday + by))
  expect(mon).toMatchObject({ lines: [], replaced: true })
  expect(tue).toMatchObject({ replaced: true, trip: { zone: 'Asia/Tokyo' } })
  expect(tue?.lines.map(({ startMin }) => startMin)).toEqual([600])
  expect(wed?.lines.map(({ startMin }) => startMin)).toEqual([540, 1200])
  expect(thu).toMatchObject({ lines: [], away: { note: 'By the sea' } })
})

test('what passes midnight shows on both days', () => {
  const late = line(6, 1320, 240)
  expect(piecesOn({ lines: [late] }, { lines: [] })).toEqual([{ line: late, from: 1320, to: 1440, late: false }])
  expect(piecesOn({ lines: [] }, { lines: [late, line(6, 60, 60)] })).toEqual([
    { line: late, from: 0, to: 120, late: true },
  ])
})

test('weeks that differ say how much', () => {
  expect(weekSpread([line(1, 540, 60)])).toEqual({ least: 60, most: 60, average: 60 })
  expect(weekSpread([line(1, 540, 60), line(2, 540, 120, { everyWeeks: 2, week: 1 })])).toEqual({
    ...{ least: 60, most: 180, average: 120 },
  })
  expect(weekSpread([line(1, 0, 60, { everyWeeks: 4, week: 1 }), line(1, 60, 60, { everyWeeks: 3, week: 0 })])).toEqual(
    {
      ...{ least: 0, most: 120, average: 35 },
    },
  )
})

test('a date says one thing: closing it takes its other hours away, extra ones stand beside', () => {
  const at = { date: '2027-03-02' }
  const instead = withDate([], undefined, { ...at, kind: 'instead', lines: [{ startMin: 600, lengthMin: 60 }] })
  const both = withDate(instead, undefined, { ...at, kind: 'extra', lines: [{ startMin: 900, lengthMin: 60 }] })
  const closed = withDate(both, undefined, { ...at, kind: 'closed', lines: [] })
  expect(changedDates(both).map(({ kind }) => kind)).toEqual(['extra', 'instead'])
  expect(changedDates(closed).map(({ kind }) => kind)).toEqual(['closed', 'extra'])
  const other = withDate(closed, { ...at, kind: 'closed' }, { date: '2027-03-04', kind: 'closed', lines: [] })
  expect(changedDates(other).map(({ date }) => date)).toEqual(['2027-03-02', '2027-03-04'])
})

test('the week that is shown is the week the engine opens', () => {
  const hours = fc.record({ startMin: fc.nat(1439), lengthMin: fc.integer({ min: 5, max: 1440 }) })
  const rule = fc
    .tuple(hours, fc.nat(6), fc.integer({ min: 1, max: 4 }), fc.nat(3))
    .map(([one, weekday, everyWeeks, n]) => ({
      ...{ ...one, weekday, everyWeeks, week: n % everyWeeks },
    }))
  const date = fc.nat(20).map((by) => dateOf(monday + by))
  const change = fc.oneof(
    date.map((on) => ({ date: on, kind: 'closed' as const, startMin: null, lengthMin: null })),
    fc
      .tuple(date, hours, fc.constantFrom('instead' as const, 'extra' as const))
      .map(([on, one, kind]) => ({ date: on, kind, ...one })),
  )
  const away = date.map((on) => ({ firstDate: on, lastDate: on, note: '' }))
  fc.assert(
    fc.property(
      fc.array(rule, { maxLength: 6 }),
      fc.array(change, { maxLength: 5 }),
      fc.array(away, { maxLength: 2 }),
      (rules, exceptions, timeOff) => {
        const schedule = { ...FULL, rules, exceptions, timeOff }
        const open = openRanges(openHoursOf(schedule, 0).schedule, monday * 1440, (monday + 21) * 1440)
        for (let day = monday; day < monday + 21; day++) {
          const pieces = piecesOn(planOf(schedule, day), planOf(schedule, day - 1))
          for (let minute = 0; minute < 1440; minute += 5) {
            const shown = pieces.some(({ from, to }) => from <= minute && minute < to)
            const at = day * 1440 + minute
            if (shown !== open.some(({ start, end }) => start <= at && at < end)) return false
          }
        }
        return true
      },
    ),
    { numRuns: 60 },
  )
})

test('dates are of the calendar and of this century, and what lasts does so for a year at most', () => {
  expect(['2027-02-28', '2020-01-01', '2099-12-31'].every(isDate)).toBe(true)
  expect(['2027-02-30', '2019-12-31', '2100-01-01', '', '28.02.2027', '2027-2-8'].some(isDate)).toBe(false)
  const problem = (firstDate: string, lastDate: string) => datesProblem({ firstDate, lastDate })
  expect(problem('2027-03-01', '2027-03-01')).toBeNull()
  expect(problem('', '2027-03-01')).toBe('first')
  expect(problem('2027-03-01', '')).toBe('last')
  expect(problem('2027-03-02', '2027-03-01')).toBe('order')
  expect([problem('2027-03-01', '2028-02-29'), problem('2027-03-01', '2028-03-01')]).toEqual([null, 'long'])
})

test('what is over goes, what still lasts stays', () => {
  const dates = (firstDate: string, lastDate: string) => ({ firstDate, lastDate, note: '' })
  const closed = { kind: 'closed' as const, startMin: null, lengthMin: null }
  const schedule = emptySchedule({
    exceptions: ['2027-02-28', '2027-03-01'].map((date) => ({ date, ...closed })),
    timeOff: [dates('2027-02-01', '2027-02-28'), dates('2027-02-01', '2027-03-01')],
  })
  const kept = sinceDate(schedule, '2027-03-01')
  expect(kept).toEqual({ ...schedule, exceptions: [schedule.exceptions[1]], timeOff: [schedule.timeOff[1]] })
})
