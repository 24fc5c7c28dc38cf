import { expect } from 'vitest'
import { readSlots } from '#features/availability/queries.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withActor, withSystem } from '#platform/db/tx.ts'
import { setClock } from '../../../../tests/support/clock.ts'
import { test } from '../../../../tests/support/db.ts'
import { aBookableCoach, anAccount, asCoach } from '../../../../tests/support/factories.ts'
import { holdSlot } from '../holds/commands.ts'
import { addBlock, removeBlock } from './commands.ts'
import { AddBlock } from './input.ts'
import { readBlocks } from './queries.ts'
import { privateBlocks } from './tables.ts'

const HOUR = 3_600_000
const NINE = Date.parse('2027-03-03T08:00:00Z') // Wednesday, 9:00 in Berlin

async function aWeek(tx: Tx) {
  await setClock(tx, '2027-03-01T06:00:00Z')
  const { coach, offering } = await aBookableCoach(tx)
  const starts = async () => {
    const ask = { coachId: coach.id, offeringId: offering.id, from: NINE, to: NINE + 8 * HOUR }
    return (await readSlots(tx, ask))?.starts.map((start) => (start - NINE) / HOUR)
  }
  return { coach: asCoach(coach), offering, starts }
}

test('private time has no slots, and gives them back', async ({ tx, as }) => {
  const { coach, starts } = await aWeek(tx)
  await as(coach)
  const made = await addBlock(tx, coach, { startsAt: NINE + HOUR, endsAt: NINE + 6 * HOUR, note: 'Dentist' })
  if (!made.ok) throw new Error(made.reason)
  expect(await starts()).toEqual([0, 6, 6.5, 7])
  expect(await readBlocks(tx, coach.id)).toMatchObject({ zone: 'Europe/Berlin', items: [{ note: 'Dentist' }] })
  expect(await removeBlock(tx, coach, made.value.id)).toMatchObject({ ok: true })
  expect(await removeBlock(tx, coach, made.value.id)).toMatchObject({ status: 404 })
  expect(await starts()).toHaveLength(15)
})

test('a time that ends before it begins, lasts longer than a month, is over or too far is refused', async ({
  tx,
  as,
}) => {
  const wrong = [
    { startsAt: NINE, endsAt: NINE },
    { startsAt: NINE, endsAt: NINE - HOUR },
    { startsAt: NINE, endsAt: NINE + 32 * 24 * HOUR },
    { startsAt: NINE + 1, endsAt: NINE + HOUR },
    { startsAt: NINE, endsAt: NINE + HOUR, note: 'x'.repeat(201) },
  ]
  for (const input of wrong) expect(AddBlock.safeParse(input).success).toBe(false)
  const { coach } = await aWeek(tx)
  await as(coach)
  const past = { startsAt: NINE - 80 * HOUR, endsAt: NINE - 60 * HOUR, note: '' }
  expect(await addBlock(tx, coach, past)).toMatchObject({ field: 'endsAt', reason: 'in_the_past' })
  const far = { startsAt: NINE + 400 * 24 * HOUR, endsAt: NINE + 401 * 24 * HOUR, note: '' }
  expect(await addBlock(tx, coach, far)).toMatchObject({ field: 'startsAt', reason: 'too_far' })
})

test('[AZ01] nobody else reads, adds or removes it', async ({ tx, as }) => {
  const { coach } = await aWeek(tx)
  await as(coach)
  const made = await addBlock(tx, coach, { startsAt: NINE, endsAt: NINE + HOUR, note: 'Private' })
  if (!made.ok) throw new Error(made.reason)
  await as('system')
  const others = [
    await anAccount(tx),
    asCoach((await aBookableCoach(tx)).coach),
    await anAccount(tx, { role: 'admin' }),
  ]
  for (const who of others) {
    await as(who)
    expect(await tx.select().from(privateBlocks)).toEqual([])
    expect(await removeBlock(tx, who, made.value.id)).toMatchObject({ status: 404 })
    expect((await readBlocks(tx, coach.id)).items).toEqual([])
  }
})

test('a hold and a block at once never both have the time', { timeout: 60_000 }, async ({ committed: _ }) => {
  const { coach, offering, client } = await withSystem('a test begins', async (tx) => ({
    ...(await aWeek(tx)),
    client: await anAccount(tx),
  }))
  for (let n = 0; n < 6; n++) {
    const startsAt = NINE + (24 * Math.floor(n / 2) + 2 * (n % 2)) * HOUR
    const [held, blocked] = await Promise.all([
      withActor(client, (tx) => holdSlot(tx, client, { offeringId: offering.id, startsAt })),
      withActor(coach, (tx) => addBlock(tx, coach, { startsAt, endsAt: startsAt + HOUR, note: '' })),
    ])
    expect(blocked.ok).toBe(true)
    // Whoever held before the block keeps it: booked sessions stay.
    if (!held.ok) expect(['slot_taken', 'too_many_holds']).toContain(held.reason)
  }
})
