import { expect, test } from 'vitest'
import { datesOf, quartersOf, quartersWithin } from './rules.ts'

const minute = (iso: string) => Date.parse(iso) / 60_000
const meet = (one: string, other: string) => [...one].some((bit, at) => bit === '1' && other[at] === '1')

test('dates are those of the zone, also over a change of clocks', () => {
  const starts = ['2027-03-27T23:30Z', '2027-03-28T21:30Z', '2027-03-28T22:30Z', '2027-03-30T08:00Z'].map(minute)
  expect(datesOf(starts, 'Europe/Berlin')).toEqual(['2027-03-28', '2027-03-29', '2027-03-30'])
  expect(datesOf(starts, 'America/New_York')).toEqual(['2027-03-27', '2027-03-28', '2027-03-30'])
  expect(datesOf([], 'Europe/Berlin')).toEqual([])
})

test('[2.1.2/3] an evening begins at five on the clock of whoever asks', () => {
  const now = minute('2026-11-23T12:00Z')
  const free = (iso: string) => quartersOf([minute(iso)])
  const evening = (iso: string, zone: string) => meet(free(iso), quartersWithin('evenings', zone, now))
  expect(evening('2026-11-24T16:00Z', 'Europe/Berlin')).toBe(true) // 17:00
  expect(evening('2026-11-24T15:45Z', 'Europe/Berlin')).toBe(false)
  expect(evening('2026-11-24T16:00Z', 'America/New_York')).toBe(false) // 11:00
  expect(evening('2026-11-24T22:45Z', 'Europe/Berlin')).toBe(true) // 23:45
  expect(evening('2026-11-24T23:00Z', 'Europe/Berlin')).toBe(false) // midnight
  expect(evening('2026-11-24T11:15Z', 'Asia/Kathmandu')).toBe(true) // 17:00 sharp
  expect(evening('2026-11-24T11:00Z', 'Asia/Kathmandu')).toBe(false)
})

test('[2.1.2/3] a weekend is Saturday and Sunday on the clock of whoever asks', () => {
  const now = minute('2026-11-23T12:00Z')
  const weekend = (iso: string, zone: string) => meet(quartersOf([minute(iso)]), quartersWithin('weekends', zone, now))
  expect(weekend('2026-11-27T23:00Z', 'Europe/Berlin')).toBe(true) // Saturday, midnight
  expect(weekend('2026-11-27T22:45Z', 'Europe/Berlin')).toBe(false)
  expect(weekend('2026-11-29T22:45Z', 'Europe/Berlin')).toBe(true)
  expect(weekend('2026-11-29T23:00Z', 'Europe/Berlin')).toBe(false)
  expect(weekend('2026-11-29T23:00Z', 'America/New_York')).toBe(true) // Sunday, 18:00
})
