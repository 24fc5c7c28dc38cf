// What a filter means, as conditions on rows of directory_entries. Each filter has one, so that a count can leave its own out.
import type { SQL, SQLWrapper } from 'drizzle-orm'
import { and, sql } from 'drizzle-orm'
import { isZone } from '#features/availability/zones/rules.ts'
import { readPractice } from '#features/practice/queries.ts'
import { favourites } from '#features/search/favourites/tables.ts'
import { clock } from '#platform/clock.ts'
import { me } from '#platform/db/policies.ts'
import type { Tx } from '#platform/db/tx.ts'
import { quartersWithin } from '../free/rules.ts'
import type { Filters } from '../input.ts'
import { directoryEntries } from '../tables.ts'
import type { Sought } from '../words/queries.ts'
import { readSought } from '../words/queries.ts'

const { coachId, topics, languages, certifications, rating, rateMinor, currency, nextAt, freeDates } = directoryEntries
const { freeQuarters, weekQuarters, words } = directoryEntries

/** The filters that can be taken away one by one. Those of `free` count for themselves. */
export type FilterName =
  | 'search'
  | 'specialty'
  | 'language'
  | 'certification'
  | 'rating'
  | 'price'
  | 'week'
  | 'evenings'
  | 'weekends'
  | 'dates'
  | 'favourites'

export type Matching = {
  /** The condition of each filter in use. */
  conditions: Partial<Record<FilterName, SQL>>
  /** What each of these would ask for if it were in use. */
  possible: Record<'week' | 'evenings' | 'weekends' | 'favourites', SQL>
  sought: Sought[]
  currency: string
}

/** Reads filters into conditions. */
export async function readMatching(tx: Tx, filters: Filters): Promise<Matching> {
  const [practice, now, sought] = await Promise.all([
    readPractice(tx),
    clock(tx),
    filters.search ? readSought(tx, filters.search) : [],
  ])
  const zone = filters.zone && isZone(filters.zone) ? filters.zone : practice.zone
  const within = (part: 'evenings' | 'weekends') => {
    const bits = filters.free.includes('week') ? weekQuarters : freeQuarters
    return sql`bit_count(${bits} & ${quartersWithin(part, zone, Math.floor(now / 60_000))}::bit(672)) > 0`
  }
  const possible = {
    // The clock asked once, not for each coach.
    week: sql`coalesce(${nextAt} < (select private.clock()) + interval '7 days', false)`,
    evenings: within('evenings'),
    weekends: within('weekends'),
    favourites: sql`${coachId} in (select ${favourites.coachId} from ${favourites} where ${favourites.accountId} = ${me})`,
  }
  const conditions: Partial<Record<FilterName, SQL | undefined>> = {
    // Signs alone are words of nobody.
    search: filters.search
      ? sought.length > 0
        ? and(...sought.map(({ all }) => sql`${words} && ${list(all)}`))
        : sql`false`
      : undefined,
    specialty: oneOf(
      topics,
      filters.specialty.map((one) => one.toLowerCase()),
    ),
    language: oneOf(languages, filters.language),
    certification: oneOf(certifications, filters.certification),
    rating: filters.rating === undefined ? undefined : sql`coalesce(${rating} >= ${filters.rating}, false)`,
    price: priceWithin(filters, practice.currency),
    dates: onDates(filters),
    ...(filters.only === 'favourites' && { favourites: possible.favourites }),
    ...Object.fromEntries(filters.free.map((one) => [one, possible[one]])),
  }
  const inUse = Object.entries(conditions).filter(([, condition]) => condition !== undefined)
  return { conditions: Object.fromEntries(inUse), possible, sought, currency: practice.currency }
}

/** All of them together, or true. */
export const fitting = (conditions: Matching['conditions']): SQL => and(sql`true`, ...Object.values(conditions)) as SQL

export const list = (values: readonly string[]): SQL => sql`${sql.param([...values])}::text[]`

const oneOf = (column: SQLWrapper, values: readonly string[]) =>
  values.length > 0 ? sql`${column} && ${list(values)}` : undefined

/** Whoever asks another currency's money is not within a range of ours. */
function priceWithin({ min, max }: Filters, ours: string): SQL | undefined {
  if (min === undefined && max === undefined) return undefined
  return sql`coalesce(${currency} = ${ours} and ${rateMinor} between ${min ?? 0} and ${max ?? 2_000_000_000}, false)`
}

const MOST_DAYS = 62

/** The days from first to last, a single one, or as many as are looked through at once. */
function onDates({ first, last }: Filters): SQL | undefined {
  const [from, to] = [first ?? last, last ?? first]
  if (from === undefined || to === undefined) return undefined
  return sql`${freeDates} && array(
    select generate_series(${from}::date, least(${to}::date, ${from}::date + ${MOST_DAYS}::integer), interval '1 day')::date)`
}
