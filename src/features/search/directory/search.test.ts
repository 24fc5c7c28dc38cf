// Search, filters, orders and counts, over the rows as they are kept.
import fc from 'fast-check'
import { expect } from 'vitest'
import { sessionRatings } from '#features/reviews/tables.ts'
import { keepFavourite } from '#features/search/favourites/commands.ts'
import { VISITOR } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { setClock } from '../../../../tests/support/clock.ts'
import { test } from '../../../../tests/support/db.ts'
import type { Coach } from '../../../../tests/support/factories.ts'
import {
  aBookableCoach,
  aCoach,
  anAccount,
  anOffering,
  aSchedule,
  aSession,
} from '../../../../tests/support/factories.ts'
import { readFacets } from './facets/queries.ts'
import type { Filters, ListCoaches } from './input.ts'
import { listCoaches } from './queries.ts'
import { refreshEntries } from './refresh/commands.ts'
import { folded, wordsOf } from './words/rules.ts'

const nothing: Filters = { search: '', specialty: [], language: [], certification: [], free: [] }
const found = async (tx: Tx, asked: Partial<ListCoaches>) =>
  (await listCoaches(tx, { ...nothing, limit: 50, ...asked })).items.map(({ name }) => name)

/** Tuesday the 2nd of March 2027, noon in Berlin. */
const NOW = '2027-03-02T11:00:00Z'

type Wish = Partial<Coach> & { price?: number; minutes?: number; days?: number[]; from?: number; stars?: number }

/** A coach with hours on these weekdays from that minute on, for two hours; as many stars from three clients. */
async function listed(tx: Tx, { price = 9000, minutes = 60, days = [2, 3], from = 600, stars, ...wish }: Wish) {
  const coach = await aCoach(tx, wish)
  const { id } = coach
  const offering = await anOffering(tx, { coachId: id, priceMinor: price, minutes })
  const rules = days.map((weekday) => ({ weekday, startMin: from, lengthMin: 120 }))
  await aSchedule(tx, { coachId: id, zone: coach.zone, rules, horizonDays: 30 })
  for (let at = 0; stars && at < 3; at++) {
    const startsAt = `2027-02-0${at + 1}T10:00:00Z`
    const session = await aSession(tx, { coachId: id, offeringId: offering.id, startsAt, status: 'ended' })
    await tx.insert(sessionRatings).values({ sessionId: session.id, raterId: session.clientId, coachId: id, stars })
  }
  await refreshEntries(tx, [id])
  return coach
}

test('[2.1.2/2] a coach is found by each of their words with one letter wrong', async ({ tx, as }) => {
  await listed(tx, {
    ...{
      name: 'Siobhán O’Neill-Łukaszewska',
      headline: 'Clear decisions in busy weeks',
      specialties: ['Führung', 'Career change'],
    },
    bio: 'Two companies built, one closed. I coach the person, not the pitch; on Fridays by telephone.',
  })
  const other = await listed(tx, {
    name: 'Yuki Sato',
    headline: 'Rest',
    specialties: ['Burnout'],
    bio: '独立とリーダーシップ',
  })
  const words = wordsOf(`Siobhán O’Neill-Łukaszewska Clear decisions in busy weeks Führung Career change
    Two companies built, one closed. I coach the person, not the pitch; on Fridays by telephone.`)
  const known = [...words, ...wordsOf(`${other.name} ${other.headline} Burnout`)]
  await as(VISITOR)
  const long = words.filter((word) => [...word].length >= 3)
  expect(long.length).toBeGreaterThan(20)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...long),
      fc.nat(),
      fc.constantFrom(...'aeioubnstx'),
      async (word, seed, letter) => {
        const at = seed % word.length
        fc.pre(word[at] !== letter)
        const wrong = [...word].with(at, letter).join('')
        // A wrong letter can make the beginning of another word: then that is what is meant.
        fc.pre(!known.some((one) => one.startsWith(wrong)))
        expect([wrong, await found(tx, { search: wrong })]).toEqual([
          wrong,
          expect.arrayContaining(['Siobhán O’Neill-Łukaszewska']),
        ])
      },
    ),
    { numRuns: 150 },
  )
  expect(await found(tx, { search: 'siobahn oneil' })).toEqual([])
  expect(await found(tx, { search: 'siobahn neil' })).toEqual(['Siobhán O’Neill-Łukaszewska'])
  expect(await found(tx, { search: 'FUHRUNG' })).toEqual(['Siobhán O’Neill-Łukaszewska'])
  expect(await found(tx, { search: 'リーダー' })).toEqual(['Yuki Sato'])
  expect(await found(tx, { search: 's' })).toEqual(expect.arrayContaining(['Yuki Sato', 'Siobhán O’Neill-Łukaszewska']))
})

