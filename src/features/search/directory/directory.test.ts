import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { accounts } from '#features/accounts/tables.ts'
import { coaches } from '#features/coaches/tables.ts'
import { encodeCursor } from '#platform/api/cursor.ts'
import { VISITOR } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { test } from '../../../../tests/support/db.ts'
import { aBookableCoach, aCoach, anAccount, anOffering, asCoach } from '../../../../tests/support/factories.ts'
import { readFacets } from './facets/queries.ts'
import type { Filters } from './input.ts'
import { listCoaches, readCoachPage } from './queries.ts'
import { refreshEntries } from './refresh/commands.ts'

const nothing: Filters = { search: '', specialty: [], language: [], certification: [], free: [] }
const everything = { limit: 20, ...nothing }

/** What the jobs do after a change: all coaches there are. */
const refresh = async (tx: Tx) =>
  refreshEntries(
    tx,
    (await tx.select({ id: coaches.id }).from(coaches)).map(({ id }) => id),
  )

test('[2.1.2/5] each coach comes with their lowest price and next free times', async ({ tx, as }) => {
  const { coach, offering } = await aBookableCoach(tx, { bio: `Two.\n\n${'Words '.repeat(29)}end` })
  await anOffering(tx, { coachId: coach.id, minutes: 90, priceMinor: 4000, currency: 'EUR' })
  await anOffering(tx, { coachId: coach.id, minutes: 75, priceMinor: 0, currency: 'EUR' })
  await refresh(tx)
  await as(VISITOR)
  const { items, next } = await listCoaches(tx, everything)
  expect(next).toBeNull()
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject({
    ...{ id: coach.id, handle: coach.handle, name: coach.name },
    lowestPrice: { minor: 4000, currency: 'EUR' },
    next: { offeringId: offering.id, minutes: 60 },
  })
  expect(items[0]?.next?.starts[0]).toBeGreaterThan(Date.now())
  expect(items[0]?.opening).toMatch(/^Two\. Words .* Words…$/)
  expect(items[0]?.opening.length).toBeLessThanOrEqual(181)
})

test('[2.1.2/4] the page of a coach has all they say, and what can be booked', async ({ tx, as }) => {
  const { coach, offering } = await aBookableCoach(tx, { languages: ['fr', 'en'] })
  const second = await anOffering(tx, { coachId: coach.id, position: 1, minutes: 90 })
  await anOffering(tx, { coachId: coach.id, archivedAt: new Date() })
  await refresh(tx)
  await as(VISITOR)
  const page = await readCoachPage(tx, coach.handle)
  const { id, handle, name, headline, bio, specialties, languages, certifications, zone } = coach
  expect(page?.coach).toEqual({ id, handle, name, headline, bio, specialties, languages, certifications, zone })
  expect(page?.offerings.map((one) => one.id)).toEqual([offering.id, second.id])
  expect(page?.next?.starts.length).toBeGreaterThan(0)
  expect(await readCoachPage(tx, 'nobody-here')).toBeNull()
})

test('[2.1.2/2] coaches are found by parts of name, headline and specialty, whatever case and accents', async ({
  tx,
  as,
}) => {
  await aCoach(tx, { name: 'Tomás Lindqvist', headline: 'Career change', specialties: ['Returning to work'] })
  await aCoach(tx, { name: 'Yuki Sato', headline: 'Rest and coming back', specialties: ['Burnout'] })
  await refresh(tx)
  await as(VISITOR)
  const found = async (search: string) =>
    (await listCoaches(tx, { ...everything, search })).items.map(({ name }) => name.split(' ')[0])
  expect(await found('tomas')).toEqual(['Tomás'])
  expect(await found('LINDQ career')).toEqual(['Tomás'])
  expect(await found('returning')).toEqual(['Tomás'])
  expect(await found('burn rest')).toEqual(['Yuki'])
  expect(await found('tomas burnout')).toEqual([])
  for (const odd of ['%', '_', "'", '\\', '(', '[a-z]*', 'x'.repeat(100)]) expect(await found(odd), odd).toEqual([])
})

