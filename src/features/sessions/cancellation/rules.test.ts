import { expect, test } from 'vitest'
import { decideCancellation, freeUntil } from './rules.ts'

const MINUTE = 60_000
const facts = { status: 'confirmed', startsAt: 100_000 * MINUTE, policy: { freeUntilMin: 1440 } }

test('[2.1.4/5] a client cancels free up to the last millisecond of the free time, and late after it', () => {
  const last = freeUntil(facts)
  expect(last).toBe(98_560 * MINUTE)
  expect(decideCancellation(facts, 'client', last)).toEqual({ ok: true, outcome: 'cancelled' })
  expect(decideCancellation(facts, 'client', last + 1)).toEqual({ ok: true, outcome: 'late_cancelled' })
})

test('[2.1.4/5] a coach never cancels late', () => {
  expect(decideCancellation(facts, 'coach', facts.startsAt - 1)).toEqual({ ok: true, outcome: 'cancelled' })
})

test('a policy of 0 minutes is free until the start', () => {
  const lenient = { ...facts, policy: { freeUntilMin: 0 } }
  expect(decideCancellation(lenient, 'client', facts.startsAt - 1)).toEqual({ ok: true, outcome: 'cancelled' })
})

test('what has begun cannot be cancelled, by nobody', () => {
  for (const by of ['client', 'coach'] as const) {
    expect(decideCancellation(facts, by, facts.startsAt)).toEqual({ ok: false, reason: 'already_started' })
  }
})

test('what is not confirmed cannot be cancelled', () => {
  for (const status of ['held', 'requested', 'ended', 'released']) {
    expect(decideCancellation({ ...facts, status }, 'client', 0)).toEqual({ ok: false, reason: 'not_confirmed' })
  }
})
