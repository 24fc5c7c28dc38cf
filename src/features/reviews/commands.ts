// Ratings of sessions. Who may give one, of what and until when, is said by the policies of the table.
import { and, eq, sql } from 'drizzle-orm'
import type { Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withSystem } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Result } from '#platform/result.ts'
import { no, notFound, ok } from '#platform/result.ts'
import type { RateSession, SessionRating } from './input.ts'
import { readRating } from './queries.ts'
import { sessionRatings } from './tables.ts'

/**
 * Rates a session once. Refuses `not_completed` (it has not taken place), `not_for_coach` to the coach of the session,
 * and `already_rated`, which a second one at the same moment is answered as well: the unique index decides.
 */
export async function rateSession(
  tx: Tx,
  me: Person,
  { id, stars, text }: RateSession,
): Promise<Result<SessionRating>> {
  const { rows } = await tx.execute<{ coachId: string }>(sql`
    insert into loom.session_ratings (session_id, rater_id, coach_id, stars, text)
    select s.id, ${me.id}, s.coach_id, ${stars}, ${text} from loom.sessions s
    where s.id = ${id} and s.outcome = 'completed' and s.id = any(array(select private.my_sessions()))
    on conflict (session_id, rater_id) do nothing
    returning coach_id as "coachId"`)
  const seen = await readRating(tx, id)
  if (!seen) return notFound()
  if (rows[0]) await scoreChanged(tx, rows[0].coachId)
  if (rows[0]) return ok(seen)
  if (seen.side === 'coach') return no('not_for_coach')
  return no(seen.rating ? 'already_rated' : 'not_completed')
}

/** Changes a rating within 14 days of giving it. Refuses `too_late_to_change`; `not_found` where none was given. */
export async function changeRating(
  tx: Tx,
  me: Person,
  { id, stars, text }: RateSession,
): Promise<Result<SessionRating>> {
  const changed = await tx
    .update(sessionRatings)
    .set({ stars, text, changedAt: sql`private.clock()` })
    .where(and(eq(sessionRatings.sessionId, id), eq(sessionRatings.raterId, me.id)))
    .returning({ coachId: sessionRatings.coachId })
  const seen = await readRating(tx, id)
  if (changed[0]) await scoreChanged(tx, changed[0].coachId)
  if (changed[0] && seen) return ok(seen)
  return seen?.side === 'client' && seen.rating ? no('too_late_to_change') : notFound()
}

/** Lists of coaches show the score: the directory looks again. */
const scoreChanged = (tx: Tx, coachId: string) =>
  enqueue(tx, 'search.refreshDirectory', { coachId }, { key: `search.refreshDirectory:${coachId}` })

/** Empties the words of somebody whose account was erased; their stars stay, of nobody in particular. */
export const eraseWords = (accountId: string): Promise<unknown> =>
  withSystem('an account was erased', (tx) =>
    tx.update(sessionRatings).set({ text: '' }).where(eq(sessionRatings.raterId, accountId)),
  )
