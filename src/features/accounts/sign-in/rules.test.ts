import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countTry, FREE_TRIES, safeNext } from './rules.ts'

describe('[AU09] where to go after signing in', () => {
  test.each(['/', '/home', '/de/sessions', '/coaches/ines?from=2026-11-26', '/book/ines%20m', '/a/b?next=/c'])(
    'goes on to %s',
    (path) => {
      expect(safeNext(path, '/home')).toBe(path)
    },
  )
  test.each([
    'https://evil.test',
    '//evil.test',
    '///evil.test',
    '/\\evil.test',
    '\\\\evil.test',
    '/%5cevil.test',
    '/%2Fevil.test',
    '/%2f%2fevil.test',
    'javascript:alert(1)',
    'https://host@evil.test',
    'evil.test',
    '/\tevil.test',
    '/\n/evil.test',
    '/%09/evil.test',
    ' /home',
    '/.//evil.test',
    '/..//evil.test',
    '/a/../..//evil.test',
    '',
    null,
    undefined,
    7,
    `/${'a'.repeat(600)}`,
  ])('does not go to %s', (path) => {
    expect(safeNext(path, '/home')).toBe('/home')
  })
  test('whatever is asked for, a browser stays on this origin', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '//',
      '.',
      '..',
      '%2f',
      '%5c',
      '%09',
      '@',
      ':',
      '?',
      '#',
      'evil.test',
      'home',
      '\t',
      '\u200b',
      'https:',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.array(pieces, { maxLength: 8 }).map((p) => p.join('')),
        ),
        (text) => {
          const to = safeNext(text, '/home')
          expect(new URL(to, 'https://loom.test').origin).toBe('https://loom.test')
          expect(to).toMatch(/^\/(?![/\\])/)
          expect(safeNext(to, '/home')).toBe(to)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('[AU02] how soon the next try counts', () => {
  const fresh = { tries: 0, lastAt: 0, nextAt: 0 }
  /** Tries as fast as they count; gives the instants of those that did. */
  function attack(until: number) {
    const counted: number[] = []
    for (let now = 1_000_000, state = fresh; now < 1_000_000 + until; ) {
      const answer = countTry(state, now)
      if (answer.ok) {
        counted.push(now)
        state = answer.after
        now += 100
      } else now += answer.waitMs
    }
    return counted
  }
  test('the first ten are free, then each waits longer, up to five minutes and never more', () => {
    const times = attack(24 * 60 * 60_000)
    const pauses = times.slice(1).map((at, i) => at - (times[i] ?? 0))
    expect(pauses.slice(0, FREE_TRIES - 1).every((pause) => pause === 100)).toBe(true)
    expect(pauses.slice(FREE_TRIES - 1, FREE_TRIES + 4)).toEqual([2000, 4000, 8000, 16_000, 32_000])
    expect(Math.max(...pauses)).toBe(5 * 60_000)
    expect(times.length).toBeLessThan(320)
  })
  test('who leaves it for a quarter of an hour begins anew', () => {
    const slow = countTry({ tries: 40, lastAt: 0, nextAt: 300_000 }, 15 * 60_000 + 1)
    expect(slow).toEqual({ ok: true, after: { tries: 1, lastAt: 900_001, nextAt: 900_001 } })
  })
})
