import { expect, test } from 'vitest'
import { parsePrice, priceText } from './rules.ts'

test('a price is read as it is typed, in minor units of its currency', () => {
  expect(parsePrice('85', 'EUR')).toBe(8500)
  expect(parsePrice(' 85.5 ', 'EUR')).toBe(8550)
  expect(parsePrice('85,50', 'EUR')).toBe(8550)
  expect(parsePrice('0', 'EUR')).toBe(0)
  expect(parsePrice('9000', 'JPY')).toBe(9000)
  for (const wrong of ['', 'free', '-1', '1e3', '85.505', '8.5.0', '1 000', '12345678', '٨٥', '85.']) {
    expect(parsePrice(wrong, 'EUR'), wrong).toBeNull()
  }
  expect(parsePrice('9000.5', 'JPY')).toBeNull()
})

test('a price goes into its field and comes out the same', () => {
  for (const [minor, currency, text] of [
    [8500, 'EUR', '85'],
    [8550, 'EUR', '85.50'],
    [5, 'EUR', '0.05'],
    [9000, 'JPY', '9000'],
    [1500, 'KWD', '1.500'],
  ] as const) {
    expect(priceText(minor, currency)).toBe(text)
    expect(parsePrice(text, currency)).toBe(minor)
  }
})
