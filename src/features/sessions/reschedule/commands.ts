import { and, eq, sql } from 'drizzle-orm'
import { queueForCoach } from '#features/availability/queries.ts'
import type { Range } from '#features/availability/rules.ts'
import { clock } from '#platform/clock.ts'
import type { Person } from '#platform/db/actor.ts'
import { brokenConstraint } from '#platform/db/errors.ts'
import type { Tx } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Refusal, Result } from '#platform/result.ts'
import { no, notFound, ok, refuse } from '#platform/result.ts'
import { freeUntil } from '../cancellation/rules.ts'
import type { Session } from '../input.ts'
import { readSession } from '../queries.ts'
import { sessions } from '../tables.ts'
import type { MoveSession } from './input.ts'
import type { Movable } from './queries.ts'
import { considerTime, readMovable } from './queries.ts'
import { decideMove } from './rules.ts'

const MINUTE_MS = 60_000

/**
 * Moves a confirmed session to another free time, at once and for both; it stays the same session. The new time obeys
 * the rules of a new one. After a coach's move the client cancels free until it begins; a client's move after the free
 * time has ended does not bring it back. Moving to where it is changes nothing.
 *
 * Refuses `not_confirmed`, `session_begun`, `move_too_late` (the client's, by what was agreed at hold), `not_offered`,
 * `slot_taken`, `day_full`, `week_full`, and `you_are_busy` or for the coach `client_busy`.
 */
export async function moveSession(tx: Tx, me: Person, { id, startsAt }: MoveSession): Promise<Result<Session>> {
  const found = await readMovable(tx, id)
  if (!found) return notFound()
  await queueForCoach(tx, found.coachId)
  await queueForSeats(tx, id)
  const [facts, now] = await Promise.all([readMovable(tx, id), clock(tx)])
  if (!facts) return notFound()
  const side = facts.coachId === me.id ? 'coach' : 'client'
  const decision = decideMove(facts, side, now)
  if (!decision.ok) return no(decision.reason)
  if (startsAt !== facts.startsAt) {
    const time = await considerTime(tx, facts, startsAt)
    if (!time.ok) return time.reason === 'not_offered' ? refuse(422, time.reason) : no(time.reason)
    const refused = await takeTime(tx, id, side, 'confirmed', movedTo(facts, startsAt, time.blocked, side, now))
    if (refused) return refused
    const told = { sessionId: id, sequence: facts.sequence + 1, fromAt: facts.startsAt, by: side }
    await enqueue(tx, 'sessions.tellMoved', told)
  }
  const session = await readSession(tx, id)
  return session ? ok(session) : notFound()
}

/** The clients' places in their queues, after the coach's: see queueForClient of holds. */
export async function queueForSeats(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`
    select pg_advisory_xact_lock(2, hashtext(client_id::text)) from loom.session_seats where session_id = ${id}`)
}

/**
 * The columns of a session that one of the two moves to another start (epoch milliseconds). After a coach's move the
 * client cancels free until it begins; what a client moves when the free time had ended stays late.
 */
export function movedTo(facts: Movable, startsAt: number, blocked: Range, side: 'client' | 'coach', now: number) {
  const free = freeUntil(facts)
  return {
    ...timesOn(startsAt, facts.minutes, blocked),
    sequence: sql`${sessions.sequence} + 1`,
    movedAt: new Date(now),
    cancelFree: side === 'coach',
    lateFrom: side === 'client' && now > free ? new Date(free) : null,
  }
}

/** The columns of a session that takes place then; `blocked` in epoch minutes. */
export const timesOn = (startsAt: number, minutes: number, blocked: Range) => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(startsAt + minutes * MINUTE_MS),
  blocked: `[${new Date(blocked.start * MINUTE_MS).toISOString()},${new Date(blocked.end * MINUTE_MS).toISOString()})`,
})

type Columns = Parameters<ReturnType<Tx['update']>['set']>[0]

/** Writes a session's new time, see `writeTime`; what ran out meanwhile does not lie in its way. */
export async function takeTime(
  tx: Tx,
  id: string,
  side: 'client' | 'coach',
  from: 'confirmed' | 'requested',
  columns: Columns,
): Promise<Refusal | null> {
  await tx.execute(sql`select private.release_expired_beside(${id})`)
  return writeTime(tx, id, side, from, columns)
}

/** Writes a session's new time; null when that went well. The constraints decide whether coach and client are free. */
export async function writeTime(
  tx: Tx,
  id: string,
  side: 'client' | 'coach',
  from: 'confirmed' | 'requested',
  columns: Columns,
): Promise<Refusal | null> {
  try {
    const written = await tx.transaction((step) =>
      step
        .update(sessions)
        .set(columns)
        .where(and(eq(sessions.id, id), eq(sessions.status, from)))
        .returning({ id: sessions.id }),
    )
    return written.length ? null : no(from === 'confirmed' ? 'not_confirmed' : 'request_over')
  } catch (error) {
    const broken = brokenConstraint(error)
    if (broken === 'sessions_no_overlap') return no('slot_taken')
    if (broken === 'session_seats_no_overlap') return no(side === 'coach' ? 'client_busy' : 'you_are_busy')
    throw error
  }
}
