import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalsOf, parsePrice, priceText } from './rules.ts'

describe('a price as people type it', () => {
  test.each([
    ['85', 2, 8500],
    ['85,5', 2, 8550],
    ['85.50', 2, 8550],
    [' 1 200 ', 2, 120_000],
    ['1.200,05', 2, 120_005],
    ['1,200.05', 2, 120_005],
    ['1’200', 2, 120_000],
    ['1.200', 2, 120_000],
    ['1.200', 3, 1200],
    ['12.000', 0, 12_000],
    ['€ 85', 2, 8500],
    ['0', 2, 0],
    ['0,00', 2, 0],
  ])('%j with %i decimals is %i', (text, decimals, minor) => expect(parsePrice(text, decimals)).toBe(minor))

  test.each([
    ['', 2],
    ['eighty', 2],
    ['-5', 2],
    ['85.555.5', 2],
    ['85,5', 0],
    ['1,20,000', 2],
    ['1e3', 2],
    ['9'.repeat(13), 2],
  ])('%j with %i decimals is no amount', (text, decimals) => expect(parsePrice(text, decimals)).toBeNull())

  test('what the field shows is read back as the same amount', () => {
    const amounts = fc.integer({ min: 0, max: 100_000_000 })
    fc.assert(
      fc.property(amounts, fc.constantFrom(0, 2, 3), fc.constantFrom('en', 'de', 'es'), (minor, decimals, locale) => {
        expect(parsePrice(priceText(minor, decimals, locale), decimals)).toBe(minor)
      }),
    )
  })
})

test('a currency brings its decimals', () => {
  expect(['EUR', 'JPY', 'KWD'].map(decimalsOf)).toEqual([2, 0, 3])
})
