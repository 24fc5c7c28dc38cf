import { expect } from 'vitest'
import { test } from '../../../../tests/support/db.ts'
import { aCoach, anAccount, asCoach } from '../../../../tests/support/factories.ts'
import { setDefaultRate } from './commands.ts'
import { SetRate } from './input.ts'
import { readDefaultRate } from './queries.ts'

test('[1.4.1/3] an admin sets the rate of coaches who have none, and sees what it was', async ({ tx, as }) => {
  const admin = await anAccount(tx, { role: 'admin' })
  const coach = await aCoach(tx)
  await as(admin)
  expect(await readDefaultRate(tx)).toEqual({ rate: null, history: [] })
  await setDefaultRate(tx, { minor: 8000 })
  await setDefaultRate(tx, { minor: 8000 })
  await setDefaultRate(tx, { minor: null })
  const set = await setDefaultRate(tx, { minor: 9000 })
  if (!set.ok) throw new Error('refused')
  expect(set.value.rate).toEqual({ minor: 9000, currency: 'EUR' })
  expect(set.value.history.map(({ minor }) => minor)).toEqual([9000, null, 8000])
  await as(asCoach(coach))
  expect((await readDefaultRate(tx)).rate?.minor).toBe(9000)
})

test('cannot: a coach or a client sets it', async ({ tx, as }) => {
  for (const who of [asCoach(await aCoach(tx)), await anAccount(tx)]) {
    await as(who)
    await expect(tx.transaction((inner) => setDefaultRate(inner, { minor: 1 }))).rejects.toMatchObject({
      cause: { code: '42501' },
    })
    await as('system')
  }
})

test('a rate is a whole number of minor units above nothing', () => {
  for (const minor of [0, -1, 0.5, 100_000_001, '9000', Number.NaN, undefined]) {
    expect(SetRate.safeParse({ minor }).success, String(minor)).toBe(false)
  }
  expect(SetRate.safeParse({ minor: 1, currency: 'USD' }).success).toBe(false)
})
