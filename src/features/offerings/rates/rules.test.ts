import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect } from 'vitest'
import { test } from '../../../../tests/support/db.ts'
import { priceByRate } from './rules.ts'

const rates = fc.integer({ min: 1, max: 100_000_000 })
const lengths = fc.integer({ min: 2, max: 96 }).map((steps) => steps * 5)

test('60 minutes cost the rate, two hours twice of it, and half a minor unit counts as one', () => {
  fc.assert(
    fc.property(rates, (rate) => {
      expect([priceByRate(rate, 60), priceByRate(rate, 120)]).toEqual([rate, rate * 2])
    }),
  )
  expect(priceByRate(8500, 50)).toBe(7083)
  expect(priceByRate(1, 30)).toBe(1)
  expect(priceByRate(8501, 30)).toBe(4251)
})

test('a price is off by half a minor unit at most, and longer is never cheaper', () => {
  fc.assert(
    fc.property(rates, lengths, (rate, minutes) => {
      const price = priceByRate(rate, minutes)
      expect(Number.isInteger(price)).toBe(true)
      expect(Math.abs(price * 60 - rate * minutes)).toBeLessThanOrEqual(30)
      expect(priceByRate(rate, minutes + 5)).toBeGreaterThanOrEqual(price)
      expect(priceByRate(rate + 1, minutes)).toBeGreaterThanOrEqual(price)
    }),
  )
})

test('the database rounds the same way', async ({ tx }) => {
  const asked = fc.sample(fc.record({ rate: rates, minutes: lengths }), 2000)
  const { rows } = await tx.execute<{ price: number }>(sql`
    select private.price_by_rate(rate, minutes) as price
    from json_to_recordset(${JSON.stringify(asked)}::json) as asked (rate integer, minutes integer)`)
  expect(rows.map(({ price }) => price)).toEqual(asked.map(({ rate, minutes }) => priceByRate(rate, minutes)))
})
