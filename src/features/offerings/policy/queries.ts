import { eq } from 'drizzle-orm'
import { practice } from '#features/practice/tables.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { OwnTerms } from './input.ts'
import { coachPolicies } from './tables.ts'

/** A coach's own terms, null without any, beside those of the practice. */
export async function readTerms(tx: Tx, coachId: string): Promise<OwnTerms> {
  const [[own], [usual]] = await Promise.all([
    tx
      .select({ freeUntilMin: coachPolicies.freeUntilMin, moveUntilMin: coachPolicies.moveUntilMin })
      .from(coachPolicies)
      .where(eq(coachPolicies.coachId, coachId)),
    tx.select({ freeUntilMin: practice.freeUntilMin, moveUntilMin: practice.moveUntilMin }).from(practice),
  ])
  if (!usual) throw new Error('the practice has no row: the migrations did not run')
  return { own: own ?? null, practice: usual }
}
