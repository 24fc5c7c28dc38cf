import { expect, test } from 'vitest'
import { measureAll } from './contrast.ts'

test('every pair of roles is strong enough in both themes', () => {
  const weak = measureAll().filter((pair) => pair.ratio < pair.required)
  expect(weak).toEqual([])
})
