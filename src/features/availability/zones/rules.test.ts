import { expect, test } from 'vitest'
import { isZone, localDayAt, offsetAt, offsetsOf } from './rules.ts'

// The long run covers the shortest stretches there are: Boa Vista 2000, Gaza 2040, 2054 and 2072.
const [FIRST, LAST] = process.env.LOOM_LONG === '1' ? [1995, 2080] : [2024, 2037]
const FROM = `${FIRST}-01-01T00:00Z`
const TO = `${LAST}-12-31T23:59Z`

test(`[2.1.1/5] every zone changes its offset exactly when Temporal says so, ${FIRST} to ${LAST}`, {
  timeout: 120_000,
}, () => {
  const wrong = Intl.supportedValuesOf('timeZone').filter((zone) => {
    const stretches = offsetsOf(zone, minute(FROM), minute(TO))
    return JSON.stringify(changesIn(stretches)) !== JSON.stringify(temporalChanges(zone))
  })
  expect(wrong).toEqual([])
})

test('stretches follow each other without a gap and cover the asked years', () => {
  const stretches = offsetsOf('Africa/Casablanca', minute('2025-06-01T00:00Z'), minute('2027-06-01T00:00Z'))
  expect(stretches[0]?.start).toBe(minute('2025-01-01T00:00Z'))
  expect(stretches.at(-1)?.end).toBe(minute('2028-01-01T00:00Z'))
  for (const [n, { start }] of stretches.entries()) if (n > 0) expect(start).toBe(stretches[n - 1]?.end)
})

test('an offset counts from the very minute of the change', () => {
  const change = minute('2027-03-28T01:00Z')
  expect([change - 1, change].map((at) => offsetAt('Europe/Berlin', at))).toEqual([60, 120])
  expect(offsetAt('Asia/Kathmandu', change)).toBe(345)
  expect(offsetAt('America/St_Johns', minute('2027-01-01T00:00Z'))).toBe(-210)
})

test('a local date is the date on the wall, on both sides of the date line', () => {
  const at = minute('2026-06-10T11:00Z')
  const dates = ['Pacific/Kiritimati', 'Europe/Berlin', 'Pacific/Pago_Pago'].map((zone) => localDayAt(zone, at))
  expect(dates.map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))).toEqual([
    '2026-06-11',
    '2026-06-10',
    '2026-06-10',
  ])
})

test('a zone that does not exist is refused', () => {
  expect(() => offsetsOf('Europe/Atlantis', 0, 0)).toThrow(RangeError)
  expect(['Europe/Berlin', 'UTC', 'Asia/Calcutta'].map(isZone)).toEqual([true, true, true])
  expect(['Europe/Atlantis', '', '+05:30', '-03', '../etc/passwd', 'UTC+3'].map(isZone)).toEqual(Array(6).fill(false))
})

test('remembers a bounded number of years and still answers rightly', () => {
  for (let year = 1980; year < 2480; year++) {
    for (const zone of ['UTC', 'Etc/GMT-14', 'Etc/GMT+12', 'Asia/Kolkata', 'Asia/Tokyo']) {
      offsetAt(zone, Date.UTC(year, 6) / 60_000)
    }
  }
  expect(offsetAt('Asia/Tokyo', minute('1980-07-01T00:00Z'))).toBe(540)
})

function minute(iso: string): number {
  return Date.parse(iso) / 60_000
}

function changesIn(stretches: ReturnType<typeof offsetsOf>): [number, number][] {
  let last = stretches[0]?.offset
  return stretches.flatMap(({ start, offset }) => {
    if (offset === last) return []
    last = offset
    return [[start, offset] satisfies [number, number]]
  })
}

function temporalChanges(zone: string): [number, number][] {
  const changes: [number, number][] = []
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.from(FROM).toZonedDateTimeISO(zone)
  for (at = at.getTimeZoneTransition('next'); at; at = at.getTimeZoneTransition('next')) {
    if (at.epochMilliseconds >= Date.parse(TO)) break
    changes.push([at.epochMilliseconds / 60_000, at.offsetNanoseconds / 60e9])
  }
  return changes
}
