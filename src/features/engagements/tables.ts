import { sql } from 'drizzle-orm'
import { check, index, pgPolicy, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accounts } from '#features/accounts/tables.ts'
import { coaches } from '#features/coaches/tables.ts'
import { me, readPolicy, systemPolicy } from '#platform/db/policies.ts'
import { actorRole, loom } from '#platform/db/roles.ts'

/** The agreed work between a coach and a client; opened by their first confirmed session, or an invitation accepted. */
export const engagements = loom.table(
  'engagements',
  {
    id: uuid().primaryKey().defaultRandom(),
    coachId: uuid('coach_id')
      .notNull()
      .references(() => coaches.id, { onDelete: 'cascade' }),
    clientId: uuid('client_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    status: text({ enum: ['active', 'ended'] })
      .notNull()
      .default('active'),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull().defaultNow(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  (t) => [
    check('engagements_status', sql`${t.status} in ('active', 'ended')`),
    uniqueIndex('engagements_pair').on(t.coachId, t.clientId).where(sql`${t.status} = 'active'`),
    // Past ones too: whom a coach works or worked with is asked for by every policy that knows counterparts.
    index('engagements_coach').on(t.coachId, t.clientId),
    index('engagements_client').on(t.clientId),
    readPolicy('engagements_party', sql`${t.coachId} = ${me} or ${t.clientId} = ${me}`),
    // Opened by whoever's session with the coach is confirmed, see openEngagement.
    pgPolicy('engagements_open', {
      for: 'insert',
      to: actorRole,
      withCheck: sql`${t.clientId} = ${me} and ${t.status} = 'active' and ${t.coachId} = any(array(select private.my_coaches()))`,
    }),
    // Or by the coach who accepts a request.
    pgPolicy('engagements_accept', {
      for: 'insert',
      to: actorRole,
      withCheck: sql`${t.coachId} = ${me} and ${t.status} = 'active' and ${t.clientId} = any(array(select private.my_booked_clients()))`,
    }),
    // The coach ends it and takes it up again: status and end are granted, nothing else.
    pgPolicy('engagements_end', {
      for: 'update',
      to: actorRole,
      using: sql`${t.coachId} = ${me}`,
      withCheck: sql`${t.coachId} = ${me}`,
    }),
    check('engagements_ended', sql`(${t.status} = 'ended') = (${t.endedAt} is not null)`),
    systemPolicy('engagements'),
  ],
)
