import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { slotCaseFile } from './cases/input.ts'
import { queryOf, scheduleOf } from './cases/rules.ts'
import { dayNumber } from './hours/rules.ts'
import type { Schedule, SlotQuery } from './rules.ts'
import { blockedRange, decidingRange, isSlot, listSlots, nextSlot } from './rules.ts'

const file = new URL('../../../tests/cases/slot-cases.json', import.meta.url)
const { cases } = slotCaseFile.parse(JSON.parse(readFileSync(file, 'utf8')))

describe('[2.1.1/5] [2.1.3/2] the slot cases', () => {
  test('all sixteen are here, each with its answer', () => {
    expect(cases).toHaveLength(16)
    expect(cases.every(({ expected }) => expected)).toBe(true)
  })
  test.each(cases)('$id', (slotCase) => {
    expect(iso(listSlots(scheduleOf(slotCase.schedule), queryOf(slotCase)))).toEqual(slotCase.expected)
  })
})

describe('hours that pass midnight', () => {
  const friday = aSchedule({ zone: 'Europe/Berlin', rules: [{ weekday: 5, startMin: 22 * 60, lengthMin: 240 }] })

  test('belong to the day they start on', () => {
    const query = aQuery({ from: '2026-06-12T00:00Z', to: '2026-06-14T00:00Z', durationMin: 120, stepMin: 60 })
    expect(iso(listSlots(friday, query))).toEqual(hours('2026-06-12', 20, 21, 22))
  })
  test('[2.1.1/4] go when an exception closes that day, and stay when it closes the day after', () => {
    const query = aQuery({ from: '2026-06-12T00:00Z', to: '2026-06-14T00:00Z', durationMin: 240 })
    const closed = (date: string) => ({ ...friday, exceptions: [{ day: dayNumber(date), hours: [] }] })
    expect(listSlots(closed('2026-06-12'), query)).toEqual([])
    expect(iso(listSlots(closed('2026-06-13'), query))).toEqual(hours('2026-06-12', 20))
  })
  test('[2.1.1/5] are found far into the night, on whichever side of Greenwich', () => {
    const long = { rules: [{ weekday: 5, startMin: 23 * 60, lengthMin: 1440 }] }
    const west = aQuery({ from: '2026-06-14T02:00Z', to: '2026-06-14T12:00Z' })
    expect(iso(listSlots(aSchedule({ zone: 'America/New_York', ...long }), west))).toEqual(hours('2026-06-14', 2))
    const east = aQuery({ from: '2026-06-11T00:00Z', to: '2026-06-12T10:00Z' })
    expect(iso(listSlots(aSchedule({ zone: 'Pacific/Kiritimati', ...long }), east))).toEqual(hours('2026-06-12', 9))
  })
  test('[2.1.1/5] run an hour longer over the autumn change', () => {
    const saturday = aSchedule({ zone: 'Europe/Berlin', rules: [{ weekday: 6, startMin: 22 * 60, lengthMin: 360 }] })
    const query = aQuery({ from: '2027-10-30T00:00Z', to: '2027-11-01T00:00Z', durationMin: 7 * 60 })
    expect(iso(listSlots(saturday, query))).toEqual(hours('2027-10-30', 20))
  })
})

describe('[2.1.1/4] exceptions', () => {
  const weekdays = aSchedule({ rules: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMin: 540, lengthMin: 120 })) })
  const query = aQuery({ from: '2026-06-12T00:00Z', to: '2026-06-14T00:00Z' })
  const on = (date: string, startMin: number, lengthMin: number) => ({
    day: dayNumber(date),
    hours: [{ startMin, lengthMin }],
  })

  test('replace the hours of their date only', () => {
    const schedule = { ...weekdays, exceptions: [on('2026-06-13', 840, 60)] }
    expect(iso(listSlots(schedule, query))).toEqual([...hours('2026-06-12', 9, 10), ...hours('2026-06-13', 14)])
  })
  test('on one date add up', () => {
    const schedule = { ...weekdays, exceptions: [on('2026-06-12', 480, 60), on('2026-06-12', 840, 60)] }
    expect(iso(listSlots(schedule, query))).toEqual(hours('2026-06-12', 8, 14))
  })
})

