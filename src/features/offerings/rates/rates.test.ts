import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { practice, practiceRates } from '#features/practice/tables.ts'
import { holdSlot } from '#features/sessions/holds/commands.ts'
import { sessions } from '#features/sessions/tables.ts'
import { sqlState } from '#platform/db/errors.ts'
import type { Tx } from '#platform/db/tx.ts'
import { setClock } from '../../../../tests/support/clock.ts'
import { test } from '../../../../tests/support/db.ts'
import { aBookableCoach, aCoach, anAccount, anOffering, asCoach } from '../../../../tests/support/factories.ts'
import { changeOffering } from '../commands.ts'
import { readBookableOffering, readOfferingsInShort, readOwnOfferings, readPublicOfferings } from '../queries.ts'
import { offerings } from '../tables.ts'
import { setRate } from './commands.ts'
import { readOwnRate, readSessionRate } from './queries.ts'
import { coachRates } from './tables.ts'

const VISITOR = { kind: 'visitor', id: null } as const
const practiceAsks = (tx: Tx, minor: number | null) => tx.insert(practiceRates).values({ minor, currency: 'EUR' })
const refusal = async (tx: Tx, run: (inner: Tx) => Promise<unknown>) =>
  sqlState(await tx.transaction(run).catch((error: unknown) => error))

test('[1.4.1/1] a coach’s rate is kept with what it was before', async ({ tx, as, pass }) => {
  const coach = await aCoach(tx)
  const me = asCoach(coach)
  await as(me)
  expect(await readOwnRate(tx, coach.id)).toEqual({ own: null, practice: null, history: [] })
  await setRate(tx, me, { minor: 9000 })
  await pass('30 days')
  await setRate(tx, me, { minor: 9000 })
  await setRate(tx, me, { minor: 11_000 })
  await pass('1 day')
  const taken = await setRate(tx, me, { minor: null })
  if (!taken.ok) throw new Error('refused')
  const { own, history } = taken.value
  expect(own).toBeNull()
  expect(history.map(({ minor, currency }) => [minor, currency])).toEqual([
    [null, 'EUR'],
    [11_000, 'EUR'],
    [9000, 'EUR'],
  ])
  const [third = 0, second = 0, first = 0] = history.map(({ from }) => from / 86_400_000)
  expect([Math.round(second - first), Math.round(third - second)]).toEqual([30, 1])
})

test('[1.4.1/2] [1.4.1/3] the rate of a coach is their own, else the practice’s, else none', async ({ tx, as }) => {
  const [coach, other] = [await aCoach(tx), await aCoach(tx)]
  await as(VISITOR)
  expect(await readSessionRate(tx, coach.id)).toBeNull()
  await as('system')
  await practiceAsks(tx, 8000)
  await tx.insert(coachRates).values({ coachId: coach.id, minor: 12_000, currency: 'EUR' })
  await as(VISITOR)
  expect(await readSessionRate(tx, coach.id)).toEqual({ minor: 12_000, currency: 'EUR' })
  expect(await readSessionRate(tx, other.id)).toEqual({ minor: 8000, currency: 'EUR' })
  await as('system')
  await tx.insert(coachRates).values({ coachId: coach.id, minor: null, currency: 'EUR' })
  await practiceAsks(tx, null)
  await practiceAsks(tx, 8500)
  await as(await anAccount(tx))
  expect(await readSessionRate(tx, coach.id)).toEqual({ minor: 8500, currency: 'EUR' })
})

test('an offering without a price costs what the rate makes of its length, wherever it is read', async ({ tx, as }) => {
  const coach = await aCoach(tx)
  const offering = await anOffering(tx, { coachId: coach.id, minutes: 50, priceMinor: null })
  await tx.insert(coachRates).values({ coachId: coach.id, minor: 8500, currency: 'CHF' })
  await as(VISITOR)
  const price = { priceMinor: 7083, currency: 'CHF' }
  expect(await readPublicOfferings(tx, coach.id)).toMatchObject([price])
  expect(await readBookableOffering(tx, offering.id)).toMatchObject(price)
  const short = { lowestPriceMinor: 7083, currency: 'CHF' }
  expect((await readOfferingsInShort(tx, [coach.id])).get(coach.id)).toMatchObject(short)
  await as(asCoach(coach))
  expect(await readOwnOfferings(tx, coach.id)).toMatchObject([{ ...price, ownPriceMinor: null }])
})

test('with neither a price nor a rate an offering cannot be booked, and its coach sees why', async ({ tx, as }) => {
  const { coach, offering } = await aBookableCoach(tx)
  await setClock(tx, '2027-03-01T06:00:00Z')
  const client = await anAccount(tx)
  await as(asCoach(coach))
  const { name, kind, description, minutes, place, placeDetail } = offering
  const input = { id: offering.id, name, kind, description, minutes, place, placeDetail }
  const changed = await changeOffering(tx, asCoach(coach), { ...input, priceMinor: null })
  expect(changed).toMatchObject({ ok: true, value: { priceMinor: null, ownPriceMinor: null } })
  await as(client)
  expect(await readPublicOfferings(tx, coach.id)).toEqual([])
  expect((await readOfferingsInShort(tx, [coach.id])).size).toBe(0)
  const startsAt = Date.parse('2027-03-01T09:00:00Z')
  expect(await holdSlot(tx, client, { offeringId: offering.id, startsAt })).toMatchObject({ reason: 'not_offered' })
})