test('[2.1.2/3] filters take specialties and languages, and tell what there is', async ({ tx, as }) => {
  await aCoach(tx, { name: 'A', specialties: ['Leadership', 'Founders'], languages: ['en', 'fr'] })
  await aCoach(tx, { name: 'B', specialties: ['leadership'], languages: ['en'] })
  await aCoach(tx, { name: 'C', specialties: ['Hidden'], languages: ['sv'], status: 'paused' })
  await refresh(tx)
  await as(VISITOR)
  const found = async (filter: object) =>
    (await listCoaches(tx, { ...everything, ...filter })).items.map(({ name }) => name).toSorted()
  expect(await found({ specialty: ['LEADERSHIP'] })).toEqual(['A', 'B'])
  expect(await found({ specialty: ['Leadership'], language: ['fr'] })).toEqual(['A'])
  expect(await found({ language: ['sv'] })).toEqual([])
  const facets = await readFacets(tx, nothing)
  expect(facets.coaches).toBe(2)
  expect(facets.languages).toEqual([
    { value: 'en', coaches: 2 },
    { value: 'fr', coaches: 1 },
  ])
  expect(facets.specialties.map(({ value, coaches: n }) => [value.toLowerCase(), n])).toEqual([
    ['leadership', 2],
    ['founders', 1],
  ])
})

test('[2.1.2/1] [AZ07] pages hold every coach once, also those listed in the same instant', async ({ tx, as }) => {
  const made = []
  for (let n = 0; n < 7; n++) made.push((await aCoach(tx)).id)
  await refresh(tx)
  await as(VISITOR)
  const seen: string[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await listCoaches(tx, { ...everything, limit: 3, cursor })
    seen.push(...page.items.map(({ id }) => id))
    if (!page.next) break
    cursor = page.next
  }
  expect(seen.toSorted()).toEqual(made.toSorted())
  for (const cursor of ['x', 'eyJ4IjoxfQ', 'a'.repeat(500), Buffer.from('[1e300,"x"]').toString('base64url')]) {
    await expect(listCoaches(tx, { ...everything, cursor })).rejects.toMatchObject({ status: 400 })
  }
  const afterAll = encodeCursor({ at: 8.64e15, id: 'ffffffff-ffff-4fff-bfff-ffffffffffff' })
  expect(await listCoaches(tx, { ...everything, cursor: afterAll })).toEqual({ items: [], next: null })
})

test('nobody who is not listed is in the directory or has a page, whoever asks', async ({ tx, as }) => {
  const hidden = []
  for (const status of ['draft', 'applied', 'declined', 'paused'] as const) {
    hidden.push((await aBookableCoach(tx, { status })).coach)
  }
  const closing = (await aBookableCoach(tx)).coach
  await tx.update(accounts).set({ status: 'closing' }).where(eq(accounts.id, closing.id))
  hidden.push(closing)
  await refresh(tx)
  const admin = await anAccount(tx, { role: 'admin' })
  for (const who of [VISITOR, await anAccount(tx), asCoach(await aCoach(tx, { status: 'paused' })), admin]) {
    await as(who)
    expect((await listCoaches(tx, everything)).items).toEqual([])
    for (const { handle } of hidden) expect(await readCoachPage(tx, handle)).toBeNull()
    await as('system')
  }
  for (const coach of hidden) {
    await as(asCoach(coach))
    expect(await readCoachPage(tx, coach.handle)).toBeNull()
    expect((await listCoaches(tx, everything)).items).toEqual([])
    await as('system')
  }
})

test('others read no row of a coach who is not listed', async ({ tx, as }) => {
  const hidden = await aCoach(tx, { status: 'applied' })
  for (const who of [VISITOR, await anAccount(tx), asCoach(await aCoach(tx))]) {
    await as(who)
    expect(await tx.select().from(coaches).where(eq(coaches.id, hidden.id))).toEqual([])
    await as('system')
  }
})
