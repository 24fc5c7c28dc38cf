import { sql } from 'drizzle-orm'
import { columns, prepared } from '#platform/db/prepared.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Practice } from './input.ts'
import { practice } from './tables.ts'

const { name, currency, zone, freeUntilMin, directory } = practice
const THE_ONE = prepared<Practice, Record<string, never>>(
  'practice',
  () => sql`select ${columns({ name, currency, zone, freeUntilMin, directory })} from ${practice}`,
)

/** The practice of this installation. */
export async function readPractice(tx: Tx): Promise<Practice> {
  const [row] = await THE_ONE(tx, {})
  if (!row) throw new Error('the practice has no row: the migrations did not run')
  return row
}
