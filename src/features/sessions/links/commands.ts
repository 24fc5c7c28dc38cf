// What a signed link of a mail lets its bearer do: act as the seat's client, for this one change.
import { sql } from 'drizzle-orm'
import { queueForCoach } from '#features/availability/queries.ts'
import type { Person } from '#platform/db/actor.ts'
import { epochMs } from '#platform/db/instants.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withActor } from '#platform/db/tx.ts'
import type { Result } from '#platform/result.ts'
import { notFound, ok, refuse } from '#platform/result.ts'
import { readLink } from '#platform/signed-link.ts'
import { cancelSession } from '../cancellation/commands.ts'
import type { Session } from '../input.ts'
import { readSession } from '../queries.ts'
import { moveSession } from '../reschedule/commands.ts'
import type { Times } from '../reschedule/input.ts'
import { readNewTimes } from '../reschedule/queries.ts'
import type { AskTimesByLink, DoneByLink, LinkedSession, LinkPurpose, MoveByLink, OpenLink } from './input.ts'
import { purposeOf } from './queries.ts'

/** What a link is about. Changes nothing: mail scanners open links, too. Refuses as `byLink`. */
export const openLink = ({ purpose, token }: OpenLink): Promise<Result<LinkedSession>> =>
  byLink(purpose, token, async (tx, client, id) => {
    const [session, { rows }] = await Promise.all([
      readSession(tx, id),
      tx.execute<Pick<LinkedSession, 'zone' | 'hourCycle'>>(
        sql`select zone, hour_cycle as "hourCycle" from loom.accounts where id = ${client.id}`,
      ),
    ])
    if (!session?.with || !rows[0]) return notFound()
    const { name, startsAt, endsAt, freeUntil, moveUntil, now } = session
    const coach = { name: session.with.name, zone: session.with.zone }
    return ok({ name, coach, startsAt, endsAt, freeUntil, moveUntil, ...rows[0], now })
  })

/** The times the session of a link may be moved to. Refuses as `byLink`. */
export const readTimesByLink = ({ token, from, to }: AskTimesByLink): Promise<Result<Times>> =>
  byLink('move', token, async (tx, _, id) => {
    const times = await readNewTimes(tx, { id, from, to })
    return times ? ok(times) : notFound()
  })

/** Cancels by the same rules as signed in. Refuses as `byLink`, and `already_started`. */
export const cancelByLink = (token: string): Promise<Result<DoneByLink>> =>
  byLink('cancel', token, async (tx, client, id) => done(await cancelSession(tx, client, { id, reason: '' })))

/** Moves by the same rules as signed in. Refuses as `byLink`, and what `moveSession` refuses. */
export const moveByLink = ({ token, startsAt }: MoveByLink): Promise<Result<DoneByLink>> =>
  byLink('move', token, async (tx, client, id) => done(await moveSession(tx, client, { id, startsAt })))

function done(result: Result<Session>): Result<DoneByLink> {
  if (!result.ok) return result
  const { startsAt, endsAt, outcome } = result.value
  return ok({ startsAt, endsAt, late: outcome === 'late_cancelled' })
}

/**
 * Runs `act` as the client a link was made for, in the coach's queue, so that of two who use it at once one does.
 * Refuses `link_invalid` (410: forged, for something else, expired, or of somebody who is gone) and `session_changed`
 * (410: moved, cancelled or over since the mail).
 */
async function byLink<T>(
  purpose: LinkPurpose,
  token: string,
  act: (tx: Tx, client: Person, sessionId: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const link = readLink(purposeOf(purpose), token)
  const [id, clientId, sequence] = link?.facts ?? []
  if (!link || !id || !clientId) return refuse(410, 'link_invalid')
  const client: Person = { kind: 'client', id: clientId }
  return withActor(client, async (tx) => {
    const before = await readState(tx, client, id)
    if (!before) return refuse(410, 'link_invalid')
    await queueForCoach(tx, before.coachId)
    const state = await readState(tx, client, id)
    if (!state || state.now >= link.expiresAt) return refuse(410, 'link_invalid')
    if (state.status !== 'confirmed' || String(state.sequence) !== sequence) return refuse(410, 'session_changed')
    return act(tx, client, id)
  })
}

type State = { coachId: string; status: string; sequence: number; now: number }

/** The session as the client's seat and standing account let them see it. */
async function readState(tx: Tx, client: Person, id: string): Promise<State | undefined> {
  const { rows } = await tx.execute<State>(sql`
    select s.coach_id as "coachId", s.status, s.sequence, ${epochMs(sql`private.clock()`)} as now
    from loom.sessions s join loom.session_seats seat on seat.session_id = s.id
    join loom.accounts a on a.id = seat.client_id and a.status in ('active', 'closing')
    where s.id = ${id} and seat.client_id = ${client.id}`)
  return rows[0]
}