describe('[2.1.1/5] trips', () => {
  const mornings = aSchedule({
    zone: 'Europe/Berlin',
    rules: [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, startMin: 540, lengthMin: 60 })),
    trips: [{ firstDay: dayNumber('2026-06-11'), lastDay: dayNumber('2026-06-12'), zone: 'Asia/Kathmandu' }],
  })

  test('read their dates, exceptions too, in the zone of the trip', () => {
    const query = aQuery({ from: '2026-06-10T00:00Z', to: '2026-06-14T00:00Z' })
    const starts = ['2026-06-10T07:00', '2026-06-11T03:15', '2026-06-12T03:15', '2026-06-13T07:00']
    expect(iso(listSlots(mornings, query))).toEqual(starts.map((start) => `${start}:00.000Z`))
    const exceptions = [{ day: dayNumber('2026-06-12'), hours: [{ startMin: 720, lengthMin: 60 }] }]
    starts[2] = '2026-06-12T06:15'
    expect(iso(listSlots({ ...mornings, exceptions }, query))).toEqual(starts.map((start) => `${start}:00.000Z`))
  })
  test('round starts at home where the hours of two places overlap', () => {
    const day = dayNumber('2026-06-11')
    const nights = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, startMin: 0, lengthMin: 1440 }))
    const back = { ...mornings, rules: nights, trips: [{ firstDay: day, lastDay: day, zone: 'Asia/Kathmandu' }] }
    const away = {
      ...mornings,
      rules: nights,
      zone: 'Asia/Kathmandu',
      trips: [{ firstDay: day + 1, lastDay: day + 9, zone: 'Asia/Tokyo' }],
    }
    // Both dates are open at these minutes: 06-10 in Berlin and 06-11 in Kathmandu, 06-11 in Kathmandu and 06-12 in Tokyo.
    const first = (schedule: Schedule, from: string) =>
      iso(listSlots(schedule, aQuery({ from, to: '2026-06-12T00:00Z' })).slice(0, 1))
    expect(first(back, '2026-06-10T19:10Z')).toEqual(['2026-06-10T20:00:00.000Z'])
    expect(first(away, '2026-06-11T16:05Z')).toEqual(['2026-06-11T16:15:00.000Z'])
  })
  test('round starts on the clock of the place', () => {
    const query = aQuery({ from: '2026-06-11T03:20Z', to: '2026-06-12T00:00Z', durationMin: 15, stepMin: 30 })
    expect(iso(listSlots(mornings, query))).toEqual(['2026-06-11T03:45:00.000Z'])
  })
})

describe('[2.1.1/2] buffers', () => {
  const day = aSchedule({ rules: [{ weekday: 3, startMin: 540, lengthMin: 480 }] })
  const window = { from: '2026-06-10T00:00Z', to: '2026-06-11T00:00Z' }

  test('a buffer after one session and a buffer before the next add up, beside an event only one counts', () => {
    const terms = { bufferBeforeMin: 15, bufferAfterMin: 10, stepMin: 5 }
    const session = blockedRange(minute('2026-06-10T10:00Z'), aQuery({ ...window, ...terms }))
    expect(session).toEqual({ start: minute('2026-06-10T09:45Z'), end: minute('2026-06-10T11:10Z') })
    const event = { start: minute('2026-06-10T10:00Z'), end: minute('2026-06-10T11:00Z') }
    const first = (taken: SlotQuery['taken']) => nextSlot(day, aQuery({ ...window, ...terms, taken }))
    expect(first([session])).toBe(minute('2026-06-10T11:25Z'))
    expect(first([event])).toBe(minute('2026-06-10T11:15Z'))
  })
  test('do not apply at the edges of the hours', () => {
    const query = aQuery({ ...window, durationMin: 480, bufferBeforeMin: 60, bufferAfterMin: 60 })
    expect(iso(listSlots(day, query))).toEqual(hours('2026-06-10', 9))
  })
})

