import { desc, eq, sql } from 'drizzle-orm'
import { practiceRates } from '#features/practice/tables.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { OwnRate, Rate } from './input.ts'
import { coachRates } from './tables.ts'

/** What 60 minutes with a coach cost now: their rate, else the practice's; null when there is neither, or no such coach. */
export async function readSessionRate(tx: Tx, coachId: string): Promise<Rate> {
  const { rows } = await tx.execute<{ minor: number; currency: string }>(
    sql`select minor, currency from private.coach_rate(${coachId})`,
  )
  return rows[0] ?? null
}

/** For the coach: what they ask, what the practice asks of those who ask nothing, and what they asked before. */
export async function readOwnRate(tx: Tx, coachId: string): Promise<OwnRate> {
  const [own, practice] = await Promise.all([
    tx.select().from(coachRates).where(eq(coachRates.coachId, coachId)).orderBy(desc(coachRates.id)).limit(50),
    tx.select().from(practiceRates).orderBy(desc(practiceRates.id)).limit(1),
  ])
  const history = own.map(({ minor, currency, fromAt }) => ({ minor, currency, from: fromAt.getTime() }))
  return { own: rateOf(own[0]), practice: rateOf(practice[0]), history }
}

const rateOf = (row: { minor: number | null; currency: string } | undefined): Rate =>
  row && row.minor !== null ? { minor: row.minor, currency: row.currency } : null
