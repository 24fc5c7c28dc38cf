import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { queueForCoach, readSchedule, readTaken } from '#features/availability/queries.ts'
import { blockedRange, decidingRange } from '#features/availability/rules.ts'
import type { OpenHours } from '#features/availability/window/rules.ts'
import { bookingWindow, refusalOf } from '#features/availability/window/rules.ts'
import { readBookableOffering } from '#features/offerings/queries.ts'
import type { Actor, Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Refusal, Result } from '#platform/result.ts'
import { no, notFound, ok, refuse } from '#platform/result.ts'
import type { Hold, HoldSlot } from '../input.ts'
import type { CancellationPolicy } from '../tables.ts'
import { sessionSeats, sessions } from '../tables.ts'
import { readNearest, readOwnHold, readStanding } from './queries.ts'
import { decideHold, HOLD_MS, isOpen } from './rules.ts'

const MINUTE_MS = 60_000

/**
 * Keeps a slot for ten minutes, for a client or for a visitor's browser (an actor with a visit), who takes it along when
 * they have signed in, see `takeAlong`. What is agreed (name, kind, length, price, policy, place) is copied from
 * the offering now. Asking again for what one holds answers the same hold, not a longer one.
 *
 * Refuses `not_offered` (unknown, archived or of a coach who is paused or not the caller's to find; past, within the notice, beyond the
 * horizon, outside the hours), `slot_taken`, `day_full` and `week_full` (the coach's limits), all with the nearest free
 * times; `own_session`, `too_many_holds` (two at a time), `hold_limit` (ten an hour, with the instant it ends),
 * `too_many_ahead` (of the client with this coach), `you_are_busy` (the client has another session then).
 */
export async function holdSlot(tx: Tx, holder: Actor, wish: HoldSlot): Promise<Result<Hold>> {
  const offering = await readBookableOffering(tx, wish.offeringId)
  if (!offering) return refuse(422, 'not_offered')
  if (offering.coachId === holder.id) return no('own_session')
  const start = wish.startsAt / MINUTE_MS
  const seen = await readTaken(tx, offering.coachId, { start, end: start + offering.minutes })
  // What is taken already is refused without waiting: fifty who want one slot would all stand in its queue.
  const early = seen.length > 0 ? await considerHold(tx, holder, offering, wish, 'at once') : null
  const answer =
    early && (!early.ok || 'id' in early.value) ? early : await considerHold(tx, holder, offering, wish, 'in turn')
  if (!answer.ok) return answer
  return 'id' in answer.value ? ok(answer.value) : takeSlot(tx, holder, offering, answer.value)
}

type Offering = NonNullable<Awaited<ReturnType<typeof readBookableOffering>>>

/** A hold that may be written as soon as it is known to be one's turn. */
type Plan = {
  offeringId: string
  startsAt: number
  now: number
  number: 1 | 2
  hours: OpenHours
  policy: CancellationPolicy
}

/** The hold the client has already, a plan for a new one, or why there is none. Only what was considered in turn may be written. */
async function considerHold(
  tx: Tx,
  holder: Actor,
  offering: Offering,
  { offeringId, startsAt }: HoldSlot,
  when: 'at once' | 'in turn',
): Promise<Result<Hold | Plan>> {
  const { coachId } = offering
  if (when === 'in turn') {
    // Each by itself: sent along with what follows, a wait that timed out would be reported as the failure of that.
    await queueForCoach(tx, coachId)
    await queueForClient(tx, holder)
  }
  const [hours, { now, policy, granted, ahead }] = await Promise.all([
    readSchedule(tx, coachId),
    readStanding(tx, holder, coachId),
  ])
  if (!hours) return refuse(422, 'not_offered')
  const mine = granted.find((hold) => isOpen(hold, now) && hold.offeringId === offeringId && hold.startsAt === startsAt)
  if (mine) return ok({ id: mine.id, startsAt, endsAt: mine.endsAt, expiresAt: mine.expiresAt ?? now, now })
  const decision = decideHold(granted, now)
  if (!decision.ok) return tooMany(decision)

  if (ahead >= (hours.limits.maxOpenPerClient ?? Number.POSITIVE_INFINITY)) return no('too_many_ahead')
  const start = startsAt / MINUTE_MS
  const deciding = decidingRange(hours.schedule, bookingWindow(hours, offering), start)
  const taken = deciding ? await readTaken(tx, coachId, deciding) : []
  const refused = refusalOf(hours, offering, taken, start)
  if (refused === null) return ok({ offeringId, startsAt, now, hours, policy, number: decision.number })
  const nearest = await readNearest(tx, offering, hours, startsAt)
  return refused === 'not_offered' ? { ...refuse(422, refused), data: nearest } : no(refused, nearest)
}

