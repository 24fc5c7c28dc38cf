import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSame, joined, KNOWN_FOR_MS, knownUntil, nextLook, workedOutWindow } from './rules.ts'

const MINUTE = 60_000

test('joined times cover exactly what the single ones cover, and no two touch', () => {
  const time = fc
    .tuple(fc.nat(100), fc.integer({ min: 1, max: 20 }))
    .map(([start, length]) => ({ start, end: start + length }))
  fc.assert(
    fc.property(fc.array(time, { maxLength: 12 }), (times) => {
      const found = joined(times)
      for (let at = 0; at < 130; at++) {
        const covers = (all: typeof times) => all.some(({ start, end }) => start <= at && at < end)
        expect(covers(found)).toBe(covers(times))
      }
      for (const [at, { start }] of found.entries()) if (at > 0) expect(start).toBeGreaterThan(found[at - 1]?.end ?? 0)
      expect(isSame(found, joined([...times].reverse()))).toBe(true)
    }),
  )
})

test('the next look is a quarter of an hour away, spread; what was lost long ago is asked four times a day', () => {
  const now = Date.UTC(2027, 2, 28)
  expect(nextLook(now, now, 0.5)).toBe(now + 15 * MINUTE)
  expect(nextLook(now, null, 0)).toBe(now + 14 * MINUTE)
  expect(nextLook(now, now - KNOWN_FOR_MS, 0.999)).toBeLessThan(now + 16 * MINUTE)
  expect(nextLook(now, now - KNOWN_FOR_MS - 1, 0.5)).toBe(now + 6 * 60 * MINUTE)
})

test('what is worked out is the same all day, from yesterday to past the furthest a schedule reaches', () => {
  const [morning, night] = [Date.UTC(2027, 2, 28), Date.UTC(2027, 2, 28, 23, 59)]
  expect(workedOutWindow(morning)).toEqual(workedOutWindow(night))
  expect(workedOutWindow(night).end - night).toBeGreaterThan(373 * 24 * 60 * MINUTE)
  expect(workedOutWindow(night).start).toBeLessThan(morning)
})

test('what is known blocks for a week of failed looks', () => {
  expect(knownUntil(null, 5)).toBeNull()
  expect(knownUntil('gone', null)).toBeNull()
  expect(knownUntil('gone', 5)).toBe(5 + KNOWN_FOR_MS)
})
