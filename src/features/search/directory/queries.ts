import type { SQL } from 'drizzle-orm'
import { and, asc, count, eq, inArray, sql } from 'drizzle-orm'
import { nextFree } from '#features/availability/queries.ts'
import { coaches } from '#features/coaches/tables.ts'
import { readPublicOfferings } from '#features/offerings/queries.ts'
import type { Cursor } from '#platform/api/cursor.ts'
import { decodeCursor, toPage } from '#platform/api/cursor.ts'
import { epochMs } from '#platform/db/instants.ts'
import { columns, prepared } from '#platform/db/prepared.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { CoachesPage, CoachLine, CoachPage, Filters, Soonest } from './input.ts'
import { ListCoaches } from './input.ts'
import { fitting, list, readMatching } from './matching/queries.ts'
import { directoryEntries } from './tables.ts'
import type { Sought } from './words/queries.ts'

/** Listed coaches who fit all filters, a page of them in the order asked for. Nobody else is ever in it. */
export async function listCoaches(tx: Tx, asked: ListCoaches): Promise<CoachesPage> {
  const { limit, cursor, sort, ...filters } = asked
  const rows = isOpening(asked)
    ? await OPENING(tx, {})
    : await readFitting(tx, filters, { sort, most: limit + 1, from: cursor ? decodeCursor(cursor) : undefined })
  const page = toPage(rows, limit, (row) => ({ at: row.place, id: row.id }))
  return { next: page.next, items: page.items.map(lineOf) }
}

/**
 * The list as it opens, while nobody asks for anything: most of all that is asked of it, and one question. A zone says on
 * whose clock evenings are, and asks for none.
 */
export const isOpening = ({ limit, cursor, sort, zone: _, ...filters }: ListCoaches): boolean =>
  limit === USUAL &&
  !cursor &&
  (sort ?? 'soonest') === 'soonest' &&
  Object.values(filters).every((one) => one === undefined || String(one) === '')

type Part = { sort: ListCoaches['sort']; most: number; from: Cursor | undefined }

async function readFitting(tx: Tx, filters: Filters, { sort, most, from }: Part): Promise<Shown[]> {
  const { conditions, sought } = await readMatching(tx, filters)
  const { place, by, after } = orderOf(sort ?? (sought.length > 0 ? 'relevance' : 'soonest'), sought)
  return tx
    .select({ ...shown, place })
    .from(directoryEntries)
    .where(and(fitting(conditions), from && after(from)))
    .orderBy(by, asc(directoryEntries.coachId))
    .limit(most)
}

const SOONEST = ListCoaches.parse({ sort: 'soonest', limit: 4 })

/** The listed coaches of the start page, whether or not there is a directory. */
export async function readSoonest(tx: Tx): Promise<Soonest> {
  const [{ items }, [all]] = await Promise.all([
    listCoaches(tx, SOONEST),
    tx.select({ coaches: count() }).from(directoryEntries),
  ])
  return { items, coaches: all?.coaches ?? 0 }
}

const entry = directoryEntries
const shown = {
  ...{ id: entry.coachId, handle: entry.handle, name: entry.name, headline: entry.headline, opening: entry.opening },
  ...{ zone: entry.zone, specialties: entry.specialties, languages: entry.languages },
  ...{ certifications: entry.certifications, priceMinor: entry.priceMinor, rateMinor: entry.rateMinor },
  ...{ currency: entry.currency, rating: sql<number | null>`${entry.rating}::float8`, ratings: entry.ratings },
  ...{ nextOfferingId: entry.nextOfferingId, nextMinutes: entry.nextMinutes, nextStarts: entry.nextStarts },
  now: sql<number>`(select ${epochMs(sql`private.clock()`)})`,
}
type Shown = Pick<typeof directoryEntries.$inferSelect, Exclude<keyof typeof shown, 'id' | 'now'>> & {
  id: string
  place: number
  now: number
}

/** As many as are asked for when nobody says how many (`pageInput`): their statement is kept ready. */
const USUAL = 20

/** How the list begins, see `isOpening`. */
const OPENING = prepared<Shown, Record<string, never>>('directory', () => {
  const { place, by } = orderOf('soonest', [])
  return sql`
    select ${columns({ ...shown, place })} from ${entry}
    order by ${by}, ${entry.coachId} limit ${sql.raw(String(USUAL + 1))}`
})

