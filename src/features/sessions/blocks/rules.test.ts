import { expect, test } from 'vitest'
import { instantOf } from './rules.ts'

const iso = (date: string, time: string, which: 'first' | 'last' = 'first', zone = 'Europe/Berlin') => {
  const at = instantOf(zone, date, time, which)
  return at === null ? null : new Date(at).toISOString()
}

test('a wall-clock time is read on the zone’s clock of that day', () => {
  expect(iso('2027-03-03', '09:00')).toBe('2027-03-03T08:00:00.000Z')
  expect(iso('2027-07-03', '09:00')).toBe('2027-07-03T07:00:00.000Z')
  expect(iso('2027-07-03', '09:00', 'first', 'Asia/Kathmandu')).toBe('2027-07-03T03:15:00.000Z')
})

test('[BK05] a skipped hour lies after the gap, of a repeated one the first begins and the last ends', () => {
  expect(iso('2027-03-28', '02:30')).toBe('2027-03-28T01:30:00.000Z') // 3:30 on the clock
  expect(iso('2027-10-31', '02:30', 'first')).toBe('2027-10-31T00:30:00.000Z')
  expect(iso('2027-10-31', '02:30', 'last')).toBe('2027-10-31T01:30:00.000Z')
})

test('what is no date or time is nothing', () => {
  for (const [date, time] of [
    ['', '09:00'],
    ['2027-02-31x', '09:00'],
    ['2027-03-03', ''],
  ] as const) {
    expect(iso(date, time)).toBeNull()
  }
})
