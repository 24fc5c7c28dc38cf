import { sql } from 'drizzle-orm'
import { check, index, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accounts } from '#features/accounts/tables.ts'
import { coaches } from '#features/coaches/tables.ts'
import { me, readPolicy, systemPolicy } from '#platform/db/policies.ts'
import { loom } from '#platform/db/roles.ts'

/** The agreed work between a coach and a client; opened by their first confirmed session. */
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
    index('engagements_client').on(t.clientId),
    readPolicy('engagements_party', sql`${t.coachId} = ${me} or ${t.clientId} = ${me}`),
    systemPolicy('engagements'),
  ],
)
