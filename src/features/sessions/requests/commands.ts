// A session on request: the coach answers, and the client answers a proposal. Every answer is made in the coach's queue.
import { and, eq, gt, sql } from 'drizzle-orm'
import { queueForCoach } from '#features/availability/queries.ts'
import { openEngagement } from '#features/engagements/commands.ts'
import { clock } from '#platform/clock.ts'
import type { Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Result } from '#platform/result.ts'
import { no, notFound, ok, refuse } from '#platform/result.ts'
import type { Session } from '../input.ts'
import { readSession } from '../queries.ts'
import { queueForSeats, takeTime, timesOn } from '../reschedule/commands.ts'
import type { Movable } from '../reschedule/queries.ts'
import { considerTime, readMovable } from '../reschedule/queries.ts'
import { sessionSeats, sessions } from '../tables.ts'
import type { AcceptProposal, DeclineRequest, ProposeTimes } from './input.ts'
import { answerBy, decideAccept, isWaiting } from './rules.ts'

type Turn = Movable & { now: number }

/** The request as it is when it is the caller's turn to answer for this side; null for everybody else. */
async function inTurn(tx: Tx, me: Person, id: string, side: 'client' | 'coach'): Promise<Turn | null> {
  const found = await readMovable(tx, id)
  if (!found || (found.coachId === me.id) !== (side === 'coach')) return null
  await queueForCoach(tx, found.coachId)
  await queueForSeats(tx, id)
  const [facts, now] = await Promise.all([readMovable(tx, id), clock(tx)])
  return facts && { ...facts, now }
}

/** The coach takes the time asked for. Refuses `request_over` (answered, withdrawn or run out) and `session_begun`. */
export async function acceptRequest(tx: Tx, me: Person, id: string): Promise<Result<Session>> {
  const request = await inTurn(tx, me, id, 'coach')
  if (!request) return notFound()
  const decision = decideAccept(request, request.now)
  if (!decision.ok) return no(decision.reason)
  const accepted = await tx
    .update(sessions)
    .set({ status: 'confirmed', confirmedAt: new Date(request.now), proposedStarts: [], requestExpiresAt: null })
    .where(waiting(id))
    .returning({ id: sessions.id })
  return accepted.length ? confirmed(tx, request) : no('request_over')
}

/** The coach declines, with words or without; the time is free again. Refuses `request_over`. */
export const declineRequest = (tx: Tx, me: Person, { id, reason }: DeclineRequest): Promise<Result<Session>> =>
  end(tx, me, id, 'coach', reason)

/** The client takes their request back, or declines what was proposed. Refuses `request_over`. */
export const withdrawRequest = (tx: Tx, me: Person, id: string): Promise<Result<Session>> =>
  end(tx, me, id, 'client', '')

async function end(tx: Tx, me: Person, id: string, side: 'client' | 'coach', reason: string): Promise<Result<Session>> {
  const request = await inTurn(tx, me, id, side)
  if (!request) return notFound()
  if (!isWaiting(request, request.now)) return no('request_over')
  const ended = await tx
    .update(sessions)
    .set({ status: 'released', endedAt: new Date(request.now), endedBy: me.id, endReason: reason })
    .where(waiting(id))
    .returning({ id: sessions.id })
  if (ended.length === 0) return no('request_over')
  await enqueue(tx, 'sessions.tellUnanswered', { sessionId: id })
  return answer(tx, id)
}

/**
 * The coach offers one to three other free times; the client has two days to take one, while the time asked for stays
 * blocked. Proposing again replaces them. Refuses `request_over`, and `not_offered`, `slot_taken`, `day_full` or
 * `week_full` with the start in question.
 */
export async function proposeTimes(tx: Tx, me: Person, { id, starts, reply }: ProposeTimes): Promise<Result<Session>> {
  const request = await inTurn(tx, me, id, 'coach')
  if (!request) return notFound()
  if (!isWaiting(request, request.now)) return no('request_over')
  for (const startsAt of starts) {
    const time = await considerTime(tx, request, startsAt)
    if (!time.ok) return { ...refuse(time.reason === 'not_offered' ? 422 : 409, time.reason), data: { startsAt } }
  }
  const until = new Date(answerBy(request.now, starts))
  const proposed = await tx
    .update(sessions)
    .set({
      proposedStarts: starts.toSorted((a, b) => a - b).map((start) => new Date(start)),
      requestExpiresAt: until,
      reply,
    })
    .where(waiting(id))
    .returning({ id: sessions.id })
  if (proposed.length === 0) return no('request_over')
  await enqueue(tx, 'sessions.tellProposed', { sessionId: id, until: until.getTime() })
  return answer(tx, id)
}

/**
 * The client takes one of the times the coach proposed, if it still is one. Refuses `request_over`, `not_proposed`, and
 * what a hold refuses: `not_offered`, `slot_taken`, `day_full`, `week_full`, `you_are_busy`.
 */
export async function acceptProposal(tx: Tx, me: Person, { id, startsAt }: AcceptProposal): Promise<Result<Session>> {
  const request = await inTurn(tx, me, id, 'client')
  if (!request) return notFound()
  if (!isWaiting(request, request.now)) return no('request_over')
  if (!request.proposedStarts.includes(startsAt)) return no('not_proposed')
  const time = await considerTime(tx, request, startsAt)
  if (!time.ok) return time.reason === 'not_offered' ? refuse(422, time.reason) : no(time.reason)
  const refused = await takeTime(tx, id, 'client', 'requested', {
    ...timesOn(startsAt, request.minutes, time.blocked),
    ...{ status: 'confirmed', confirmedAt: new Date(request.now), requestExpiresAt: null },
  })
  return refused ?? confirmed(tx, request)
}

const waiting = (id: string) =>
  and(eq(sessions.id, id), eq(sessions.status, 'requested'), gt(sessions.requestExpiresAt, sql`private.clock()`))

/** The rest of what confirming means: the engagement of the two, and the mails. */
async function confirmed(tx: Tx, { id, coachId }: Movable): Promise<Result<Session>> {
  const [seat] = await tx
    .select({ clientId: sessionSeats.clientId })
    .from(sessionSeats)
    .where(eq(sessionSeats.sessionId, id))
  if (!seat) throw new Error('a session without a seat')
  const engagementId = await openEngagement(tx, { coachId, clientId: seat.clientId })
  await tx.update(sessions).set({ engagementId }).where(eq(sessions.id, id))
  await enqueue(tx, 'sessions.tellConfirmed', { sessionId: id })
  return answer(tx, id)
}

async function answer(tx: Tx, id: string): Promise<Result<Session>> {
  const session = await readSession(tx, id)
  return session ? ok(session) : notFound()
}
