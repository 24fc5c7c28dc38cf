import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { queueForCoach, readSchedule, readTaken } from '#features/availability/queries.ts'
import { blockedRange, decidingRange } from '#features/availability/rules.ts'
import { bookingWindow, refusalOf } from '#features/availability/window/rules.ts'
import { engagements } from '#features/engagements/tables.ts'
import { readTerms } from '#features/offerings/policy/queries.ts'
import { readBookableOffering } from '#features/offerings/queries.ts'
import { clock } from '#platform/clock.ts'
import type { Person } from '#platform/db/actor.ts'
import { brokenConstraint } from '#platform/db/errors.ts'
import type { Tx } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Result } from '#platform/result.ts'
import { no, notFound, ok, refuse } from '#platform/result.ts'
import type { Session } from '../input.ts'
import { readSession } from '../queries.ts'
import { timesOn } from '../reschedule/commands.ts'
import { sessionSeats, sessions } from '../tables.ts'
import type { BookForClient } from './input.ts'
import { asTheirOwn } from './queries.ts'

const MINUTE_MS = 60_000

/**
 * A coach books a session for a client they work with: confirmed at once, and the client is told and may cancel by the
 * usual terms. Hours, buffers and what is taken bind the coach as everybody; their own notice and limits do not.
 * Refuses `not_your_client`, `not_offered`, `slot_taken` and `client_busy`.
 */
export async function bookForClient(tx: Tx, me: Person, wish: BookForClient): Promise<Result<Session>> {
  const { clientId, offeringId, startsAt } = wish
  const [offering, engagementId] = await Promise.all([
    readBookableOffering(tx, offeringId),
    readEngagement(tx, me, clientId),
  ])
  if (offering?.coachId !== me.id) return notFound()
  if (!engagementId) return no('not_your_client')
  await queueForCoach(tx, me.id)
  await tx.execute(sql`select pg_advisory_xact_lock(2, hashtext(${clientId}))`)
  const [read, now, { own, practice }] = await Promise.all([readSchedule(tx, me.id), clock(tx), readTerms(tx, me.id)])
  if (!read) return refuse(422, 'not_offered')
  const { hours, asked } = asTheirOwn(read, offering)
  const start = startsAt / MINUTE_MS
  const window = bookingWindow(hours, asked)
  const deciding = decidingRange(hours.schedule, window, start)
  const refused = refusalOf(hours, asked, deciding ? await readTaken(tx, me.id, deciding) : [], start)
  if (refused) return refused === 'not_offered' ? refuse(422, refused) : no(refused)
  await tx.execute(sql`select private.release_expired_holds(${me.id})`)
  const { name, kind, minutes, priceMinor, currency, place, placeDetail, questions } = offering
  const id = randomUUID()
  const times = timesOn(startsAt, minutes, blockedRange(start, window))
  try {
    await tx.transaction(async (step) => {
      await step.insert(sessions).values({
        ...{
          id,
          coachId: me.id,
          offeringId,
          engagementId,
          name,
          kind,
          minutes,
          priceMinor,
          currency,
          place,
          placeDetail,
          questions,
        },
        ...times,
        ...{ status: 'confirmed', bookedBy: me.id, policy: own ?? practice },
        ...{ confirmedAt: new Date(now), createdAt: new Date(now) },
      })
      const during = `[${times.startsAt.toISOString()},${times.endsAt.toISOString()})`
      await step.insert(sessionSeats).values({ sessionId: id, clientId, during })
    })
  } catch (error) {
    const broken = brokenConstraint(error)
    if (broken === 'sessions_no_overlap') return no('slot_taken')
    if (broken === 'session_seats_no_overlap') return no('client_busy')
    throw error
  }
  await enqueue(tx, 'sessions.tellConfirmed', { sessionId: id })
  const session = await readSession(tx, id)
  return session ? ok(session) : notFound()
}

/** The active engagement of the two, or null: nobody is booked who is no client of the coach. */
async function readEngagement(tx: Tx, me: Person, clientId: string): Promise<string | null> {
  const [row] = await tx
    .select({ id: engagements.id })
    .from(engagements)
    .where(and(eq(engagements.coachId, me.id), eq(engagements.clientId, clientId), eq(engagements.status, 'active')))
  return row?.id ?? null
}
