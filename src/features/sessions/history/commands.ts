// Sessions from before: of a practice that comes from elsewhere, or of the demo. Nobody is told of them.
import { and, eq, gt, inArray, lt, or } from 'drizzle-orm'
import { queueForCoach } from '#features/availability/queries.ts'
import { openEngagement } from '#features/engagements/commands.ts'
import { engagements } from '#features/engagements/tables.ts'
import { readAgreedOffering } from '#features/offerings/queries.ts'
import { readPractice } from '#features/practice/queries.ts'
import { clock } from '#platform/clock.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { no, notFound, ok } from '#platform/result.ts'
import { sessionSeats, sessions } from '../tables.ts'

const MINUTE_MS = 60_000
const TOOK_PLACE = ['completed', 'no_show_client', 'no_show_coach'] as const

/** A session that is over. Instants are epoch milliseconds. */
export type PastSession = {
  offeringId: string
  clientId: string
  startsAt: number
  bookedAt: number
  agenda?: string
} & (
  | { outcome: (typeof TOOK_PLACE)[number] }
  | { outcome: 'cancelled' | 'late_cancelled'; cancelledAt: number; cancelledBy: 'client' | 'coach'; reason: string }
)

/**
 * Writes down a session that is over, with the terms its offering has now, and the engagement it belonged to. For the
 * system: the ways of an actor all lead through a hold, which the past refuses.
 *
 * Refuses `not_past` (it has not ended by the database's clock) and `overlaps` (coach or client had another session
 * that took place then).
 */
export async function importPastSession(tx: Tx, past: PastSession): Promise<Result<{ id: string }>> {
  const offering = await readAgreedOffering(tx, past.offeringId)
  if (!offering) return notFound()
  const { coachId, name, kind, minutes, priceMinor, currency, place, placeDetail } = offering
  await queueForCoach(tx, coachId)
  const startsAt = new Date(past.startsAt)
  const endsAt = new Date(past.startsAt + minutes * MINUTE_MS)
  if (endsAt.getTime() > (await clock(tx))) return no('not_past')
  const parties = { coachId, clientId: past.clientId }
  if (TOOK_PLACE.some((outcome) => outcome === past.outcome) && (await isBusy(tx, parties, startsAt, endsAt))) {
    return no('overlaps')
  }
  const engagementId = await openEngagement(tx, parties)
  const since = new Date(past.bookedAt)
  await tx
    .update(engagements)
    .set({ startedAt: since })
    .where(and(eq(engagements.id, engagementId), gt(engagements.startedAt, since)))
  const { freeUntilMin } = await readPractice(tx)
  const during = `[${startsAt.toISOString()},${endsAt.toISOString()})`
  const [session] = await tx
    .insert(sessions)
    .values({
      ...{ coachId, engagementId, name, kind, minutes, priceMinor, currency, place, placeDetail },
      ...{ offeringId: offering.id, holderId: past.clientId, policy: { freeUntilMin }, agenda: past.agenda ?? '' },
      ...{ startsAt, endsAt, blocked: during, createdAt: since, confirmedAt: since },
      ...{ status: 'ended', outcome: past.outcome, ...ending(past, parties, endsAt) },
    })
    .returning({ id: sessions.id })
  if (!session) throw new Error('an insert gave no row')
  await tx.insert(sessionSeats).values({ sessionId: session.id, clientId: past.clientId, during, live: false })
  return ok(session)
}

/** Who ended it and when; what took its course ended by itself. */
function ending(past: PastSession, { coachId, clientId }: { coachId: string; clientId: string }, endsAt: Date) {
  if (!('reason' in past)) return { endedAt: endsAt }
  const endedBy = past.cancelledBy === 'coach' ? coachId : clientId
  return { endedAt: new Date(past.cancelledAt), endedBy, endReason: past.reason, sequence: 1 }
}

async function isBusy(tx: Tx, parties: { coachId: string; clientId: string }, from: Date, to: Date): Promise<boolean> {
  const [other] = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .leftJoin(sessionSeats, eq(sessionSeats.sessionId, sessions.id))
    .where(
      and(
        or(eq(sessions.coachId, parties.coachId), eq(sessionSeats.clientId, parties.clientId)),
        or(inArray(sessions.outcome, [...TOOK_PLACE]), inArray(sessions.status, ['requested', 'confirmed'])),
        lt(sessions.startsAt, to),
        gt(sessions.endsAt, from),
      ),
    )
    .limit(1)
  return other !== undefined
}