test('a hold copies the price by the rate from the database, and a later rate changes nothing of it', async ({
  tx,
  as,
}) => {
  await setClock(tx, '2027-03-01T06:00:00Z')
  const { coach, offering } = await aBookableCoach(tx)
  await tx.update(offerings).set({ priceMinor: null, minutes: 50 }).where(eq(offerings.id, offering.id))
  await tx.insert(coachRates).values({ coachId: coach.id, minor: 8500, currency: 'EUR' })
  const client = await anAccount(tx)
  await as(client)
  const held = await holdSlot(tx, client, { offeringId: offering.id, startsAt: Date.parse('2027-03-01T09:00:00Z') })
  expect(held.ok).toBe(true)
  await as(asCoach(coach))
  await setRate(tx, asCoach(coach), { minor: 20_000 })
  await as('system')
  expect(await tx.select({ price: sessions.priceMinor }).from(sessions)).toEqual([{ price: 7083 }])
})

test('cannot: a session that says another price than the rate makes is no copy of what is offered', async ({
  tx,
  as,
}) => {
  const { coach, offering } = await aBookableCoach(tx)
  await tx.update(offerings).set({ priceMinor: null }).where(eq(offerings.id, offering.id))
  await tx.insert(coachRates).values({ coachId: coach.id, minor: 8500, currency: 'EUR' })
  const client = await anAccount(tx)
  await as(client)
  const hold = (price: number, currency: string) => (inner: Tx) =>
    inner.execute(sql`insert into loom.sessions (coach_id, offering_id, status, starts_at, ends_at, blocked, name, kind,
      minutes, price_minor, currency, policy, place, place_detail, holder_id, hold_number, hold_expires_at)
      select ${coach.id}, ${offering.id}, 'held', s, s + interval '60 minutes', tstzrange(s, s + interval '60 minutes'),
      ${offering.name}, ${offering.kind}, 60, ${price}, ${currency}, '{"freeUntilMin":0}', ${offering.place},
      ${offering.placeDetail}, ${client.id}, 1, private.clock() + interval '5 minutes'
      from (select private.clock() + interval '1 day' as s) at`)
  expect(await refusal(tx, hold(1, 'EUR'))).toBe('42501')
  expect(await refusal(tx, hold(8500, 'VND'))).toBe('42501')
  expect(await refusal(tx, hold(8500, 'EUR'))).toBeUndefined()
})

test('cannot: a rate is not rewritten, not dated otherwise, and nobody sets or reads another’s', async ({ tx, as }) => {
  const [mine, theirs] = [await aCoach(tx), await aCoach(tx)]
  await tx.insert(coachRates).values({ coachId: theirs.id, minor: 9000, currency: 'EUR' })
  await as(asCoach(mine))
  await setRate(tx, asCoach(mine), { minor: 7000 })
  expect((await tx.select().from(coachRates)).map(({ coachId }) => coachId)).toEqual([mine.id])
  const insert = (coachId: string) => (inner: Tx) =>
    inner.execute(sql`insert into loom.coach_rates (coach_id, minor, currency) values (${coachId}, 1, 'EUR')`)
  expect(await refusal(tx, insert(theirs.id))).toBe('42501')
  for (const forbidden of [
    sql`update loom.coach_rates set minor = 1`,
    sql`delete from loom.coach_rates`,
    sql`insert into loom.coach_rates (coach_id, minor, currency, from_at) values (${mine.id}, 1, 'EUR', '2020-01-01')`,
    sql`insert into loom.practice_rates (minor, currency) values (1, 'EUR')`,
  ]) {
    expect(await refusal(tx, (inner) => inner.execute(forbidden))).toBe('42501')
  }
  await as(await anAccount(tx))
  expect(await tx.select().from(coachRates)).toEqual([])
  expect(await tx.select().from(practiceRates)).toEqual([])
})

test('private.coach_rate tells the rate of today of a listed coach, or of oneself, and nothing else', async ({
  tx,
  as,
}) => {
  await tx.update(practice).set({ currency: 'EUR' })
  await practiceAsks(tx, 8000)
  const hidden = await aCoach(tx, { status: 'paused' })
  await tx.insert(coachRates).values([
    { coachId: hidden.id, minor: 5000, currency: 'EUR' },
    { coachId: hidden.id, minor: 6000, currency: 'EUR' },
  ])
  const client = await anAccount(tx)
  const asked = async (id: string) => (await tx.execute(sql`select * from private.coach_rate(${id})`)).rows
  await as(client)
  expect(await asked(hidden.id)).toEqual([])
  expect(await asked(client.id)).toEqual([])
  await as(asCoach(hidden))
  expect(await asked(hidden.id)).toEqual([{ minor: 6000, currency: 'EUR' }])
})
