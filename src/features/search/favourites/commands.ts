import { and, eq, sql } from 'drizzle-orm'
import { coaches } from '#features/coaches/tables.ts'
import type { Actor } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withSystem } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { no, notFound, ok } from '#platform/result.ts'
import { presets } from '../presets/tables.ts'
import type { Favourites } from './input.ts'
import { MOST, readFavourites } from './queries.ts'
import { favourites } from './tables.ts'

/**
 * Keeps a listed coach; keeping twice changes nothing. Anybody else is not found. Refuses `too_many_favourites` beyond
 * two hundred.
 */
export async function keepFavourite(tx: Tx, actor: Actor, coachId: string): Promise<Result<Favourites>> {
  const accountId = String(actor.id)
  const [coach] = await tx
    .select({ id: coaches.id })
    .from(coaches)
    .where(and(eq(coaches.id, coachId), eq(coaches.status, 'listed')))
  if (!coach) return notFound()
  // One at a time for a reader, so that their number holds.
  await tx.execute(sql`select pg_advisory_xact_lock(7, hashtext(${accountId}))`)
  const { coachIds } = await readFavourites(tx, actor)
  if (!coachIds.includes(coachId) && coachIds.length >= MOST) return no('too_many_favourites')
  await tx.insert(favourites).values({ accountId, coachId }).onConflictDoNothing()
  return ok(await readFavourites(tx, actor))
}

/** Lets go of a coach; whoever was not kept stays so. */
export async function releaseFavourite(tx: Tx, actor: Actor, coachId: string): Promise<Result<Favourites>> {
  await tx.delete(favourites).where(and(eq(favourites.accountId, String(actor.id)), eq(favourites.coachId, coachId)))
  return ok(await readFavourites(tx, actor))
}

/** Forgets whom and what somebody kept whose account was erased. */
export const eraseKept = (accountId: string): Promise<void> =>
  withSystem('an account was erased', async (tx) => {
    await tx.delete(favourites).where(eq(favourites.accountId, accountId))
    await tx.delete(presets).where(eq(presets.accountId, accountId))
  })
