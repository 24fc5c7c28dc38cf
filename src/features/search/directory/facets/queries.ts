import type { SQL } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/tx.ts'
import type { Facets, Filters } from '../input.ts'
import type { FilterName, Matching } from '../matching/queries.ts'
import { list, readMatching } from '../matching/queries.ts'
import { FREE } from '../rules.ts'
import { readNearest } from '../words/queries.ts'

/** Of each kind; the most frequent. */
const MOST = 60
const BARS = 14
const STARS = [4.5, 4, 3]

/** Counts what coaches can be filtered by. One reading of the directory, in which each row says which filters it fits. */
export async function readFacets(tx: Tx, filters: Filters): Promise<Facets> {
  const matching = await readMatching(tx, filters)
  const names = Object.keys(matching.conditions) as FilterName[]
  const all = (but?: FilterName) => fits(names.filter((name) => name !== but))
  const counted = (column: string, but: FilterName) => sql`
    (select coalesce(json_agg(json_build_object('value', value, 'coaches', coaches)), '[]') from (
      select min(value) as value, count(*)::integer as coaches
      from (select unnest(${sql.raw(column)}) as value from m where ${all(but)}) said
      group by lower(value) order by 2 desc, 1 limit ${MOST}) one)`
  const those = (what: SQL, but?: FilterName) => sql`(count(*) filter (where ${what} and ${all(but)}))::integer`
  const { possible, conditions } = matching
  const { rows } = await tx.execute<Row>(sql`
    with m as materialized (
      select coach_id, specialties, languages, certifications, rating, rate_minor, currency = ${matching.currency} as ours,
        ${sql.join(
          Object.entries(possible).map(([name, one]) => sql`${one} as ${sql.raw(`may_${name}`)}`),
          sql`, `,
        )}
        ${sql.join(names.map((name) => sql`, ${conditions[name]} as ${sql.raw(`is_${name}`)}`))}
      from loom.directory_entries
    ), priced as (
      select min(rate_minor) as lowest, max(rate_minor) as highest from m where ours and rate_minor is not null
    )
    select count(*)::integer as coaches, ${those(sql`true`)} as found,
      ${counted('specialties', 'specialty')} as specialties,
      ${counted('languages', 'language')} as languages,
      ${counted('certifications', 'certification')} as certifications,
      json_build_array(${sql.join(
        STARS.map((least) => those(sql`rating >= ${least}`, 'rating')),
        sql`, `,
      )}) as rated,
      json_build_object(${sql.join(
        FREE.map((name) => sql`${sql.raw(`'${name}'`)}, ${those(sql.raw(`may_${name}`), name)}`),
        sql`, `,
      )}) as free,
      ${those(sql`may_favourites`, 'favourites')} as favourites,
      (select json_build_object('lowest', lowest, 'highest', highest) from priced where lowest is not null) as range,
      (select coalesce(json_agg(json_build_array(bar, coaches)), '[]') from (
        select least(width_bucket(rate_minor, lowest, highest + 1, ${BARS}), ${BARS}) as bar, count(*)::integer as coaches
        from m, priced where ours and rate_minor is not null and ${all('price')} group by 1) bars) as bars,
      json_build_object(${sql.join(
        names.map((name) => sql`${sql.raw(`'${name}'`)}, ${those(sql`true`, name)}`),
        sql`, `,
      )}) as without
    from m`)
  const [row] = rows
  if (!row) throw new Error('counting answered nothing')
  const { rated, range, bars, ...counts } = row
  return {
    ...counts,
    ratings: STARS.map((least, at) => ({ value: String(least), coaches: rated[at] ?? 0 })).filter(
      (one) => one.coaches > 0,
    ),
    rates: range && {
      ...{ ...range, currency: matching.currency },
      bars: Array.from({ length: BARS }, (_, at) => bars.find(([bar]) => bar === at + 1)?.[1] ?? 0),
    },
    ...(row.found === 0 ? await readWhy(tx, matching) : { unknown: [], alone: [] }),
  }
}

type Row = Omit<Facets, 'ratings' | 'rates' | 'unknown' | 'alone'> & {
  rated: number[]
  range: { lowest: number; highest: number } | null
  bars: [bar: number, coaches: number][]
}

const fits = (names: FilterName[]) =>
  names.length > 0 ? sql.raw(names.map((name) => `is_${name}`).join(' and ')) : sql`true`

/** Why a search found nobody: words that nobody has, or words that nobody has together. */
async function readWhy(tx: Tx, { sought }: Matching): Promise<Pick<Facets, 'unknown' | 'alone'>> {
  const unknown = await Promise.all(
    sought
      .filter(({ all }) => all.length === 0)
      .map(async ({ typed }) => ({ word: typed, nearest: await readNearest(tx, typed) })),
  )
  const known = sought.length > 1 ? sought.filter(({ all }) => all.length > 0) : []
  const alone = await Promise.all(
    known.map(async ({ typed, all }) => {
      const { rows } = await tx.execute<{ coaches: number }>(
        sql`select count(*)::integer as coaches from loom.directory_entries where words && ${list(all)}`,
      )
      return { value: typed, coaches: rows[0]?.coaches ?? 0 }
    }),
  )
  return { unknown, alone: alone.filter(({ coaches }) => coaches > 0) }
}
