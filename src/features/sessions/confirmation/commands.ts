import { and, eq, gt, sql } from 'drizzle-orm'
import { queueForCoach } from '#features/availability/queries.ts'
import { openEngagement } from '#features/engagements/commands.ts'
import type { Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Result } from '#platform/result.ts'
import { no, notFound, ok, refuse } from '#platform/result.ts'
import { readNearestOf, readOwnHold } from '../holds/queries.ts'
import type { Session } from '../input.ts'
import { readSession } from '../queries.ts'
import { sessions } from '../tables.ts'

/**
 * Turns the client's hold into a confirmed session, opens the engagement of the two at their first one, and lets both
 * be told by mail. Confirming what one has confirmed answers it again.
 * Refuses `hold_expired` (410, with the nearest free times) to the millisecond, and `not_held` for what was cancelled.
 */
export async function confirmSession(tx: Tx, client: Person, id: string): Promise<Result<Session>> {
  const hold = await readOwnHold(tx, client, id)
  if (!hold) return notFound()
  await queueForCoach(tx, hold.coachId)
  const confirmed = await tx
    .update(sessions)
    .set({ status: 'confirmed', holdNumber: null, holdExpiresAt: null, confirmedAt: sql`private.clock()` })
    .where(
      and(
        eq(sessions.id, id),
        eq(sessions.holderId, client.id),
        eq(sessions.status, 'held'),
        gt(sessions.holdExpiresAt, sql`private.clock()`),
      ),
    )
    .returning({ id: sessions.id })
  if (confirmed.length) {
    const engagementId = await openEngagement(tx, { coachId: hold.coachId, clientId: client.id })
    await tx.update(sessions).set({ engagementId }).where(eq(sessions.id, id))
    await enqueue(tx, 'sessions.tellConfirmed', { sessionId: id })
  } else {
    const status = (await readOwnHold(tx, client, id))?.status
    if (status === 'ended' || status === 'requested') return no('not_held')
    if (status !== 'confirmed') return { ...refuse(410, 'hold_expired'), data: await readNearestOf(tx, hold) }
  }
  const session = await readSession(tx, id)
  return session ? ok(session) : notFound()
}
