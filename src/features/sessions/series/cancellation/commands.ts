import { and, eq, sql } from 'drizzle-orm'
import { queueForCoach } from '#features/availability/queries.ts'
import { clock } from '#platform/clock.ts'
import type { Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Result } from '#platform/result.ts'
import { no, notFound, ok } from '#platform/result.ts'
import { decideCancellation } from '../../cancellation/rules.ts'
import type { Session } from '../../input.ts'
import { readSession } from '../../queries.ts'
import { readSeries } from '../../reschedule/queries.ts'
import { sessions } from '../../tables.ts'
import type { CancelSeries } from '../input.ts'
import { within } from '../scope/rules.ts'

/**
 * Cancels a session of a series with those that follow it, or all that are ahead, for either side; both are told once.
 * Each is in time or late by itself. What is over, moved behind or cancelled already is left as it is.
 * Refuses `not_a_series`, and `not_confirmed` when nothing is left to cancel.
 */
export async function cancelSeries(tx: Tx, me: Person, wish: CancelSeries): Promise<Result<Session>> {
  const { id, scope, reason } = wish
  const session = await readSession(tx, id)
  if (!session) return notFound()
  const [first] = await readSeries(tx, id)
  if (!first) return no('not_a_series')
  await queueForCoach(tx, first.coachId)
  const [series, now] = await Promise.all([readSeries(tx, id), clock(tx)])
  const by = first.coachId === me.id ? 'coach' : 'client'
  const sessionIds: string[] = []
  for (const one of within(series, id, scope)) {
    const decision = decideCancellation(one, by, now)
    if (!decision.ok) continue
    await tx
      .update(sessions)
      .set({
        ...{ status: 'ended', outcome: decision.outcome, endedAt: new Date(now), endedBy: me.id, endReason: reason },
        sequence: sql`${sessions.sequence} + 1`,
      })
      .where(and(eq(sessions.id, one.id), eq(sessions.status, 'confirmed')))
    sessionIds.push(one.id)
  }
  const [only, second] = sessionIds
  if (!only) return no('not_confirmed')
  if (second) await enqueue(tx, 'sessions.tellSeriesCancelled', { sessionIds })
  else await enqueue(tx, 'sessions.tellCancelled', { sessionId: only })
  const left = await readSession(tx, id)
  return left ? ok(left) : notFound()
}
