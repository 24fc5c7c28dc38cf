import type { SQL } from 'drizzle-orm'
import { and, desc, eq, sql } from 'drizzle-orm'
import { nextFree } from '#features/availability/queries.ts'
import { coaches } from '#features/coaches/tables.ts'
import { readOfferingsInShort, readPublicOfferings } from '#features/offerings/queries.ts'
import { decodeCursor, toPage } from '#platform/api/cursor.ts'
import { epochMicros, fromMicros } from '#platform/db/instants.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { CoachesPage, CoachPage, Facets, ListCoaches } from './input.ts'

const { id, handle, name, headline, bio, specialties, languages, zone, listedAt } = coaches
const listed = eq(coaches.status, 'listed')

/** Listed coaches, those who came last first, with their next free times and lowest price. Nobody else is ever in it. */
export async function listCoaches(tx: Tx, { limit, cursor, ...filters }: ListCoaches): Promise<CoachesPage> {
  const from = cursor ? decodeCursor(cursor) : undefined
  const rows = await tx
    .select({
      ...{ id, handle, name, headline, specialties, languages, zone },
      opening: sql<string>`left(regexp_replace(${bio}, '\\s+', ' ', 'g'), 181)`,
      at: epochMicros(listedAt),
    })
    .from(coaches)
    .where(
      and(listed, matching(filters), from && sql`(${listedAt}, ${id}) < (${fromMicros(from.at)}, ${from.id}::uuid)`),
    )
    .orderBy(desc(listedAt), desc(id))
    .limit(limit + 1)
  const page = toPage(rows, limit, (row) => ({ at: row.at, id: row.id }))
  const ids = page.items.map((row) => row.id)
  const [offered, free] = await Promise.all([readOfferingsInShort(tx, ids), nextFree(tx, ids)])
  return {
    next: page.next,
    items: page.items.map(({ at: _, opening, ...coach }) => ({
      ...coach,
      opening: shortened(opening, 180),
      lowestPrice: priceOf(offered.get(coach.id)),
      next: free.get(coach.id) ?? null,
    })),
  }
}

/** A listed coach's page, or null for anybody else, whoever asks. */
export async function readCoachPage(tx: Tx, byHandle: string): Promise<CoachPage | null> {
  const [coach] = await tx
    .select({ id, handle, name, headline, bio, specialties, languages, zone })
    .from(coaches)
    .where(and(listed, eq(handle, byHandle)))
  if (!coach) return null
  const [offerings, free] = await Promise.all([readPublicOfferings(tx, coach.id), nextFree(tx, [coach.id])])
  return { coach, offerings, next: free.get(coach.id) ?? null }
}

/** How many coaches are listed, and what they write of themselves, thirty of each at most. */
export async function readFacets(tx: Tx): Promise<Facets> {
  const counted = (column: typeof specialties | typeof languages) =>
    tx.execute<{ value: string; coaches: number }>(sql`
      select min(value) as value, count(distinct ${id})::integer as coaches
      from ${coaches}, unnest(${column}) value where ${listed}
      group by lower(value) order by 2 desc, 1 limit 30`)
  const [[all], bySpecialty, byLanguage] = await Promise.all([
    tx.select({ coaches: sql<number>`count(*)::integer` }).from(coaches).where(listed),
    counted(specialties),
    counted(languages),
  ])
  return { coaches: all?.coaches ?? 0, specialties: bySpecialty.rows, languages: byLanguage.rows }
}

function matching({ search, specialty, language }: Omit<ListCoaches, 'limit' | 'cursor'>): SQL | undefined {
  const text = sql`private.folded(concat_ws(' ', ${name}, ${headline}, array_to_string(${specialties}, ' ')))`
  const words = search.split(/\s+/).filter(Boolean).slice(0, 8)
  return and(
    ...words.map((word) => sql`position(private.folded(${word}) in ${text}) > 0`),
    specialty ? sql`lower(${specialty}) in (select lower(one) from unnest(${specialties}) one)` : undefined,
    language ? sql`${language} = any(${languages})` : undefined,
  )
}

const priceOf = (offered: { lowestPriceMinor: number; currency: string } | undefined) =>
  offered ? { minor: offered.lowestPriceMinor, currency: offered.currency } : null

/** Cut at a word, with an ellipsis, when it is longer. */
const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')}…`
