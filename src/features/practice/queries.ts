import type { Tx } from '#platform/db/tx.ts'
import type { Practice } from './input.ts'
import { practice } from './tables.ts'

/** The practice of this installation. */
export async function readPractice(tx: Tx): Promise<Practice> {
  const [row] = await tx.select().from(practice)
  if (!row) throw new Error('the practice has no row: the migrations did not run')
  const { name, currency, zone, freeUntilMin, directory } = row
  return { name, currency, zone, freeUntilMin, directory }
}
