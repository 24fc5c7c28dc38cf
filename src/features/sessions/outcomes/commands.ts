import { and, eq, isNotNull } from 'drizzle-orm'
import { queueForCoach } from '#features/availability/queries.ts'
import { clock } from '#platform/clock.ts'
import type { Person } from '#platform/db/actor.ts'
import { epochMs } from '#platform/db/instants.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { no, notFound, ok } from '#platform/result.ts'
import type { Session } from '../input.ts'
import { readSession } from '../queries.ts'
import { sessions } from '../tables.ts'
import type { SettleSession } from './input.ts'
import { decideOutcome } from './rules.ts'

/**
 * A coach says how a session of theirs went, or corrects it; the history keeps both. Saying the same again changes
 * nothing. Refuses `not_begun`, `not_confirmed`, `too_late_to_correct` (seven days after its end) and `not_an_outcome`
 * (what was cancelled did not take place, nor the other way round).
 */
export async function settleSession(tx: Tx, me: Person, { id, outcome }: SettleSession): Promise<Result<Session>> {
  if (!(await readFacts(tx, me, id))) return notFound()
  await queueForCoach(tx, me.id)
  const [facts, now] = await Promise.all([readFacts(tx, me, id), clock(tx)])
  if (!facts) return notFound()
  const decision = decideOutcome(facts, outcome, now)
  if (!decision.ok) return no(decision.reason)
  if (decision.how === 'end') {
    await tx
      .update(sessions)
      .set({ status: 'ended', outcome, endedAt: new Date(now), endedBy: me.id })
      .where(and(eq(sessions.id, id), eq(sessions.status, 'confirmed')))
  }
  if (decision.how === 'correct') {
    await tx
      .update(sessions)
      .set({ outcome })
      .where(and(eq(sessions.id, id), isNotNull(sessions.outcome)))
  }
  const session = await readSession(tx, id)
  return session ? ok(session) : notFound()
}

/** Of a session the caller coaches; null for every other. */
async function readFacts(tx: Tx, me: Person, id: string) {
  const [facts] = await tx
    .select({
      status: sessions.status,
      outcome: sessions.outcome,
      startsAt: epochMs(sessions.startsAt),
      endsAt: epochMs(sessions.endsAt),
    })
    .from(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.coachId, me.id)))
  return facts ?? null
}
