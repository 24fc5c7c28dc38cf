import { expect } from 'vitest'
import { accounts } from '#features/accounts/tables.ts'
import { offerings } from '#features/offerings/tables.ts'
import { VISITOR } from '#platform/db/actor.ts'
import { test } from './db.ts'
import { aBookableCoach, aCoach, anAccount } from './factories.ts'

test('a bookable coach comes with its account, and is seen by everyone', async ({ tx, as }) => {
  const { coach, offering } = await aBookableCoach(tx)
  await as(VISITOR)
  expect(await tx.select({ id: offerings.id, coachId: offerings.coachId }).from(offerings)).toContainEqual({
    id: offering.id,
    coachId: coach.id,
  })
})

test('an account made for a test is the one that acts', async ({ tx, as }) => {
  const account = await anAccount(tx, { role: 'coach' })
  await aCoach(tx, { id: account.id, status: 'draft' })
  await as(account)
  expect(await tx.select({ id: accounts.id }).from(accounts)).toEqual([{ id: account.id }])
})
