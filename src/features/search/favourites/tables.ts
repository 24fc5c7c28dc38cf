import { sql } from 'drizzle-orm'
import { index, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core'
import { accounts } from '#features/accounts/tables.ts'
import { coaches } from '#features/coaches/tables.ts'
import { ownPolicy, systemPolicy } from '#platform/db/policies.ts'
import { loom } from '#platform/db/roles.ts'

/** A coach whom somebody wants to find again. Nobody else learns of it, the coach neither. */
export const favourites = loom.table(
  'favourites',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    coachId: uuid('coach_id')
      .notNull()
      .references(() => coaches.id, { onDelete: 'cascade' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`private.clock()`),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.coachId] }),
    index('favourites_coach').on(t.coachId),
    ownPolicy('favourites', t.accountId),
    systemPolicy('favourites'),
  ],
)
