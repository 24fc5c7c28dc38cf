import { describe, expect, test } from 'vitest'
import { addDays, dayFormat, daysFrom, monthSpan, startOfWeek, weekdayOf } from './days.ts'

describe('plain days', () => {
  test('cross months, leap days and the hour that clocks skip', () => {
    expect(addDays('2026-11-30', 1)).toBe('2026-12-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  })

  test('a week starts where the reader’s does', () => {
    expect(weekdayOf('2026-11-24')).toBe(2)
    expect(startOfWeek('2026-11-24', 1)).toBe('2026-11-23')
    expect(startOfWeek('2026-11-24', 0)).toBe('2026-11-22')
    expect(startOfWeek('2026-11-23', 1)).toBe('2026-11-23')
    expect(startOfWeek('2026-11-22', 1)).toBe('2026-11-16')
  })

  test('five weeks are thirty-five days', () => {
    const days = daysFrom('2026-11-23', 35)
    expect(days).toHaveLength(35)
    expect(days.at(-1)).toBe('2026-12-27')
  })

  test('names come from the reader’s language', () => {
    expect(dayFormat('de', { weekday: 'long' })('2026-11-26')).toBe('Donnerstag')
    expect(monthSpan('en', '2026-11-23', '2026-11-29')).toBe('November')
    expect(monthSpan('en', '2026-11-23', '2026-12-27')).toMatch(/^November.+December$/u)
    expect(monthSpan('en', '2026-12-21', '2027-01-24')).toMatch(/2026.+2027/u)
  })
})
