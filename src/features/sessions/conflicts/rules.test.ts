import { expect, test } from 'vitest'
import { outsideOf } from './rules.ts'

const session = (startsAt: string, minutes = 60) => ({
  startsAt: Date.parse(startsAt),
  endsAt: Date.parse(startsAt) + minutes * 60_000,
})
// 1 March 2027 is a Monday; Berlin is an hour ahead of UTC.
const mondays = (startMin: number, lengthMin: number, more = {}) => ({
  zone: 'Europe/Berlin',
  rules: [{ weekday: 1, startMin, lengthMin }],
  exceptions: [],
  trips: [],
  ...more,
})

test('a session must lie within the hours whole', () => {
  const at = (start: string, minutes?: number) => outsideOf(mondays(540, 120), [session(start, minutes)]).length
  expect(at('2027-03-01T08:00Z')).toBe(0)
  expect(at('2027-03-01T09:00Z')).toBe(0)
  expect(at('2027-03-01T09:30Z')).toBe(1)
  expect(at('2027-03-01T07:30Z')).toBe(1)
  expect(at('2027-03-02T08:00Z')).toBe(1)
  expect(at('2027-03-01T08:00Z', 121)).toBe(1)
})

test('hours past midnight, and hours that meet, hold a session together', () => {
  const late = { ...mondays(1380, 120), rules: [{ weekday: 1, startMin: 1380, lengthMin: 120 }] }
  expect(outsideOf(late, [session('2027-03-01T22:30Z')])).toEqual([])
  const meeting = { ...late, rules: [600, 660].map((startMin) => ({ weekday: 1, startMin, lengthMin: 60 })) }
  expect(outsideOf(meeting, [session('2027-03-01T09:30Z')])).toEqual([])
})

test('time off and a closed date leave sessions out, an extra line takes them in', () => {
  const day = Date.parse('2027-03-01') / 86_400_000
  const booked = [session('2027-03-01T08:00Z')]
  expect(outsideOf(mondays(540, 120, { timeOff: [{ firstDay: day, lastDay: day }] }), booked)).toEqual(booked)
  expect(outsideOf(mondays(540, 120, { exceptions: [{ day, hours: [] }] }), booked)).toEqual(booked)
  const extra = { day, extra: true, hours: [{ startMin: 540, lengthMin: 60 }] }
  expect(outsideOf(mondays(900, 60, { exceptions: [extra] }), booked)).toEqual([])
  expect(outsideOf(mondays(900, 60), [])).toEqual([])
})
