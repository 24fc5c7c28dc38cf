import { sql } from 'drizzle-orm'
import { check, index, pgPolicy, smallint, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accounts } from '#features/accounts/tables.ts'
import { coaches } from '#features/coaches/tables.ts'
import { sessions } from '#features/sessions/tables.ts'
import { me, readPolicy, systemPolicy } from '#platform/db/policies.ts'
import { actorRole, loom } from '#platform/db/roles.ts'

/**
 * How a client found a session that took place: 1 to 5 stars, and words for the coach alone. Everybody else learns the
 * average through private.coach_rating. Times are the database's: actors write only the columns granted in migration price_guards.
 */
export const sessionRatings = loom.table(
  'session_ratings',
  {
    id: uuid().primaryKey().defaultRandom(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    raterId: uuid('rater_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    /** The session's, so that an average looks at one index. */
    coachId: uuid('coach_id')
      .notNull()
      .references(() => coaches.id, { onDelete: 'cascade' }),
    stars: smallint().notNull(),
    text: text().notNull().default(''),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`private.clock()`),
    changedAt: timestamp('changed_at', { withTimezone: true }),
  },
  (t) => [
    check('session_ratings_stars', sql`${t.stars} between 1 and 5`),
    check('session_ratings_text', sql`char_length(${t.text}) <= 2000`),
    uniqueIndex('session_ratings_once').on(t.sessionId, t.raterId),
    index('session_ratings_rater').on(t.raterId),
    index('session_ratings_coach').on(t.coachId, t.stars),
    readPolicy('session_ratings_own', sql`${t.raterId} = ${me}`),
    readPolicy('session_ratings_coach', sql`${t.coachId} = ${me}`),
    // Of a completed session the caller sat in, with the coach who held it; sessions here are those the caller may see.
    pgPolicy('session_ratings_give', {
      for: 'insert',
      to: actorRole,
      withCheck: sql`${t.raterId} = ${me} and ${t.sessionId} = any(array(select private.my_sessions())) and exists (
        select from ${sessions} where ${sessions.id} = ${t.sessionId} and ${sessions.coachId} = ${t.coachId}
          and ${sessions.outcome} = 'completed')`,
    }),
    pgPolicy('session_ratings_change', {
      for: 'update',
      to: actorRole,
      using: sql`${t.raterId} = ${me} and ${t.createdAt} > private.clock() - interval '14 days'`,
      withCheck: sql`${t.raterId} = ${me}`,
    }),
    systemPolicy('session_ratings'),
  ],
)
