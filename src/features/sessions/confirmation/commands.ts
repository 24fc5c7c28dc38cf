import { and, eq, gt, sql } from 'drizzle-orm'
import { queueForCoach } from '#features/availability/queries.ts'
import { openEngagement } from '#features/engagements/commands.ts'
import type { Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Result } from '#platform/result.ts'
import { no, notFound, ok, refuse } from '#platform/result.ts'
import { refuseUnanswered } from '../answers/commands.ts'
import { readNearestOf, readOwnHold } from '../holds/queries.ts'
import type { Session } from '../input.ts'
import { readSession } from '../queries.ts'
import { ANSWER_MS } from '../requests/rules.ts'
import { sessions } from '../tables.ts'

/**
 * Turns the client's hold into a confirmed session, opens the engagement of the two at their first one, and lets both
 * be told by mail. What is on request is asked for instead: the time stays blocked until the coach answers, for two days
 * and until it begins at most. Confirming what one has confirmed or asked for answers it again.
 * Refuses `hold_expired` (410, with the nearest free times) to the millisecond, `answers_missing` (422, with the places
 * of the questions) while a required one is open, and `not_held` for what was cancelled.
 */
export async function confirmSession(tx: Tx, client: Person, id: string): Promise<Result<Session>> {
  const hold = await readOwnHold(tx, client, id)
  if (!hold) return notFound()
  await queueForCoach(tx, hold.coachId)
  const unanswered = await refuseUnanswered(tx, id)
  if (unanswered) return unanswered
  const [settled] = await tx
    .update(sessions)
    .set({
      ...{ holdNumber: null, holdExpiresAt: null },
      status: sql`case when ${sessions.onRequest} then 'requested' else 'confirmed' end`,
      confirmedAt: sql`case when ${sessions.onRequest} then null else private.clock() end`,
      requestedAt: sql`case when ${sessions.onRequest} then private.clock() end`,
      requestExpiresAt: sql`case when ${sessions.onRequest}
        then least(private.clock() + ${ANSWER_MS} * interval '1 millisecond', ${sessions.startsAt}) end`,
    })
    .where(
      and(
        eq(sessions.id, id),
        eq(sessions.holderId, client.id),
        eq(sessions.status, 'held'),
        gt(sessions.holdExpiresAt, sql`private.clock()`),
      ),
    )
    .returning({ status: sessions.status })
  if (settled?.status === 'requested') {
    await enqueue(tx, 'sessions.tellRequested', { sessionId: id })
  } else if (settled) {
    const engagementId = await openEngagement(tx, { coachId: hold.coachId, clientId: client.id })
    await tx.update(sessions).set({ engagementId }).where(eq(sessions.id, id))
    await enqueue(tx, 'sessions.tellConfirmed', { sessionId: id })
  } else {
    const status = (await readOwnHold(tx, client, id))?.status
    if (status === 'ended') return no('not_held')
    if (status !== 'confirmed' && status !== 'requested')
      return { ...refuse(410, 'hold_expired'), data: await readNearestOf(tx, hold) }
  }
  const session = await readSession(tx, id)
  return session ? ok(session) : notFound()
}
