import { sql } from 'drizzle-orm'
import { TransactionRollbackError } from 'drizzle-orm/errors'
import { queueForCoach, readSchedule } from '#features/availability/queries.ts'
import type { Range } from '#features/availability/rules.ts'
import { blockedRange } from '#features/availability/rules.ts'
import { bookingWindow } from '#features/availability/window/rules.ts'
import { clock } from '#platform/clock.ts'
import type { Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Result } from '#platform/result.ts'
import { no, notFound, ok, refuse } from '#platform/result.ts'
import type { Session } from '../../input.ts'
import { readSession } from '../../queries.ts'
import { movedTo, queueForSeats, writeTime } from '../../reschedule/commands.ts'
import type { Movable } from '../../reschedule/queries.ts'
import { readMovable, readSeries } from '../../reschedule/queries.ts'
import { decideMove } from '../../reschedule/rules.ts'
import type { Circumstances } from '../rules.ts'
import type { MoveSeries, PlannedMove } from './input.ts'
import type { MoveWish } from './queries.ts'
import { planMoves, readMoveFacts } from './queries.ts'
import { inWritingOrder, waitsFor } from './rules.ts'

const MINUTE_MS = 60_000

/**
 * Moves sessions of a series, at once and for both: all or none, each by exactly the rules of a single move. Both sides
 * are told once. What is there already is left alone, so that asking again changes nothing.
 *
 * Refuses `series_conflict` with a SeriesMovePlan of what was to move when one of them cannot, or was changed since it
 * was looked at (`fromAt`); `not_a_series`, `not_offered`; and when none of them may be moved what a single move
 * refuses: `not_confirmed`, `session_begun`, `move_too_late`. A session of another series is not found.
 */
export async function moveSeries(tx: Tx, me: Person, { id, moves }: MoveSeries): Promise<Result<Session>> {
  const found = await readMovable(tx, id)
  if (!found) return notFound()
  await queueForCoach(tx, found.coachId)
  await queueForSeats(tx, id)
  // What ran out does not lie in the way of what is written.
  await tx.execute(sql`select private.release_expired_beside(${id})`)
  const [series, now, read] = await Promise.all([readSeries(tx, id), clock(tx), readSchedule(tx, found.coachId)])
  if (series.length === 0) return no('not_a_series')
  if (moves.some((move) => !series.some((one) => one.id === move.id))) return notFound()
  const wishes = series.flatMap((session): MoveWish[] => {
    const move = moves.find((one) => one.id === session.id)
    if (!move || move.startsAt === session.startsAt) return []
    const { startsAt } = move
    return [{ session, planned: startsAt, startsAt, reason: cannotMove(session, move.fromAt, now) }]
  })
  const [first] = wishes
  if (!first) return answer(tx, id)
  if (wishes.every(({ reason }) => reason && reason !== 'session_changed')) return no(first.reason ?? 'not_confirmed')
  if (!read) return refuse(422, 'not_offered')
  const { zone } = read.schedule
  const facts = await readMoveFacts(tx, me, read, wishes)
  const plan = planMoves(facts, wishes)
  if (plan.some(({ reason }) => reason !== null)) return no('series_conflict', { zone, sessions: plan })
  const refused = await writeMoves(tx, wishes, facts, now)
  if (refused.size > 0) return no('series_conflict', { zone, sessions: planBeside(facts, wishes, refused) })
  const told = wishes.map(({ session }) => {
    return { sessionId: session.id, sequence: session.sequence + 1, fromAt: session.startsAt }
  })
  const [only, second] = told
  const by = first.session.side
  if (second) await enqueue(tx, 'sessions.tellSeriesMoved', { moves: told, by })
  else await enqueue(tx, 'sessions.tellMoved', { ...only, by })
  return answer(tx, id)
}

/** Why a session may not be moved (any more) from where somebody saw it. */
function cannotMove(session: Movable, fromAt: number, now: number): PlannedMove['reason'] {
  const decision = decideMove(session, session.side, now)
  if (!decision.ok) return decision.reason
  return fromAt === session.startsAt ? null : 'session_changed'
}

type Refused = Map<string, { reason: PlannedMove['reason']; during: Range }>

/** Writes all of it or nothing. The constraints have the last word: what they refuse, by session; nothing when it is written. */
async function writeMoves(tx: Tx, wishes: readonly MoveWish[], { hours, asked }: Circumstances, now: number) {
  const takings = wishes.map((wish) => {
    const takes = blockedRange(wish.startsAt / MINUTE_MS, bookingWindow(hours, asked))
    return { ...wish, takes, leaves: wish.session.own.blocked }
  })
  const refused: Refused = new Map()
  const undone: typeof takings = []
  try {
    await tx.transaction(async (step) => {
      for (const taking of inWritingOrder(takings).ordered) {
        const { session, startsAt, takes } = taking
        // What waits for one that was refused is not to blame.
        const waits = undone.some((other) => waitsFor(taking, other))
        const columns = movedTo(session, startsAt, takes, session.side, now)
        const failed = waits || (await writeTime(step, session.id, session.side, 'confirmed', columns))
        if (!failed) continue
        undone.push(taking)
        if (failed === true) continue
        const start = startsAt / MINUTE_MS
        const reason = failed.reason as NonNullable<PlannedMove['reason']>
        refused.set(session.id, { reason, during: { start, end: start + session.minutes } })
      }
      if (refused.size > 0) step.rollback()
    })
  } catch (error) {
    if (!(error instanceof TransactionRollbackError)) throw error
  }
  return refused
}

/** The plan with what only the constraints know: near times are looked for besides it. */
function planBeside(facts: Circumstances, wishes: readonly MoveWish[], refused: Refused): PlannedMove[] {
  const busy = [...facts.busy, ...[...refused.values()].map(({ during }) => during)]
  return planMoves({ ...facts, busy }, wishes).map((one) => ({
    ...one,
    reason: refused.get(one.id)?.reason ?? one.reason,
  }))
}

async function answer(tx: Tx, id: string): Promise<Result<Session>> {
  const session = await readSession(tx, id)
  return session ? ok(session) : notFound()
}
