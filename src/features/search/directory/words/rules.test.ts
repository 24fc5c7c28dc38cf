import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distance, folded, meantBy, nearOf, wordsOf } from './rules.ts'

test('words are compared without case and accents', () => {
  expect(folded('Tomás ÜBER Straße Ñandú')).toBe('tomas uber strasse nandu')
  expect(wordsOf('Leadership, leadership: „Führung“ & 1:1 — 独立')).toEqual(['leadership', 'fuhrung', '1', '独立'])
  expect(wordsOf(' … ')).toEqual([])
})

test('an error is a letter more, less, another, or two that changed places', () => {
  const cases: [string, string, number][] = [
    ['rest', 'rest', 0],
    ['rest', 'rast', 1],
    ['rest', 'est', 1],
    ['rest', 'resst', 1],
    ['rest', 'rets', 1],
    ['rest', 'test ', 2],
    ['', 'ab', 2],
  ]
  for (const [one, other, errors] of cases) {
    expect([one, other, distance(one, other)]).toEqual([one, other, errors])
    expect(distance(other, one)).toBe(errors)
  }
})

test('[2.1.2/2] words an error apart have something in common to be found by', () => {
  const word = fc.stringMatching(/^[a-z]{3,14}$/)
  fc.assert(
    fc.property(
      word,
      fc.nat(),
      fc.constantFrom('a', 'q', 'z', 'é'),
      fc.constantFrom(0, 1, 2, 3),
      (right, seed, letter, kind) => {
        const at = seed % right.length
        const letters = [...right]
        const wrong = [
          letters.with(at, letter),
          letters.toSpliced(at, 1),
          letters.toSpliced(at, 0, letter),
          at === 0 ? letters : letters.with(at, letters[at - 1] ?? '').with(at - 1, letters[at] ?? ''),
        ][kind]?.join('') as string
        fc.pre(wrong.length >= 3)
        const kept = new Set(nearOf(right))
        expect(nearOf(wrong).some((one) => kept.has(one))).toBe(true)
        const { exact, begun, within, near } = meantBy(wrong, [right])
        expect([...exact, ...begun, ...within, ...near]).toEqual([right])
      },
    ),
    { numRuns: 500 },
  )
})

test('what is known as it stands, or as a beginning, is meant', () => {
  const known = ['lead', 'load', 'leader', 'mislead', 'leaf']
  expect(meantBy('lead', known)).toEqual({ exact: ['lead'], begun: ['leader'], within: ['mislead'], near: [] })
  expect(meantBy('laed', known)).toEqual({ exact: [], begun: [], within: [], near: ['lead'] })
  expect(meantBy('le', known)).toEqual({ exact: [], begun: ['lead', 'leader', 'leaf'], within: [], near: [] })
  expect(meantBy('leadre', known).near).toEqual(['leader'])
})
