// What passes by itself. Jobs of the system: they touch only what is over, so they take nobody's place in a queue.
import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/tx.ts'

/**
 * Confirmed sessions whose end has passed have taken place, until somebody says otherwise. A session that ended is
 * changed once: the second run finds no row. Gives how many.
 */
export async function completeEnded(tx: Tx): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    update loom.sessions set status = 'ended', outcome = 'completed', ended_at = ends_at
    where status = 'confirmed' and ends_at <= (select private.clock())`)
  return rowCount ?? 0
}

/**
 * Lets go of holds and requests that ran out and forgets, after a day, the holds that were released: until then their
 * client is told what became of them. A request is kept, and what becomes of it told by mail (trigger sessions_history).
 * A row that a booking works on is left to it.
 */
export async function dropExpiredHolds(tx: Tx): Promise<void> {
  await tx.execute(sql`
    update loom.sessions set status = 'released', hold_number = null
    where id in (
      select id from loom.sessions
      where (status = 'held' and hold_expires_at <= (select private.clock()))
        or (status = 'requested' and request_expires_at <= (select private.clock()))
      order by id for update skip locked
    )`)
  await tx.execute(sql`
    delete from loom.sessions where id in (
      select id from loom.sessions where status = 'released' and requested_at is null
        and created_at < (select private.clock()) - interval '1 day'
      order by id for update skip locked
    )`)
}