async function takeSlot(tx: Tx, holder: Actor, offering: Offering, plan: Plan): Promise<Result<Hold>> {
  let written = await writeHold(tx, holder, offering, plan)
  if (typeof written === 'string') {
    // A hold that ran out, of somebody here or of the client anywhere, may still lie in the way.
    await tx.execute(sql`select private.release_expired_holds(${offering.coachId})`)
    written = await writeHold(tx, holder, offering, plan)
  }
  if (written === 'slot_taken') return no(written, await readNearest(tx, offering, plan.hours, plan.startsAt))
  return typeof written === 'string' ? no(written) : ok(written)
}

/** Session and seat, both or none; the constraints decide. */
async function writeHold(
  tx: Tx,
  holder: Actor,
  offering: Offering,
  { offeringId, startsAt, now, hours, number, policy }: Plan,
): Promise<Hold | 'slot_taken' | 'you_are_busy'> {
  const { coachId, minutes } = offering
  const blocked = blockedRange(startsAt / MINUTE_MS, bookingWindow(hours, offering))
  const hold = {
    id: randomUUID(),
    startsAt: new Date(startsAt),
    endsAt: new Date(startsAt + minutes * MINUTE_MS),
    holdExpiresAt: new Date(now + HOLD_MS),
  }
  const [held] = await tx
    .insert(sessions)
    .values({
      ...hold,
      ...{ coachId, offeringId, minutes, name: offering.name, kind: offering.kind },
      ...{ priceMinor: offering.priceMinor, currency: offering.currency, policy },
      ...{ place: offering.place, placeDetail: offering.placeDetail, onRequest: offering.onRequest },
      questions: offering.questions,
      blocked: between(blocked.start * MINUTE_MS, blocked.end * MINUTE_MS),
      status: 'held',
      ...(holder.id ? { holderId: holder.id } : { visitId: holder.visit }),
      holdNumber: number,
      createdAt: new Date(now),
    })
    .onConflictDoNothing()
    .returning({ id: sessions.id })
  if (!held) return 'slot_taken'
  if (holder.id && !(await takeSeat(tx, holder, hold))) {
    await tx.delete(sessions).where(eq(sessions.id, hold.id))
    return 'you_are_busy'
  }
  return { id: hold.id, startsAt, endsAt: hold.endsAt.getTime(), expiresAt: now + HOLD_MS, now }
}

/**
 * Gives a held slot free before its time. Releasing twice, or after it ran out, changes nothing.
 * Refuses `not_held` for what was confirmed meanwhile.
 */
export async function releaseHold(tx: Tx, holder: Actor, id: string): Promise<Result<{ id: string }>> {
  const hold = await readOwnHold(tx, holder, id)
  if (!hold) return notFound()
  await queueForCoach(tx, hold.coachId)
  const released = await tx
    .update(sessions)
    .set({ status: 'released', holdNumber: null })
    .where(and(eq(sessions.id, id), eq(sessions.status, 'held')))
    .returning({ id: sessions.id })
  if (released.length) return ok({ id })
  return (await readOwnHold(tx, holder, id))?.status === 'released' ? ok({ id }) : no('not_held')
}

/**
 * One at a time of what gives a client another session: holds are counted under it. Always after the coach's queue, so
 * that no two writers wait for each other.
 */
export async function queueForClient(tx: Tx, { id, visit }: Actor): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(2, hashtext(${id ?? visit}))`)
}

/** False when the client has another session at that time, with whomever. */
export async function takeSeat(
  tx: Tx,
  client: Person,
  { id, startsAt, endsAt }: { id: string; startsAt: Date; endsAt: Date },
) {
  const taken = await tx
    .insert(sessionSeats)
    .values({ sessionId: id, clientId: client.id, during: between(startsAt.getTime(), endsAt.getTime()) })
    .onConflictDoNothing()
    .returning({ id: sessionSeats.id })
  return taken.length > 0
}

export const tooMany = (refused: { reason: string; again?: number }): Refusal =>
  refused.again === undefined
    ? no(refused.reason)
    : { ...refuse(429, refused.reason), data: { again: Math.ceil(refused.again) } }

const between = (startMs: number, endMs: number) =>
  `[${new Date(startMs).toISOString()},${new Date(endMs).toISOString()})`
