import { expect, test } from 'vitest'
import { untilWords } from './until.ts'

const reader = { locale: 'en', zone: 'Europe/Berlin', hourCycle: 'h23' as const }
const now = Date.parse('2027-03-26T09:00:00Z')
const until = (iso: string) => untilWords(Date.parse(iso), reader, now)

test('minutes, hours, then days on the calendar, also over a change of clocks', () => {
  expect(until('2027-03-26T09:20:00Z')).toBe('in 20 minutes')
  expect(until('2027-03-26T20:00:00Z')).toBe('in 11 hours')
  expect(until('2027-03-27T10:00:00Z')).toBe('tomorrow')
  expect(until('2027-03-28T08:00:00Z')).toBe('in 2 days')
  expect(until('2027-03-28T21:59:00Z')).toBe('in 2 days')
  expect(until('2027-03-28T22:00:00Z')).toBe('in 3 days')
})
