import { sql } from 'drizzle-orm'
import { check, integer, timestamp, uuid } from 'drizzle-orm/pg-core'
import { coaches } from '#features/coaches/tables.ts'
import { ownPolicy, readPolicy, systemPolicy } from '#platform/db/policies.ts'
import { loom } from '#platform/db/roles.ts'

/**
 * Until when clients of a coach change a booked session, in minutes before its start; the practice's terms where there
 * is no row. Sessions copied them at hold.
 */
export const coachPolicies = loom.table(
  'coach_policies',
  {
    coachId: uuid('coach_id')
      .primaryKey()
      .references(() => coaches.id, { onDelete: 'cascade' }),
    /** Cancelling is free until then, and late after it. */
    freeUntilMin: integer('free_until_min').notNull(),
    /** A client moves a session until then. */
    moveUntilMin: integer('move_until_min').notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check('coach_policies_free_until', sql`${t.freeUntilMin} between 0 and 43200`),
    check('coach_policies_move_until', sql`${t.moveUntilMin} between 0 and 43200`),
    readPolicy(
      'coach_policies_seen',
      sql`exists (select from ${coaches} where ${coaches.id} = ${t.coachId} and ${coaches.status} = 'listed')
        or ${t.coachId} = any(array(select private.my_unlisted_coaches()))`,
    ),
    ownPolicy('coach_policies', t.coachId),
    systemPolicy('coach_policies'),
  ],
)
