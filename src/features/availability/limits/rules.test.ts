import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber } from '../hours/rules.ts'
import { coachDay, fullness } from './rules.ts'

const minute = (iso: string) => Date.parse(iso) / 60_000
const BERLIN = { zone: 'Europe/Berlin', rules: [], exceptions: [], trips: [] }
const NONE = { maxPerDay: null, maxPerWeek: null, maxOpenPerClient: null }

test('[2.1.1/3] a day is the coach’s, a week begins on Monday', () => {
  // 23:30 on Sunday the 28th in Berlin, then half past midnight on Monday.
  const [late, early] = [minute('2027-02-28T22:30Z'), minute('2027-02-28T23:30Z')]
  const day = fullness(BERLIN, { ...NONE, maxPerDay: 1 }, [late])
  expect([day(late), day(early)]).toEqual(['day_full', null])
  const week = fullness(BERLIN, { ...NONE, maxPerWeek: 1 }, [early])
  expect([week(late), week(early), week(minute('2027-03-07T22:30Z')), week(minute('2027-03-07T23:30Z'))]).toEqual([
    ...[null, 'week_full'],
    ...['week_full', null],
  ])
})

test('[2.1.1/5] while travelling a day is that of the trip', () => {
  const [firstDay, lastDay] = [dayNumber('2027-03-01'), dayNumber('2027-03-05')]
  const away = { ...BERLIN, trips: [{ zone: 'America/New_York', firstDay, lastDay }] }
  // 20:00 on Monday in New York is Tuesday in Berlin.
  expect(coachDay(away, minute('2027-03-02T01:00Z'))).toBe(firstDay)
  expect(coachDay(BERLIN, minute('2027-03-02T01:00Z'))).toBe(firstDay + 1)
  expect(coachDay(away, minute('2027-03-08T01:00Z'))).toBe(dayNumber('2027-03-08'))
})

test('[2.1.1/3] whoever keeps to the limits never passes them, and refuses nobody too early', () => {
  const starts = fc.array(fc.integer({ min: 0, max: 21 * 48 }).map((half) => minute('2027-03-20T00:00Z') + half * 30))
  const most = fc.option(fc.integer({ min: 1, max: 4 }))
  fc.assert(
    fc.property(starts, most, most, (wishes, maxPerDay, maxPerWeek) => {
      const taken: number[] = []
      const localDay = (start: number) =>
        new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(start * 60_000)
      const monday = (start: number) => {
        const date = new Date(localDay(start))
        date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
        return date.toISOString()
      }
      for (const wish of wishes) {
        const sameDay = taken.filter((one) => localDay(one) === localDay(wish)).length
        const sameWeek = taken.filter((one) => monday(one) === monday(wish)).length
        const full = sameDay >= (maxPerDay ?? 99) || sameWeek >= (maxPerWeek ?? 99)
        const said = fullness(BERLIN, { maxPerDay, maxPerWeek, maxOpenPerClient: null }, taken)(wish)
        expect(said !== null).toBe(full)
        if (said === null) taken.push(wish)
      }
    }),
  )
})
