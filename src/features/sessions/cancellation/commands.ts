import { and, eq, sql } from 'drizzle-orm'
import { queueForCoach } from '#features/availability/queries.ts'
import { clock } from '#platform/clock.ts'
import type { Person } from '#platform/db/actor.ts'
import { epochMs } from '#platform/db/instants.ts'
import type { Tx } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Result } from '#platform/result.ts'
import { no, notFound, ok } from '#platform/result.ts'
import type { CancelSession, Session } from '../input.ts'
import { readSession } from '../queries.ts'
import { sessions } from '../tables.ts'
import { decideCancellation } from './rules.ts'

/**
 * Cancels a confirmed session for either side and lets both be told by mail. The client's is late after the free time
 * agreed at hold; the coach's never is.
 * Refuses `not_confirmed` (also a second time) and `already_started`.
 */
export async function cancelSession(tx: Tx, me: Person, { id, reason }: CancelSession): Promise<Result<Session>> {
  const found = await readFacts(tx, id)
  if (!found) return notFound()
  await queueForCoach(tx, found.coachId)
  const [facts, now] = await Promise.all([readFacts(tx, id), clock(tx)])
  if (!facts) return notFound()
  const decision = decideCancellation(facts, facts.coachId === me.id ? 'coach' : 'client', now)
  if (!decision.ok) return no(decision.reason)
  const cancelled = await tx
    .update(sessions)
    .set({
      status: 'ended',
      outcome: decision.outcome,
      endedAt: new Date(now),
      endedBy: me.id,
      endReason: reason,
      sequence: sql`${sessions.sequence} + 1`,
    })
    .where(and(eq(sessions.id, id), eq(sessions.status, 'confirmed')))
    .returning({ id: sessions.id })
  if (cancelled.length === 0) return no('not_confirmed')
  await enqueue(tx, 'sessions.tellCancelled', { sessionId: id })
  const session = await readSession(tx, id)
  return session ? ok(session) : notFound()
}

async function readFacts(tx: Tx, id: string) {
  const [facts] = await tx
    .select({
      coachId: sessions.coachId,
      status: sessions.status,
      startsAt: epochMs(sessions.startsAt),
      policy: sessions.policy,
      cancelFree: sessions.cancelFree,
      lateFrom: sql<number | null>`${epochMs(sessions.lateFrom)}`,
    })
    .from(sessions)
    .where(eq(sessions.id, id))
  return facts
}
