import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { practice } from '#features/practice/tables.ts'
import { withActor, withSystem } from '#platform/db/tx.ts'
import { test } from '../../../tests/support/db.ts'
import { aCoach, anAccount, anOffering, asCoach } from '../../../tests/support/factories.ts'
import { archiveOffering, changeOffering, createOffering, orderOfferings, restoreOffering } from './commands.ts'
import { CreateOffering, PublicOffering } from './input.ts'
import { readBookableOffering, readOfferingsInShort, readOwnOfferings, readPublicOfferings } from './queries.ts'
import { placeProblem } from './rules.ts'
import { offerings } from './tables.ts'

const OFFER: CreateOffering = {
  name: 'Deep dive',
  kind: 'coaching',
  description: '',
  minutes: 90,
  priceMinor: 15_000,
  place: 'video',
  placeDetail: 'https://meet.example.test/deep',
}

test('a coach adds, changes, orders, archives and restores what they offer', async ({ tx, as }) => {
  const coach = await aCoach(tx)
  const me = asCoach(coach)
  await tx.update(practice).set({ currency: 'CHF' })
  await as(me)
  const one = await createOffering(tx, me, OFFER)
  const two = await createOffering(tx, me, { ...OFFER, name: 'Talk', minutes: 20, priceMinor: 0 })
  if (!one.ok || !two.ok) throw new Error('refused')
  expect(one.value).toMatchObject({ ...OFFER, currency: 'CHF', archivedAt: null })
  const names = async () => (await readOwnOfferings(tx, coach.id)).map(({ name }) => name)
  expect(await names()).toEqual(['Deep dive', 'Talk'])

  await orderOfferings(tx, me, { ids: [two.value.id, one.value.id] })
  expect(await names()).toEqual(['Talk', 'Deep dive'])
  const changed = await changeOffering(tx, me, { ...OFFER, id: one.value.id, name: 'Deeper' })
  expect(changed).toMatchObject({ ok: true, value: { name: 'Deeper' } })

  const archived = await archiveOffering(tx, me, two.value.id)
  expect(archived).toMatchObject({ ok: true, value: { archivedAt: expect.any(Number) } })
  expect(await archiveOffering(tx, me, two.value.id)).toEqual(archived)
  expect(await names()).toEqual(['Deeper', 'Talk'])
  expect(await changeOffering(tx, me, { ...OFFER, id: two.value.id })).toMatchObject({ reason: 'not_found' })
  expect(await readBookableOffering(tx, two.value.id)).toBeNull()
  expect(await restoreOffering(tx, me, two.value.id)).toMatchObject({ ok: true, value: { archivedAt: null } })
  expect(await restoreOffering(tx, me, two.value.id)).toMatchObject({ reason: 'not_found' })
})

test('an offering has terms of its own for its times, where it says so', async ({ tx, as }) => {
  const coach = await aCoach(tx)
  const me = asCoach(coach)
  await as(me)
  const own = { bufferBeforeMin: 0, bufferAfterMin: 30, minNoticeMin: 2880, horizonDays: 14, stepMin: 60 } as const
  const none = { bufferBeforeMin: null, bufferAfterMin: null, minNoticeMin: null, horizonDays: null, stepMin: null }
  const made = await createOffering(tx, me, OFFER)
  if (!made.ok) throw new Error('refused')
  expect(made.value).toMatchObject(none)
  const { id } = made.value
  expect(await changeOffering(tx, me, { ...OFFER, ...own, id })).toMatchObject({ value: own })
  expect(await readBookableOffering(tx, id)).toMatchObject(own)
  expect(await changeOffering(tx, me, { ...OFFER, id })).toMatchObject({ value: own })
  expect(await changeOffering(tx, me, { ...OFFER, ...none, id })).toMatchObject({ value: none })
  for (const wrong of [
    { bufferAfterMin: 241 },
    { minNoticeMin: -1 },
    { horizonDays: 0 },
    { horizonDays: 366 },
    { stepMin: 7 },
  ]) {
    expect(CreateOffering.safeParse({ ...OFFER, ...wrong }).success).toBe(false)
  }
})

test('an order names every active offering once, and nothing of others', async ({ tx, as }) => {
  const coach = await aCoach(tx)
  const [a, b, theirs] = [
    await anOffering(tx, { coachId: coach.id }),
    await anOffering(tx, { coachId: coach.id }),
    await anOffering(tx),
  ]
  await as(asCoach(coach))
  for (const ids of [[a.id], [a.id, a.id], [a.id, b.id, theirs.id], [a.id, theirs.id], []]) {
    expect(await orderOfferings(tx, asCoach(coach), { ids })).toMatchObject({ reason: 'not_these_offerings' })
  }
})

test('where it takes place must fit its kind', () => {
  const problems: [CreateOffering['place'], string, string | null][] = [
    ['video', 'https://meet.example.test/a?b=1#c', null],
    ['video', 'http://meet.example.test', 'not_https'],
    ['video', 'javascript:alert(1)', 'not_https'],
    ['video', 'data:text/html,x', 'not_https'],
    ['video', 'meet.example.test', 'not_a_link'],
    ['video', 'https://real.example@evil.example/', 'not_a_link'],
    ['video', 'https://localhost/', 'not_a_link'],
    ['video', 'https://a.example /x', 'not_a_link'],
    ['phone', '+41 44 123 45 67', null],
    ['phone', '(030) 1234-56', null],
    ['phone', 'call me', 'not_a_number'],
    ['phone', '12 3', 'not_a_number'],
    ['phone', `+${'1'.repeat(40)}`, 'not_a_number'],
    ['address', '12 Rua do Alecrim, Lisbon', null],
    ['address', ' x  ', 'too_short'],
  ]
  for (const [place, placeDetail, problem] of problems) {
    expect(placeProblem({ place, placeDetail }), placeDetail).toBe(problem)
  }
})

