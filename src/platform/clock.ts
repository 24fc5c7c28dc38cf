import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/tx.ts'

/** The database's clock, in epoch milliseconds. Decisions read it after taking their lock; only a test database can shift it. */
export async function clock(tx: Tx): Promise<number> {
  const { rows } = await tx.execute<{ now: string }>(
    sql`select (extract(epoch from private.clock()) * 1000)::bigint as now`,
  )
  return Number(rows[0]?.now)
}
