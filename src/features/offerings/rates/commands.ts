// A coach's rate. What is booked keeps its price: sessions copied it.
import { eq, sql } from 'drizzle-orm'
import { coaches } from '#features/coaches/tables.ts'
import { readPractice } from '#features/practice/queries.ts'
import { publicPagesChanged } from '#platform/cache/public-pages.ts'
import type { Actor } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { notFound, ok } from '#platform/result.ts'
import type { OwnRate, SetRate } from './input.ts'
import { readOwnRate } from './queries.ts'

/**
 * Sets what a coach asks for 60 minutes from now on (`minor` in minor units of the practice's currency, null to take it
 * back). Setting what already is adds nothing to the history.
 */
export async function setRate(tx: Tx, actor: Actor, { minor }: SetRate): Promise<Result<OwnRate>> {
  const coachId = String(actor.id)
  // One change at a time, so that the history has one order.
  const locked = await tx.select({ id: coaches.id }).from(coaches).where(eq(coaches.id, coachId)).for('update')
  if (locked.length === 0) return notFound()
  const { currency } = await readPractice(tx)
  const { own } = await readOwnRate(tx, coachId)
  const same = minor === null ? own === null : own?.minor === minor && own.currency === currency
  if (!same) {
    // By hand: an insert of the library names every column, and the moment is the database's alone.
    await tx.execute(
      sql`insert into loom.coach_rates (coach_id, minor, currency) values (${coachId}, ${minor}, ${currency})`,
    )
    await publicPagesChanged(tx)
  }
  return ok(await readOwnRate(tx, coachId))
}
