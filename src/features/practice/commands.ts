import { publicPagesChanged } from '#platform/cache/public-pages.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Practice } from './input.ts'
import { practice } from './tables.ts'

/** Says who the practice is; what is not given stays. For the system: there is one row, and only it may change it. */
export async function setUpPractice(tx: Tx, given: Partial<Practice>): Promise<void> {
  if (Object.keys(given).length > 0) await tx.update(practice).set(given)
  await publicPagesChanged(tx)
}