function lineOf({ place: _, now, priceMinor, rateMinor, currency, ...row }: Shown): CoachLine {
  const { rating, ratings, nextOfferingId, nextMinutes, nextStarts, ...coach } = row
  // The sweep comes once a minute: what has begun meanwhile is not offered.
  const starts = nextStarts.map((minute) => minute * 60_000).filter((start) => start > now)
  return {
    ...coach,
    lowestPrice: priceMinor === null || !currency ? null : { minor: priceMinor, currency },
    rate: rateMinor === null || !currency ? null : { minor: rateMinor, currency },
    rating: rating === null ? null : { average: rating, ratings },
    next:
      nextOfferingId && nextMinutes && starts.length > 0
        ? { offeringId: nextOfferingId, minutes: nextMinutes, starts }
        : null,
  }
}

/** No minute of this product is as late; ten digits, as the minutes have eight. */
const LAST = 999_999_999

/** An order: where a coach stands in it, as a whole number that a cursor can hold; equals are told apart by their id. */
type Order = { place: SQL<number>; by: SQL; after: (from: Cursor) => SQL }

function orderOf(sort: NonNullable<ListCoaches['sort']>, sought: readonly Sought[]): Order {
  const soonest = sql`coalesce(extract(epoch from ${entry.nextAt})::bigint / 60, ${LAST})`
  const number = {
    soonest,
    rating: sql`coalesce(500 - ${entry.rating} * 100, 500)::bigint * 10000000 + 9999999 - ${entry.ratings}`,
    price: sql`coalesce(${entry.rateMinor}, ${LAST})`,
    relevance: sql`(1000000 - (${scoreOf(sought)}))::bigint * 1000000000 + ${soonest}`,
  }[sort]
  const place = sql<number>`(${number})::float8`
  // By the column itself, whose index has this order already: the first page need not look at every coach.
  if (sort === 'soonest') return { place, by: sql`${entry.nextAt}`, after: notSooner }
  return { place, by: place, after: ({ at, id }) => sql`(${place}, ${entry.coachId}) > (${at}, ${id}::uuid)` }
}

/** Free times begin on a whole minute, so a place says exactly which; who has none comes last. */
const notSooner = ({ at, id }: Cursor): SQL =>
  at >= LAST
    ? sql`(${entry.nextAt} is null and ${entry.coachId} > ${id}::uuid)`
    : sql`((${entry.nextAt}, ${entry.coachId}) > (to_timestamp(${at * 60}), ${id}::uuid) or ${entry.nextAt} is null)`

/** How well a coach answers a search: where its words stand, and whether they stand there as typed. */
function scoreOf(sought: readonly Sought[]): SQL {
  // Whoever is in the list has the word somewhere: the hundreds of words of a bio need not be read again.
  const fields = [
    [entry.nameWords, 40],
    [entry.topicWords, 24],
    [entry.headlineWords, 12],
  ] as const
  const scores = sought.map(({ meant }) => {
    const kinds = [
      [meant.exact, 4],
      [meant.begun, 3],
      [[...meant.within, ...meant.near], 1],
    ] as const
    const parts = fields.flatMap(([field, weight]) =>
      kinds.flatMap(([words, sure]) =>
        words.length > 0 ? sql`case when ${field} && ${list(words)} then ${weight * sure}::integer else 0 end` : [],
      ),
    )
    return parts.length > 0 ? sql`greatest(${sql.join(parts, sql`, `)})` : sql`0`
  })
  return scores.length > 0 ? sql.join(scores, sql` + `) : sql`0`
}

const { id, status, handle, name, headline, bio, specialties, languages, certifications, zone } = coaches

/** The page of a coach who can be booked by whoever asks (an unlisted one: by their link, as a client, or oneself), or null. */
export async function readCoachPage(tx: Tx, byHandle: string): Promise<CoachPage | null> {
  const [found] = await tx
    .select({ id, status, handle, name, headline, bio, specialties, languages, certifications, zone })
    .from(coaches)
    .where(
      and(inArray(status, ['listed', 'unlisted']), eq(handle, byHandle), sql`private.shows_coach(${id}, ${status})`),
    )
  if (!found) return null
  const { status: listing, ...coach } = found
  const [offerings, free, thought] = await Promise.all([
    readPublicOfferings(tx, coach.id),
    nextFree(tx, [coach.id]),
    tx.execute<{ average: number | null; ratings: number }>(
      sql`select average::float8 as average, ratings from private.coach_rating(${coach.id})`,
    ),
  ])
  const { average = null, ratings = 0 } = thought.rows[0] ?? {}
  return {
    ...{ coach, offerings, next: free.get(coach.id) ?? null, listed: listing === 'listed' },
    rating: average === null ? null : { average, ratings },
  }
}
