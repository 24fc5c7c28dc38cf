import { expect } from 'vitest'
import { test } from '../../../../tests/support/db.ts'
import { aCoach, anAccount, asCoach } from '../../../../tests/support/factories.ts'
import { eraseTerms, saveTerms } from './commands.ts'
import { Terms } from './input.ts'
import { readTerms } from './queries.ts'
import { coachPolicies } from './tables.ts'

const USUAL = { freeUntilMin: 1440, moveUntilMin: 1440 }
const OWN = { freeUntilMin: 2880, moveUntilMin: 120 }

test('a coach has the terms of the practice until they set their own, and may go back', async ({ tx, as }) => {
  const coach = await aCoach(tx)
  await as(asCoach(coach))
  expect(await readTerms(tx, coach.id)).toEqual({ own: null, practice: USUAL })
  expect(await saveTerms(tx, asCoach(coach), { own: OWN })).toMatchObject({ value: { own: OWN, practice: USUAL } })
  expect(await saveTerms(tx, asCoach(coach), { own: { ...OWN, moveUntilMin: 0 } })).toMatchObject({
    value: { own: { freeUntilMin: 2880, moveUntilMin: 0 } },
  })
  expect(await saveTerms(tx, asCoach(coach), { own: null })).toMatchObject({ value: { own: null } })
})

test('terms are whole minutes of thirty days at most', () => {
  for (const wrong of [-1, 0.5, 43_201, Number.NaN, '60', null]) {
    expect(Terms.safeParse({ ...OWN, freeUntilMin: wrong }).success).toBe(false)
  }
  expect(Terms.safeParse({ ...OWN, other: 1 }).success).toBe(false)
  expect(Terms.safeParse({ freeUntilMin: 0, moveUntilMin: 43_200 }).success).toBe(true)
})

test('[AZ01] nobody sets the terms of another coach; who is no coach has none to set', async ({ tx, as }) => {
  const [coach, other, client] = [await aCoach(tx), await aCoach(tx), await anAccount(tx)]
  await as(asCoach(coach))
  await saveTerms(tx, asCoach(coach), { own: OWN })
  await as(asCoach(other))
  await tx.update(coachPolicies).set({ freeUntilMin: 0 })
  await tx.delete(coachPolicies)
  expect(await readTerms(tx, coach.id)).toMatchObject({ own: OWN })
  await as(client)
  expect(await saveTerms(tx, client, { own: OWN })).toMatchObject({ status: 404 })
})

test('terms of a coach who is not listed are read by nobody else', async ({ tx, as }) => {
  const coach = await aCoach(tx, { status: 'paused' })
  await as(asCoach(coach))
  await saveTerms(tx, asCoach(coach), { own: OWN })
  await as(await anAccount(tx))
  expect((await readTerms(tx, coach.id)).own).toBeNull()
})

test('they go with the account', async ({ committed: _ }) => {
  await expect(eraseTerms(crypto.randomUUID())).resolves.toBeDefined()
})
