import { expect, test } from 'vitest'
import { CODES_AN_HOUR, countAsked, countWrong, needsPassword, triesLeft, WRONG_A_DAY } from './rules.ts'

const HOUR = 60 * 60_000
const NOW = Date.UTC(2026, 10, 26, 9)
const none = { count: 0, since: NOW }

test('five are asked for in an hour, the sixth waits for the first to be an hour ago', () => {
  let asked = none
  for (let n = 1; n <= CODES_AN_HOUR; n++) {
    const counted = countAsked(asked, none, NOW + n * 60_000)
    expect(counted).toEqual({ ok: true, after: { count: n, since: NOW } })
    if (counted.ok) asked = counted.after
  }
  expect(countAsked(asked, none, NOW + HOUR - 1000)).toEqual({ ok: false, waitMs: 1000 })
  expect(countAsked(asked, none, NOW + HOUR)).toEqual({ ok: true, after: { count: 1, since: NOW + HOUR } })
})

test('none is sent after a day of wrong ones, until that day is over', () => {
  const wrong = { count: WRONG_A_DAY, since: NOW }
  expect(countAsked(none, wrong, NOW + HOUR)).toEqual({ ok: false, waitMs: 23 * HOUR })
  expect(countAsked(none, wrong, NOW + 24 * HOUR)).toMatchObject({ ok: true })
})

test('a code has five tries, fewer where the day has no more', () => {
  expect([0, 1, 4, 5, 6].map((tries) => triesLeft(tries, none, NOW))).toEqual([5, 4, 1, 0, 0])
  expect(triesLeft(0, { count: WRONG_A_DAY - 2, since: NOW }, NOW)).toBe(2)
  expect(triesLeft(0, { count: WRONG_A_DAY, since: NOW }, NOW + 24 * HOUR)).toBe(5)
})

test('wrong ones are counted by the day they began in', () => {
  expect(countWrong({ count: 3, since: NOW }, NOW + HOUR)).toEqual({ count: 4, since: NOW })
  expect(countWrong({ count: 3, since: NOW }, NOW + 24 * HOUR)).toEqual({ count: 1, since: NOW + 24 * HOUR })
})

test('a mailbox is enough for a client without a second factor, and for nobody else', () => {
  expect(needsPassword({ role: 'client', secondFactor: false })).toBe(false)
  for (const [role, secondFactor] of [
    ['client', true],
    ['coach', false],
    ['admin', false],
  ] as const)
    expect(needsPassword({ role, secondFactor })).toBe(true)
})
