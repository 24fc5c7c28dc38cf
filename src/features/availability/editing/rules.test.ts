import { expect, test } from 'vitest'
import { emptySchedule } from '../../../../tests/support/schedules.ts'
import { planOf } from '../dates/rules.ts'
import { dayNumber } from '../hours/rules.ts'
import {
  between,
  changedDays,
  copiedDay,
  hoursToShow,
  isSameSchedule,
  lineAt,
  moved,
  placed,
  removed,
  resized,
  restarted,
  shifted,
  withLine,
  without,
} from './rules.ts'

const line = (weekday: number, startMin: number, lengthMin: number) => ({ weekday, startMin, lengthMin })
const morning = line(1, 540, 180)

test('a new line joins what it touches, a changed one takes the place of the old', () => {
  expect(withLine([morning], line(1, 720, 60))).toEqual([line(1, 540, 240)])
  expect(withLine([morning], line(1, 600, 60), morning)).toEqual([line(1, 600, 60)])
  expect(withLine([line(1, 0, 1440)], line(1, 1380, 120))).toBeNull()
  expect(without([morning, line(2, 0, 60)], morning)).toEqual([line(2, 0, 60)])
})

test('a line moves within its day, and to the next, but not out of the week', () => {
  expect(moved(morning, 15).startMin).toBe(555)
  expect(moved(morning, -1000).startMin).toBe(0)
  expect(moved(morning, 5000).startMin).toBe(1425)
  expect([shifted(morning, 1).weekday, shifted(morning, -1).weekday]).toEqual([2, 1])
  expect([shifted(line(6, 0, 60), 1).weekday, shifted(line(0, 0, 60), 1).weekday]).toEqual([0, 0])
})

test('its ends move apart, at least a step and at most a day from each other', () => {
  expect(resized(morning, 15)).toEqual(line(1, 540, 195))
  expect(resized(morning, -1000).lengthMin).toBe(15)
  expect(resized(morning, 5000).lengthMin).toBe(1440)
  expect(restarted(morning, -30)).toEqual(line(1, 510, 210))
  expect(restarted(morning, 1000)).toEqual(line(1, 705, 15))
  expect(restarted(line(1, 1380, 240), 500)).toEqual(line(1, 1425, 195))
  expect(restarted(line(1, 600, 1440), -60)).toEqual(line(1, 600, 1440))
})

test('drawing goes either way and snaps to quarters of an hour', () => {
  expect(between(3, 607, 543)).toEqual(line(3, 540, 75))
  expect(between(3, 600, 600)).toEqual(line(3, 600, 15))
  expect(between(3, 1439, 1500)).toEqual(line(3, 1425, 15))
  expect(between(3, -20, 10)).toEqual(line(3, 0, 15))
})

test('the grid shows working hours, and whatever lies outside of them', () => {
  expect(hoursToShow([line(6, 1320, 240)])).toEqual({ from: 0, to: 24 })
  expect(hoursToShow([morning])).toEqual({ from: 7, to: 20 })
  expect(hoursToShow([line(1, 375, 60), line(2, 1200, 15)])).toEqual({ from: 6, to: 21 })
})

test('a day is copied to others in place of theirs, with its weeks', () => {
  const second = { ...line(1, 840, 60), everyWeeks: 2, week: 1 }
  expect(copiedDay([morning, second, line(2, 0, 60), line(4, 0, 60)], 1, [2, 1, 3])).toEqual([
    ...[morning, second, { ...morning, weekday: 2 }, { ...second, weekday: 2 }],
    ...[{ ...morning, weekday: 3 }, { ...second, weekday: 3 }, line(4, 0, 60)],
  ])
})

test('schedules are the same however their lines are ordered and written', () => {
  const one = emptySchedule({ rules: [morning, line(2, 0, 60)], maxPerDay: 3 })
  const other = emptySchedule({ rules: [line(2, 0, 60), { ...morning, week: 0, everyWeeks: 1 }], maxPerDay: 3 })
  expect(isSameSchedule(one, other)).toBe(true)
  expect(isSameSchedule(one, { ...other, maxPerDay: 4 })).toBe(false)
  expect(
    isSameSchedule(one, { ...other, timeOff: [{ firstDate: '2027-03-01', lastDate: '2027-03-01', note: '' }] }),
  ).toBe(false)
})

test('changed days are named in the order of the week', () => {
  expect(changedDays([morning, line(0, 0, 60)], [line(1, 540, 195)])).toEqual([1, 0])
  expect(changedDays([morning], [{ ...morning }])).toEqual([])
})

test('after lines became one, its first minute finds the line, of the same weeks', () => {
  const second = { ...line(1, 540, 60), everyWeeks: 2, week: 1 }
  expect(lineAt([second, morning], line(1, 719, 60))).toEqual(morning)
  expect(lineAt([second, morning], { ...second, startMin: 550 })).toEqual(second)
  expect(lineAt([morning], line(1, 720, 60))).toBeUndefined()
})

// 3 March 2027 is a Wednesday.
const WEDNESDAY = dayNumber('2027-03-03')
const other = { date: '2027-03-03', kind: 'instead' as const, startMin: 600, lengthMin: 60 }
const closed = { date: '2027-03-03', kind: 'closed' as const, startMin: null, lengthMin: null }

test('what is drawn on a date with hours of its own stays with the date', () => {
  const schedule = emptySchedule({ rules: [line(3, 540, 60)], exceptions: [other] })
  const drawn = placed(schedule, planOf(schedule, WEDNESDAY), line(3, 660, 60))
  expect(drawn).toMatchObject({ part: { exceptions: [{ ...other, lengthMin: 120 }] }, line: { startMin: 600 } })
  const shut = emptySchedule({ exceptions: [closed] })
  expect(placed(shut, planOf(shut, WEDNESDAY), line(3, 660, 60))?.part.exceptions).toEqual([
    { ...other, startMin: 660 },
  ])
  const usual = emptySchedule()
  expect(placed(usual, planOf(usual, WEDNESDAY), line(3, 660, 60))?.part).toEqual({ rules: [line(3, 660, 60)] })
  const all = emptySchedule({ rules: [line(3, 0, 1440)] })
  expect(placed(all, planOf(all, WEDNESDAY), line(3, 1380, 120))).toBeNull()
})

test('a line of a date moves with its date, and the last one leaves it closed', () => {
  const schedule = emptySchedule({ rules: [line(3, 540, 60)], exceptions: [other] })
  const plan = planOf(schedule, WEDNESDAY)
  const [shown] = plan.lines
  if (!shown) throw new Error('the date has hours')
  expect(placed(schedule, plan, moved(shown, 30), shown)?.part.exceptions).toEqual([{ ...other, startMin: 630 }])
  expect(removed(schedule, shown)).toEqual({ exceptions: [closed] })
  expect(removed(schedule, line(3, 540, 60))).toEqual({ rules: [] })
})
