import { expect, test } from 'vitest'
import { daysAhead, dayWord } from './day-word.ts'

const words = { today: 'Today', tomorrow: 'Tomorrow' }
const in_ = (zone: string) => ({ locale: 'en', zone, hourCycle: 'h23' as const })

test('the same instant is another day on another clock', () => {
  const now = Date.parse('2026-11-22T22:30:00Z')
  const at = Date.parse('2026-11-22T23:30:00Z')
  expect(dayWord(at, now, in_('Europe/London'), words)).toBe('Today')
  expect(dayWord(at, now, in_('Europe/Berlin'), words)).toBe('Tomorrow')
  expect(dayWord(at, now, in_('Asia/Tokyo'), words)).toBe('Today')
})

test('from the day after tomorrow on it is a date', () => {
  const now = Date.parse('2026-11-22T12:00:00Z')
  expect(dayWord(Date.parse('2026-11-26T12:00:00Z'), now, in_('Europe/Lisbon'), words)).toBe('Thu 26 Nov')
})

test('days are counted across a change of clocks', () => {
  const zone = 'Europe/Berlin'
  expect(daysAhead(Date.parse('2026-10-26T00:30:00+01:00'), Date.parse('2026-10-24T23:30:00+02:00'), zone)).toBe(2)
})