test('a place that does not fit is refused for its field, new or changed', async ({ tx, as }) => {
  const coach = await aCoach(tx)
  const { id } = await anOffering(tx, { coachId: coach.id })
  await as(asCoach(coach))
  const bad = { ...OFFER, placeDetail: 'http://meet.example.test' }
  const refusal = { ok: false, field: 'placeDetail', reason: 'not_https' }
  expect(await createOffering(tx, asCoach(coach), bad)).toMatchObject(refusal)
  expect(await changeOffering(tx, asCoach(coach), { ...bad, id })).toMatchObject(refusal)
})

test('[IN02] [IN06] [BK06] outlandish names, lengths and prices do not parse', () => {
  const parses = (change: object) => CreateOffering.safeParse({ ...OFFER, ...change }).success
  for (const name of ['', '  ', 'x'.repeat(81), 'a\r\nBcc: x', 'a\u0000', 'a\u202eb', ['a'], { $gt: '' }, 7]) {
    expect(parses({ name }), JSON.stringify(name)).toBe(false)
  }
  for (const minutes of [0, 5, 12, 485, 100_000, -60, 1e308, 50.5, '60']) {
    expect(parses({ minutes }), String(minutes)).toBe(false)
  }
  for (const priceMinor of [-1, 0.5, 100_000_001, 2 ** 53 + 1, '100', undefined]) {
    expect(parses({ priceMinor }), String(priceMinor)).toBe(false)
  }
  for (const extra of [{ currency: 'USD' }, { coachId: 'x' }, { position: 1 }]) expect(parses(extra)).toBe(false)
  expect(parses({ kind: 'therapy' })).toBe(false)
  expect(parses({ place: 'moon' })).toBe(false)
})

test('there are at most fifty, also when they are added at once', async ({ committed: _ }) => {
  const coach = await withSystem('a test begins', async (tx) => {
    const made = await aCoach(tx)
    await tx.insert(offerings).values(
      Array.from({ length: 48 }, (_, position) => ({
        ...OFFER,
        ...{ coachId: made.id, currency: 'EUR', position },
      })),
    )
    return made
  })
  const add = () => withActor(asCoach(coach), (tx) => createOffering(tx, asCoach(coach), OFFER))
  const results = await Promise.all([add(), add(), add(), add()])
  expect(results.filter(({ ok }) => ok)).toHaveLength(2)
  const positions = results.flatMap((result) => (result.ok ? [result.value.id] : []))
  expect(new Set(positions).size).toBe(2)
})

test('[AZ01] a coach cannot change, archive or read the place of what another offers', async ({ tx, as }) => {
  const [mine, theirs] = [await aCoach(tx), await anOffering(tx)]
  const me = asCoach(mine)
  await as(me)
  expect(await changeOffering(tx, me, { ...OFFER, id: theirs.id })).toMatchObject({ reason: 'not_found' })
  expect(await archiveOffering(tx, me, theirs.id)).toMatchObject({ reason: 'not_found' })
  expect(await readOwnOfferings(tx, mine.id)).toEqual([])
  const forged = await tx.update(offerings).set({ name: 'X' }).where(eq(offerings.id, theirs.id)).returning()
  expect(forged).toEqual([])
})

test('[AZ11] what everybody reads of an offering has no place detail in it', async ({ tx, as }) => {
  const offering = await anOffering(tx, { placeDetail: 'https://secret.example.test/room' })
  for (const who of [await anAccount(tx), asCoach({ id: offering.coachId }), { kind: 'visitor', id: null } as const]) {
    await as(who)
    const shown = await readPublicOfferings(tx, offering.coachId)
    expect(shown.map((one) => Object.keys(one).toSorted())).toEqual([Object.keys(PublicOffering.shape).toSorted()])
    expect(JSON.stringify(shown)).not.toContain('secret.example')
    await as('system')
  }
})

test('what a coach who is not listed offers is nobody else’s business', async ({ tx, as }) => {
  for (const status of ['draft', 'applied', 'declined', 'paused'] as const) {
    const coach = await aCoach(tx, { status })
    const offering = await anOffering(tx, { coachId: coach.id })
    await as(await anAccount(tx))
    expect(await readPublicOfferings(tx, coach.id)).toEqual([])
    expect(await readBookableOffering(tx, offering.id)).toBeNull()
    expect((await readOfferingsInShort(tx, [coach.id])).size).toBe(0)
    await as('system')
  }
})

test('in short: the lowest price, and of the active offerings with the same terms the shortest', async ({ tx, as }) => {
  const coach = await aCoach(tx)
  const at = (minutes: number, priceMinor: number, more: { archivedAt?: Date; minNoticeMin?: number } = {}) =>
    anOffering(tx, { coachId: coach.id, minutes, priceMinor, ...more })
  await at(60, 5000)
  const shortest = await at(30, 7000)
  const other = await at(45, 9000, { minNoticeMin: 0 })
  await at(90, 9000, { minNoticeMin: 0 })
  await at(15, 100, { archivedAt: new Date() })
  await as({ kind: 'visitor', id: null })
  expect((await readOfferingsInShort(tx, [coach.id])).get(coach.id)).toMatchObject({
    lowestPriceMinor: 5000,
    currency: 'EUR',
    earliest: [
      { id: shortest.id, minutes: 30, minNoticeMin: null },
      { id: other.id, minutes: 45, minNoticeMin: 0 },
    ],
  })
})
