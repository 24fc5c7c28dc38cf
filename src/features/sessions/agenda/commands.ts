import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Actor } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { no, notFound, ok } from '#platform/result.ts'
import type { SetAgenda } from '../input.ts'
import { readSession } from '../queries.ts'
import { sessions } from '../tables.ts'

/**
 * Writes what the client wants to talk about, at most 2,000 characters; the coach reads it once the session is
 * confirmed. It moves nothing in a calendar, so it does not queue. Refuses `agenda_closed` to the coach, and to both
 * once the session has ended.
 */
export async function setAgenda(
  tx: Tx,
  me: Actor,
  { id, agenda }: SetAgenda,
): Promise<Result<{ id: string; agenda: string }>> {
  const written = await tx
    .update(sessions)
    .set({ agenda })
    .where(
      and(
        eq(sessions.id, id),
        sql`${sessions.coachId} is distinct from ${me.id}::uuid`,
        inArray(sessions.status, ['held', 'requested', 'confirmed']),
      ),
    )
    .returning({ id: sessions.id })
  if (written.length) return ok({ id, agenda })
  return (await readSession(tx, id)) ? no('agenda_closed') : notFound()
}
