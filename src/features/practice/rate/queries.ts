import { desc } from 'drizzle-orm'
import type { Tx } from '#platform/db/tx.ts'
import { practiceRates } from '../tables.ts'
import type { DefaultRate, Rate } from './input.ts'

/** For coaches and admins: what the practice asks for 60 minutes, and what it asked before. */
export async function readDefaultRate(tx: Tx): Promise<DefaultRate> {
  const rows = await tx.select().from(practiceRates).orderBy(desc(practiceRates.id)).limit(50)
  const history = rows.map(({ minor, currency, fromAt }) => ({ minor, currency, from: fromAt.getTime() }))
  return { rate: rateOf(rows[0]), history }
}

/** The newest row of a history as a rate. */
export const rateOf = (row: { minor: number | null; currency: string } | undefined): Rate =>
  row && row.minor !== null ? { minor: row.minor, currency: row.currency } : null