test('[2.1.2/2] what fits best comes first: the name, its beginning, the topic, the headline, the bio', async ({
  tx,
  as,
}) => {
  const plain = { bio: 'Nothing else.', specialties: ['Teams'], headline: 'Nothing' }
  await listed(tx, { ...plain, name: 'E', bio: 'Once I met a carter.' })
  await listed(tx, { ...plain, name: 'D', headline: 'Carter of thoughts' })
  await listed(tx, { ...plain, name: 'C', specialties: ['Carter'] })
  await listed(tx, { ...plain, name: 'B Carterson' })
  await listed(tx, { ...plain, name: 'A Carter' })
  await as(VISITOR)
  expect(await found(tx, { search: 'carter' })).toEqual(['A Carter', 'B Carterson', 'C', 'D', 'E'])
})

test('nothing found says which words are unknown, what they look like, and what would find somebody', async ({
  tx,
  as,
}) => {
  await listed(tx, { name: 'A', specialties: ['Leadership'], languages: ['fr'] })
  await listed(tx, { name: 'B', specialties: ['Burnout'], languages: ['de'] })
  await as(VISITOR)
  const why = async (asked: Partial<Filters>) => {
    const { found, unknown, alone, without } = await readFacets(tx, { ...nothing, ...asked })
    return { found, unknown, alone, without }
  }
  expect(await why({ search: 'leaderboard' })).toMatchObject({
    unknown: [{ word: 'leaderboard', nearest: ['leadership'] }],
    alone: [],
  })
  expect(await why({ search: 'leadership burnout' })).toEqual({
    ...{ found: 0, unknown: [], without: { search: 2 } },
    alone: [
      { value: 'leadership', coaches: 1 },
      { value: 'burnout', coaches: 1 },
    ],
  })
  expect(await why({ specialty: ['Burnout'], language: ['fr'] })).toMatchObject({
    without: { specialty: 1, language: 1 },
  })
})

