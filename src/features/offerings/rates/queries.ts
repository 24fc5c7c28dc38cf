import { desc, eq, sql } from 'drizzle-orm'
import type { Rate } from '#features/practice/rate/input.ts'
import { rateOf, readDefaultRate } from '#features/practice/rate/queries.ts'
import { Remembered } from '#platform/cache/remembered.ts'
import { VISITOR } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withActor } from '#platform/db/tx.ts'
import type { OwnRate } from './input.ts'
import { coachRates } from './tables.ts'

/** What 60 minutes with a coach cost now: their rate, else the practice's; null when there is neither, or no such coach. */
export async function readSessionRate(tx: Tx, coachId: string): Promise<Rate> {
  const { rows } = await tx.execute<{ minor: number; currency: string }>(
    sql`select minor, currency from private.coach_rate(${coachId})`,
  )
  return rows[0] ?? null
}

/**
 * The same as everybody may know it, kept for a minute, or until rates change: for display only. What is agreed on, a
 * hold copies from the database.
 */
export const readShownRate = (coachId: string): Promise<Rate> =>
  shown.get(coachId, () => withActor(VISITOR, (tx) => readSessionRate(tx, coachId)))

const shown = new Remembered<Rate>()

/** For the coach: what they ask, what the practice asks of those who ask nothing, and what they asked before. */
export async function readOwnRate(tx: Tx, coachId: string): Promise<OwnRate> {
  const [own, { rate: practice }] = await Promise.all([
    tx.select().from(coachRates).where(eq(coachRates.coachId, coachId)).orderBy(desc(coachRates.id)).limit(50),
    readDefaultRate(tx),
  ])
  const history = own.map(({ minor, currency, fromAt }) => ({ minor, currency, from: fromAt.getTime() }))
  return { own: rateOf(own[0]), practice, history }
}
