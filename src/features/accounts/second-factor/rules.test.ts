import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countCode, counterOf, digitsOf, inFours, stepsAt, TRIES } from './rules.ts'

// RFC 6238, appendix B (SHA-1): the last six of the eight digits.
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('[W.auth/2] the code at second %i is %s', (second, code) => {
  const [step = 0] = stepsAt(second * 1000)
  const digest = createHmac('sha1', '12345678901234567890').update(counterOf(step)).digest()
  expect(digitsOf(digest)).toBe(code)
})

test('a code is of this step, the one before or the one after, and never older than a minute', () => {
  fc.assert(
    fc.property(fc.integer({ min: 60_000, max: 4e12 }), fc.integer({ min: 0, max: 200_000 }), (now, age) => {
      const [made = 0] = stepsAt(now - age)
      if (age >= 60_000) expect(stepsAt(now)).not.toContain(made)
      if (age <= 30_000) expect(stepsAt(now)).toContain(made)
    }),
  )
})

test('[AU04] however codes are tried, no five minutes see more than ten, nor a window more than five', () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 120_000 }), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(pauses, (gaps) => {
      const counted: number[] = []
      let state = { tries: 0, since: 0 }
      let now = 1e12
      for (const gap of gaps) {
        now += gap
        const answer = countCode(state, now)
        if (answer.ok) {
          counted.push(now)
          state = answer.after
        } else expect(answer.waitMs).toBeLessThanOrEqual(5 * 60_000)
        expect(state.tries).toBeLessThanOrEqual(TRIES)
      }
      for (const at of counted)
        expect(counted.filter((each) => each >= at && each < at + 5 * 60_000).length).toBeLessThanOrEqual(2 * TRIES)
    }),
  )
})

test('a backup code reads in fours', () => {
  expect(inFours('0123456789abcdef')).toBe('0123-4567-89ab-cdef')
})
