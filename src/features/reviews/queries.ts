import { sql } from 'drizzle-orm'
import { epochMs } from '#platform/db/instants.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Rating, SessionRating } from './input.ts'
import { changeUntil } from './rules.ts'

type Row = Omit<SessionRating, 'rating'> & { rating: Omit<Rating, 'changeUntil'> | null }

/** The rating of a session for its client or its coach; null when there is no such session, or it is somebody else's. */
export async function readRating(tx: Tx, sessionId: string): Promise<SessionRating | null> {
  const { rows } = await tx.execute<Row>(sql`
    select case when s.coach_id = private.actor() then 'coach' else 'client' end as side,
      coalesce(s.outcome = 'completed', false) as rateable, ${epochMs(sql`private.clock()`)} as now,
      case when r.id is not null then json_build_object('stars', r.stars, 'text', r.text,
        'givenAt', ${epochMs(sql`r.created_at`)}, 'changedAt', ${epochMs(sql`r.changed_at`)}) end as rating
    from loom.sessions s left join loom.session_ratings r on r.session_id = s.id
    where s.id = ${sessionId} and s.status not in ('held', 'released')`)
  const [row] = rows
  if (!row) return null
  return { ...row, rating: row.rating && { ...row.rating, changeUntil: changeUntil(row.rating.givenAt) } }
}

/** What clients think of a coach: null below three ratings, and of one whom the caller may not know of. One decimal. */
export async function readCoachRating(tx: Tx, coachId: string): Promise<{ average: number; ratings: number } | null> {
  const { rows } = await tx.execute<{ average: number | null; ratings: number }>(
    sql`select average::float8 as average, ratings from private.coach_rating(${coachId})`,
  )
  const [row] = rows
  return row && row.average !== null ? { average: row.average, ratings: row.ratings } : null
}
