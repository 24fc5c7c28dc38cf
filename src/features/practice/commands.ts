import type { Tx } from '#platform/db/tx.ts'
import type { Practice } from './input.ts'
import { practice } from './tables.ts'

/** Says who the practice is. For the system: there is one row, and only it may change it. */
export async function setUpPractice(tx: Tx, given: Practice): Promise<void> {
  await tx.update(practice).set(given)
}
