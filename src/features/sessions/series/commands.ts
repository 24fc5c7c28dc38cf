// Sessions that are booked together: confirmed all or none, and cancelled one, from one on, or all.
import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { queueForCoach } from '#features/availability/queries.ts'
import { blockedRange } from '#features/availability/rules.ts'
import { bookingWindow } from '#features/availability/window/rules.ts'
import { openEngagement } from '#features/engagements/commands.ts'
import type { Person } from '#platform/db/actor.ts'
import { brokenConstraint } from '#platform/db/errors.ts'
import type { Tx } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Result } from '#platform/result.ts'
import { no, notFound, ok } from '#platform/result.ts'
import { refuseUnanswered } from '../answers/commands.ts'
import { queueForClient } from '../holds/commands.ts'
import type { Session } from '../input.ts'
import { readSession } from '../queries.ts'
import { timesOn } from '../reschedule/commands.ts'
import { sessionSeats, sessions } from '../tables.ts'
import type { BookSeries, PlannedStart, SeriesPlan } from './input.ts'
import type { Held, SeriesFacts } from './queries.ts'
import { readCircumstances, readHeld } from './queries.ts'
import { planSeries } from './rules.ts'

const MINUTE_MS = 60_000

/**
 * Confirms a session that is held together with others that follow it: all or none, each by exactly the rules of a hold,
 * on the terms that were agreed for the first. Both sides are told once. Confirming it again answers it again.
 *
 * Refuses `series_conflict` with a SeriesPlan when one of the starts cannot be had (any more), `hold_expired` (410, with
 * the nearest free times) to the millisecond, `not_held`, `not_offered`, `offering_changed`, `series_on_request`, and
 * `answers_missing` (422, with the places of the questions); all of them carry the answers of the first.
 */
export async function bookSeries(tx: Tx, client: Person, { id, starts }: BookSeries): Promise<Result<Session>> {
  const asked = await readHeld(tx, client, id)
  if (!asked) return notFound()
  await queueForCoach(tx, asked.coachId)
  await queueForClient(tx, client)
  // What ran out does not lie in the way of what is written. The row is locked before it is read: then no job lets it go
  // between the decision and the write.
  await tx.execute(sql`select private.release_expired_holds(${asked.coachId})`)
  await tx.execute(sql`select from loom.sessions where id = ${id} for update`)
  const hold = await readHeld(tx, client, id)
  if (!hold) return notFound()
  if (hold.status === 'confirmed' && hold.seriesId) return answer(tx, id)
  const inOrder = starts.toSorted((a, b) => a - b)
  const facts = await readCircumstances(tx, client, hold, inOrder)
  if (!facts.ok) return facts
  const unanswered = await refuseUnanswered(tx, id)
  if (unanswered) return unanswered
  const plan = planSeries(facts.value, inOrder)
  if (plan.some(({ reason }) => reason !== null)) return conflict({ zone: facts.value.zone, starts: plan })
  const refused = await writeSeries(tx, client, hold, facts.value, inOrder)
  if (refused) {
    const told = plan.map((one) => (one.startsAt === refused.startsAt ? { ...one, reason: refused.reason } : one))
    return conflict({ zone: facts.value.zone, starts: told })
  }
  return answer(tx, id)
}

const conflict = (plan: SeriesPlan) => no('series_conflict', plan)

/** Writes all of it or nothing. The constraints have the last word; null when they have none. */
async function writeSeries(tx: Tx, client: Person, hold: Held, facts: SeriesFacts, starts: readonly number[]) {
  const seriesId = randomUUID()
  let startsAt = hold.startsAt
  try {
    await tx.transaction(async (step) => {
      await confirmOne(step, hold.id, { seriesId, seriesNumber: 1, confirmedAt: new Date(facts.now) })
      const engagementId = await openEngagement(step, { coachId: hold.coachId, clientId: client.id })
      await step.update(sessions).set({ engagementId }).where(eq(sessions.id, hold.id))
      for (const [n, start] of starts.entries()) {
        startsAt = start
        const id = await holdNext(step, client, hold, facts, { startsAt, seriesId, seriesNumber: n + 2 })
        await confirmOne(step, id, { engagementId, confirmedAt: new Date(facts.now) })
      }
    })
  } catch (error) {
    const broken = brokenConstraint(error)
    if (broken === 'sessions_no_overlap') return { startsAt, reason: 'slot_taken' } satisfies Partial<PlannedStart>
    if (broken === 'session_seats_no_overlap')
      return { startsAt, reason: 'you_are_busy' } satisfies Partial<PlannedStart>
    throw error
  }
  await enqueue(tx, 'sessions.tellSeries', { seriesId })
  return null
}

/** A session begins as a hold, whoever writes it; the number is free as soon as the one before is confirmed. */
async function holdNext(
  tx: Tx,
  client: Person,
  hold: Held,
  { hours, asked, now, offeringId }: SeriesFacts,
  { startsAt, seriesId, seriesNumber }: { startsAt: number; seriesId: string; seriesNumber: number },
): Promise<string> {
  const { coachId, name, kind, minutes, priceMinor, currency, policy, place, placeDetail, onRequest, holdNumber } = hold
  const id = randomUUID()
  const times = timesOn(startsAt, minutes, blockedRange(startsAt / MINUTE_MS, bookingWindow(hours, asked)))
  await tx.insert(sessions).values({
    ...{ id, coachId, offeringId, name, kind, minutes, priceMinor, currency, policy, place, placeDetail, onRequest },
    ...{ ...times, questions: hold.questions, answers: hold.answers },
    ...{ status: 'held', holderId: client.id, holdNumber, holdExpiresAt: new Date(hold.expiresAt ?? now) },
    ...{ seriesId, seriesNumber, createdAt: new Date(now) },
  })
  const during = `[${times.startsAt.toISOString()},${times.endsAt.toISOString()})`
  await tx.insert(sessionSeats).values({ sessionId: id, clientId: client.id, during })
  return id
}

type Confirmed = { confirmedAt: Date; seriesId?: string; seriesNumber?: number; engagementId?: string }

async function confirmOne(tx: Tx, id: string, more: Confirmed): Promise<void> {
  const confirmed = await tx
    .update(sessions)
    .set({ status: 'confirmed', holdNumber: null, holdExpiresAt: null, ...more })
    .where(and(eq(sessions.id, id), eq(sessions.status, 'held')))
    .returning({ id: sessions.id })
  if (confirmed.length === 0) throw new Error('a hold that was locked is gone')
}

async function answer(tx: Tx, id: string): Promise<Result<Session>> {
  const session = await readSession(tx, id)
  return session ? ok(session) : notFound()
}
