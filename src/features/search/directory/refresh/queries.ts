import { and, inArray, sql } from 'drizzle-orm'
import { coaches } from '#features/coaches/tables.ts'
import type { Tx } from '#platform/db/tx.ts'
import { readFree } from '../free/queries.ts'
import { directoryEntries } from '../tables.ts'
import { openingOf, staleAfter, timesOf, wordsOfProfile } from './rules.ts'

export type Entry = typeof directoryEntries.$inferSelect

/** What the directory should say of each of these coaches now; nothing of those who are not listed. */
export async function readFreshEntries(tx: Tx, coachIds: string[]): Promise<Entry[]> {
  const [profiles, free, money] = await Promise.all([
    tx
      .select()
      .from(coaches)
      .where(and(inArray(coaches.id, coachIds), sql`${coaches.status} = 'listed'`)),
    readFree(tx, coachIds),
    readMoney(tx, coachIds),
  ])
  return profiles.flatMap((coach) => {
    const times = free.get(coach.id)
    if (!times) return [] // taken off the list since the first question
    const { id, handle, name, headline, bio, zone, specialties, languages, certifications, listedAt, createdAt } = coach
    return {
      ...{ coachId: id, handle, name, headline, zone, specialties, languages, certifications },
      ...{ opening: openingOf(bio), topics: specialties.map((one) => one.toLowerCase()) },
      ...wordsOfProfile(coach),
      ...(money.get(id) ?? NOTHING),
      ...timesOf(times),
      ...{ listedAt: listedAt ?? createdAt, staleAt: staleAfter(times) },
    }
  })
}

export const readEntries = (tx: Tx, coachIds: string[]): Promise<Entry[]> =>
  tx.select().from(directoryEntries).where(inArray(directoryEntries.coachId, coachIds))

type Money = Pick<Entry, 'priceMinor' | 'rateMinor' | 'currency' | 'rating' | 'ratings'>

const NOTHING: Money = { priceMinor: null, rateMinor: null, currency: null, rating: null, ratings: 0 }

/**
 * Prices in minor units, and what clients think. An hour costs what the cheapest paid offering costs in proportion;
 * where nothing has a price of its own, what the coach asks for 60 minutes.
 */
async function readMoney(tx: Tx, coachIds: string[]): Promise<Map<string, Money>> {
  const { rows } = await tx.execute<{ id: string } & Money>(sql`
    select wanted.id, sold.price as "priceMinor", coalesce(sold.hour, rate.minor) as "rateMinor", sold.currency,
      thought.average::float8 as rating, coalesce(thought.ratings, 0) as ratings
    from unnest(${sql.param(coachIds)}::uuid[]) wanted (id)
    left join lateral private.coach_rate(wanted.id) rate on true
    left join lateral private.coach_rating(wanted.id) thought on true
    left join lateral (
      select coalesce(min(price) filter (where price > 0), 0) as price,
        min(round(price * 60.0 / minutes)) filter (where price > 0)::integer as hour, min(currency) as currency
      from (
        select coalesce(o.price_minor, private.price_by_rate(rate.minor, o.minutes)) as price, o.minutes, o.currency
        from loom.offerings o where o.coach_id = wanted.id and o.archived_at is null
      ) offered
      where price is not null having count(*) > 0
    ) sold on true`)
  return new Map(rows.map(({ id, ...money }) => [id, money]))
}

const MOST_AT_ONCE = 100

/** Coaches whose entry is missing, not due, or too old to be believed; those who were due first come first. */
export async function readDue(tx: Tx): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from (
      select coalesce(c.id, e.coach_id) as id, e.stale_at
      from (select id from loom.coaches where status = 'listed') c
      full join loom.directory_entries e on e.coach_id = c.id
      where e.coach_id is null or c.id is null or e.stale_at <= (select private.clock())
    ) due
    order by stale_at nulls first limit ${MOST_AT_ONCE}`)
  return rows.map(({ id }) => id)
}

/** Takes what sessions noted: whose free times they changed. The notes are gone when the transaction commits. */
export async function takeNotes(tx: Tx): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    with taken as (
      delete from loom.directory_notes where id in (
        select id from loom.directory_notes order by id limit ${MOST_AT_ONCE} for update skip locked)
      returning coach_id
    )
    select distinct coach_id as id from taken`)
  return rows.map(({ id }) => id)
}
