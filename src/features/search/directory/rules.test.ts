import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byDay, firstDays, spread } from './rules.ts'

test('few are all shown, many are thinned out evenly', () => {
  expect(spread([9, 10, 11], 4)).toEqual([9, 10, 11])
  expect(spread([9, 10, 11, 12, 13, 14, 15], 3)).toEqual([9, 12, 15])
  expect(spread([9, 10, 11, 12], 1)).toEqual([9])
  expect(spread([], 3)).toEqual([])
})

test('thinned out means: in order, each once, with the first and the last', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { maxLength: 60 }), fc.integer({ min: 2, max: 9 }), (all, most) => {
      const items = all.toSorted((a, b) => a - b)
      const shown = spread(items, most)
      expect(shown).toHaveLength(Math.min(items.length, most))
      expect(shown).toEqual([...new Set(shown)].toSorted((a, b) => a - b))
      expect([shown[0], shown.at(-1)]).toEqual([items[0], items.at(-1)])
    }),
  )
})

test('starts fall into days as somebody counts them', () => {
  const tens = (at: number) => String(Math.floor(at / 10))
  expect(byDay([1, 2, 11, 29], tens)).toEqual([[1, 2], [11], [29]])
  expect(firstDays([1, 2, 11, 29], tens, 2)).toEqual([1, 2, 11])
})
