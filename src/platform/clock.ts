import { sql } from 'drizzle-orm'
import { prepared } from '#platform/db/prepared.ts'
import type { Tx } from '#platform/db/tx.ts'

const NOW = prepared<{ now: string }, Record<string, never>>(
  'clock',
  () => sql`select (extract(epoch from private.clock()) * 1000)::bigint as now`,
)

/** The database's clock, in epoch milliseconds. Decisions read it after taking their lock; only a test database can shift it. */
export const clock = async (tx: Tx): Promise<number> => Number((await NOW(tx, {}))[0]?.now)
