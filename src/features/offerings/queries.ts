import type { SQL, SQLWrapper } from 'drizzle-orm'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { columns, prepared } from '#platform/db/prepared.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { OwnOffering, PublicOffering } from './input.ts'
import { offerings } from './tables.ts'

/** The price: its own, else what the coach's rate makes of its length. Null while there is neither; see rates/. */
const costs = {
  priceMinor: sql<number>`coalesce(${offerings.priceMinor},
    (select private.price_by_rate(rate.minor, ${offerings.minutes}) from private.coach_rate(${offerings.coachId}) rate))`,
  currency: sql<string>`coalesce(case when ${offerings.priceMinor} is null
    then (select rate.currency from private.coach_rate(${offerings.coachId}) rate) end, ${offerings.currency})`,
}

const shown = {
  id: offerings.id,
  name: offerings.name,
  kind: offerings.kind,
  description: offerings.description,
  minutes: offerings.minutes,
  place: offerings.place,
  onRequest: offerings.onRequest,
  questions: offerings.questions,
}
const active = isNull(offerings.archivedAt)
const priced = sql`(${offerings.priceMinor} is not null or exists (select from private.coach_rate(${offerings.coachId})))`
/** Without a price nothing can be booked: what would it cost? */
const bookable = and(active, priced)
const inOrder = [asc(offerings.position), asc(offerings.createdAt), asc(offerings.id)]

/** Null where the schedule's terms hold. */
const terms = {
  bufferBeforeMin: offerings.bufferBeforeMin,
  bufferAfterMin: offerings.bufferAfterMin,
  minNoticeMin: offerings.minNoticeMin,
  horizonDays: offerings.horizonDays,
  stepMin: offerings.stepMin,
}

type Terms = { [Name in keyof typeof terms]: number | null }

/** Whose offering it is and what it asks of a slot, while it can be booked: a table of one row, for statements that ask more. */
export const bookableTerms = (id: SQLWrapper): SQL => sql`
  (select ${columns({ coachId: offerings.coachId, minutes: offerings.minutes, ...terms })}
   from ${offerings} where ${offerings.id} = ${id} and ${bookable})`
export type BookableTerms = { coachId: string; minutes: number } & Terms

/** What its coach sees of an offering; `ownOffering` makes the answer of it. */
export const ownColumns = {
  ...shown,
  ...{ priceMinor: sql<number | null>`${costs.priceMinor}`, currency: costs.currency },
  ...{ ownPriceMinor: offerings.priceMinor, placeDetail: offerings.placeDetail, archivedAt: offerings.archivedAt },
  ...terms,
}

export const ownOffering = ({ archivedAt, ...row }: Omit<OwnOffering, 'archivedAt'> & { archivedAt: Date | null }) => ({
  ...row,
  archivedAt: archivedAt?.getTime() ?? null,
})

/** A coach's own offerings: the active ones in their order, then what was archived last; a hundred at most. */
export async function readOwnOfferings(tx: Tx, coachId: string): Promise<OwnOffering[]> {
  const rows = await tx
    .select(ownColumns)
    .from(offerings)
    .where(eq(offerings.coachId, coachId))
    .orderBy(sql`${offerings.archivedAt} desc nulls first`, ...inOrder)
    .limit(100)
  return rows.map(ownOffering)
}

/** What can be booked with a coach, in their order; none of one whom the caller may not book. */
export const readPublicOfferings = (tx: Tx, coachId: string): Promise<PublicOffering[]> =>
  tx
    .select({ ...shown, ...costs })
    .from(offerings)
    .where(and(eq(offerings.coachId, coachId), bookable))
    .orderBy(...inOrder)

const agreed = { ...shown, ...costs, coachId: offerings.coachId, placeDetail: offerings.placeDetail }
type Agreed = Pick<typeof offerings.$inferSelect, keyof typeof shown | 'coachId' | 'placeDetail' | 'currency'> & {
  priceMinor: number
}

const BOOKABLE = prepared<Agreed & Terms, { id: string }>(
  'bookable_offering',
  () =>
    sql`select ${columns({ ...agreed, ...terms })} from ${offerings} where ${offerings.id} = ${sql.placeholder('id')} and ${bookable}`,
)

/** Everything a hold copies of an offering, and the terms of its slots; or null when there is none that can be booked. */
export async function readBookableOffering(tx: Tx, id: string): Promise<(Agreed & Terms) | null> {
  const [row] = await BOOKABLE(tx, { id })
  return row ?? null
}

/** An offering as it would be agreed on now, an archived one too; null when there is none, or none with a price. */
export async function readAgreedOffering(tx: Tx, id: string) {
  const [row] = await tx
    .select(agreed)
    .from(offerings)
    .where(and(eq(offerings.id, id), priced))
  return row ?? null
}

/**
 * In short, for a list of coaches: the lowest price of what is not free (a free first talk says nothing of it), and the
 * offerings that may have the earliest slot of all: of those with the same terms the shortest.
 */
export type OfferingsInShort = {
  lowestPriceMinor: number
  currency: string
  earliest: ({ id: string; minutes: number } & Terms)[]
}

/** One entry a coach who has something to book. */
export async function readOfferingsInShort(tx: Tx, coachIds: string[]): Promise<Map<string, OfferingsInShort>> {
  if (coachIds.length === 0) return new Map()
  const rows = await tx
    .select({
      ...{ coachId: offerings.coachId, ...costs },
      asked: { id: offerings.id, minutes: offerings.minutes, ...terms },
    })
    .from(offerings)
    .where(and(inArray(offerings.coachId, coachIds), bookable))
    .orderBy(offerings.minutes, ...inOrder)
  const inShort = new Map<string, OfferingsInShort>()
  for (const { coachId, priceMinor, currency, asked } of rows) {
    const one = inShort.get(coachId) ?? { lowestPriceMinor: 0, currency, earliest: [] }
    if (priceMinor > 0) one.lowestPriceMinor = Math.min(one.lowestPriceMinor || priceMinor, priceMinor)
    if (!one.earliest.some((shorter) => sameTerms(shorter, asked))) one.earliest.push(asked)
    inShort.set(coachId, one)
  }
  return inShort
}

const sameTerms = (a: Terms, b: Terms) => (Object.keys(terms) as (keyof Terms)[]).every((name) => a[name] === b[name])