test('[2.1.2/3] [3.2.2/1] [3.2.2/2] every filter narrows, all of them together too, and each count ignores its own', async ({
  tx,
  as,
}) => {
  await setClock(tx, NOW)
  const anna = await listed(tx, {
    name: 'Anna',
    specialties: ['Rest'],
    languages: ['en', 'fr'],
    price: 5000,
    stars: 5,
    certifications: ['ICF PCC'],
  })
  await listed(tx, {
    name: 'Ben',
    specialties: ['Rest', 'Teams'],
    languages: ['en'],
    price: 10_000,
    stars: 4,
    days: [6],
    from: 1080,
  })
  await listed(tx, {
    name: 'Cleo',
    specialties: ['Teams'],
    languages: ['fr'],
    price: 10_000,
    minutes: 30,
    zone: 'America/New_York',
    from: 540,
  })
  await listed(tx, { name: 'Dev', specialties: ['Teams'], languages: ['de'], price: 0, days: [] })
  const reader = await anAccount(tx)
  await as(reader)
  expect(await keepFavourite(tx, reader, anna.id)).toMatchObject({ ok: true })
  const only = async (asked: Partial<Filters>) => (await found(tx, asked)).toSorted().join(' ')
  expect(await only({})).toBe('Anna Ben Cleo Dev')
  expect(await only({ specialty: ['rest', 'TEAMS'] })).toBe('Anna Ben Cleo Dev')
  expect(await only({ specialty: ['rest'] })).toBe('Anna Ben')
  expect(await only({ language: ['fr', 'de'] })).toBe('Anna Cleo Dev')
  expect(await only({ certification: ['ICF PCC'] })).toBe('Anna')
  expect(await only({ rating: 4.5 })).toBe('Anna')
  expect(await only({ rating: 4 })).toBe('Anna Ben')
  expect(await only({ min: 5000, max: 10_000 })).toBe('Anna Ben')
  expect(await only({ min: 10_001 })).toBe('Cleo')
  expect(await only({ free: ['week'] })).toBe('Anna Ben Cleo')
  expect(await only({ free: ['weekends'] })).toBe('Ben')
  expect(await only({ free: ['evenings'], zone: 'Europe/Berlin' })).toBe('Ben')
  // 9:00 in New York is 15:00 in Berlin: an evening for whoever asks from Kathmandu.
  expect(await only({ free: ['evenings'], zone: 'Asia/Kathmandu' })).toBe('Ben Cleo')
  expect(await only({ free: ['evenings', 'week'], zone: 'Not/AZone' })).toBe('Ben')
  expect(await only({ first: '2027-03-06' })).toBe('Ben')
  expect(await only({ first: '2027-03-03', last: '2027-03-05' })).toBe('Anna Cleo')
  expect(await only({ first: '2028-01-01', last: '2029-01-01' })).toBe('')
  expect(await only({ only: 'favourites' })).toBe('Anna')
  expect(await only({ specialty: ['Rest'], language: ['en'], rating: 4, min: 6000, free: ['week', 'weekends'] })).toBe(
    'Ben',
  )
  const facets = await readFacets(tx, { ...nothing, specialty: ['Rest'], language: ['fr'] })
  expect(facets).toMatchObject({
    ...{ coaches: 4, found: 1, favourites: 1, without: { specialty: 2, language: 2 } },
    specialties: [
      { value: 'Rest', coaches: 1 },
      { value: 'Teams', coaches: 1 },
    ],
    languages: [
      { value: 'en', coaches: 2 },
      { value: 'fr', coaches: 1 },
    ],
    certifications: [{ value: 'ICF PCC', coaches: 1 }],
    ratings: [
      { value: '4.5', coaches: 1 },
      { value: '4', coaches: 1 },
      { value: '3', coaches: 1 },
    ],
    free: { week: 1, evenings: 0, weekends: 0 },
    rates: { currency: 'EUR', lowest: 5000, highest: 20_000 },
  })
  expect(facets.rates?.bars).toHaveLength(14)
  const { rates } = await readFacets(tx, { ...nothing, min: 6000 })
  expect([rates?.bars[0], rates?.bars.at(-1), rates?.bars.reduce((sum, one) => sum + one, 0)]).toEqual([1, 1, 3])
})

test('[2.1.2/3] an order is kept over pages: soonest, best rated, lowest price', async ({ tx, as }) => {
  await setClock(tx, NOW)
  await listed(tx, { name: 'Anna', price: 5000, stars: 4, days: [5] })
  await listed(tx, { name: 'Ben', price: 9000, stars: 5, days: [4] })
  await listed(tx, { name: 'Cleo', price: 0, days: [] })
  await listed(tx, { name: 'Dev', price: 3000, days: [3] })
  await as(VISITOR)
  const orders = { soonest: 'Dev Ben Anna Cleo', price: 'Dev Anna Ben Cleo' } as const
  for (const [sort, names] of Object.entries(orders) as [keyof typeof orders, string][]) {
    const seen: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page = await listCoaches(tx, { ...nothing, limit: 1, sort, cursor })
      seen.push(...page.items.map(({ name }) => name))
      if (!page.next) break
      cursor = page.next
    }
    expect([sort, seen.join(' ')]).toEqual([sort, names])
  }
  expect((await found(tx, { sort: 'rating' })).slice(0, 2)).toEqual(['Ben', 'Anna'])
})

test('folding is the same for what is kept and what is asked', async ({ tx, as }) => {
  await listed(tx, { name: 'Ångström Çelik', bio: 'ﬁne İstanbul Straße ǅungla' })
  await as(VISITOR)
  for (const word of ['angstrom', 'ÇELİK', 'fine', 'istanbul', 'STRASSE', folded('ǅungla')]) {
    expect([word, await found(tx, { search: word })]).toEqual([word, ['Ångström Çelik']])
  }
})

test('a practice of one coach and one of many', async ({ tx, as }) => {
  await aBookableCoach(tx)
  await as(VISITOR)
  expect(await readFacets(tx, nothing)).toMatchObject({ coaches: 0, found: 0, rates: null, ratings: [] })
})
