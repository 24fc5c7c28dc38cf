import { expect, test } from 'vitest'
import { addressFrom, clockOf, partOfDay, queryOf, rhythmOf, slotWindow, stepOf } from './rules.ts'

const ID = '00000000-0000-4000-8000-000000000050'

test('an address is read as it was written', () => {
  for (const address of [
    {},
    { offering: ID },
    { offering: ID, start: 1_800_000_000_000 },
    { offering: ID, day: '2027-03-28', hold: ID, step: 'review' as const },
    { offering: ID, hold: ID, every: 2 as const, times: 12 },
  ]) {
    expect(addressFrom(new URLSearchParams(queryOf(address)))).toEqual(address)
  }
})

test('what somebody bent in an address is left out', () => {
  const bent = 'offering=x&start=soon&day=2027-02-41&hold=%27&step=payment'
  expect(addressFrom(new URLSearchParams(bent))).toEqual({})
  for (const rhythm of ['every=3&times=4', 'every=1&times=1', 'every=2&times=13', 'every=1', 'times=4']) {
    expect(rhythmOf(addressFrom(new URLSearchParams(rhythm)))).toBeNull()
  }
  for (const start of ['-1', '1e400', '1.5', '', 'NaN']) expect(addressFrom(new URLSearchParams({ start }))).toEqual({})
})

test('a step after the time is shown only with a hold that runs', () => {
  expect(stepOf({}, false)).toBe('session')
  expect(stepOf({ offering: ID }, false)).toBe('time')
  expect(stepOf({ offering: ID, hold: ID, step: 'review' }, false)).toBe('time')
  expect(stepOf({ offering: ID, hold: ID, step: 'review' }, true)).toBe('review')
})

test('the window holds five weeks in every zone, and is no longer than may be asked', () => {
  const { from, to } = slotWindow('2027-03-22')
  expect(new Date(from).toISOString()).toBe('2027-03-21T00:00:00.000Z')
  expect(new Date(to).toISOString()).toBe('2027-04-27T00:00:00.000Z')
  expect(to - from).toBeLessThanOrEqual(62 * 86_400_000)
})

test('parts of a day, and minutes counted down', () => {
  expect([0, 11, 12, 16, 17, 23].map(partOfDay)).toEqual([
    'morning',
    'morning',
    'afternoon',
    'afternoon',
    'evening',
    'evening',
  ])
  expect([600_000, 581_000, 580_001, 999, 0, -5].map(clockOf)).toEqual([
    '10:00',
    '09:41',
    '09:41',
    '00:01',
    '00:00',
    '00:00',
  ])
})