describe('the next slot', () => {
  const mondays = aSchedule({ rules: [{ weekday: 1, startMin: 540, lengthMin: 60 }] })

  test('is found weeks away, and null when there is none', () => {
    const away = [{ start: minute('2026-06-01T00:00Z'), end: minute('2026-07-20T00:00Z') }]
    const query = aQuery({ from: '2026-06-01T00:00Z', to: '2026-08-01T00:00Z', taken: away })
    expect(nextSlot(mondays, query)).toBe(minute('2026-07-20T09:00Z'))
    expect(nextSlot(mondays, { ...query, to: minute('2026-07-20T09:59Z') })).toBeNull()
    expect(nextSlot(aSchedule({}), query)).toBeNull()
  })
})

describe('odd questions', () => {
  const always = aSchedule({
    rules: [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, startMin: 0, lengthMin: 1440 })),
  })

  test('a window that is empty or inverted has no slots', () => {
    for (const to of ['2026-06-10T00:00Z', '2026-06-01T00:00Z']) {
      const query = aQuery({ from: '2026-06-10T00:00Z', to })
      expect(listSlots(always, query)).toEqual([])
      expect(nextSlot(always, query)).toBeNull()
      expect(isSlot(always, query, query.from)).toBe(false)
      expect(decidingRange(always, query, query.from)).toBeNull()
    }
  })
  test('an event without a length takes only its buffers', () => {
    const noon = minute('2026-06-10T12:00Z')
    const query = aQuery({
      from: '2026-06-10T11:00Z',
      to: '2026-06-10T14:00Z',
      durationMin: 120,
      taken: [{ start: noon, end: noon }],
    })
    expect(iso(listSlots(always, query))).toEqual(hours('2026-06-10', 11, 12))
    expect(iso(listSlots(always, { ...query, bufferBeforeMin: 5 }))).toEqual([])
    expect(iso(listSlots(always, { ...query, bufferAfterMin: 5 }))).toEqual(hours('2026-06-10', 12))
  })
  test('a session longer than a day fits into hours without an end', () => {
    const query = aQuery({ from: '2026-06-10T00:00Z', to: '2026-06-12T00:00Z', durationMin: 2 * 1440 })
    expect(iso(listSlots(always, query))).toEqual(hours('2026-06-10', 0))
  })
  test('a date that its zone skipped has no slots', () => {
    const apia = { ...always, zone: 'Pacific/Apia', exceptions: [{ day: dayNumber('2011-12-30'), hours: [] }] }
    const query = aQuery({ from: '2011-12-29T00:00Z', to: '2011-12-31T12:00Z', durationMin: 60 * 60, stepMin: 60 })
    expect(listSlots(apia, query)).toEqual([minute('2011-12-29T00:00Z')])
  })
  test('a length or a step that is not above zero is a mistake of the caller', () => {
    const query = aQuery({ from: '2026-06-10T00:00Z', to: '2026-06-12T00:00Z' })
    expect(() => listSlots(always, { ...query, stepMin: 0 })).toThrow(RangeError)
    expect(() => isSlot(always, { ...query, durationMin: Number.NaN }, query.from)).toThrow(RangeError)
  })
})

function aSchedule(parts: Partial<Schedule>): Schedule {
  return { zone: 'UTC', rules: [], exceptions: [], trips: [], ...parts }
}

function aQuery({
  from,
  to,
  ...parts
}: Partial<Omit<SlotQuery, 'from' | 'to'>> & { from: string; to: string }): SlotQuery {
  const terms = { durationMin: 60, stepMin: 60, bufferBeforeMin: 0, bufferAfterMin: 0, minNoticeMin: 0 }
  return { ...terms, now: 0, from: minute(from), to: minute(to), taken: [], ...parts }
}

function minute(at: string): number {
  return Date.parse(at) / 60_000
}

function iso(starts: number[]): string[] {
  return starts.map((start) => new Date(start * 60_000).toISOString())
}

function hours(date: string, ...utc: number[]): string[] {
  return utc.map((hour) => `${date}T${String(hour).padStart(2, '0')}:00:00.000Z`)
}
