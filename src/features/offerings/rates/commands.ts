// A coach's rate. What is booked keeps its price: sessions copied it.
import { eq, sql } from 'drizzle-orm'
import { coaches } from '#features/coaches/tables.ts'
import { readPractice } from '#features/practice/queries.ts'
import type { SetRate } from '#features/practice/rate/input.ts'
import { publicPagesChanged } from '#platform/cache/public-pages.ts'
import type { Actor } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withSystem } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Result } from '#platform/result.ts'
import { notFound, ok } from '#platform/result.ts'
import type { OwnRate } from './input.ts'
import { readOwnRate } from './queries.ts'
import { coachRates } from './tables.ts'

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
    await enqueue(tx, 'search.refreshDirectory', { coachId }, { key: `search.refreshDirectory:${coachId}` })
  }
  return ok(await readOwnRate(tx, coachId))
}

/** After a change of the practice's rate: the directory looks again at every coach whose price may follow from it. */
export const defaultRateChanged = (): Promise<unknown> =>
  withSystem('prices follow the rate of the practice', (tx) =>
    tx.execute(sql`
      select private.enqueue('search.refreshDirectory', json_build_object('coachId', id), null, 'search.refreshDirectory:' || id)
      from (select distinct coach_id as id from loom.offerings where price_minor is null and archived_at is null) priced`),
  )

/** Drops the rates of a coach whose account was erased. */
export const eraseRates = (coachId: string): Promise<unknown> =>
  withSystem('an account was erased', (tx) => tx.delete(coachRates).where(eq(coachRates.coachId, coachId)))
