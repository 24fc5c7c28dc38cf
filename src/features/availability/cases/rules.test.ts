import { expect, test } from 'vitest'
import { dayNumber } from '../hours/rules.ts'
import { slotCaseFile } from './input.ts'
import { queryOf, scheduleOf } from './rules.ts'

const schedule = { timezone: 'Europe/Berlin', weekly: [] }
const terms = { durationMin: 30, stepMin: 30, bufferBeforeMin: 0, bufferAfterMin: 0, minNoticeMin: 0 }
const window = { from: '2026-06-10T00:00:00Z', to: '2026-06-11T00:00:00Z' }
const input = { schedule, window, busy: [], now: '2026-06-01T00:00:00Z', ...terms }

test('an end of 23:59 means midnight, and an end not after its start yields nothing', () => {
  const ranges = [
    { start: '20:00', end: '23:59' },
    { start: '12:00', end: '12:00' },
    { start: '22:00', end: '04:00' },
    { start: '23:00', end: '24:00' },
  ]
  const weekly = ranges.map((range) => ({ days: [1, 5], ...range }))
  expect(scheduleOf(parse({ schedule: { ...schedule, weekly } }).schedule).rules).toEqual([
    { weekday: 1, startMin: 1200, lengthMin: 240 },
    { weekday: 5, startMin: 1200, lengthMin: 240 },
    { weekday: 1, startMin: 1380, lengthMin: 60 },
    { weekday: 5, startMin: 1380, lengthMin: 60 },
  ])
})

test('an override without ranges blocks its date', () => {
  const overrides = [{ date: '2026-06-10', ranges: [] }]
  const { exceptions } = scheduleOf(parse({ schedule: { ...schedule, overrides } }).schedule)
  expect(exceptions).toEqual([{ day: dayNumber('2026-06-10'), hours: [] }])
})

test('[2.1.1/5] a date is on a trip when its midnight at home lies in it, both ends included', () => {
  const days = (from: string, to: string, timezone = 'Europe/Berlin') => {
    const travel = [{ from, to, timezone: 'Asia/Tokyo' }]
    const [trip] = scheduleOf(parse({ schedule: { ...schedule, timezone, travel } }).schedule).trips
    return [trip?.firstDay, trip?.lastDay].map((day) => new Date((day ?? 0) * 86_400_000).toISOString().slice(0, 10))
  }
  expect(days('2026-06-09T22:00:00Z', '2026-06-11T22:00:00Z')).toEqual(['2026-06-10', '2026-06-12'])
  expect(days('2026-06-09T22:00:01Z', '2026-06-11T21:59:59Z')).toEqual(['2026-06-11', '2026-06-11'])
  // In Santiago 2026-09-06 has no midnight: the date begins at 01:00, 04:00 UTC.
  expect(days('2026-09-06T04:00:00Z', '2026-09-06T04:00:00Z', 'America/Santiago')).toEqual(['2026-09-06', '2026-09-06'])
})

test('seconds round so that nothing taken or too early is offered', () => {
  const busy = [{ start: '2026-06-10T10:00:59Z', end: '2026-06-10T10:29:01Z' }]
  const from = '2026-06-10T00:00:01Z'
  const to = '2026-06-11T00:00:59Z'
  const query = queryOf(parse({ busy, window: { from, to }, now: '2026-06-01T00:00:30Z' }))
  expect(query.taken).toEqual([{ start: minute('2026-06-10T10:00Z'), end: minute('2026-06-10T10:30Z') }])
  expect(query).toMatchObject({
    from: minute('2026-06-10T00:01Z'),
    to: minute('2026-06-11T00:00Z'),
    now: minute('2026-06-01T00:01Z'),
  })
})

function parse(parts: object) {
  const file = slotCaseFile.parse({
    meta: { format: 'loom-slots-cases/1' },
    cases: [{ id: 'a', input: { ...input, ...parts } }],
  })
  const [only] = file.cases
  if (!only) throw new Error('the case is gone')
  return only
}

function minute(at: string): number {
  return Date.parse(at) / 60_000
}
