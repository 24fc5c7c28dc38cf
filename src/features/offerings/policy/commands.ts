import { eq, sql } from 'drizzle-orm'
import { coaches } from '#features/coaches/tables.ts'
import type { Actor } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withSystem } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { notFound, ok } from '#platform/result.ts'
import type { OwnTerms, SaveTerms } from './input.ts'
import { readTerms } from './queries.ts'
import { coachPolicies } from './tables.ts'

/** Sets a coach's terms for what is booked from now on, or with null goes back to those of the practice. */
export async function saveTerms(tx: Tx, actor: Actor, { own }: SaveTerms): Promise<Result<OwnTerms>> {
  const coachId = String(actor.id)
  const [coach] = await tx.select({ id: coaches.id }).from(coaches).where(eq(coaches.id, coachId))
  if (!coach) return notFound()
  if (own) {
    const row = { ...own, updatedAt: sql`private.clock()` }
    await tx
      .insert(coachPolicies)
      .values({ ...row, coachId })
      .onConflictDoUpdate({ target: coachPolicies.coachId, set: row })
  } else {
    await tx.delete(coachPolicies).where(eq(coachPolicies.coachId, coachId))
  }
  return ok(await readTerms(tx, coachId))
}

/** Drops the terms of a coach whose account was erased; sessions copied theirs. */
export const eraseTerms = (coachId: string): Promise<unknown> =>
  withSystem('an account was erased', (tx) => tx.delete(coachPolicies).where(eq(coachPolicies.coachId, coachId)))
