import { desc, eq } from 'drizzle-orm'
import type { Actor } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Favourites } from './input.ts'
import { favourites } from './tables.ts'

/** As many as anybody may keep. */
export const MOST = 200

export async function readFavourites(tx: Tx, actor: Actor): Promise<Favourites> {
  const rows = await tx
    .select({ id: favourites.coachId })
    .from(favourites)
    .where(eq(favourites.accountId, String(actor.id)))
    .orderBy(desc(favourites.createdAt), favourites.coachId)
    .limit(MOST)
  return { coachIds: rows.map(({ id }) => id) }
}
