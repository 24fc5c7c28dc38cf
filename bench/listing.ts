// M10: a page of the directory and what it can be filtered by, among 10,000 coaches, beside SQL written by hand for the
// same answers from the same tables.
import fs from 'node:fs'
import pg from 'pg'
import type { Facets } from '#features/search/directory/input.ts'
import { ENTRIES, readFacetsByHand, readPageByHand } from './listing-floor.ts'
import type { BenchRow } from './row.ts'

Object.assign(process.env, { BASE_URL: 'http://localhost:3000', LOOM_DATA: '.loom-bench', LOG_LEVEL: 'silent' })

const ROUNDS = 11
/** Rounds that only let compilers, caches and plans settle. */
const WARM_UP = 3
const ASKED_A_ROUND = 3
const REACH = 2

/** What is asked for: nothing, or what narrows the list to a few. */
export type Ask = { specialty: string[]; language: string[]; max: number; rating: number; free: ['evenings'] }
const ASKS: Record<string, Ask | null> = {
  'as it opens': null,
  'with five filters': {
    specialty: ['Topic 2', 'topic 5'],
    language: ['en'],
    max: 15_000,
    rating: 4,
    free: ['evenings'],
  },
}

/** CPU of this process and of its connection to PostgreSQL together. */
export async function benchListing(): Promise<BenchRow[]> {
  const { openPractice } = await import('./booking-practice.ts')
  const practice = await openPractice(1)
  const bare = new pg.Client(practice.at.owner)
  try {
    await practice.sql(ENTRIES)
    await bare.connect()
    const rows: BenchRow[] = []
    for (const [name, ask] of Object.entries(ASKS)) rows.push(...(await benchAsk(bare, name, ask)))
    return rows
  } finally {
    await bare.end()
    await practice.close()
  }
}

type Side<T> = { run: () => Promise<T>; backend: number }

async function benchAsk(bare: pg.Client, name: string, ask: Ask | null): Promise<BenchRow[]> {
  const [{ withActor }, { VISITOR }, { requestPool }, input, { isOpening, listCoaches }, { readFacets }] =
    await Promise.all([
      import('#platform/db/tx.ts'),
      import('#platform/db/actor.ts'),
      import('#platform/db/pool.ts'),
      import('#features/search/directory/input.ts'),
      import('#features/search/directory/queries.ts'),
      import('#features/search/directory/facets/queries.ts'),
    ])
  const [wish, filters] = [input.ListCoaches.parse(ask ?? {}), input.Filters.parse(ask ?? {})]
  const ours = await backendOf(requestPool())
  const theirs = await backendOf(bare)
  const manner = { atOnce: isOpening(wish) } // as the procedure does
  const page = { run: () => withActor(VISITOR, (tx) => listCoaches(tx, wish), manner), backend: ours }
  const facets = { run: () => withActor(VISITOR, (tx) => readFacets(tx, filters)), backend: ours }
  const barePage = { run: () => readPageByHand(bare, ask), backend: theirs }
  const bareFacets = { run: () => readFacetsByHand(bare, ask), backend: theirs }
  const shown = (await page.run()).items.map(({ id }) => id)
  same(shown, (await barePage.run()).map(({ id }) => id).slice(0, 20))
  same(counts(await facets.run()), await bareFacets.run())
  return [
    row(`a page of 20 of the directory, ${name}`, await compare(page, barePage)),
    row(`the facets of the directory, ${name}`, await compare(facets, bareFacets)),
  ]
}

/** Milliseconds of each, measured in turn. */
async function compare(mine: Side<unknown>, floor: Side<unknown>): Promise<[mine: number, floor: number]> {
  const rounds = [mine, floor].map((side) => ({ side, costs: [] as number[] }))
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const { side, costs } of rounds) {
      const before = cpuMs(side)
      for (let n = 0; n < ASKED_A_ROUND; n++) await side.run()
      if (round >= 0) costs.push((cpuMs(side) - before) / ASKED_A_ROUND)
    }
  }
  return rounds.map(({ costs }) => costs.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0) as [number, number]
}

/** CPU so far of this process and of a connection's own in PostgreSQL, which Linux counts in nanoseconds. */
function cpuMs({ backend }: Side<unknown>): number {
  const { user, system } = process.cpuUsage()
  const [nanoseconds] = fs.readFileSync(`/proc/${backend}/schedstat`, 'utf8').split(' ')
  return (user + system) / 1000 + Number(nanoseconds) / 1_000_000
}

const backendOf = async (asked: pg.Pool | pg.Client): Promise<number> =>
  (await asked.query('select pg_backend_pid() as pid')).rows[0].pid

/** What both count; the hand-written floor leaves out why nobody was found, which is asked only then. */
const counts = ({ coaches, found, specialties, languages, certifications, ratings, free, rates, without }: Facets) => ({
  ...{ coaches, found, specialties, languages, certifications, free, without },
  ratings: ratings.map(({ coaches: many }) => many),
  rates: rates && { lowest: rates.lowest, highest: rates.highest, bars: rates.bars },
})

function same(one: unknown, other: unknown) {
  if (JSON.stringify(sorted(one)) !== JSON.stringify(sorted(other))) throw new Error('the floor gives another answer')
}

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort()
          .map(([name, part]) => [name, sorted(part)]),
      )
    : value

const row = (work: string, [mine, floor]: [number, number]): BenchRow => ({
  id: 'M10',
  work,
  figure: `${mine.toFixed(1)} ms CPU with PostgreSQL's`,
  beside: `hand-written SQL ${floor.toFixed(1)} ms, ratio ${(mine / floor).toFixed(2)}`,
  reach: `≤ ${REACH} ×`,
  met: mine / floor <= REACH,
})
